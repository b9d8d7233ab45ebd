"""Pages as pictures, to be compared."""

import subprocess
from math import ceil
from pathlib import Path

import numpy as np
from matplotlib.figure import Figure
from numpy.typing import NDArray
from PIL import Image
from PySide6.QtCore import QMarginsF, QSize
from PySide6.QtGui import QPageLayout, QPageSize, QPainter, QPdfWriter

from planner.charts.paper import LETTER, Paper
from planner.charts.pdf import save_pdf
from planner.ui.printing.page_view import page_image, paper_size
from planner.ui.printing.renderer import paint

DPI = 100
COARSE = (170, 220)
"""In squares of about 5 × 5 pixels, in which the edges of letters even out."""

Grey = NDArray[np.float64]


def preview(figure: Figure, folder: Path, dpi: int = DPI) -> Grey:
    """As the screen shows it."""
    size = paper_size(figure) * (dpi / 72)
    image = page_image(figure, QSize(ceil(size.width()), ceil(size.height())))
    image.save(str(folder / "preview.png"))
    return grey(folder / "preview.png")


def saved(figure: Figure, folder: Path) -> Grey:
    """As the PDF file shows it."""
    save_pdf(figure, folder / "saved.pdf")
    return rendered(folder / "saved.pdf", folder)


def printed(figure: Figure, paper: Paper, folder: Path) -> Grey:
    """As it goes to a printer."""
    print_to(folder / "printed.pdf", figure, paper)
    return rendered(folder / "printed.pdf", folder)


def print_to(path: Path, figure: Figure, paper: Paper) -> None:
    """What Qt's own PDF holds, which is what printers are sent."""
    writer = QPdfWriter(str(path))
    letter = QPageSize.PageSizeId.Letter
    writer.setPageSize(QPageSize(letter if paper is LETTER else QPageSize.PageSizeId.A4))
    if paper_size(figure).width() > paper_size(figure).height():
        writer.setPageOrientation(QPageLayout.Orientation.Landscape)
    writer.setPageMargins(QMarginsF(0, 0, 0, 0))
    writer.setResolution(1200)
    painter = QPainter(writer)
    try:
        paint(figure, painter, 1200 / 72)
    finally:
        painter.end()


def grey(path: Path) -> Grey:
    picture = Image.open(path).convert("L")
    squares = COARSE if picture.height >= picture.width else COARSE[::-1]
    return np.asarray(picture.resize(squares, Image.Resampling.BOX), float)


def rendered(path: Path, folder: Path, turns: int = 0) -> Grey:
    """The page of a PDF, turned so many quarters against the clock."""
    out = folder / path.stem
    subprocess.run(["pdftoppm", "-r", str(DPI), "-png", "-singlefile", path, out], check=True)
    picture = Image.open(out.with_suffix(".png"))
    picture.rotate(90 * turns, expand=True).save(out.with_suffix(".png"))
    return grey(out.with_suffix(".png"))
