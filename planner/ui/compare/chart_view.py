"""A chart on the screen: drawn off the main thread, read by pointer and by keys."""

from collections.abc import Callable
from functools import partial
from typing import NamedTuple

from PySide6.QtCore import QEvent, QPoint, QPointF, QRectF, Qt, QTimer, Signal
from PySide6.QtGui import (
    QColor,
    QFontInfo,
    QImage,
    QKeyEvent,
    QMouseEvent,
    QPainter,
    QPainterPath,
    QPaintEvent,
    QPen,
    QResizeEvent,
)
from PySide6.QtWidgets import QSizePolicy, QWidget

from planner.charts.chart import Arc, Chart, Look, Spot
from planner.i18n import Words
from planner.palette import Palette
from planner.ui.announcing import announce
from planner.ui.jobs import Jobs
from planner.ui.ring.lettering import scale_for
from planner.ui.text import show_tip

Draw = Callable[[Look], Chart]
Height = Callable[[float, float], float]
"""How high a chart is at a width, with text of a size."""

_WIDE = 2.0
"""How much wider than high a chart is that is read from as far away as a ring."""

_STEPS = {
    Qt.Key.Key_Down: 1,
    Qt.Key.Key_Right: 1,
    Qt.Key.Key_Up: -1,
    Qt.Key.Key_Left: -1,
}


class _Wanted(NamedTuple):
    """What is to be seen: a chart, in a look, at so many pixels to a point."""

    draw: Draw
    look: Look
    scale: float


class ChartView(QWidget):
    """Shows what was last given to `show_chart`. It is drawn once it is painted, so one that nobody
    sees costs nothing; `opened` emits the `Spot` that was clicked."""

    opened = Signal(object)

    def __init__(self, palette: Palette, words: Words, jobs: Jobs) -> None:
        super().__init__()
        self._palette, self._words, self._jobs = palette, words, jobs
        self._draw: Draw | None = None
        self._height: Height | None = None
        self._shown: _Wanted | None = None
        self._asked: _Wanted | None = None
        self._said = words.text("Preparing the charts…")
        self._image = QImage()
        self._soon = QTimer(self, singleShot=True, interval=0)
        self._soon.timeout.connect(self._have_drawn)
        self.spots: tuple[Spot, ...] = ()
        self.current = -1
        self.setMouseTracking(True)
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)

    @property
    def text_size(self) -> float:
        """The size of text in charts, in pixels that are not scaled. On a wide screen it grows with the
        chart, as that of a ring does, and the chart gets higher with it."""
        grown = scale_for(self.width() / _WIDE, self.font())
        return QFontInfo(self.font()).pixelSize() * 0.95 * grown

    @property
    def is_drawn(self) -> bool:
        """Whether what is seen is what was given."""
        return self._shown is not None and self._shown == self._wanted()

    def show_chart(self, draw: Draw, name: str, height: Height) -> None:
        """Show what `draw` makes, which is called off the main thread."""
        self._draw, self._height = draw, height
        self._fit()
        self.setAccessibleName(name)
        self.setAccessibleDescription(
            self._words.text(
                "The arrow keys read the values one by one; the table has all of them."
            )
        )
        self.update()

    # Drawing

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit()

    def _fit(self) -> None:
        if self._height is not None:
            self.setMinimumHeight(round(self._height(self.width(), self.text_size)))

    def _wanted(self) -> _Wanted | None:
        if self._draw is None:
            return None
        look = Look(self._palette, self.width(), self.height(), self.text_size)
        return _Wanted(self._draw, look, self.devicePixelRatioF())

    def _have_drawn(self) -> None:
        """Have it drawn as it is by now: a page that is laid out anew is done with that."""
        wanted = self._wanted()
        if wanted is None or self._asked is not None or wanted == self._shown:
            return
        self._asked = wanted
        self._jobs.do(partial(_drawn, wanted), self._show, self._fail)

    def _show(self, made: tuple[QImage, tuple[Spot, ...]]) -> None:
        self._shown, self._asked = self._asked, None
        self._image, self.spots = made
        self.current = min(self.current, len(self.spots) - 1)
        self.update()

    def _fail(self, _: Exception) -> None:
        self._shown, self._asked = self._asked, None
        self._image, self.spots = QImage(), ()
        self._said = self._words.text("This chart can't be drawn. The table has its values.")
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        if self._asked is None and not self.is_drawn:
            self._soon.start()
        with QPainter(self) as painter:
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            if self._image.isNull():
                painter.setPen(QColor(self._palette.faint))
                painter.drawText(self.rect(), Qt.AlignmentFlag.AlignCenter, self._said)
            else:
                painter.drawImage(0, 0, self._image)
            if 0 <= self.current < len(self.spots):
                self._frame(painter, self.spots[self.current])
            if self.hasFocus():
                self._outline(painter, QRectF(self.rect()))

    def _frame(self, painter: QPainter, spot: Spot) -> None:
        painter.setBrush(Qt.BrushStyle.NoBrush)
        if spot.arc is not None:
            painter.setPen(QPen(QColor(self._palette.text), 2))
            painter.drawPath(_outline_of(spot.arc))
            return
        bottom = min(spot.bottom, self.height())
        box = QRectF(spot.left, spot.top, spot.right - spot.left, bottom - spot.top)
        painter.setPen(QPen(QColor(self._palette.edge), 1))
        painter.drawRoundedRect(box.adjusted(1, 1, -1, -1), 5, 5)

    def _outline(self, painter: QPainter, box: QRectF) -> None:
        painter.setPen(QPen(QColor(self._palette.focus), 2))
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.drawRoundedRect(box.adjusted(1, 1, -1, -1), 6, 6)

    # Reading

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        at = event.position()
        self._turn_to(self._place(at.x(), at.y()), event.globalPosition().toPoint())

    def leaveEvent(self, event: QEvent) -> None:
        self._turn_to(-1, QPoint())

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        place = self._place(event.position().x(), event.position().y())
        if event.button() is Qt.MouseButton.LeftButton and place >= 0:
            self._open(place)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        step = _STEPS.get(Qt.Key(event.key()))
        if step is not None and self.spots:
            self._read(self.current + step if self.current >= 0 else 0)
        elif event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and self.current >= 0:
            self._open(self.current)
        else:
            super().keyPressEvent(event)

    def _read(self, place: int) -> None:
        place = max(0, min(place, len(self.spots) - 1))
        spot = self.spots[place]
        below = QPoint(round((spot.left + spot.right) / 2), round(min(spot.bottom, self.height())))
        self._turn_to(place, self.mapToGlobal(below))
        announce(self, spot.text)

    def _turn_to(self, place: int, where: QPoint) -> None:
        if place == self.current:
            return
        self.current = place
        text = self.spots[place].text if place >= 0 else ""
        opens = place >= 0 and self.spots[place].opens
        self.setCursor(Qt.CursorShape.PointingHandCursor if opens else Qt.CursorShape.ArrowCursor)
        show_tip(where, text, self)
        self.update()

    def _place(self, x: float, y: float) -> int:
        found = (place for place, spot in enumerate(self.spots) if spot.holds(x, y))
        return next(found, -1)

    def _open(self, place: int) -> None:
        if self.spots[place].opens:
            self.opened.emit(self.spots[place])


def _outline_of(arc: Arc) -> QPainterPath:
    middle, path = QPointF(arc.x, arc.y), QPainterPath()
    begin, span = 90 - 360 * arc.begin, -360 * (arc.end - arc.begin)
    for radius, first, turn in ((arc.outer, begin, span), (arc.inner, begin + span, -span)):
        box = QRectF(middle.x() - radius, middle.y() - radius, 2 * radius, 2 * radius)
        if path.isEmpty():
            path.arcMoveTo(box, first)
        path.arcTo(box, first, turn)
    path.closeSubpath()
    return path


def _drawn(wanted: _Wanted) -> tuple[QImage, tuple[Spot, ...]]:
    """Made on a thread, in the form that a window is painted in at once."""
    from planner.ui.chart_loading import load

    load()
    from planner.charts.pixels import pixels

    chart = wanted.draw(wanted.look)
    made = pixels(chart.figure, wanted.scale)
    opaque = QImage.Format.Format_RGBX8888
    image = QImage(made.data, made.width, made.height, 4 * made.width, opaque)
    image = image.convertToFormat(QImage.Format.Format_RGB32)
    image.setDevicePixelRatio(wanted.scale)
    return image, chart.spots
