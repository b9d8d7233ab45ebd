"""Pages as pictures, to be compared."""

import subprocess
from math import ceil
from pathlib import Path

import numpy as np
from matplotlib.figure import Figure
from numpy.typing import NDArray
from PIL import Image
from PySide6.QtCore import QMarginsF, QSize
from PySide6.QtGui import QPageSize, QPainter, QPdfWriter

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
    return _rendered(folder / "saved.pdf")


def printed(figure: Figure, paper: Paper, folder: Path) -> Grey:
    """As it goes to a printer."""
    print_to(folder / "printed.pdf", figure, paper)
    return _rendered(folder / "printed.pdf")


def print_to(path: Path, figure: Figure, paper: Paper) -> None:
    """What Qt's own PDF holds, which is what printers are sent."""
    writer = QPdfWriter(str(path))
    letter = QPageSize.PageSizeId.Letter
    writer.setPageSize(QPageSize(letter if paper is LETTER else QPageSize.PageSizeId.A4))
    writer.setPageMargins(QMarginsF(0, 0, 0, 0))
    writer.setResolution(1200)
    painter = QPainter(writer)
    try:
        paint(figure, painter, 1200 / 72)
    finally:
        painter.end()


def grey(path: Path) -> Grey:
    return np.asarray(Image.open(path).convert("L").resize(COARSE, Image.Resampling.BOX), float)


def _rendered(path: Path) -> Grey:
    out = path.with_suffix("")
    subprocess.run(["pdftoppm", "-r", str(DPI), "-png", "-singlefile", path, out], check=True)
    return grey(out.with_suffix(".png"))
