"""Opens the first run: at its question, or where it was left when the program ended in its middle."""

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

if TYPE_CHECKING:
    from planner.app.first_run import Stage
    from planner.app.session import Session
    from planner.i18n import Words
    from planner.palette import Palette
    from planner.ui.first_run.guide import Guide
    from planner.ui.main_window import MainWindow
    from planner.ui.settings import Settings

PLACE = "first-run"
"""Where it was left is noted on this computer: whose book it is, and the number of the stage."""


class FirstRuns(QObject):
    """The first run of one program. Nothing is loaded before it begins or goes on."""

    print_wanted = Signal()
    closed = Signal()

    def __init__(self, session: "Session", settings: "Settings") -> None:
        super().__init__()
        self._session, self._settings = session, settings
        self.guide: Guide | None = None

    @property
    def is_left_in_its_middle(self) -> bool:
        """Whether it is to go on: it was neither finished nor left when the program ended."""
        whose, _, number = self._settings.noted(PLACE).partition(" ")
        return whose == self._session.book.person.id and number in ("2", "3", "4", "5")

    @property
    def is_on(self) -> bool:
        return self.guide is not None

    def leave_question(self) -> bool:
        """Take away the question that a book begins with, and say whether it was asked."""
        if self.guide is None or not self.guide.asks:
            return False
        self.guide.close()
        return True

    def begin(self) -> None:
        """Ask the first question; a run that goes on already ends."""
        from planner.app.first_run import Stage

        self._begin_at(Stage.BEGIN)

    def go_on(self) -> None:
        """Begin where it was left."""
        from planner.app.first_run import Stage

        self._begin_at(Stage(int(self._settings.noted(PLACE).split(" ")[1])))

    def show_in(self, window: "MainWindow", palette: "Palette", words: "Words") -> None:
        """Go on in `window`, if there is something that goes on."""
        if self.guide is not None:
            self.guide.show_in(window, palette, words)

    def _begin_at(self, stage: "Stage") -> None:
        from planner.ui.first_run.guide import Guide

        if self.guide is not None:
            self.guide.close()
        self.guide = Guide(self._session, stage)
        self.guide.turned.connect(self._note)
        self.guide.closed.connect(self._end)
        self.guide.print_wanted.connect(self.print_wanted)

    def _note(self, stage: int) -> None:
        whose = self._session.book.person.id
        self._settings.note(PLACE, f"{whose} {stage}")

    def _end(self) -> None:
        assert self.guide is not None
        self._settings.note(PLACE, "")
        self.guide.deleteLater()
        self.guide = None
        self.closed.emit()
