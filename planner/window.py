"""Where the parts are joined: settings and words → the book, locked and read → session → saver → window.

What the first window doesn't need (charts, printing, dialogs) is imported when it is asked for. The
stages are noted as they are reached, for the benchmark that keeps a budget of each.
"""

import gc
import time
from collections.abc import Mapping, Sequence
from datetime import date, datetime
from pathlib import Path
from typing import TYPE_CHECKING

from planner.app.saving import Saver
from planner.app.session import Session
from planner.beginning import is_as_made, new_book
from planner.books import Books, Opened
from planner.core.book import Book
from planner.core.problems import Problem
from planner.core.week import Week
from planner.places import (
    book_path,
    keep_matplotlib_in_cache,
    rescue_folder,
    settings_file,
    state_folder,
)
from planner.serving import Serving
from planner.ui.appearance import chosen_palette, chosen_words
from planner.ui.crash.telling import Telling
from planner.ui.crash.watch import Watch
from planner.ui.desktop import made_application, user_settings
from planner.ui.enter import EnterPresses
from planner.ui.first_paint import after_first_paint
from planner.ui.keeping import Announcer, Keeping
from planner.ui.program import Program
from planner.ui.settings import LANGUAGE
from planner.ui.sweeping import Sweeping

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget

    from planner.app.ports import Archive
    from planner.ui.looking import Looking
    from planner.ui.recovery.choices import Choice

DONE, WORLD, BOOK = 0, 3, 4
"""The exit statuses, as of the command line, when no book is opened: because another window has it and
came forward, because of the disk, or because the book is locked, damaged or too new."""


def run(
    book: Path | None,
    language: str = "",
    *,
    until_painted: bool = False,
    imported: Sequence[Path] = (),
) -> int:
    """Run the program until its window is closed. Returns the exit status.

    `book` and `language` are those that were asked for, if any were; `imported` are files to import.
    """
    reached = {"imported": time.monotonic()}
    watch = Watch(state_folder(), _now)
    watch.begin()
    try:
        return _Running(language, watch, reached, imported).run(book_path(book), until_painted)
    finally:
        watch.end()


class _Running:
    """One run: a book after the other, each in a program of its own."""

    def __init__(
        self, language: str, watch: Watch, reached: dict[str, float], imported: Sequence[Path]
    ) -> None:
        keep_matplotlib_in_cache()
        self._is_handed_over = False
        self._watch, self._reached = watch, reached
        self._application = made_application()
        self._enter = EnterPresses(self._application)  # before a window is there, too
        self._sweeping = Sweeping(self._application)
        self._settings = user_settings(settings_file())
        if language:
            self._settings.ask_for(LANGUAGE, language)
        self._serving = Serving(self._application, self._settings, _today, _now, imported)
        self._books = Books(_now, self._new_book, self._ask)

    def run(self, path: Path, until_painted: bool) -> int:
        opened = self._books.first(path)
        if self._is_handed_over:
            return DONE
        if isinstance(opened, Problem):
            return BOOK if opened.is_of_the_book else WORLD
        self._reached["opened"] = time.monotonic()
        status, following = self._show(opened, until_painted), self._books.following()
        del opened
        while following is not None:
            self._let_go()
            status, following = self._show(following), self._books.following()
        self._sweeping.end()
        return status

    def _let_go(self) -> None:
        """What was of the last book goes, before what stays is set aside: what was set aside with it,
        too, and what Qt takes apart once it has time."""
        from PySide6.QtCore import QEvent  # first of all by `planner.ui`, which keeps it compiled

        self._application.sendPostedEvents(None, QEvent.Type.DeferredDelete.value)
        gc.unfreeze()
        gc.collect()

    def _show(self, opened: Opened, until_painted: bool = False) -> int:
        """Show a book until its window is closed, and close it too. Returns the exit status."""
        gc.freeze()  # modules and the book stay; the window may go
        saver: Saver | None = None
        if opened.store is None:
            program = self._looking(opened)
        else:
            program, saver = self._writing(opened)
        self._sweeping.begin()
        self._begun(program, opened, until_painted)
        try:
            return self._application.exec()
        finally:
            self._serving.stop()
            if saver is not None:
                saver.give_up()
            opened.close()
            program.end()

    def _writing(self, opened: Opened) -> tuple[Program, Saver]:
        assert opened.store is not None
        session = Session(opened.book, _now)
        news = Announcer()
        saver = Saver(opened.store, opened.book, news.told.emit, rescue_folder())
        session.listen(saver.changed)
        keeping = Keeping(saver, news, opened.saved, _now)
        return self._program(session, keeping, opened), saver

    def _looking(self, opened: Opened) -> Program:
        from planner.app.looking import LookingSession
        from planner.ui.looking import Looking

        keeping = Looking(opened.saved, opened.problem)
        return self._program(LookingSession(opened.book, _now), keeping, opened)

    def _program(self, session: Session, keeping: "Keeping | Looking", opened: Opened) -> Program:
        program = Program(
            session,
            keeping,
            self._settings,
            _today,
            _now,
            _holidays_of,
            self._books,
        )
        is_new = opened.is_new or is_as_made(opened.book, opened.saved.revision)
        program.open_window(is_new=is_new)
        return program

    def _begun(self, program: Program, opened: Opened, until_painted: bool) -> None:
        """What follows once the window is up."""
        Telling(self._watch, program)
        if opened.restored is not None or opened.store is None:
            program.wishes.tell_of_opening(opened.restored)
        after_first_paint(program.window, self._watch.hear_records)
        self._serving.serve(program)
        self._reached["shown"] = time.monotonic()
        if until_painted:
            from planner.ui.first_paint import tell_first_paint

            tell_first_paint(program.window, self._reached)

    def _ask(
        self, problem: Problem, archive: "Archive", parent: "QWidget | None"
    ) -> "Choice | None":
        if parent is None and problem.holder is not None:
            from planner.ui.second_start import hand_over

            if hand_over(problem.path, problem.holder, self._serving.imported):
                self._is_handed_over = True
                return None
        from planner.ui.opening import ask_what_to_do

        palette = chosen_palette(self._settings)
        words = chosen_words(self._settings)
        return ask_what_to_do(problem, archive, palette, words, parent)

    def _new_book(self) -> Book:
        return new_book(Week.of(_today()), chosen_words(self._settings))


def _holidays_of(country: str, year: int, language: str) -> Mapping[date, str]:
    """Loaded when the first is asked for."""
    from planner.sources.public_holidays import public_holidays

    return public_holidays(country, year, language)


def _today() -> date:
    return date.today()  # noqa: DTZ011, TID251


def _now() -> datetime:
    return datetime.now().astimezone()  # noqa: TID251
