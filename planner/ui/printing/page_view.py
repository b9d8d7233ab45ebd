"""A page on the screen, as large as there is room for: white, whatever the theme."""

from math import ceil

from matplotlib.figure import Figure
from PySide6.QtCore import QPointF, QRectF, QSize, QSizeF, Qt
from PySide6.QtGui import QColor, QImage, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QSizePolicy, QWidget

from planner.charts.paper import INCH
from planner.palette import Palette
from planner.ui.printing.renderer import paint
from planner.ui.theme import SPACE


class PageView(QWidget):
    """Shows a figure. It is drawn once for each size, and only copied from then on."""

    def __init__(self, palette: Palette) -> None:
        super().__init__()
        self._palette = palette
        self._figure: Figure | None = None
        self._image = QImage()
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)
        self.setMinimumSize(QSize(300, 400))

    @property
    def figure(self) -> Figure | None:
        """What is shown."""
        return self._figure

    def show_figure(self, figure: Figure) -> None:
        self._figure = figure
        self._image = QImage()
        self.update()

    def sizeHint(self) -> QSize:
        return QSize(560, 780)

    def paintEvent(self, event: QPaintEvent) -> None:
        if self._figure is None:
            return
        area = self._page_area(self._figure)
        ratio = self.devicePixelRatioF()
        size = QSize(ceil(area.width() * ratio), ceil(area.height() * ratio))
        if self._image.size() != size:
            self._image = page_image(self._figure, size)
        painter = QPainter(self)
        painter.drawImage(area, self._image)
        painter.setPen(QPen(QColor(self._palette.line), 1))
        painter.drawRect(area.adjusted(-0.5, -0.5, 0.5, 0.5))
        painter.end()

    def _page_area(self, figure: Figure) -> QRectF:
        """Where the page lies: whole, in the middle, with a little air."""
        paper = paper_size(figure)
        room = QSizeF(self.size()) - QSizeF(2 * SPACE, 2 * SPACE)
        size = paper.scaled(room, Qt.AspectRatioMode.KeepAspectRatio)
        corner = QPointF((self.width() - size.width()) / 2, (self.height() - size.height()) / 2)
        return QRectF(corner, size)


def page_image(figure: Figure, size: QSize) -> QImage:
    """The page in so many pixels."""
    image = QImage(size, QImage.Format.Format_RGB32)
    image.fill(Qt.GlobalColor.white)
    painter = QPainter(image)
    try:
        paint(figure, painter, size.width() / paper_size(figure).width())
    finally:
        painter.end()
    return image


def paper_size(figure: Figure) -> QSizeF:
    """The size of the figure's paper, in points."""
    width, height = figure.get_size_inches() * INCH
    return QSizeF(float(width), float(height))
