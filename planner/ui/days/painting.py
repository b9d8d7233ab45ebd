"""How columns, blocks and chips are painted."""

from collections.abc import Sequence
from datetime import date, timedelta

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QBrush, QColor, QFont, QFontMetricsF, QPainter, QPen

from planner.core.duration import HOUR
from planner.i18n import Words
from planner.palette import Palette, mixed
from planner.ui.days.blocks import Item
from planner.ui.days.frame import Frame
from planner.ui.theme import sized
from planner.wording.lines import span_text

TINT, CLOSED_TINT = 0.18, 0.08
EDGE = 4
"""Pixels of the strong edge at a block's left."""

_MIDDLE = Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft


class Painting:
    """Paints with one palette, language and font."""

    def __init__(self, palette: Palette, words: Words, font: QFont) -> None:
        self.palette = self._palette = palette
        self._words = words
        self.ground = QColor(palette.card)
        self._small = sized(font, 0.9)
        self._bold = sized(font, 0.95, bold=True)
        self._measure = QFontMetricsF(self._small)

    @property
    def line(self) -> float:
        """The height of a line of chips."""
        return round(self._measure.height() * 1.35)

    @property
    def figures(self) -> float:
        """What the hours at the left need."""
        return round(self._measure.horizontalAdvance("00:00") + 12)

    def layer(
        self, painter: QPainter, frame: Frame, items: Sequence[Item], today: date, *, closed: bool
    ) -> None:
        """All that stays while something is dragged."""
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        height = painter.viewport().height()
        painter.save()
        painter.setClipRect(QRectF(0, frame.top, frame.width, height))
        self._hours(painter, frame)
        for item in items:
            if item.is_block:
                self.item(painter, frame.block(item), item, closed=closed)
        painter.restore()
        self._days(painter, frame, items, today)
        chips = frame.chips(items)
        for item in items:
            if item.entry.id in chips:
                self.item(painter, chips[item.entry.id], item, closed=closed)

    def item(self, painter: QPainter, rect: QRectF, item: Item, *, closed: bool = False) -> None:
        """A block or a chip; what is double-booked is hatched."""
        if rect.isEmpty():
            return
        colour = item.colour
        tint = mixed(self._palette.card, colour, CLOSED_TINT if closed else TINT)
        self._shape(painter, rect, tint)
        if item.twice:
            self._shape(painter, rect, QBrush(QColor(colour), Qt.BrushStyle.BDiagPattern), 0.35)
        edge = QRectF(rect.left(), rect.top(), EDGE, rect.height())
        self._shape(painter, edge, self._palette.rim(colour), radius=2)
        self._letter(painter, rect.adjusted(EDGE + 6, 0, -4, 0), item)

    def ghost(self, painter: QPainter, rect: QRectF, text: str) -> None:
        """A block that is being drawn, with its time."""
        painter.setPen(QPen(QColor(self._palette.accent), 1.5))
        painter.setBrush(QColor(mixed(self._palette.card, self._palette.accent, 0.16)))
        painter.drawRoundedRect(rect, 5, 5)
        self._text(painter, rect.adjusted(8, 2, -4, 0), text, Qt.AlignmentFlag.AlignTop)

    def label(self, painter: QPainter, rect: QRectF, text: str) -> None:
        """What a block that is held says beside itself: where it would be."""
        width = self._measure.horizontalAdvance(text) + 16
        room = painter.viewport().width()
        tag = QRectF(min(rect.left(), room - width - 2), rect.bottom() + 3, width, self.line)
        if tag.bottom() > painter.viewport().height():
            tag.moveBottom(rect.top() - 3)
        self._shape(painter, tag, self._palette.tip)
        painter.setPen(QColor(self._palette.on_tip))
        painter.setFont(self._small)
        painter.drawText(tag, Qt.AlignmentFlag.AlignCenter, text)

    def focus(self, painter: QPainter, rect: QRectF) -> None:
        painter.setPen(QPen(QColor(self._palette.focus), 2))
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.drawRoundedRect(rect.adjusted(-1, -1, 1, 1), 6, 6)

    # The ground

    def _hours(self, painter: QPainter, frame: Frame) -> None:
        painter.setFont(self._small)
        for number in range(1, 24):
            hour = frame.day_begins - frame.day_begins % HOUR + number * HOUR
            y = frame.y(hour)
            painter.setPen(QPen(QColor(self._palette.line), 1))
            painter.drawLine(round(frame.left), round(y), round(frame.width), round(y))
            painter.setPen(QColor(self._palette.faint))
            figures = QRectF(0, y - self.line / 2, frame.left - 8, self.line)
            flags = Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignRight
            painter.drawText(figures, flags, _clock(hour))

    def _days(self, painter: QPainter, frame: Frame, items: Sequence[Item], today: date) -> None:
        painter.fillRect(QRectF(0, 0, frame.width, frame.top), QColor(self._palette.card))
        free = frame.free_lines(sum(item.entry.day is None for item in items))
        painter.setFont(self._bold)
        for day in frame.days:
            colour = self._palette.accent if day == today else self._palette.text
            painter.setPen(QColor(colour))
            rect = QRectF(frame.x(day) + 4, free * frame.line, frame.column - 8, frame.line * 1.4)
            painter.drawText(rect, _MIDDLE, self._words.short_day(day))
        painter.setPen(QPen(QColor(self._palette.line), 1))
        painter.drawLine(round(frame.left), round(frame.top), round(frame.width), round(frame.top))

    # Blocks

    def _letter(self, painter: QPainter, room: QRectF, item: Item) -> None:
        lines = int((room.height() - 2) / self._measure.height())
        if not item.is_block:
            time = self._words.time(item.entry.amount)
            self._text(painter, room, f"{item.title} · {time}", Qt.AlignmentFlag.AlignVCenter)
        elif lines <= 1:
            if room.height() >= 0.7 * self._measure.height():
                self._text(painter, room, item.title, Qt.AlignmentFlag.AlignVCenter)
        else:
            top = Qt.AlignmentFlag.AlignTop
            self._text(painter, room.adjusted(0, 2, 0, 0), item.title, top)
            below = room.adjusted(0, 2 + self._measure.height(), 0, 0)
            self._text(painter, below, self._times(item, room.width()), top, is_faint=True)
            if item.twice and lines > 2:
                said = self._words.text("{time} double-booked").format(
                    time=self._words.time(item.twice)
                )
                below = below.adjusted(0, self._measure.height(), 0, 0)
                self._text(painter, below, said, top, is_faint=True)

    def _times(self, item: Item, room: float) -> str:
        span = span_text(item.entry, self._words)
        fits = self._measure.horizontalAdvance(span) <= room
        return span if fits else self._words.time(item.entry.amount)

    def _text(
        self,
        painter: QPainter,
        room: QRectF,
        text: str,
        upright: Qt.AlignmentFlag,
        *,
        is_faint: bool = False,
    ) -> None:
        painter.setFont(self._small)
        colour = mixed(self._palette.text, self._palette.faint, 0.6 if is_faint else 0.0)
        painter.setPen(QColor(colour))
        cut = self._measure.elidedText(text, Qt.TextElideMode.ElideRight, room.width())
        painter.drawText(room, upright | Qt.AlignmentFlag.AlignLeft, cut)

    def _shape(
        self,
        painter: QPainter,
        rect: QRectF,
        fill: str | QBrush,
        opacity: float = 1.0,
        radius: float = 5,
    ) -> None:
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(fill if isinstance(fill, QBrush) else QColor(fill))
        painter.setOpacity(opacity)
        painter.drawRoundedRect(rect, radius, radius)
        painter.setOpacity(1.0)


def _clock(after_midnight: timedelta) -> str:
    """8:00; past midnight 1:00 again."""
    hours = after_midnight // HOUR % 24
    return f"{hours}:00"
