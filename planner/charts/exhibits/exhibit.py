"""An exhibit: a chart before it is drawn, with all that a page, a file and a table need of it.

Its value is plain and can be compared: one that says what the last one said is not drawn again.
Nothing here needs matplotlib, so that a page is laid out before it is loaded.
"""

from dataclasses import dataclass
from datetime import date
from typing import NamedTuple, Protocol

from planner.charts.chart import Chart, Look
from planner.core.book import Book
from planner.core.comparison import Comparison
from planner.core.period import Period
from planner.core.week import Week
from planner.i18n import Words
from planner.palette import Palette
from planner.wording.periods import period_name
from planner.wording.table import Table


class Compared(NamedTuple):
    """What exhibits are made of: a comparison of the book, the day it is, colours and language."""

    book: Book
    found: Comparison
    today: date
    palette: Palette
    words: Words

    @property
    def period(self) -> Period:
        return self.found.period

    @property
    def only_week(self) -> Week | None:
        """The week that is compared, if it is only one."""
        return self.period.first if self.period.first == self.period.last else None


class Value(Protocol):
    """What a chart shows."""

    def height(self, width: float, text: float) -> float:
        """How high the chart has to be at that width, with text of that size."""


@dataclass(frozen=True, slots=True)
class Drawing:
    """Draws a value; matplotlib is loaded by the first that is called."""

    value: Value
    title: str
    words: Words

    def __call__(self, look: Look) -> Chart:
        from planner.charts.drawings import drawn

        return drawn(self.value, self.title, look, self.words)


class Exhibit(NamedTuple):
    """`of` says which weeks it is of, `table` holds every value, and `note` says how it was reckoned
    where that is not plain."""

    title: str
    of: str
    value: Value
    table: Table
    note: str = ""

    def drawing(self, words: Words) -> Drawing:
        return Drawing(self.value, self.title, words)


def weeks_text(period: Period, words: Words) -> str:
    """Week 48 · 2026."""
    name = period_name(period, words)
    year = str(period.last.year)
    return name if year in name else f"{name} · {year}"
