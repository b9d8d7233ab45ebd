"""From a figure to paper, through the system's own print dialog."""

from typing import TYPE_CHECKING

from PySide6.QtCore import QMarginsF
from PySide6.QtGui import QPageLayout, QPageSize, QPainter
from PySide6.QtPrintSupport import QPrinter

from planner.charts.paper import A4, LETTER, Paper, laid_out_as
from planner.ui.printing.page_view import paper_size

if TYPE_CHECKING:
    from collections.abc import Sequence

    from matplotlib.figure import Figure

_PAGE_SIZES = {A4.id: QPageSize.PageSizeId.A4, LETTER.id: QPageSize.PageSizeId.Letter}


def printer_for(paper: Paper, title: str) -> QPrinter:
    """A printer set to `paper`. Keep it as long as a dialog shows it: Qt's dialogs only borrow it."""
    upright, lying = QPageLayout.Orientation.Portrait, QPageLayout.Orientation.Landscape
    printer = QPrinter(QPrinter.PrinterMode.HighResolution)
    printer.setPageSize(QPageSize(_PAGE_SIZES[paper.id]))
    printer.setPageOrientation(upright if paper.is_upright else lying)
    printer.setFullPage(True)
    printer.setPageMargins(QMarginsF(0, 0, 0, 0), QPageLayout.Unit.Point)
    printer.setDocName(title)
    printer.setCreator("Lagkage")
    return printer


def paper_in(printer: QPrinter) -> Paper:
    """What to lay a sheet out on for the paper that was chosen for `printer`, as it lies."""
    size = printer.pageLayout().fullRectPoints().size()
    return laid_out_as(size.width(), size.height())


def print_pages(figures: "Sequence[Figure]", printer: QPrinter) -> bool:
    """Print `figures`, each as large as the paper, in its middle. Whether they were taken."""
    painter = QPainter()
    if not painter.begin(printer):
        return False
    is_taken = True
    try:
        for number, figure in enumerate(figures):
            is_taken = is_taken and (number == 0 or printer.newPage())
            _print(figure, painter, printer)
    finally:
        ended = painter.end()
    return ended and is_taken and printer.printerState() is not QPrinter.PrinterState.Error


def _print(figure: "Figure", painter: QPainter, printer: QPrinter) -> None:
    from planner.ui.printing.renderer import paint

    page, paper = printer.pageRect(QPrinter.Unit.DevicePixel), paper_size(figure)
    fit = min(page.width() / paper.width(), page.height() / paper.height())
    painter.save()
    painter.translate(
        (page.width() - paper.width() * fit) / 2, (page.height() - paper.height() * fit) / 2
    )
    paint(figure, painter, fit)
    painter.restore()
