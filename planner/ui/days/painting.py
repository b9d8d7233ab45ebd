"""How columns, blocks and chips are painted."""

from collections.abc import Sequence
from datetime import date, timedelta

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QBrush, QColor, QFont, QPainter, QPen, QRegion

from planner.core.duration import HOUR, total
from planner.i18n import Words
from planner.palette import HIGH_CONTRAST, Palette, mixed
from planner.ui.days.blocks import Item
from planner.ui.days.frame import GAP, Frame
from planner.ui.days.hand import Stretch
from planner.ui.days.lettering import Lettering
from planner.ui.theme import sized

TINT, DARK_TINT, CLOSED_TINT = 0.18, 0.3, 0.08
TODAY_TINT = 0.04
EDGE = 4
"""Pixels of the strong edge at a block's left."""
SPACE_BEFORE = 5
"""Pixels between that and what is written."""

_MIDDLE = Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft


class Painting:
    """Paints with one palette, language and font."""

    def __init__(self, palette: Palette, words: Words, font: QFont) -> None:
        self.palette = self._palette = palette
        self._words, self._no_day = words, words.text("No day")
        self.ground = QColor(palette.card)
        self._small = sized(font, 0.9)
        self._bold = sized(font, 0.95, bold=True)
        self._letters = Lettering(palette, words, self._small)
        self._tint = DARK_TINT if palette.is_dark else TINT
        self._rims = palette.id == HIGH_CONTRAST.id

    @property
    def line(self) -> float:
        """The height of a line of chips."""
        return round(self._letters.height * 1.35)

    @property
    def figures(self) -> float:
        """What the hours at the left need."""
        return round(self._letters.width("00:00") + 12)

    @property
    def label(self) -> float:
        """What the name of chips without a day needs, beyond the hours."""
        return round(max(0.0, self._letters.width(self._no_day) + 12 - self.figures))

    def layer(
        self,
        painter: QPainter,
        frame: Frame,
        items: Sequence[Item],
        today: date,
        where: QRegion,
        *,
        closed: bool,
        waiting: Sequence[Item] = (),
        lifted: Item | None = None,
    ) -> None:
        """All of `where` that stays while something is dragged, which is `lifted` off it. The painter
        paints nowhere else."""
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        there = [item for item in items if item is not lifted]
        self._names(painter, frame, items, today)
        painter.save()
        painter.setClipRect(self._scrolled(painter, frame), Qt.ClipOperation.IntersectClip)
        self._today(painter, frame, today)
        self._hours(painter, frame)
        for item in waiting:
            self._pale(painter, frame.block(item), item, frame.top)
        for item in there:
            if item.is_block and where.intersects((rect := frame.block(item)).toAlignedRect()):
                self.item(painter, rect, item, closed=closed, top=frame.top)
        if not frame.rolls:
            painter.restore()
        self._chips(painter, frame, items, there, closed=closed)
        if frame.rolls:
            painter.restore()

    def item(
        self,
        painter: QPainter,
        rect: QRectF,
        item: Item,
        *,
        closed: bool = False,
        top: float = 0.0,
    ) -> None:
        """A block or a chip, with its text below `top`; what is double-booked is hatched."""
        if rect.isEmpty():
            return
        colour = item.colour
        tint = mixed(self._palette.card, colour, CLOSED_TINT if closed else self._tint)
        self._shape(painter, rect, tint)
        if item.twice:
            self._shape(painter, rect, QBrush(QColor(colour), Qt.BrushStyle.BDiagPattern), 0.35)
        edge = QRectF(rect.left(), rect.top(), EDGE, rect.height())
        self._shape(painter, edge, self._palette.rim(colour), radius=2)
        if self._rims:
            painter.setPen(QPen(QColor(self._palette.rim(colour)), 1))
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.drawRoundedRect(rect.adjusted(0.5, 0.5, -0.5, -0.5), 5, 5)
        room = rect.adjusted(EDGE + SPACE_BEFORE, 0, -3, 0)
        if item.is_block:
            room.setTop(min(max(room.top(), top), room.bottom()))
            self._letters.block(painter, room, item)
        else:
            self._letters.chip(painter, room, item)

    def _pale(self, painter: QPainter, rect: QRectF, item: Item, top: float) -> None:
        """A block of what waits to be sorted: an outline, behind what is recorded."""
        if rect.isEmpty():
            return
        painter.setPen(QPen(QColor(self._palette.edge), 1, Qt.PenStyle.DashLine))
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.drawRoundedRect(rect.adjusted(0.5, 0.5, -0.5, -0.5), 5, 5)
        room = rect.adjusted(EDGE + SPACE_BEFORE, 0, -3, 0)
        room.setTop(min(max(room.top(), top), room.bottom()))
        self._letters.block(painter, room, item)

    def ghost(self, painter: QPainter, rect: QRectF, text: str) -> None:
        """A block that is being drawn, with its time."""
        painter.setPen(QPen(QColor(self._palette.accent), 1.5))
        painter.setBrush(QColor(mixed(self._palette.card, self._palette.accent, 0.16)))
        painter.drawRoundedRect(rect, 5, 5)
        self.tag(painter, rect, text)

    def tag(self, painter: QPainter, rect: QRectF, text: str) -> None:
        """What a block that is held says beside itself: where it would be."""
        width = self._letters.width(text) + 16
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

    def spot(self, painter: QPainter, frame: Frame, spot: Stretch) -> None:
        """Where somebody pointed, for what comes there: a line with a dot, as a caret is one."""
        y = frame.y(spot.begins)
        if y < frame.top:
            return
        left, colour = frame.x(spot.day) + GAP, QColor(self._palette.accent)
        painter.setPen(QPen(colour, 2))
        painter.drawLine(QPointF(left, y), QPointF(left + frame.column - 2 * GAP, y))
        painter.setBrush(colour)
        painter.drawEllipse(QPointF(left + 2, y), 3, 3)

    # The ground

    def _scrolled(self, painter: QPainter, frame: Frame) -> QRectF:
        return QRectF(0, frame.top, frame.width, painter.viewport().height() - frame.top)

    def _today(self, painter: QPainter, frame: Frame, today: date) -> None:
        """A column that stands out a little."""
        if today not in frame.days:
            return
        column = self._scrolled(painter, frame)
        column.setLeft(frame.x(today))
        column.setWidth(frame.column)
        tint = mixed(self._palette.card, self._palette.accent, TODAY_TINT)
        painter.fillRect(column, QColor(tint))

    def _hours(self, painter: QPainter, frame: Frame) -> None:
        painter.setFont(self._small)
        for number in range(24):
            hour = frame.day_begins - frame.day_begins % HOUR + number * HOUR
            y = frame.y(hour)
            if hour < frame.day_begins or y < frame.top:
                continue
            painter.setPen(QPen(QColor(self._palette.line), 1))
            painter.drawLine(round(frame.left), round(y), round(frame.width), round(y))
            if y - frame.top < self._letters.height / 2:
                continue
            painter.setPen(QColor(self._palette.faint))
            figures = QRectF(0, y - self.line / 2, frame.left - 8, self.line)
            flags = Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignRight
            painter.drawText(figures, flags, _clock(hour))

    def _names(self, painter: QPainter, frame: Frame, items: Sequence[Item], today: date) -> None:
        """What days are called, and what was recorded on each, where that has room."""
        for day in frame.days:
            painter.setFont(self._bold)
            colour = self._palette.accent if day == today else self._palette.text
            painter.setPen(QColor(colour))
            rect = QRectF(frame.x(day) + 4, frame.names_top, frame.column - 8, frame.names)
            name = self._words.short_day(day)
            painter.drawText(rect, _MIDDLE, name)
            recorded = total(each.counts for each in items if each.entry.day == day)
            taken = painter.fontMetrics().horizontalAdvance(name) + 8
            self._letters.time_beside(painter, rect.adjusted(taken, 0, 0, 0), recorded)
        painter.setPen(QPen(QColor(self._palette.line), 1))
        painter.drawLine(round(frame.left), round(frame.top), round(frame.width), round(frame.top))

    def _chips(
        self,
        painter: QPainter,
        frame: Frame,
        items: Sequence[Item],
        there: Sequence[Item],
        *,
        closed: bool,
    ) -> None:
        """Chips of what is there, each where it is among all."""
        places = frame.chips(items)
        for item in there:
            if item.entry.id in places:
                self.item(painter, places[item.entry.id], item, closed=closed)
        if frame.free:
            painter.setFont(self._small)
            painter.setPen(QColor(self._palette.faint))
            room = QRectF(0, frame.free_top, frame.left + frame.label, frame.line)
            painter.drawText(room, _MIDDLE, self._no_day)

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
