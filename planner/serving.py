"""What a window is served with beside its book: exports, imports, the Friday close; and, once it is seen,
reminders, offers, a second start, the end of the session, and what a first wish would wait for.
"""

from collections.abc import Callable, Sequence
from datetime import date, datetime
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from planner.places import data_folder
from planner.ui.exporting import Exporting
from planner.ui.first_paint import after_first_paint
from planner.ui.friday.opening import Fridays
from planner.ui.importing import Importing
from planner.ui.keeping import Keeping
from planner.ui.program import Program
from planner.ui.settings import Settings

if TYPE_CHECKING:
    from PySide6.QtWidgets import QApplication

    from planner.app.ports import Sources
    from planner.ui.ending import Ending
    from planner.ui.loading_ahead import LoadingAhead


class Serving:
    """Serves one book of a run after the other. `imported` are files to import into the first of them."""

    def __init__(
        self,
        application: "QApplication",
        settings: Settings,
        today: Callable[[], date],
        now: Callable[[], datetime],
        imported: Sequence[Path],
    ) -> None:
        self._application, self._settings = application, settings
        self._today, self._now = today, now
        self.imported = imported
        self._exporting: Exporting | None = None
        self._ending: Ending | None = None
        self._ahead: LoadingAhead | None = None

    def serve(self, program: Program) -> None:
        """What its window wishes for is done from here on: a key may come before it is painted."""
        self._exporting = Exporting(program, program.is_own)
        importing = Importing(program, _sources, self._settings, self._today)
        fridays = Fridays(program)
        later: list[Callable[[], None]] = []
        files, self.imported = self.imported, ()
        if files:
            later.append(partial(importing.import_files, files))
        if isinstance(program.keeping, Keeping):
            later += (
                partial(_hear_second_starts, program, importing),
                partial(_remind, program, fridays, self._now),
                partial(_offer_copies, program),
                partial(self._hear_of_the_end, program.keeping),
                partial(_offer_names, program),
            )
        for each in (*later, self._load_ahead):
            after_first_paint(program.window, each)

    def stop(self) -> None:
        """The book that is served is about to be closed."""
        if self._ending is not None:
            self._ending.stop()
        if self._ahead is not None:
            self._ahead.stop()
        if self._exporting is not None:
            self._exporting.wait()
        self._ending = self._exporting = None

    def _hear_of_the_end(self, keeping: Keeping) -> None:
        """Save at once when a signal or the session ends the program."""
        from planner.ui.ending import Ending

        self._ending = Ending(self._application, keeping.save_now)

    def _load_ahead(self) -> None:
        from planner.ui.loading_ahead import IN_TURNS, LoadingAhead, load_beside

        load = partial(load_beside, _sources)
        self._ahead = self._ahead or LoadingAhead(self._application, load, IN_TURNS)
        self._ahead.begin_soon()


def _sources() -> "Sources":
    """Loaded with the first file that is imported."""
    from planner.sources.reader_apart import ReaderApart

    return ReaderApart()


def _offer_copies(program: Program) -> None:
    """Offer what an earlier run could not put into the book, or was written at the same time."""
    from planner.storage.copy_names import are_any_left
    from planner.ui.recovery.looking_round import look_round

    path = program.keeping.on_disk.path
    look_round(program, lambda: are_any_left(data_folder(), path))


def _hear_second_starts(program: Program, importing: Importing) -> None:
    """Come forward when somebody starts the program on this book once more."""
    from planner.ui.second_start import SecondStarts

    SecondStarts(program, importing.import_files)


def _offer_names(program: Program) -> None:
    """Offer the categories' own names in the language of the window."""
    from planner.ui.names_offer import NamesOffer

    NamesOffer(program)


def _remind(program: Program, fridays: Fridays, now: Callable[[], datetime]) -> None:
    """Remind of Friday and Monday from now on, in a book that is written."""
    from planner.ui.reminding.reminders import Reminders

    Reminders(program, fridays, now)
