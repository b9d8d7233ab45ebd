"""`check` and `export`: the book's file as it lies there. Both work while it is open elsewhere."""

from collections.abc import Iterator
from pathlib import Path

import orjson

from planner.cli.answer import Answer, Json
from planner.cli.desk import Desk
from planner.cli.failure import Failure, Status, status_of
from planner.cli.table import table
from planner.cli.verb import Argument, Asked, Example, Verb
from planner.core.category import cleaned
from planner.core.problems import Problem, StoreError
from planner.i18n import Words, mark
from planner.storage import BookAsRead, read_book
from planner.storage.backups import Backup, backups_of
from planner.storage.book_file import read_file
from planner.storage.files import Disk, problems_of, replace_patiently, write_new
from planner.wording.problems import told


def _check(asked: Asked, desk: Desk) -> Answer:
    path = (
        Path(asked.written("FILE")).expanduser().absolute() if asked.written("FILE") else desk.path
    )
    versions = list(_whole_backups(path))
    value = [_version_value(backup, read) for backup, read in versions]
    shown = _versions_text(versions, desk.words)
    try:
        read = _read_to_the_end(path)
    except StoreError as error:
        problem = error.problem
        text = f"{_problem_text(problem, desk.words)}\n\n{shown}"
        whole: Json = {"ok": False, "problem": _problem_value(problem), "versions": value}
        return Answer(text, whole, status=status_of(problem))
    text = f"{_whole_text(path, read, desk.words)}\n\n{shown}"
    return Answer(text, {"ok": True, "problem": None, "versions": value})


def _whole_text(path: Path, read: BookAsRead, words: Words) -> str:
    whole = words.text("{path} is whole: revision {revision}.")
    planned = words.plural("One week has a plan.", "{n} weeks have a plan.", len(read.book.weeks))
    return f"{whole.format(path=path, revision=read.revision)} {planned}"


def _read_to_the_end(path: Path) -> BookAsRead:
    """The book with every week looked into. Raises `StoreError`."""
    read = read_book(path)
    for week in read.book.weeks:
        read.book.plan(week)
    return read


def _whole_backups(path: Path) -> Iterator[tuple[Backup, BookAsRead]]:
    """The backups that can be opened, newest first."""
    with problems_of(path):
        backups = backups_of(Disk(), path)
    for backup in backups:
        try:
            yield backup, _read_to_the_end(backup.path)
        except StoreError:
            continue


def _version_value(backup: Backup, read: BookAsRead) -> Json:
    return {
        "revision": read.revision,
        "saved": f"{backup.saved:%Y-%m-%dT%H:%M:%SZ}",
        "weeks": len(read.book.weeks),
        "path": str(backup.path),
    }


def _versions_text(versions: list[tuple[Backup, BookAsRead]], words: Words) -> str:
    if not versions:
        return words.text("There are no backups of it.")
    heads = (words.text("revision"), words.text("saved"), words.text("weeks"), words.text("file"))
    rows = [
        (
            str(read.revision),
            f"{backup.saved:%Y-%m-%d %H:%M} UTC",
            str(len(read.book.weeks)),
            str(backup.path),
        )
        for backup, read in versions
    ]
    return f"{words.text('Backups that are whole:')}\n{table([heads, *rows], frozenset({1, 3}))}"


def _problem_value(problem: Problem) -> Json:
    return {"kind": str(problem.kind), "path": str(problem.path), "detail": problem.detail}


def _problem_text(problem: Problem, words: Words) -> str:
    said = told(problem, words)
    detail = f" ({cleaned(problem.detail)})" if problem.detail else ""
    return f"{said.title}{detail}. {said.text}"


def _export(asked: Asked, desk: Desk) -> Answer:
    words, path = desk.words, Path(asked.written("FILE")).expanduser().absolute()
    if not asked.is_on("--json"):
        hint = words.text("Say what to write: lagkage-cli export --json FILE")
        raise Failure(Status.USAGE, hint)
    if path.resolve() == desk.path.resolve():
        hint = words.text("An export can't take the place of the book. Choose another file.")
        raise Failure(Status.REFUSED, hint)
    disk = Disk()
    envelope, _ = read_file(disk, desk.path.resolve())
    document = orjson.loads(envelope.encoded())
    _put(disk, path, orjson.dumps(document, option=orjson.OPT_INDENT_2 | orjson.OPT_APPEND_NEWLINE))
    said = words.text("All of revision {revision} is in {path}.")
    return Answer(said.format(revision=envelope.revision, path=path), None)


def _put(disk: Disk, path: Path, content: bytes) -> None:
    """Write the file whole or not at all, for its owner alone. Raises `StoreError`."""
    new = path.with_name(f".{path.name}.export")
    with problems_of(path):
        new.unlink(missing_ok=True)
        write_new(disk, new, content)
        try:
            replace_patiently(disk, new, path)
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
