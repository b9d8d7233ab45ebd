"""Opens the import in a window: from a key, a button, files that are dropped, or the command line."""

from collections.abc import Callable, Sequence
from contextlib import ExitStack
from datetime import date
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING, Protocol

from PySide6.QtCore import Qt, QTimer
from PySide6.QtWidgets import QFileDialog, QWidget

from planner.app.commands.accepting import AcceptEntries
from planner.app.commands.rules import ChangeRules
from planner.app.ports import Sources
from planner.app.session import Session, WorkedOut
from planner.core.book import Book
from planner.core.errors import Refusal
from planner.i18n import Words
from planner.palette import Palette
from planner.ui.asked import Asked
from planner.ui.imports.dialog import ImportDialog
from planner.ui.imports.endings import ENDINGS
from planner.ui.imports.outcome import Outcome
from planner.ui.imports.usual import remember_usual, usual_of
from planner.ui.main_window import MainWindow
from planner.ui.settings import Settings
from planner.ui.strands import Strands
from planner.wording.refusals import why

if TYPE_CHECKING:
    from planner.ui.pages.log_page import LogPage


class Case(Protocol):
    """What an import is made of."""

    @property
    def palette(self) -> Palette: ...

    @property
    def words(self) -> Words: ...

    @property
    def window(self) -> MainWindow: ...

    @property
    def session(self) -> Session: ...

    @property
    def strands(self) -> Strands: ...

    def leave_question(self) -> bool: ...


def chosen_files(parent: QWidget, words: Words) -> list[Path]:
    """Ask which files; none if nobody wants any."""
    endings = " ".join(f"*.{ending}" for ending in ENDINGS)
    kinds = (
        f"{words.text('Calendars and time trackers')} ({endings});;{words.text('All files')} (*)"
    )
    names, _ = QFileDialog.getOpenFileNames(parent, words.text("Import"), "", kinds)
    return [Path(name) for name in names]


def open_import(
    paths: Sequence[Path],
    sources: Sources,
    book: Book,
    today: date,
    settings: Settings,
    case: Case,
    outcome: Outcome,
) -> None:
    """Open the dialog over the window, and begin to read `paths`, or those that are chosen. What is
    recorded is gone to, and `outcome` says what it was."""
    window = case.window
    files = paths or chosen_files(window, case.words)
    if not files:
        return
    dialog = ImportDialog(files, sources, book, today, case.palette, case.words, window)
    dialog.recording.connect(lambda: window.pages.page(AcceptEntries.page))
    dialog.asked.connect(partial(_record, dialog, case, outcome))
    dialog.rules_asked.connect(partial(_change_rules, dialog, case))
    dialog.usual_said.connect(partial(remember_usual, settings))
    dialog.zone_said.connect(settings.remember_import_zone)
    listening = ExitStack()
    listening.callback(case.session.listen(dialog.show_book))
    dialog.finished.connect(lambda _: listening.close())
    dialog.destroyed.connect(listening.close)  # unfinished, with a window that is replaced
    # In a turn of its own, for to throw away much takes a while too.
    dialog.finished.connect(dialog.let_go, Qt.ConnectionType.QueuedConnection)
    dialog.open()
    dialog.begin(settings.own_domains, usual_of(settings), settings.import_zone)


def _record(dialog: ImportDialog, case: Case, outcome: Outcome, done: WorkedOut) -> None:
    """Record what was taken, then go there. Own mail domains that only this computer knew so far are the
    book's from then on; that is one step with it."""
    was_asked = case.leave_question()
    command: AcceptEntries = done.command  # type: ignore[assignment]
    window, strand, rules = case.window, f"import {id(command)}", dialog.rules
    if case.session.book.rules is None and rules.own_domains:
        window.asked.emit(Asked(ChangeRules.owning(rules, rules.own_domains), strand))
    window.asked.emit(Asked(done, strand))
    tell = partial(outcome.tell, command, was_asked=was_asked)
    _in_another_turn(window, partial(_go_there, window, command, tell))


def _go_there(window: MainWindow, command: AcceptEntries, then: Callable[[], None]) -> None:
    """Show what `command` recorded, `then` go on."""
    if command.week is not None:
        window.go_to(command.week)
    window.open_page(command.page)
    page: LogPage = window.pages.current  # type: ignore[assignment]
    if command.has_clock_times:
        page.show_days()
        page.take_focus()
    _in_another_turn(window, then)


def _in_another_turn(window: MainWindow, do: Callable[[], None]) -> None:
    """Let `window` answer in between. At 0 ms, Qt would do it in this turn."""
    QTimer.singleShot(1, window, do)


def _change_rules(dialog: ImportDialog, case: Case, command: ChangeRules) -> None:
    """Change the rules at once: what sorts this import sorts the next one too, also where this one is
    given up."""
    try:
        case.strands.perform(Asked(command))
    except Refusal as refusal:
        dialog.refuse(why(refusal, case.session.book, case.words))
