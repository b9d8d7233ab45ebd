"""Charts as a screen shows them: their lines of text are matplotlib's own letters, at whole pixels."""

import matplotlib as mpl
import numpy as np
import pytest
from matplotlib.backends.backend_agg import FigureCanvasAgg
from matplotlib.figure import Figure
from matplotlib.text import Text
from numpy.typing import NDArray

from planner.charts.page import Page
from planner.charts.paper import INCH, Paper
from planner.charts.pixels import pixels
from planner.charts.screen import Line
from planner.charts.style import Align, Type
from planner.i18n import NO_BREAK

USUAL = Type(12)
PAPER = Paper("test", 240, 60)
Picture = NDArray[np.int_]


def page_with(
    text: str,
    at: tuple[float, float] = (100, 40),
    type_: Type = USUAL,
    colour: str = "#1463b8",
    align: Align = "left",
) -> Page:
    page = Page(PAPER, "test", "#fdf6e3")
    page.write(*at, text, type_, colour, align)
    return page


def on_screen(figure: Figure, scale: float = 1) -> Picture:
    shown = pixels(figure, scale)
    flat = np.frombuffer(shown.data, np.uint8).astype(int)
    return flat.reshape(shown.height, shown.width, 4)


def in_a_file(figure: Figure, scale: float = 1) -> Picture:
    figure.set_dpi(INCH * scale)
    canvas = FigureCanvasAgg(figure)
    with mpl.rc_context({"text.hinting": "none"}):
        canvas.draw()
    return np.asarray(canvas.buffer_rgba()).astype(int)


def ink(picture: Picture) -> tuple[int, int, int, int]:
    """The columns and rows between which there is something."""
    is_inked = (picture != picture[0, 0]).any(axis=2)
    columns, rows = np.flatnonzero(is_inked.any(axis=0)), np.flatnonzero(is_inked.any(axis=1))
    return columns[0], columns[-1], rows[0], rows[-1]


@pytest.mark.parametrize("scale", [1, 2])
@pytest.mark.parametrize("type_", [Type(12), Type(24.5, bold=True)])
@pytest.mark.parametrize("text", ["Kundekontakt 8:30", "jÅỘ|", "שלום 12", "AVATAR −38 %"])
def test_letters_are_those_of_matplotlib(text: str, type_: Type, scale: float) -> None:
    page = page_with(text, (20, 40), type_)

    difference = on_screen(page.figure, scale) - in_a_file(page.figure, scale)

    assert ink(on_screen(page.figure, scale))
    assert abs(difference).max() <= 1


@pytest.mark.parametrize("at", [(100.4, 40.4), (99.6, 39.6), (100, 39.8)])
def test_a_line_stands_at_the_nearest_pixel(at: tuple[float, float]) -> None:
    wanted = on_screen(page_with("Møder").figure)

    assert (on_screen(page_with("Møder", at).figure) == wanted).all()


@pytest.mark.parametrize("align", ["left", "center", "right"])
def test_a_line_stands_at_the_end_that_it_is_aligned_by(align: Align) -> None:
    page = page_with("Møder 7:30", align=align)

    shown, wanted = ink(on_screen(page.figure)), ink(in_a_file(page.figure))

    assert all(abs(here - there) <= 1 for here, there in zip(shown, wanted, strict=True))


@pytest.mark.parametrize("at", [(-30, 40), (220, 40), (100, 4), (100, 64)])
def test_what_reaches_over_the_edge_is_cut_there(at: tuple[float, float]) -> None:
    page = page_with("Kundekontakt", at)

    assert abs(on_screen(page.figure) - in_a_file(page.figure)).max() <= 1


def test_a_line_of_nothing_but_room_leaves_no_trace() -> None:
    picture = on_screen(page_with(NO_BREAK).figure)

    assert (picture == picture[0, 0]).all()


def test_files_are_drawn_by_matplotlib_alone() -> None:
    page, usual = page_with("Møder", (100.4, 40.3)), page_with("")
    own = Text(100.4, 40.3, "Møder", color="#1463b8", fontproperties=USUAL.properties)
    (line,) = page.figure.findobj(Line)
    own.set_transform(line.get_transform())
    usual.figure.add_artist(own)

    assert (in_a_file(page.figure) == in_a_file(usual.figure)).all()
