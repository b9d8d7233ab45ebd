"""In the place of keeping, for a book that is only looked at: nothing is saved, and a bar says why."""

from collections.abc import Callable

from PySide6.QtCore import QObject, Signal

from planner.core.problems import Problem, ProblemKind
from planner.core.saved import Saved
from planner.i18n import Words, mark
from planner.palette import Palette
from planner.ui.main_window import MainWindow
from planner.ui.notices import Notice, Notices

LOOKING = "looking"
MAY_COME_FREE = frozenset({ProblemKind.LOCKED, ProblemKind.READ_ONLY})


class Looking(QObject):
    """`shown` is what is looked at, `problem` why it is no more than that; `None` if somebody chose
    one version of it."""

    theirs = Signal(object)
    """Never emitted: nothing is written here."""

    copy_left = Signal(object)
    """Nor is this."""

    saved = Signal()
    """Nor this."""

    versions_wanted = Signal()
    """Never emitted either."""

    def __init__(self, shown: Saved, problem: Problem | None) -> None:
        super().__init__()
        self.on_disk = self.state = shown
        self.notices = Notices()
        self.problem = problem

    def offer(self, write: Callable[[], object]) -> None:
        """Say why in a bar; its button asks to `write` the book, or to choose anew."""
        self.notices.put(Notice(LOOKING, self._text, ((self._deed(), write),)))

    def still(self, problem: Problem) -> None:
        """It can't be written yet: say what is in the way now."""
        self.problem = problem

    def show_in(self, window: MainWindow, palette: Palette, words: Words) -> None:
        self.notices.show_in(window, palette, words)
        window.name_book(self.on_disk.path)
        window.status.show_saved(words.text("Read-only"), done=False)

    def end(self) -> None:
        """Nothing is under way."""

    def look_into_all(self) -> None:
        """What is only looked at was looked into when it was opened."""

    def may_close(self) -> bool:
        return True

    def _text(self, words: Words) -> str:
        from planner.wording.looking import only_looking

        return only_looking(self.on_disk, self.problem, words)

    def _deed(self) -> str:
        if self.problem is not None and self.problem.kind in MAY_COME_FREE:
            return mark("Open for writing")
        return mark("Open another book…") if self.problem else mark("Choose again…")
