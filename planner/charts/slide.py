"""Charts that leave the window: light, as wide as a slide, with a title above them."""

from collections.abc import Sequence
from io import BytesIO

import matplotlib as mpl
from matplotlib.figure import Figure

from planner.charts.bars import planned_and_actual
from planner.charts.chart import LEGEND_LINES, ROW_LINES, Head, Look, bars_height
from planner.charts.compare_rows import compare_rows
from planner.charts.page import HEAD, SIDE
from planner.charts.paper import INCH
from planner.charts.trend_line import trend_line
from planner.core.book import Book
from planner.core.comparison import Comparison
from planner.core.trend import Point
from planner.i18n import Words
from planner.palette import LIGHT

WIDTH, HEIGHT = 960.0, 540.0
"""A slide of 16 to 9, in points; a chart of many categories is higher."""

LARGEST, LEAST = 15.0, 11.0
"""Sizes of text that are read from the other end of a table."""

ENDINGS = (".png", ".svg", ".pdf")


def bars_slide(found: Comparison, book: Book, of: str, words: Words) -> Figure:
    """The bars of `found`; `of` says which weeks they are of."""
    rows = compare_rows(found, book, LIGHT, words)
    room = HEIGHT - HEAD - SIDE
    text = max(LEAST, min(LARGEST, room / (LEGEND_LINES + 0.5 + ROW_LINES * len(rows))))
    title = words.text("Planned and actual")
    height = max(room, bars_height(len(rows), text))
    look = Look(LIGHT, WIDTH - 2 * SIDE, height, text, Head(title, of))
    return planned_and_actual(rows, title, look, words).figure


def trend_slide(points: Sequence[Point], title: str, of: str, words: Words) -> Figure:
    """The trend of `points`."""
    look = Look(LIGHT, WIDTH - 2 * SIDE, HEIGHT - HEAD - SIDE, LARGEST, Head(title, of))
    return trend_line(points, LIGHT.accent, title, look, words).figure


def as_picture(figure: Figure, ending: str) -> bytes:
    """`figure` as a file of that ending: PNG with two pixels to a point, else vectors."""
    kind, file = ending.removeprefix("."), BytesIO()
    meta = {"png": {"Software": None}, "svg": {"Date": None}, "pdf": {"CreationDate": None}}
    with mpl.rc_context({"pdf.fonttype": 42, "svg.hashsalt": "lagkage", "text.hinting": "none"}):
        figure.savefig(file, format=kind, dpi=2 * INCH, metadata=meta[kind])
    return file.getvalue()
