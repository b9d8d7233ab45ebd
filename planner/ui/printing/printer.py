"""From a figure to paper, through the system's own print dialog."""

from matplotlib.figure import Figure
from PySide6.QtCore import QMarginsF
from PySide6.QtGui import QPageLayout, QPageSize, QPainter
from PySide6.QtPrintSupport import QPrinter

from planner.charts.paper import A4, LETTER, Paper
from planner.ui.printing.page_view import paper_size
from planner.ui.printing.renderer import paint

_PAGE_SIZES = {A4: QPageSize.PageSizeId.A4, LETTER: QPageSize.PageSizeId.Letter}


def printer_for(paper: Paper, title: str) -> QPrinter:
    """A printer set to `paper`. Keep it as long as a dialog shows it: Qt's dialogs only borrow it."""
    printer = QPrinter(QPrinter.PrinterMode.HighResolution)
    printer.setPageSize(QPageSize(_PAGE_SIZES[paper]))
    printer.setPageOrientation(QPageLayout.Orientation.Portrait)
    printer.setFullPage(True)
    printer.setPageMargins(QMarginsF(0, 0, 0, 0), QPageLayout.Unit.Point)
    printer.setDocName(title)
    printer.setCreator("Lagkage")
    return printer


def print_figure(figure: Figure, printer: QPrinter) -> bool:
    """Print `figure`, smaller if the paper that was chosen in the dialog is. Whether it was taken."""
    painter = QPainter()
    if not painter.begin(printer):
        return False
    try:
        page, paper = printer.pageRect(QPrinter.Unit.DevicePixel), paper_size(figure)
        fit = min(page.width() / paper.width(), page.height() / paper.height())
        paint(figure, painter, fit)
    finally:
        ended = painter.end()
    return ended and printer.printerState() is not QPrinter.PrinterState.Error
