"""Preview, printer and PDF file show the same page."""

import shutil
from dataclasses import replace
from pathlib import Path

import numpy as np
import pytest
from pypdf import PdfReader
from PySide6.QtWidgets import QApplication

from planner.charts.paper import A4, LETTER, Paper
from tests.charts.weeks import HARD, blank, danish, sheet, usual
from tests.ui.printing.images import Grey, preview, print_to, printed, saved

needs_poppler = pytest.mark.skipif(
    not shutil.which("pdftoppm"), reason="needs pdftoppm (poppler-utils)"
)

MEAN, WORST = 1.5, 70.0
"""Of 255: how far a page may differ on the whole, and in any square of it."""


MEAN_OF_BOXES, WORST_OF_BOXES = 2.5, 110.0
"""Of a page full of thin boxes, where each edge may fall on either side of a pixel."""


def assert_same(one: Grey, other: Grey, mean: float = MEAN, worst: float = WORST) -> None:
    difference = np.abs(one - other)
    assert difference.mean() < mean
    assert difference.max() < worst


@needs_poppler
@pytest.mark.parametrize(
    ("name", "paper"),
    [("usual", LETTER), ("Danish", A4), ("foreign", A4), ("20 categories, 20 moves", LETTER)],
)
def test_the_three_are_one(name: str, paper: Paper, tmp_path: Path, app: QApplication) -> None:
    figure = sheet(HARD[name](), paper)

    shown = preview(figure, tmp_path)

    assert_same(shown, saved(figure, tmp_path))
    assert_same(shown, printed(figure, paper, tmp_path))


@needs_poppler
@pytest.mark.parametrize(
    ("name", "paper"), [("Danish", A4), ("usual", LETTER), ("20 categories, 20 moves", A4)]
)
def test_so_are_the_three_of_a_blank_week(
    name: str, paper: Paper, tmp_path: Path, app: QApplication
) -> None:
    figure = blank(HARD[name](), paper)

    shown = preview(figure, tmp_path)

    assert_same(shown, saved(figure, tmp_path), MEAN_OF_BOXES)
    assert_same(shown, printed(figure, paper, tmp_path), MEAN_OF_BOXES)


@needs_poppler
def test_the_comparison_sees_a_row_of_boxes_that_is_not_there(
    tmp_path: Path, app: QApplication
) -> None:
    held, made = usual()
    shown = preview(blank((held, made)), tmp_path)
    fewer = replace(held, categories=held.categories[:5] + held.categories[6:])
    other = saved(blank((fewer, made)), tmp_path)

    with pytest.raises(AssertionError):
        assert_same(shown, other, MEAN_OF_BOXES)


@needs_poppler
def test_the_comparison_sees_a_moved_line(tmp_path: Path, app: QApplication) -> None:
    held, made = danish()
    shown = preview(sheet((held, made)), tmp_path)
    other = saved(sheet((held, replace(made, moves=()))), tmp_path)

    with pytest.raises(AssertionError):
        assert_same(shown, other)


def test_what_goes_to_the_printer_is_text(tmp_path: Path, app: QApplication) -> None:
    print_to(tmp_path / "printed.pdf", sheet(danish()), A4)

    text = PdfReader(tmp_path / "printed.pdf").pages[0].extract_text()

    for expected in ("Søren Ærligaard Østergård", "15:45", "−2:30", "2026-W48", "revision 1204"):
        assert expected in text


@pytest.mark.skipif(not shutil.which("pdftotext"), reason="needs pdftotext (poppler-utils)")
def test_another_reader_finds_the_text_in_what_is_printed(
    tmp_path: Path, app: QApplication
) -> None:
    import subprocess

    print_to(path := tmp_path / "printed.pdf", sheet(danish()), A4)

    text = subprocess.run(["pdftotext", path, "-"], capture_output=True, check=True).stdout.decode()

    for expected in (
        "Søren Ærligaard Østergård",
        "Forberedelse, dokumentation",
        "15:45",
        "2026-W48",
    ):
        assert expected in text


@needs_poppler
def test_in_greyscale_a_white_line_stands_between_any_two_slices(
    tmp_path: Path, app: QApplication
) -> None:
    from PIL import Image

    from tests.charts.figures import wedges

    figure = sheet(HARD["20 categories, 20 moves"]())
    saved(figure, tmp_path)
    page = np.asarray(Image.open(tmp_path / "saved.png").convert("L"), float)

    for wedge in wedges(figure, "slice").values():
        (x, y), radius = wedge.center, wedge.r * 0.93
        angles = np.radians(wedge.theta1 + np.linspace(-1.5, 1.5, 25))
        columns, rows = x + radius * np.cos(angles), y + radius * np.sin(angles)
        seen = page[(rows * 100 / 72).astype(int), (columns * 100 / 72).astype(int)]
        assert seen.max() > 215
