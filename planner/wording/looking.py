"""Why a book is only looked at, and until when."""

from planner.core.category import cleaned
from planner.core.problems import Problem, ProblemKind
from planner.core.saved import Saved
from planner.i18n import Words, mark
from planner.wording.problems import Situation, told
from planner.wording.versions import moment


def only_looking(shown: Saved, problem: Problem | None, words: Words) -> str:
    """What the bar above the page says. `problem` is why the book can't be opened to be written."""
    name = cleaned(shown.path.name)
    version = {"n": shown.revision, "moment": moment(shown.at, words)}
    if problem is None or problem.kind not in _WHY:
        sentence = words.text("You are looking at backup {n} of {name}, saved {moment}.")
        seen = sentence.format(name=name, **version)
    else:
        seen = words.text("You are looking at {name} as it was saved {moment} (revision {n}).")
        seen = f"{seen.format(name=name, **version)} {_why(problem, words)}"
    return f"{seen} {words.text('Nothing can be changed here.')}"


def _why(problem: Problem, words: Words) -> str:
    if problem.kind is ProblemKind.LOCKED:
        return told(problem, Situation.OPENING, words).happened
    return words.text(_WHY[problem.kind])


_WHY = {
    ProblemKind.LOCKED: "",
    ProblemKind.TOO_NEW: mark(
        "A newer Lagkage wrote it, and what this one does not know is not shown."
        " Install the newer Lagkage to change it."
    ),
    ProblemKind.READ_ONLY: mark("You don't have the rights to write it."),
    ProblemKind.IS_BACKUP: mark("It is a backup, which stays as it is."),
}
