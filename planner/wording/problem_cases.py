"""What is said of each kind of problem in each situation: a title, what happened, what to do."""

from enum import Enum

from planner.core.problems import ProblemKind
from planner.i18n import mark


class Situation(Enum):
    """What was being done: the same problem leaves other things safe, and other things to do."""

    OPENING = "reading a book: nothing is open yet"
    SAVING = "saving the book that is open where it belongs"
    WRITING = "writing another file: a sheet, an export, the book in another place"


_NO_BACKUPS = mark("There are no backups of it; choose another file.")
_CHOOSE = mark("Choose another file.")
_PLACE = mark("Choose another place.")

_FULL = mark("The disk is full")
_NO_ROOM = mark("There is no room to write {path}.")
_RIGHTS = mark("You don't have the rights that {path} needs.")
_ODD_DISK = mark("The disk did not answer as it should")
_SILENT = mark("The disk does not answer")
_NOT_WRITTEN = mark("{path} could not be written.")
_OVERGROWN = mark("The book is too large")
_WOULD_BE_LARGE = mark("{path} would be larger than a book can be.")
_NO_FOLDER = mark("The folder of {path} is not there.")
_NO_FILE = mark("{path} is a folder, or something else that is no file.")

_Case = tuple[ProblemKind, Situation]
CASES: dict[_Case, tuple[str, str, str]] = {
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
    (ProblemKind.NO_ANSWER, Situation.OPENING): (
        _SILENT,
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
    (ProblemKind.NO_ANSWER, Situation.SAVING): (
        _SILENT,
        mark("{path} is being written, and the disk has not answered for a while."),
        mark("It is saved as soon as it does. Check the disk or the connection."),
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
