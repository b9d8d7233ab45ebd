"""Opens the Friday close: at the week that it is about, and where it was left in that week."""

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject

from planner.core.week import Week
from planner.i18n import mark
from planner.ui.asked import Asked
from planner.ui.main_window import MainWindow
from planner.ui.program import Program

if TYPE_CHECKING:
    from planner.app.friday import Part
    from planner.app.session import Command
    from planner.ui.friday.guide import FridayGuide

PLACE = "friday-close"
"""Where it was left is noted on this computer: the week, and the number of the part."""


class Fridays(QObject):
    """Lives as long as `program`, and serves each of its windows. Nothing is loaded before it is
    opened."""

    def __init__(self, program: Program) -> None:
        super().__init__(program)
        self._program = program
        self.guide: FridayGuide | None = None
        program.window_made.connect(self._serve)
        self._serve(program.window)

    def _serve(self, window: MainWindow) -> None:
        window.friday_wanted.connect(self.open_here)
        if self.guide is not None:
            self.guide.show_in(window, self._program.palette, self._program.words)

    def open_here(self) -> None:
        """Close the week that the window shows if it is over, else the one that it is time for."""
        from planner.core.friday import week_to_close

        shown, today = self._program.window.week, self._program.today()
        is_past = shown < Week.of(today)
        self.open(shown if is_past else week_to_close(self._program.session.book, today))

    def open(self, week: Week) -> None:
        """Close `week`, or go on with it. While the first run leads, that is enough."""
        if self._program.first_runs.is_on:
            return
        if self.guide is not None and self.guide.week == week:
            self.guide.take_focus()
            return
        from planner.core.friday import week_ahead
        from planner.ui.friday.guide import FridayGuide

        self._end()
        program = self._program
        program.keeping.notices.take(PLACE)
        ahead = week_ahead(program.session.book, week, program.today())
        weeks = week, ahead
        clock = program.today, program.now
        guide = FridayGuide(program.session, weeks, self._left_at(week), clock, self)
        self.guide = guide
        guide.asked.connect(program.perform)
        guide.turned.connect(lambda part: program.settings.note(PLACE, f"{week} {part}"))
        guide.left.connect(self._end)
        guide.done.connect(self._finish)
        guide.start_wanted.connect(self._choose_start)
        guide.show_in(program.window, program.palette, program.words)

    def _left_at(self, week: Week) -> "Part":
        """The part at which the close of `week` was left, if it was; else the first."""
        from planner.app.friday import Part

        noted, _, number = self._program.settings.noted(PLACE).partition(" ")
        parts = {str(int(part)): part for part in Part if part is not Part.DONE}
        return parts.get(number, Part.CLOSE) if noted == str(week) else Part.CLOSE

    def _finish(self) -> None:
        """Say what has become of both weeks, and offer the new one on paper."""
        from planner.ui.notices import Notice
        from planner.wording.friday import closing_said

        assert self.guide is not None
        week, ahead = self.guide.week, self.guide.ahead
        book, notices = self._program.session.book, self._program.keeping.notices
        self._end()
        self._program.settings.note(PLACE, "")
        on_paper = (mark("Print…"), lambda: self._program.window.print_wanted.emit(ahead))
        close = (mark("Close"), lambda: notices.take(PLACE))
        said = Notice(
            PLACE, lambda words: closing_said(book, week, ahead, words), (on_paper, close)
        )
        notices.put(said)
        self._program.window.pages.current.take_focus()

    def _end(self) -> None:
        if self.guide is not None:
            self.guide.end()
            self.guide.deleteLater()
            self.guide = None

    def _choose_start(self) -> None:
        """Show all starts of the week ahead, and the difference that each makes."""
        from planner.ui.starts.opening import StartDialogs

        assert self.guide is not None
        program, window = self._program, self._program.window
        StartDialogs(
            lambda: program.session.book,
            self.guide.ahead,
            program.palette,
            program.words,
            window,
            self._ask,
        ).choose(None)

    def _ask(self, command: "Command") -> None:
        self._program.perform(Asked(command))
