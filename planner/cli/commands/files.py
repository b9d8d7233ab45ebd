"""`check`: the book's file as it lies there, also while it is open elsewhere."""

from pathlib import Path

from planner.cli.answer import Answer, Json
from planner.cli.commands.versions import archive_of
from planner.cli.desk import Desk
from planner.cli.failure import Status, status_of
from planner.cli.verb import Argument, Asked, Example, Verb
from planner.cli.version_text import problem_value, version_value, versions_text
from planner.core.category import cleaned
from planner.core.problems import Problem, ProblemKind
from planner.core.versions import Diagnosis
from planner.i18n import Words, mark
from planner.storage.check import Checked, check_book
from planner.wording.problems import Situation, told
from planner.wording.versions import damage_text


def _check(asked: Asked, desk: Desk) -> Answer:
    written = asked.written("FILE")
    path = Path(written).expanduser().absolute() if written else desk.path
    checked = check_book(path, own=desk.own)
    versions = (*checked.versions, *checked.damaged)
    problem, told_of = None, _whole_text(checked, desk.words)
    if checked.problem:
        diagnosis = archive_of(desk).diagnose(path)
        problem = problem_value(checked.problem, diagnosis)
        told_of = _problem_text(checked.problem, diagnosis, desk.words)
    value: Json = {
        "ok": checked.ok,
        "problem": problem,
        "versions": [version_value(version) for version in checked.versions],
    }
    status = status_of(checked.problem) if checked.problem else Status.DONE
    return Answer(f"{told_of}\n\n{versions_text(versions, desk.words)}", value, status=status)


def _whole_text(checked: Checked, words: Words) -> str:
    version = checked.version
    if version is None or version.contents is None:
        return ""
    whole = words.text("{path} is whole: revision {revision}.")
    weeks = version.contents.weeks
    planned = words.plural("One week has a plan.", "{n} weeks have a plan.", weeks)
    return f"{whole.format(path=checked.path, revision=version.revision)} {planned}"


def _problem_text(problem: Problem, diagnosis: Diagnosis, words: Words) -> str:
    said = told(problem, Situation.OPENING, words)
    where = damage_text(diagnosis, words)
    if problem.kind is ProblemKind.BAD_VALUE or diagnosis.problem is not None:
        where = f"({cleaned(problem.detail)})"
    back = words.text("Go back to a backup with: lagkage-cli restore REV")
    todo = said.todo if problem.backups is None else back
    return f"{said.title}. {said.happened} {where} {said.safe} {todo}"


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
