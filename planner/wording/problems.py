"""Problems with files, in words: what happened, what is safe, what to do."""

from pathlib import Path
from typing import NamedTuple

from planner.core.category import cleaned
from planner.core.problems import Holder, Problem
from planner.i18n import Words, mark
from planner.wording.problem_cases import CASES, Situation

__all__ = ["Situation", "Told", "not_saved", "stays_as_it_is", "told"]


class Told(NamedTuple):
    """A problem as people are told it: a title, and three sentences that can stand in a row."""

    title: str
    happened: str
    safe: str
    todo: str

    @property
    def text(self) -> str:
        """All but the title."""
        return f"{self.happened} {self.safe} {self.todo}"


def told(problem: Problem, situation: Situation, words: Words) -> Told:
    """What happened to which file, what is safe, and what to do."""
    case = (problem.kind, situation)
    title, happened, todo = CASES.get(case) or CASES[problem.kind, Situation.OPENING]
    if problem.holder is not None:
        happened = _HELD
    if problem.backups is not None and situation is Situation.OPENING and not problem.needs:
        todo = _FROM_BACKUP
    if problem.unseen is not None and problem.needs:
        todo = _INSTALL_OR_OTHER
    safe = _SAFE[situation] if problem.kept is None else mark("Your work is safe in {kept}.")
    facts = _facts(problem, words)
    said = [words.text(each).format_map(facts) for each in (happened, safe, todo)]
    if problem.unseen is not None:
        said[0] = f"{said[0]} {words.text(_looked_at(problem)).format_map(facts)}"
    return Told(words.text(title), *said)


def _looked_at(problem: Problem) -> str:
    """That it could not be looked at either, where that was tried."""
    if not problem.needs:
        return _UNSEEN
    return _UNKNOWN_THERE if problem.unseen else _UNKNOWN


def stays_as_it_is(path: Path, words: Words) -> str:
    """Why nothing is written to `path`: it is the book's own."""
    sentence = words.text(
        "{path} is the book, or belongs to it, and stays as it is. Choose another file."
    )
    return sentence.format(path=cleaned(str(path)))


def not_saved(problem: Problem, words: Words) -> str:
    """Why the book that is open is not saved, what is safe, and what to do."""
    sentences = told(problem, Situation.SAVING, words)
    title = words.text("Not saved: {why}").format(why=sentences.title)
    return f"{title}. {sentences.text}"


def _facts(problem: Problem, words: Words) -> dict[str, str]:
    """What stands in the places of the sentences."""
    facts = {
        "path": cleaned(str(problem.path)),
        "kept": cleaned(str(problem.kept)),
        "backups": cleaned(str(problem.backups)),
        "needs": str(problem.needs),
        "knows": str(problem.knows),
        "unseen": cleaned(problem.unseen or ""),
    }
    return facts if problem.holder is None else {**facts, **_held_by(problem.holder, words)}


def _held_by(holder: Holder, words: Words) -> dict[str, str]:
    return {
        "user": cleaned(holder.user),
        "host": cleaned(holder.host),
        "process": str(holder.process),
        "day": words.short_date(holder.since.date()),
        "time": f"{holder.since:%H:%M}",
    }


_SAFE = {
    Situation.OPENING: mark("Nothing was changed."),
    Situation.SAVING: mark("What is open here is still here."),
    Situation.WRITING: mark("Nothing was written."),
}
_HELD = mark(
    "{path} is open in another window or program since {day} at {time},"
    " by {user} on {host} (process {process})."
)
_FROM_BACKUP = mark("Copy one of the backups in {backups} to another place, and open the copy.")
_UNSEEN = mark("It can't be looked at either.")
_UNKNOWN = mark("It can't be looked at either: this Lagkage doesn't understand how it is laid out.")
_UNKNOWN_THERE = mark(
    "It can't be looked at either: this Lagkage doesn't understand what stands in it under {unseen}."
)
_INSTALL_OR_OTHER = mark("Install the newer Lagkage to open it, or choose another file.")
