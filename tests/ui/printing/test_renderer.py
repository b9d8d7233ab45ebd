"""What the renderer draws is what matplotlib's own draws."""

from pathlib import Path

import numpy as np
import pytest
from matplotlib.backends.backend_agg import FigureCanvasAgg
from matplotlib.figure import Figure
from matplotlib.lines import Line2D
from matplotlib.patches import Circle, Rectangle
from matplotlib.transforms import Bbox, IdentityTransform, TransformedBbox
from PIL import Image
from PySide6.QtWidgets import QApplication

from planner.charts.style import Type
from tests.ui.printing.images import COARSE, preview


def drawing() -> Figure:
    return Figure(figsize=(6, 8), dpi=72, facecolor="white")


def dashes() -> Figure:
    figure = drawing()
    line = Line2D([30, 400], [60, 500], color="#0072b2", linewidth=9, dashes=(3, 2), transform=None)
    line.set_transform(IdentityTransform())
    figure.add_artist(line)
    return figure


def clipped_circle() -> Figure:
    figure = drawing()
    circle = Circle((200, 300), 150, facecolor="#e69f00", edgecolor="black", linewidth=6)
    circle.set_transform(IdentityTransform())
    figure.add_artist(circle)
    circle.set_clip_path(Circle((300, 300), 120, transform=IdentityTransform()))
    return figure


def clipped_by_a_box() -> Figure:
    figure = drawing()
    square = Rectangle((50, 50), 300, 400, facecolor="#007a59", transform=IdentityTransform())
    figure.add_artist(square)
    square.set_clip_box(TransformedBbox(Bbox([[100, 100], [200, 300]]), IdentityTransform()))
    return figure


def turned_text() -> Figure:
    figure = drawing()
    figure.text(
        0.3,
        0.3,
        "Kundekontakt",
        rotation=35,
        fontproperties=Type(40, True).properties,
        parse_math=False,
    )
    return figure


def an_image() -> Figure:
    figure = drawing()
    steps = np.linspace(0, 255, 200, dtype=np.uint8)
    pixels = np.dstack([np.tile(steps, (120, 1))] * 3)
    pixels[:40] = 0
    figure.figimage(pixels, xo=60, yo=100)
    return figure


@pytest.mark.parametrize("make", [dashes, clipped_circle, clipped_by_a_box, turned_text, an_image])
def test_it_draws_like_matplotlib(make, tmp_path: Path, app: QApplication) -> None:
    ours = preview(make(), tmp_path, 72)

    canvas = FigureCanvasAgg(make())
    canvas.draw()
    agg = Image.fromarray(np.asarray(canvas.buffer_rgba())).convert("L")
    theirs = np.asarray(agg.resize(COARSE, Image.Resampling.BOX), float)
    assert np.abs(ours - theirs).mean() < 3
    assert ours.min() < 200
