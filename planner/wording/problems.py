"""Problems with files, in words: what happened, what is safe, what to do."""

from enum import Enum
from pathlib import Path
from typing import NamedTuple

from planner.core.category import cleaned
from planner.core.problems import Holder, Problem, ProblemKind
from planner.i18n import Words, mark


class Situation(Enum):
    """What was being done: the same problem leaves other things safe, and other things to do."""

    OPENING = "reading a book: nothing is open yet"
    SAVING = "saving the book that is open where it belongs"
    WRITING = "writing another file: a sheet, an export, the book in another place"


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
    title, happened, todo = _CASES.get(case) or _CASES[problem.kind, Situation.OPENING]
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
_NO_BACKUPS = mark("There are no backups of it; choose another file.")
_FROM_BACKUP = mark("Copy one of the backups in {backups} to another place, and open the copy.")
_UNSEEN = mark("It can't be looked at either.")
_UNKNOWN = mark("It can't be looked at either: this Lagkage doesn't understand how it is laid out.")
_UNKNOWN_THERE = mark(
    "It can't be looked at either: this Lagkage doesn't understand what stands in it under {unseen}."
)
_INSTALL_OR_OTHER = mark("Install the newer Lagkage to open it, or choose another file.")
_CHOOSE = mark("Choose another file.")
_PLACE = mark("Choose another place.")

_FULL = mark("The disk is full")
_NO_ROOM = mark("There is no room to write {path}.")
_RIGHTS = mark("You don't have the rights that {path} needs.")
_ODD_DISK = mark("The disk did not answer as it should")
_NOT_WRITTEN = mark("{path} could not be written.")
_OVERGROWN = mark("The book is too large")
_WOULD_BE_LARGE = mark("{path} would be larger than a book can be.")
_NO_FOLDER = mark("The folder of {path} is not there.")
_NO_FILE = mark("{path} is a folder, or something else that is no file.")

_Case = tuple[ProblemKind, Situation]
_CASES: dict[_Case, tuple[str, str, str]] = {
    # A book is opened. What can't happen elsewhere, or is no different there, stands here alone.
    (ProblemKind.LOCKED, Situation.OPENING): (
        mark("The book is open elsewhere"),
        mark("{path} is open in another window or program."),
        mark("Close it there and try again."),
    ),
    (ProblemKind.MISSING, Situation.OPENING): (
        mark("The book is not there"),
        mark("There is no file {path}."),
        mark("Choose another file, or begin a new book."),
    ),
    (ProblemKind.FOLDER_GONE, Situation.OPENING): (
        mark("The folder is not there"),
        _NO_FOLDER,
        mark("Connect the disk if it lies on one, or choose another file."),
    ),
    (ProblemKind.NOT_A_FILE, Situation.OPENING): (
        mark("That is no file"),
        _NO_FILE,
        mark("Choose the file of a book."),
    ),
    (ProblemKind.IS_BACKUP, Situation.OPENING): (
        mark("That is a backup"),
        mark("{path} is a backup of a book, and stays as it is."),
        mark("Copy it to another folder, and open the copy."),
    ),
    (ProblemKind.IS_LOCK, Situation.OPENING): (
        mark("That is no book"),
        mark("{path} says who has a book open, and stays as it is."),
        mark("Choose the file of a book."),
    ),
    (ProblemKind.CORRUPT, Situation.OPENING): (
        mark("The file is damaged"),
        mark("{path} is not a whole book."),
        _NO_BACKUPS,
    ),
    (ProblemKind.BAD_VALUE, Situation.OPENING): (
        mark("A value in the book is wrong"),
        mark("{path} holds a value that no book can hold."),
        _NO_BACKUPS,
    ),
    (ProblemKind.TOO_NEW, Situation.OPENING): (
        mark("The file is from a newer Lagkage"),
        mark(
            "{path} needs a Lagkage that knows format {needs}; this one reads up to format {knows}."
        ),
        mark("Install the newer Lagkage to open it."),
    ),
    (ProblemKind.TOO_LARGE, Situation.OPENING): (
        mark("The file is too large"),
        mark("{path} is far larger than a book can be."),
        mark("Choose the right file."),
    ),
    (ProblemKind.READ_ONLY, Situation.OPENING): (
        mark("The book may not be opened"),
        _RIGHTS,
        mark("Ask for the rights, or choose another file."),
    ),
    (ProblemKind.IO, Situation.OPENING): (
        _ODD_DISK,
        mark("{path} could not be read."),
        mark("Check the disk or the connection and try again."),
    ),
    (ProblemKind.NO_SPACE, Situation.OPENING): (
        _FULL,
        _NO_ROOM,
        mark("Make room and try again."),
    ),
    (ProblemKind.CHANGED_ON_DISK, Situation.OPENING): (
        mark("The name is taken"),
        mark("There is something at {path} already."),
        _CHOOSE,
    ),
    # The book that is open is saved.
    (ProblemKind.MISSING, Situation.SAVING): (
        mark("The file is gone"),
        mark("{path} is not there any more."),
        mark("Put it back and try again, or save elsewhere."),
    ),
    (ProblemKind.FOLDER_GONE, Situation.SAVING): (
        mark("The folder is gone"),
        mark("The folder of {path} is not there any more."),
        mark("Connect the disk again, or save elsewhere."),
    ),
    (ProblemKind.NO_SPACE, Situation.SAVING): (
        _FULL,
        _NO_ROOM,
        mark("Make room and try again, or save elsewhere."),
    ),
    (ProblemKind.READ_ONLY, Situation.SAVING): (
        mark("The file may not be written"),
        _RIGHTS,
        mark("Ask for the rights and try again, or save elsewhere."),
    ),
    (ProblemKind.IO, Situation.SAVING): (
        _ODD_DISK,
        _NOT_WRITTEN,
        mark("Check the disk or the connection and try again, or save elsewhere."),
    ),
    (ProblemKind.CHANGED_ON_DISK, Situation.SAVING): (
        mark("Somebody else changed the file"),
        mark("What they wrote lies in {path}."),
        mark(
            "Keep yours, and theirs stays as a backup of the book; take theirs, and yours stays in its"
            " copy; or keep both, and go on in the copy."
        ),
    ),
    (ProblemKind.BAD_VALUE, Situation.SAVING): (
        mark("A value in the book is wrong"),
        mark("{path} would hold a value that no book can hold."),
        mark("Undo the last change."),
    ),
    (ProblemKind.TOO_LARGE, Situation.SAVING): (
        _OVERGROWN,
        _WOULD_BE_LARGE,
        mark("Undo the last change."),
    ),
    # Another file is written.
    (ProblemKind.MISSING, Situation.WRITING): (
        mark("The file could not be written"),
        mark("{path} can't be made in its folder."),
        _PLACE,
    ),
    (ProblemKind.FOLDER_GONE, Situation.WRITING): (
        mark("The folder is not there"),
        _NO_FOLDER,
        mark("Make the folder first, or choose another place."),
    ),
    (ProblemKind.NOT_A_FILE, Situation.WRITING): (
        mark("That is no file"),
        _NO_FILE,
        _PLACE,
    ),
    (ProblemKind.IS_BACKUP, Situation.WRITING): (
        mark("Backups lie there"),
        mark("{path} lies among the backups of a book, which stay as they are."),
        _PLACE,
    ),
    (ProblemKind.NO_SPACE, Situation.WRITING): (
        _FULL,
        _NO_ROOM,
        mark("Make room and try again, or choose another place."),
    ),
    (ProblemKind.READ_ONLY, Situation.WRITING): (
        mark("The file may not be written"),
        _RIGHTS,
        mark("Ask for the rights, or choose another place."),
    ),
    (ProblemKind.IO, Situation.WRITING): (
        _ODD_DISK,
        _NOT_WRITTEN,
        mark("Check the disk or the connection and try again, or choose another place."),
    ),
    (ProblemKind.BAD_VALUE, Situation.WRITING): (
        mark("A value in the book is wrong"),
        mark("{path} would hold a value that no book can hold."),
        mark("Undo the last change."),
    ),
    (ProblemKind.TOO_LARGE, Situation.WRITING): (
        _OVERGROWN,
        _WOULD_BE_LARGE,
        mark("Undo the last change."),
    ),
}
