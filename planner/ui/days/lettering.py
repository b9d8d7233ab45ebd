"""What is written on blocks and chips, as far as there is room."""

from datetime import timedelta

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QColor, QFont, QFontMetricsF, QPainter

from planner.i18n import Words
from planner.palette import Palette, mixed
from planner.ui.days.blocks import Item
from planner.wording.lines import span_text

_MIDDLE = Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft
_DOTS = "…"


class Lettering:
    """Writes with one palette, language and font."""

    def __init__(self, palette: Palette, words: Words, font: QFont) -> None:
        self._words, self._font = words, font
        self._text = palette.text
        self._faint = mixed(palette.text, palette.faint, 0.6)
        self._measure = QFontMetricsF(font)
        self._least = self.width(f"m{_DOTS}")

    @property
    def height(self) -> float:
        return self._measure.height()

    def width(self, text: str) -> float:
        return self._measure.horizontalAdvance(text)

    def chip(self, painter: QPainter, room: QRectF, item: Item) -> None:
        """How much, at the end of the line, and before it what it was."""
        time = self._words.time(item.entry.amount)
        needed = self.width(time)
        if needed > room.width():
            return
        title = room.adjusted(0, 0, -needed - 6, 0)
        self._write(painter, title, self._cut(item.title, title.width()))
        end = room.adjusted(room.width() - needed, 0, 2, 0)
        self._write(painter, end, time, is_faint=True)

    def time_beside(self, painter: QPainter, room: QRectF, time: timedelta) -> None:
        """A time, if there is one, and room for it."""
        said = self._words.time(time) if time else ""
        if said and self.width(said) <= room.width():
            self._write(painter, room, said, is_faint=True)

    def block(self, painter: QPainter, room: QRectF, item: Item) -> None:
        """What it was on as many lines as it takes, when, and that it is double-booked."""
        if room.width() < self._least:
            return
        lines = int((room.height() - 2) / self.height)
        if lines <= 1:
            if room.height() >= 0.7 * self.height:
                self._write(painter, room, self._cut(item.title, room.width()))
            return
        title = self.wrapped(item.title, room.width(), lines - 1)
        said = self._said(item, room.width())[: lines - len(title)]
        for place, text in enumerate([*title, *said]):
            top = room.top() + 2 + place * self.height
            line = QRectF(room.left(), top, room.width(), self.height)
            self._write(painter, line, text, is_faint=place >= len(title))

    def wrapped(self, text: str, width: float, most: int) -> list[str]:
        """`text` on lines of `width`, of which the last of `most` has what is left, cut off."""
        lines: list[str] = []
        left = text.split()
        while left:
            count = len(left) if len(lines) < most - 1 else 0
            while count and self.width(" ".join(left[:count])) > width:
                count -= 1
            if not count:
                return [*lines, self._cut(" ".join(left), width)]
            lines.append(" ".join(left[:count]))
            left = left[count:]
        return lines

    def _said(self, item: Item, width: float) -> list[str]:
        """The lines below the title that fit whole."""
        words, entry = self._words, item.entry
        whole = span_text(entry, words)
        said = [whole if self.width(whole) <= width else words.time(entry.amount)]
        if item.twice:
            time = words.time(item.twice)
            said.append(words.text("{time} double-booked").format(time=time))
        return [text for text in said if self.width(text) <= width]

    def _cut(self, text: str, width: float) -> str:
        cut = self._measure.elidedText(text, Qt.TextElideMode.ElideRight, width)
        return "" if cut == _DOTS else cut

    def _write(self, painter: QPainter, room: QRectF, text: str, *, is_faint: bool = False) -> None:
        painter.setFont(self._font)
        painter.setPen(QColor(self._faint if is_faint else self._text))
        painter.drawText(room, _MIDDLE, text)
