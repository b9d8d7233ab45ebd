"""Where the parts are joined: settings and words → the book, locked and read → session → saver → window.

What the first window doesn't need (charts, printing, dialogs) is imported when it is asked for. The
stages are noted as they are reached, for the benchmark that keeps a budget of each.
"""

import gc
import time
from collections.abc import Mapping
from contextlib import suppress
from datetime import date, datetime
from pathlib import Path

from planner.app.ids import new_id
from planner.app.saving import Saver
from planner.app.session import Session
from planner.core.book import Book, Person
from planner.core.problems import Problem, ProblemKind, StoreError
from planner.core.saved import Saved
from planner.core.week import Week
from planner.i18n import Words
from planner.places import book_path, data_folder, keep_matplotlib_in_cache, state_folder
from planner.storage import BookStore
from planner.ui.appearance import chosen_palette, chosen_words
from planner.ui.crash.telling import Telling
from planner.ui.crash.watch import Watch
from planner.ui.desktop import made_application, user_settings
from planner.ui.first_paint import after_first_paint
from planner.ui.keeping import Announcer, Keeping
from planner.ui.program import Program
from planner.ui.settings import Settings

WORLD, BOOK = 3, 4
"""The exit statuses, as of the command line, when no book is opened: because of the disk, or because
the book is locked, damaged or too new."""


def run(book: Path | None, language: str = "", *, until_painted: bool = False) -> int:
    """Run the program until its window is closed. Returns the exit status.

    `book` and `language` are those that were asked for, if any were.
    """
    reached = {"imported": time.monotonic()}
    watch = Watch(state_folder(), _now)
    watch.begin()
    try:
        return _run(book, language, watch, reached, until_painted=until_painted)
    finally:
        watch.end()


def _run(
    book: Path | None,
    language: str,
    watch: Watch,
    reached: dict[str, float],
    *,
    until_painted: bool,
) -> int:
    keep_matplotlib_in_cache()
    application = made_application()
    settings = user_settings()
    store = _store(book_path(book), settings, language)
    if isinstance(store, Problem):
        return BOOK if store.is_of_the_book else WORLD
    reached["opened"] = time.monotonic()
    gc.freeze()  # modules and the book stay; the window may go
    program, saver = _program(*store, settings, language)
    gc.enable()
    Telling(watch, program)
    after_first_paint(program.window, watch.hear_records)
    reached["shown"] = time.monotonic()
    if until_painted:
        from planner.ui.first_paint import tell_first_paint

        tell_first_paint(program.window, reached)
    try:
        return application.exec()
    finally:
        saver.give_up()
        store[0].close()


def _store(path: Path, settings: Settings, language: str) -> tuple[BookStore, Book] | Problem:
    """The book at `path`, or at one that is chosen instead; what was wrong if nobody wants any."""
    words = chosen_words(settings, language)
    while True:
        try:
            return _opened(path, words)
        except StoreError as error:
            from planner.ui.opening import another_book

            other = another_book(error.problem, chosen_palette(settings), words)
            if other is None:
                return error.problem
            path = other


def _opened(path: Path, words: Words) -> tuple[BookStore, Book]:
    """The book at `path`, or where it was moved to; where none lies nor ever lay, a new one. Raises
    `StoreError`."""
    if path.parent == data_folder():
        _make_folder(path.parent)
    try:
        return BookStore.open(path, clock=_now, own=data_folder())
    except StoreError as error:
        if error.problem.kind not in (ProblemKind.MISSING, ProblemKind.FOLDER_GONE):
            raise
        if (moved := _where_now(path)) != path:
            return BookStore.open(moved, clock=_now, own=data_folder())
        if error.problem.kind is ProblemKind.FOLDER_GONE:
            raise
    book = _new_book(words)
    return BookStore.create(path, book, clock=_now, own=data_folder()), book


def _where_now(path: Path) -> Path:
    from planner.storage.files import Disk
    from planner.storage.known import where_now

    return where_now(Disk(), data_folder(), path)


def _new_book(words: Words) -> Book:
    """What a book begins as until its owner says more: an employee with customers, at 37:00."""
    from planner.app.commands.framework import BeginBook
    from planner.core.profile import EMPLOYEE, USUAL_WEEK
    from planner.wording.profiles import category_names

    week = Week.of(_today())
    names = category_names(EMPLOYEE, words)
    begin = BeginBook(EMPLOYEE.id, USUAL_WEEK, names, week, (new_id(), new_id()))
    return begin.apply(Book(Person(new_id()), ()))


def _program(
    store: BookStore, book: Book, settings: Settings, language: str
) -> tuple[Program, Saver]:
    session = Session(book, _now)
    news = Announcer()
    saver = Saver(store, book, news.told.emit, _rescue_folder())
    saved = Saved(store.revision, store.saved, store.path)
    session.listen(saver.changed)
    program = Program(
        session, Keeping(saver, news, saved), settings, _today, language, _holidays_of
    )
    program.open_window(is_new=_is_as_made(store, book))
    return program, saver


def _is_as_made(store: BookStore, book: Book) -> bool:
    """Whether nobody has said yet what the book shall begin as: it is as `_new_book` makes it."""
    if store.revision > 1 or book.weeks:
        return False
    from planner.core.profile import EMPLOYEE, USUAL_WEEK

    return [normal.minutes for normal in book.normal_weeks] == [EMPLOYEE.week_of(USUAL_WEEK)]


def _holidays_of(country: str, year: int, language: str) -> Mapping[date, str]:
    """Loaded when the first is asked for."""
    from planner.sources.public_holidays import public_holidays

    return public_holidays(country, year, language)


def _rescue_folder() -> Path:
    """Where a copy goes while the book can't be saved: on this computer, wherever the book lies."""
    folder = data_folder() / "rescued"
    with suppress(OSError):  # it will be said when a copy is needed and can't be made
        _make_folder(data_folder())
        _make_folder(folder)
    return folder


def _make_folder(folder: Path) -> None:
    """Make a folder that only its owner may look into; only the last has these rights, so that each
    is made by itself."""
    folder.mkdir(mode=0o700, parents=True, exist_ok=True)


def _today() -> date:
    return date.today()  # noqa: DTZ011, TID251


def _now() -> datetime:
    return datetime.now().astimezone()  # noqa: TID251
