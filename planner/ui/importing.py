"""Whence an import begins: a key or a button, files that are dropped, a file on the command line."""

from collections.abc import Callable, Sequence
from datetime import date
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject

from planner.ui.first_paint import after_first_paint
from planner.ui.main_window import MainWindow
from planner.ui.program import Program
from planner.ui.settings import Settings

if TYPE_CHECKING:
    from pathlib import Path

    from planner.app.ports import Sources
    from planner.ui.imports.outcome import Outcome


class Importing(QObject):
    """Lives as long as `program`, and serves each of its windows. What reads files is made with the
    first import."""

    def __init__(
        self,
        program: Program,
        sources: "Callable[[], Sources]",
        settings: Settings,
        today: Callable[[], date],
    ) -> None:
        super().__init__(program)
        self._program, self._settings = program, settings
        self._sources, self._today = sources, today
        self._outcome: Outcome | None = None
        program.window_made.connect(self._serve)
        self._serve(program.window)

    def import_files(self, paths: "Sequence[Path]" = ()) -> None:
        """Read `paths`, or those that are chosen, have what they hold looked through, and record it."""
        from planner.ui.imports.opening import open_import
        from planner.ui.imports.outcome import Outcome

        program, sources, today = self._program, self._sources(), self._today()
        self._outcome = self._outcome or Outcome(program, self)
        book, outcome = program.session.book, self._outcome
        open_import(paths, sources, book, today, self._settings, program, outcome)

    def _serve(self, window: MainWindow) -> None:
        window.import_wanted.connect(self.import_files)
        after_first_paint(window, partial(self._take_drops, window))

    def _take_drops(self, window: MainWindow) -> None:
        from planner.ui.imports.dropping import Dropped

        Dropped(window, self.import_files, self.refuse_address)

    def refuse_address(self) -> None:
        """Say what to do with an address: nothing is fetched."""
        from planner.ui.text import message

        words = self._program.words
        title = words.text("That is an address of the network")
        text = words.text(
            "Lagkage fetches nothing. Open the address in a browser, save the file, and import that."
        )
        box = message(self._program.window, words.text("Import"), title, text)
        box.finished.connect(box.deleteLater)
        box.open()
