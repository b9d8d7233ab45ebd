"""What a change of the log costs the window: from the command to the painted grid.

    python -m tests.benchmarks.bench_log

Ten years of entries are behind it, and the whole page is painted each time, which the window need not
do. Beside each figure stands what the processor had to do for it, which others on a busy machine do not
change, and that as a ratio to repainting a blank widget of the same size in the same run. Nothing is
asserted: machines are noisy.
"""

import gc
import os
import sys
import time
from collections.abc import Callable, Iterator
from datetime import UTC, datetime, timedelta
from itertools import count
from statistics import median, quantiles
from typing import NamedTuple

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

from PySide6.QtCore import QSettings, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget

from planner.app.commands.grid import DayTime, SetDayTime
from planner.app.session import Session
from planner.core.week import Week
from planner.i18n import Words
from planner.palette import LIGHT
from planner.ui.log.model import Cell
from planner.ui.pages.log_page import LogPage
from planner.ui.pages.page import PageCase, Place
from planner.ui.settings import Settings
from planner.ui.theme import use_palette
from planner.window import made_application
from tests.benchmarks.bench_storage import ten_years

ROUNDS = 60
WEEK = Week(2026, 48)
SIZE = (1000, 700)


class Took(NamedTuple):
    """Seconds by the clock, and seconds of work by this thread."""

    passed: float
    busy: float


def took(work: Callable[[], object]) -> Took:
    begun, idle = time.perf_counter(), time.thread_time()
    work()
    return Took(time.perf_counter() - begun, time.thread_time() - idle)


def frames(page: LogPage, session: Session) -> Iterator[Took]:
    """What each cell takes that is set, announced, shown and painted."""
    for number in count(1):
        typed = DayTime("travel", WEEK.days[number % 5], timedelta(minutes=1 + number % 600))

        def change(command: SetDayTime = SetDayTime(WEEK, typed, "new")) -> None:  # noqa: B008
            session.perform(command)
            page.repaint()

        yield took(change)


def keys(page: LogPage) -> Iterator[Took]:
    """What each key takes that is typed into an open cell, until the reading is painted."""
    grid = page.grid_card.grid
    grid.setCurrentIndex(grid._model.index_of(Cell("travel", WEEK.monday)))
    grid._open_editor()
    for number in count(1):
        editor = QApplication.focusWidget() or grid

        def press(editor: QWidget = editor, text: str = str(number % 10)) -> None:
            QTest.keyClick(editor, text)
            page.repaint()

        yield took(press)
        QTest.keyClick(editor, Qt.Key.Key_Backspace)


def blank(application: QApplication) -> float:
    """What a blank widget takes to be painted, of work, in the middle of many times."""
    widget = QWidget()
    widget.resize(*SIZE)
    widget.show()
    application.processEvents()
    return median(took(widget.repaint).busy for _ in range(ROUNDS))


def told(name: str, figures: list[Took], reach: float, reference: float) -> None:
    by_clock, of_work = ([each[place] * 1000 for each in figures] for place in (0, 1))
    print(
        f"{name:<22}{_middle_and_high(by_clock)}   of work {_middle_and_high(of_work)}"
        f"   reach {reach:4.1f} ms  {median(of_work) / 1000 / reference:6.1f} × blank repaint"
    )


def _middle_and_high(figures: list[float]) -> str:
    return f"{median(figures):6.2f} ms, p95 {quantiles(figures, n=20)[-1]:6.2f}"


def main() -> None:
    application = made_application()
    use_palette(application, LIGHT)
    session = Session(ten_years())
    page = log_page(session, Settings(QSettings("/dev/null", QSettings.Format.IniFormat)))
    application.processEvents()
    gc.freeze()  # as the program does with a book that it has opened
    reference = blank(application)
    print(f"Python {sys.version.split()[0]}, {SIZE[0]} × {SIZE[1]}")
    each = frames(page, session)
    next(each)
    told("a cell that is typed", [next(each) for _ in range(ROUNDS)], 8, reference)
    pressed = keys(page)
    next(pressed)
    told("a key in an open cell", [next(pressed) for _ in range(ROUNDS)], 8, reference)
    weeks = (WEEK.plus(-back) for back in range(1, ROUNDS + 1))
    looked = [took(lambda week=week: shown(page, session, week)) for week in weeks]
    told("another week", looked, 16, reference)


def log_page(session: Session, settings: Settings) -> LogPage:
    """The page of a week, which follows the session."""
    page = LogPage(
        PageCase(
            session.book,
            Place(WEEK, WEEK),
            LIGHT,
            Words("en"),
            lambda: WEEK.monday,
            settings,
            lambda: datetime(2026, 11, 25, 14, tzinfo=UTC),
        )
    )
    page.resize(*SIZE)
    page.show()
    session.listen(lambda book: page.show_week(book, WEEK))
    return page


def shown(page: LogPage, session: Session, week: Week) -> None:
    page.show_week(session.book, week)
    page.repaint()


if __name__ == "__main__":
    main()
