"""How long until the charts of a comparison are seen, and how long a frame of hovering takes.

    python -m tests.benchmarks.bench_compare [ROUNDS]

The page stands in a window of 1440×900, drawn offscreen, on a book of ten years. Opened for the first
time, everything is loaded already, as it is a second after the start; later it is shown another week.
Whichever week it is, its figures were not drawn before. Both end when every chart in sight is drawn; of a
page that is opened it is also told when the first of them is. Beside them matplotlib draws bars of its
own, as many and as large as the page's first chart. The gates are of the processor's time, that of all
threads, as ratios to those bars: it hardly depends on what else the machine does. Ends with status 1 if a
gate is missed.
"""

import os
import sys
import time
from collections.abc import Callable
from dataclasses import dataclass, replace
from datetime import UTC, datetime
from itertools import count, cycle
from pathlib import Path
from statistics import median, quantiles
from tempfile import TemporaryDirectory

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

from matplotlib.backends.backend_agg import FigureCanvasAgg
from matplotlib.figure import Figure
from PySide6.QtCore import QEvent, QEventLoop, QPointF, QSettings, Qt
from PySide6.QtGui import QMouseEvent
from PySide6.QtWidgets import QApplication, QMainWindow, QStackedWidget

from planner.charts.chart import Look
from planner.charts.exhibits import KINDS
from planner.charts.exhibits.exhibit import Compared
from planner.charts.pixels import pixels
from planner.charts.style import Type, drawable
from planner.core.book import Book
from planner.core.comparison import comparison
from planner.core.log import Log
from planner.core.period import Period
from planner.core.week import Week
from planner.i18n import Words
from planner.palette import LIGHT
from planner.ui.compare.chart_view import ChartView
from planner.ui.pages.compare_page import ComparePage
from planner.ui.pages.page import PageCase, Place
from planner.ui.settings import Settings
from planner.ui.theme import use_palette
from tests.builders import EMPLOYEE_WEEK, W48, book, log, move, plan

ROUNDS = 15
TEN_YEARS = 520
TODAY = W48.days[2]
NOON = datetime(2026, 11, 25, 12, tzinfo=UTC)
WORDS = Words("en")
REACH = {
    "the first chart of it": 55.0,
    "first paint": 85.0,
    "later paint": 55.0,
    "a frame of hovering": 5.0,
    "ten years of a trend": 20.0,
    "ten years compared": 100.0,
    "compared again": 40.0,
}
"""Milliseconds on a quiet machine, where the clock passes as the processor works."""
REFERENCE = 25.0
"""What matplotlib's own bars take there: the gates are ratios to it."""


@dataclass(frozen=True, slots=True)
class Figures:
    name: str
    passed: list[float]
    """Milliseconds by the clock."""
    worked: list[float]
    """Milliseconds of the processor."""

    @property
    def middle(self) -> float:
        return median(self.worked)

    def __str__(self) -> str:
        p95 = quantiles(self.passed, n=20)[-1]
        return f"{self.name:22}{self.middle:8.2f} {median(self.passed):8.2f} {p95:8.2f}"


def timed(
    name: str,
    rounds: int,
    step: Callable[[int], object],
    afterwards: Callable[[], object] = lambda: None,
) -> Figures:
    passed, worked = [], []
    for number in range(rounds):
        began, begun = time.perf_counter(), time.process_time()
        step(number)
        passed.append((time.perf_counter() - began) * 1000)
        worked.append((time.process_time() - begun) * 1000)
        afterwards()
    return Figures(name, passed, worked)


def ten_years() -> Book:
    """Weeks that are all planned and recorded, the last of them this one."""
    first = W48.plus(1 - TEN_YEARS)
    weeks = [first.plus(n) for n in range(TEN_YEARS)]
    moved = move("1:30 meetings > customers")
    held = book(EMPLOYEE_WEEK, *(plan(EMPLOYEE_WEEK, moved, week=w) for w in weeks), week=first)
    for number, week in enumerate(weeks):
        held = held.with_log(_lived(number, week))
    return held


def _lived(number: int, week: Week) -> Log:
    """No two weeks of a year are alike."""

    def some(step: int) -> str:
        minutes = 30 + number * step % 115 * 5
        return f"{minutes // 60}:{minutes % 60:02}"

    return log(
        f"mon {some(7)} customers",
        f"tue {some(11)} customers",
        f"wed {some(13)} meetings",
        f"thu {some(17)} admin",
        f"fri {some(19)} preparation",
        f"{some(21)} travel",
        week=week,
    )


class Pages:
    """Makes pages in a window, and waits until their charts are drawn."""

    def __init__(self, app: QApplication, held: Book, folder: Path) -> None:
        self._app, self._held = app, held
        self._weeks = (W48.plus(-back) for back in count(1))
        self._settings = Settings(QSettings(str(folder / "s.ini"), QSettings.Format.IniFormat))
        self.window = QMainWindow()
        self._stack = QStackedWidget()
        self.window.setCentralWidget(self._stack)
        self.window.resize(1240, 800)
        self.window.show()

    def open(self, _: int = 0) -> ComparePage:
        self.begin()
        self.wait(self.page)
        return self.page

    def begin(self, _: int = 0) -> None:
        """Open the page, until the first of its charts is drawn."""
        place = Place(next(self._weeks), W48)
        case = PageCase(
            self._held, place, LIGHT, WORDS, lambda: TODAY, self._settings, lambda: NOON
        )
        self.page = ComparePage(case)
        self._stack.addWidget(self.page)
        self._stack.setCurrentWidget(self.page)
        self._until(lambda: self._drawn(self.page))

    def wait(self, page: ComparePage) -> None:
        self._until(lambda: self._drawn(page) and self._drawn(page) == self.in_sight(page))

    def _until(self, enough: Callable[[], object]) -> None:
        while not enough():
            self._app.processEvents(QEventLoop.ProcessEventsFlag.WaitForMoreEvents)

    def _drawn(self, page: ComparePage) -> list[ChartView]:
        return [chart for chart in self.in_sight(page) if chart.is_drawn]

    def in_sight(self, page: ComparePage) -> list[ChartView]:
        charts = [card.chart for card in page.cards.values() if card.isVisible()]
        return [chart for chart in charts if not chart.visibleRegion().isEmpty()]

    def turn(self, page: ComparePage) -> None:
        page.show_week(self._held, next(self._weeks))
        self._app.processEvents()
        self.wait(page)


def hover(app: QApplication, chart: ChartView, rounds: int) -> Figures:
    """The pointer goes from row to row, and each frame is painted at once."""
    middles = cycle(
        ((spot.left + spot.right) / 2, (spot.top + spot.bottom) / 2) for spot in chart.spots
    )
    none = Qt.MouseButton.NoButton

    def frame(_: int) -> None:
        at = QPointF(*next(middles))
        where = chart.mapToGlobal(at)
        keys = Qt.KeyboardModifier.NoModifier
        move = QMouseEvent(QEvent.Type.MouseMove, at, where, none, none, keys)
        QApplication.sendEvent(chart, move)
        app.processEvents()
        QApplication.sendEvent(chart.window(), QEvent(QEvent.Type.UpdateRequest))

    return timed("a frame of hovering", rounds * 10, frame)


def ten_years_of_a_trend(held: Book, rounds: int) -> Figures:
    """From the points to the pixels: the points of ten years are reckoned once."""
    period = Period(W48.plus(1 - TEN_YEARS), W48)
    found = comparison(held, period, TODAY)
    shown = KINDS["trend"].make(Compared(held, found, TODAY, LIGHT, WORDS))
    assert shown is not None
    draw, look = shown.drawing(WORDS), Look(LIGHT, 780, 160, 12.3)
    return timed("ten years of a trend", rounds, lambda _: pixels(draw(look).figure, 1))


def ten_years_compared(held: Book, rounds: int) -> list[Figures]:
    """The first time, when no week was looked at yet, and again."""
    period = Period(W48.plus(1 - TEN_YEARS), W48)
    anew = iter([replace(held) for _ in range(rounds)])
    first = timed("ten years compared", rounds, lambda _: comparison(next(anew), period, TODAY))
    again = timed("compared again", rounds, lambda _: comparison(held, period, TODAY))
    return [first, again]


def bars_of_matplotlib(rounds: int) -> Figures:
    def draw(_: int) -> None:
        figure = Figure(figsize=(7.8, 2.6), dpi=100)
        canvas, axes = FigureCanvasAgg(figure), figure.add_subplot()
        hours = [14, 9, 6, 6, 2.5, 2, 1]
        for shift in (0.0, 0.4):
            bars = axes.barh([n + shift for n in range(7)], hours, height=0.35)
            axes.bar_label(bars)
        canvas.draw()

    return timed("matplotlib's own bars", rounds, draw)


def main(rounds: int) -> int:
    app = QApplication([])
    use_palette(app, LIGHT)
    Type(12).width(drawable("8:30"))
    held = ten_years()
    with TemporaryDirectory() as folder:
        pages = Pages(app, held, Path(folder))
        bars_of_matplotlib(3)
        pages.open()  # modules are loaded, and texts measured
        reference = bars_of_matplotlib(rounds)
        one = timed("the first chart of it", rounds, pages.begin, lambda: pages.wait(pages.page))
        first = timed("first paint", rounds, pages.open)
        page = pages.open()
        later = timed("later paint", rounds, lambda _: pages.turn(page))
        frames = hover(app, page.cards["bars"].chart, rounds)
        trend = ten_years_of_a_trend(held, rounds)
        compared = ten_years_compared(held, rounds)
        pages.window.close()
    return _report([one, first, later, frames, trend, *compared], reference)


def _report(measured: list[Figures], reference: Figures) -> int:
    missed = False
    print(f"{'':22}{'CPU':>8} {'median':>8} {'p95':>8}   milliseconds")
    print(reference)
    for figures in measured:
        ratio, gate = figures.middle / reference.middle, REACH[figures.name] / REFERENCE
        verdict = "holds" if ratio <= gate else "MISSED"
        missed |= ratio > gate
        print(f"{figures}   ×{ratio:.2f}, at most ×{gate:.2f}: {verdict}")
    return int(missed)


if __name__ == "__main__":
    sys.exit(main(int(sys.argv[1]) if len(sys.argv) > 1 else ROUNDS))
