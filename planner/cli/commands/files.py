"""`check` and `export`: the book's file as it lies there. Both work while it is open elsewhere."""

from collections.abc import Sequence
from datetime import UTC
from pathlib import Path

import orjson

from planner.cli.answer import Answer, Json
from planner.cli.desk import Desk
from planner.cli.failure import Failure, Status, status_of
from planner.cli.table import table
from planner.cli.verb import Argument, Asked, Example, Verb
from planner.core.category import cleaned
from planner.core.problems import Problem
from planner.core.versions import Version
from planner.i18n import Words, mark
from planner.storage.check import Checked, check_book
from planner.storage.files import Disk, patiently, write_new
from planner.storage.reading import read_file
from planner.wording.problems import Situation, told


def _check(asked: Asked, desk: Desk) -> Answer:
    written = asked.written("FILE")
    checked = check_book(Path(written).expanduser().absolute() if written else desk.path)
    shown = _versions_text(checked, desk.words)
    value: Json = {
        "ok": checked.ok,
        "problem": _problem_value(checked.problem) if checked.problem else None,
        "versions": [_version_value(version) for version in checked.versions],
    }
    if checked.problem:
        text = f"{_problem_text(checked.problem, desk.words)}\n\n{shown}"
        return Answer(text, value, status=status_of(checked.problem))
    return Answer(f"{_whole_text(checked, desk.words)}\n\n{shown}", value)


def _whole_text(checked: Checked, words: Words) -> str:
    version = checked.version
    assert version is not None
    whole = words.text("{path} is whole: revision {revision}.")
    planned = words.plural("One week has a plan.", "{n} weeks have a plan.", weeks_of(version))
    return f"{whole.format(path=checked.path, revision=version.revision)} {planned}"


def weeks_of(version: Version) -> int:
    return version.contents.weeks if version.contents else 0


def _version_value(version: Version) -> Json:
    return {
        "revision": version.revision,
        "saved": f"{version.saved.astimezone(UTC):%Y-%m-%dT%H:%M:%SZ}",
        "weeks": weeks_of(version),
        "path": str(version.path),
    }


def _versions_text(checked: Checked, words: Words) -> str:
    parts = []
    if checked.versions:
        parts.append(words.text("Backups that are whole:"))
        parts.append(_versions_table(checked.versions, words))
    else:
        parts.append(words.text("There are no backups of it."))
    if checked.damaged:
        parts.append(words.text("Backups that are damaged:"))
        problems = [each.problem for each in checked.damaged if each.problem]
        parts += [f"{problem.path}: {cleaned(problem.detail)}" for problem in problems]
    return "\n".join(parts)


def _versions_table(versions: Sequence[Version], words: Words) -> str:
    heads = (words.text("revision"), words.text("saved"), words.text("weeks"), words.text("file"))
    rows = [
        (
            str(version.revision),
            f"{version.saved.astimezone(UTC):%Y-%m-%d %H:%M} UTC",
            str(weeks_of(version)),
            str(version.path),
        )
        for version in versions
    ]
    return table([heads, *rows], frozenset({1, 3}))


def _problem_value(problem: Problem) -> Json:
    return {"kind": str(problem.kind), "path": str(problem.path), "detail": problem.detail}


def _problem_text(problem: Problem, words: Words) -> str:
    said = told(problem, Situation.OPENING, words)
    detail = f" ({cleaned(problem.detail)})" if problem.detail else ""
    return f"{said.title}{detail}. {said.text}"


def _export(asked: Asked, desk: Desk) -> Answer:
    words = desk.words
    if not asked.is_on("--json"):
        hint = words.text("Say what to write: lagkage-cli export --json FILE")
        raise Failure(Status.USAGE, hint)
    path = desk.place_for(asked.written("FILE"))
    disk = Disk()
    envelope, _ = read_file(disk, desk.path.resolve())
    document = orjson.loads(envelope.encoded())
    with desk.writing(path):
        _put(
            disk,
            path,
            orjson.dumps(document, option=orjson.OPT_INDENT_2 | orjson.OPT_APPEND_NEWLINE),
        )
    said = words.text("All of revision {revision} is in {path}.")
    return Answer(said.format(revision=envelope.revision, path=path), None)


def _put(disk: Disk, path: Path, content: bytes) -> None:
    """Write the file whole or not at all, for its owner alone. Raises `OSError`."""
    new = path.with_name(f".{path.name}.export")
    new.unlink(missing_ok=True)
    write_new(disk, new, content)
    try:
        patiently(lambda: disk.replace(new, path))
    except OSError:
        new.unlink(missing_ok=True)
        raise


CHECK = Verb(
    "check",
    mark("Say whether a book is whole; if not, what is wrong, and which backups are whole."),
    (Argument("FILE", mark("another book than the usual one"), optional=True),),
    (
        Example("lagkage-cli check", mark("your book")),
        Example("lagkage-cli check old.lagkage --json", mark("another file, to a program")),
    ),
    _check,
)
EXPORT = Verb(
    "export",
    mark("Write all that the book holds into a file that other programs can read."),
    (
        Argument(
            "--json", mark("as JSON: minutes are integers, dates are ISO 8601"), optional=True
        ),
        Argument("FILE", mark("the file to write; one of that name is replaced")),
    ),
    (Example("lagkage-cli export --json week.json", mark("everything, in the open")),),
    _export,
)
