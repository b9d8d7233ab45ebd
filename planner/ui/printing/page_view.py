"""A page on the screen, as large as there is room for: white, whatever the theme."""

from math import ceil
from typing import TYPE_CHECKING

from PySide6.QtCore import QPointF, QRectF, QSize, QSizeF, Qt, Signal
from PySide6.QtGui import QColor, QImage, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QSizePolicy, QWidget

from planner.charts.paper import INCH
from planner.palette import Palette
from planner.ui.theme import SPACE

if TYPE_CHECKING:
    from matplotlib.figure import Figure


USUAL = QSize(560, 780)
OF_SCREEN = 0.7
"""What of the screen's height a page has, where that is more than usual."""


class PageView(QWidget):
    """Shows a figure, by pictures of it that others draw: each takes a quarter of a second. Until the
    one of the right size is there, it shows the one that there is."""

    wanted = Signal(object, QSize)
    """Emits a figure, and the size in pixels of the picture of it that is wanted."""

    def __init__(self, palette: Palette, preparing: str) -> None:
        super().__init__()
        self._palette, self.preparing = palette, preparing
        self._figure: Figure | None = None
        self._image = QImage()
        self._asked_for: Figure | None = None
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)
        self.setMinimumSize(QSize(180, 240))

    @property
    def figure(self) -> "Figure | None":
        """What is shown, or about to be."""
        return self._figure

    @property
    def is_up_to_date(self) -> bool:
        """Whether the picture is that of the figure, in its right size."""
        return not self._image.isNull() and self._asked_for is None

    def show_figure(self, figure: "Figure") -> None:
        self._figure = figure
        self._ask(figure)

    def show_picture(self, figure: "Figure", picture: QImage) -> None:
        """Show a picture that was asked for; one of a figure that is past is not."""
        if figure is self._figure:
            self._image, self._asked_for = picture, None
            self.update()

    def sizeHint(self) -> QSize:
        """Larger on a large screen, for small print to be read there."""
        height = self.screen().availableSize().height()
        return USUAL * max(1.0, OF_SCREEN * height / USUAL.height())

    def paintEvent(self, event: QPaintEvent) -> None:
        with QPainter(self) as painter:
            if self._figure is None or self._image.isNull():
                painter.setPen(QColor(self._palette.faint))
                painter.drawText(self.rect(), Qt.AlignmentFlag.AlignCenter, self.preparing)
            else:
                self._paint_page(painter, self._figure)

    def _paint_page(self, painter: QPainter, figure: "Figure") -> None:
        if self._asked_for is None and self._image.size() != self._size_of(figure):
            self._ask(figure)
        area = self._area(QSizeF(self._image.size()))
        painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform)
        painter.drawImage(area, self._image)
        painter.setPen(QPen(QColor(self._palette.line), 1))
        painter.drawRect(area.adjusted(-0.5, -0.5, 0.5, 0.5))

    def _ask(self, figure: "Figure") -> None:
        self._asked_for = figure
        self.wanted.emit(figure, self._size_of(figure))

    def _size_of(self, figure: "Figure") -> QSize:
        area, ratio = self._area(paper_size(figure)), self.devicePixelRatioF()
        return QSize(ceil(area.width() * ratio), ceil(area.height() * ratio))

    def _area(self, shape: QSizeF) -> QRectF:
        """Where a page of those proportions lies: whole, in the middle, with a little air."""
        room = QSizeF(self.size()) - QSizeF(2 * SPACE, 2 * SPACE)
        size = shape.scaled(room, Qt.AspectRatioMode.KeepAspectRatio)
        corner = QPointF((self.width() - size.width()) / 2, (self.height() - size.height()) / 2)
        return QRectF(corner, size)


def page_image(figure: "Figure", size: QSize) -> QImage:
    """The page in so many pixels. May be called on any thread."""
    from planner.ui.printing.renderer import paint

    image = QImage(size, QImage.Format.Format_RGB32)
    image.fill(Qt.GlobalColor.white)
    with QPainter(image) as painter:
        paint(figure, painter, size.width() / paper_size(figure).width())
    return image


def paper_size(figure: "Figure") -> QSizeF:
    """The size of the figure's paper, in points."""
    width, height = figure.get_size_inches() * INCH
    return QSizeF(float(width), float(height))
