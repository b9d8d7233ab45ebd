"""Problems with files, in words: what happened, what is safe, what to do."""

from typing import NamedTuple

from planner.core.category import cleaned
from planner.core.problems import Problem, ProblemKind
from planner.i18n import Words, mark


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


def told(problem: Problem, words: Words) -> Told:
    """What happened to which file, what is safe, and what to do."""
    title, happened, safe, todo = _SENTENCES[problem.kind]
    path = cleaned(str(problem.path))
    if problem.kept is not None:
        safe = mark("Your work is safe in {kept}.")
    return Told(
        words.text(title),
        words.text(happened).format(path=path),
        words.text(safe).format(kept=cleaned(str(problem.kept))),
        words.text(todo),
    )


_UNTOUCHED = mark("The file is as it was.")
_IN_WINDOW = mark("The file is as it was, and what is open here is still here.")

_SENTENCES = {
    ProblemKind.LOCKED: (
        mark("The book is open elsewhere"),
        mark("{path} is open in another window or program."),
        _UNTOUCHED,
        mark("Close it there and try again."),
    ),
    ProblemKind.NO_SPACE: (
        mark("The disk is full"),
        mark("There is no room to write {path}."),
        _IN_WINDOW,
        mark("Make room and try again, or save elsewhere."),
    ),
    ProblemKind.READ_ONLY: (
        mark("The file may not be written"),
        mark("You don't have the rights that {path} needs."),
        _IN_WINDOW,
        mark("Ask for the rights, or choose another place."),
    ),
    ProblemKind.IO: (
        mark("The disk did not answer as it should"),
        mark("{path} could not be read or written."),
        _IN_WINDOW,
        mark("Check the disk or the connection and try again, or save elsewhere."),
    ),
    ProblemKind.FOLDER_GONE: (
        mark("The folder is gone"),
        mark("The folder of {path} is not there any more."),
        mark("What is open here is still here."),
        mark("Connect the disk again, or save elsewhere."),
    ),
    ProblemKind.CHANGED_ON_DISK: (
        mark("Somebody else changed the file"),
        mark("{path} was changed by another program since it was opened."),
        mark("Neither that change nor what is open here is lost."),
        mark("Save elsewhere, then compare the two."),
    ),
    ProblemKind.MISSING: (
        mark("The book is not there"),
        mark("There is no file {path}."),
        mark("Nothing was created in its place."),
        mark("Choose another file, or begin a new book."),
    ),
    ProblemKind.CORRUPT: (
        mark("The file is damaged"),
        mark("{path} is not a whole book any more."),
        _UNTOUCHED,
        mark("Open a backup; they lie in the folder beside it."),
    ),
    ProblemKind.TOO_NEW: (
        mark("The file is from a newer Lagkage"),
        mark("{path} was written by a newer Lagkage than this one."),
        _UNTOUCHED,
        mark("Install the newer Lagkage to open it."),
    ),
    ProblemKind.TOO_LARGE: (
        mark("The file is too large"),
        mark("{path} is far larger than a book can be."),
        _UNTOUCHED,
        mark("Choose the right file."),
    ),
    ProblemKind.BAD_VALUE: (
        mark("A value in the book is wrong"),
        mark("{path} holds a value, or would hold one, that no book can hold."),
        _IN_WINDOW,
        mark("Undo the last change, or open a backup."),
    ),
}
