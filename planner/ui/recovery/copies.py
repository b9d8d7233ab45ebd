"""Copies that hold what the book does not: changes that an earlier run could not save, or that were
written while somebody else wrote the book. Found when it is opened again, and offered."""

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject

from planner.core.problems import Problem
from planner.core.saved import BookAsRead
from planner.core.versions import Version
from planner.i18n import Words, mark
from planner.ui.asked import Asked
from planner.ui.notices import Notice
from planner.ui.settings import Settings
from planner.wording.problems import Situation
from planner.wording.versions import copy_text, copy_title

if TYPE_CHECKING:
    from planner.ui.program import Program

COPIES = "copies"


class CopiesOffer(QObject):
    """Offers one copy after the other in a bar of `program`, the newest first. Each is asked about
    until somebody has decided, and stays where it is whatever that was."""

    def __init__(self, program: "Program", settings: Settings) -> None:
        super().__init__(program)
        self._program, self._settings = program, settings
        self._backing = program.wishes.backing()
        self._copies: list[Version] = []

    def look(self) -> None:
        """See whether there are any, off the window's thread."""
        self._backing.list_copies(self._found, lambda _: None)

    def _found(self, copies: tuple[Version, ...]) -> None:
        self._copies = [each for each in copies if not self._settings.is_left(name_of(each))]
        self._offer()

    def _offer(self) -> None:
        """The next one that nobody has decided about."""
        notices = self._program.keeping.notices
        notices.take(COPIES)
        if self._copies:
            notices.put(self._notice(self._copies[0]))

    def _notice(self, copy: Version) -> Notice:
        on_disk = self._backing.on_disk

        def text(words: Words) -> str:
            return copy_text(copy, on_disk, words)

        deeds = (
            (mark("See what differs…"), lambda: self._compare(copy)),
            (mark("Open the copy"), lambda: self._open(copy)),
            (mark("Leave it"), lambda: self._decided(copy)),
        )
        return Notice(COPIES, text, deeds)

    def _compare(self, copy: Version) -> None:
        self._backing.read(copy, lambda found: self._show(copy, found), self._fail)

    def _show(self, copy: Version, found: BookAsRead) -> None:
        from planner.ui.recovery.copy_dialog import Answer, CopyDialog

        program = self._program
        if copy not in self._copies or program.window.isHidden():
            return
        words = program.words
        said = copy_title(copy, words), copy_text(copy, self._backing.on_disk, words)
        now = program.session.book
        dialog = CopyDialog(found, now, said, program.palette, words, program.window)
        dialog.exec()
        answer = dialog.answer
        dialog.deleteLater()
        if answer is Answer.OPEN:
            self._open(copy)
        elif answer is Answer.LEAVE:
            self._decided(copy)

    def _open(self, copy: Version) -> None:
        """As one step that can be undone; what is there now is kept as a version first."""

        def ask(wish: Asked) -> None:
            self._program.perform(wish)
            self._decided(copy)

        self._program.keeping.notices.take(COPIES)
        self._backing.open(copy, ask, self._fail)

    def _decided(self, copy: Version) -> None:
        self._settings.leave(name_of(copy))
        self._copies = [each for each in self._copies if each is not copy]
        self._offer()

    def _fail(self, problem: Problem) -> None:
        from planner.ui.unsaved import tell

        self._offer()
        tell(self._program.window, problem, self._program.words, Situation.OPENING)


def name_of(copy: Version) -> str:
    """What the settings know a copy by: beside two books may lie two of one name."""
    return str(copy.path) if copy.is_conflict else copy.path.name
