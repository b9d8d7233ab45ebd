"""Charts that leave the window: light, as wide as a slide, with a title above them."""

from io import BytesIO

from matplotlib.figure import Figure

from planner.charts.chart import Head, Look
from planner.charts.exhibits.exhibit import Exhibit
from planner.charts.page import HEAD, SIDE
from planner.charts.paper import INCH
from planner.charts.settings import drawing_with
from planner.i18n import Words
from planner.palette import LIGHT

WIDTH, HEIGHT = 960.0, 540.0
"""A slide of 16 to 9, in points; a chart of many categories is higher."""

LARGEST, LEAST = 15.0, 11.0
"""Sizes of text that are read from the other end of a table."""

ENDINGS = (".png", ".svg", ".pdf")


def slide(shown: Exhibit, words: Words) -> Figure:
    """`shown`, whose colours are those of the light palette."""
    width, room = WIDTH - 2 * SIDE, HEIGHT - HEAD - SIDE
    text = LARGEST
    while text > LEAST and shown.value.height(width, text) > room:
        text -= 0.5
    height = max(room, shown.value.height(width, text))
    look = Look(LIGHT, width, height, text, Head(shown.title, shown.of, shown.note))
    return shown.drawing(words)(look).figure


def as_picture(figure: Figure, ending: str) -> bytes:
    """`figure` as a file of that ending: PNG with two pixels to a point, else vectors."""
    kind, file = ending.removeprefix("."), BytesIO()
    meta = {"png": {"Software": None}, "svg": {"Date": None}, "pdf": {"CreationDate": None}}
    with drawing_with({"pdf.fonttype": 42, "svg.hashsalt": "lagkage", "text.hinting": "none"}):
        figure.savefig(file, format=kind, dpi=2 * INCH, metadata=meta[kind])
    return file.getvalue()
