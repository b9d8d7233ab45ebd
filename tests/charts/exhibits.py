"""Exhibits of weeks in the user's notation, and what is seen of them once they are drawn."""

from collections.abc import Sequence
from datetime import date, timedelta
from itertools import combinations

from matplotlib.patches import Rectangle

from planner.charts.chart import Chart, Look
from planner.charts.exhibits import KINDS
from planner.charts.exhibits.exhibit import Compared, Exhibit
from planner.core.book import Book
from planner.core.comparison import comparison
from planner.core.period import Period, one_week
from planner.i18n import Words
from planner.palette import LIGHT, Palette
from tests.builders import W48
from tests.charts.figures import written

MONDAY = W48.sunday + timedelta(days=1)
"""The first day after the builders' week."""


def exhibit(
    name: str,
    held: Book,
    period: Period | None = None,
    *,
    today: date = MONDAY,
    palette: Palette = LIGHT,
    language: str = "en",
) -> Exhibit | None:
    found = comparison(held, period or one_week(W48), today)
    return KINDS[name].make(Compared(held, found, today, palette, Words(language)))


def drawn(
    shown: Exhibit | None, width: float = 700, palette: Palette = LIGHT, text: float = 12
) -> Chart:
    assert shown is not None
    look = Look(palette, width, shown.value.height(width, text), text)
    return shown.drawing(Words("en"))(look)


def overlaps(chart: Chart) -> list[tuple[str, str]]:
    """Texts that lie on one another."""
    pairs = combinations(written(chart.figure), 2)
    return [(a.text, b.text) for a, b in pairs if a.touches(b)]


def cut_off(chart: Chart) -> list[str]:
    """Texts that reach over the edge of the figure."""
    width, height = (inches * 72 for inches in chart.figure.get_size_inches())
    return [
        each.text
        for each in written(chart.figure)
        if min(each.left, each.top) < -0.5 or each.right > width + 0.5 or each.bottom > height + 0.5
    ]


def fills(chart: Chart) -> dict[str, str]:
    """The colours of what is drawn, by name."""
    boxes: Sequence[Rectangle] = chart.figure.findobj(Rectangle)
    return {str(box.get_gid()): _hex(box.get_facecolor()) for box in boxes if box.get_gid()}


def _hex(colour: tuple[float, ...]) -> str:
    return "#" + "".join(f"{round(channel * 255):02x}" for channel in colour[:3])
