"""What a week is scrolled in: where hours, blocks and chips are as it is seen now."""

from collections.abc import Callable
from dataclasses import replace
from datetime import date

from PySide6.QtCore import QEvent, QRectF, QSignalBlocker, QSize, Qt
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QAbstractScrollArea, QFrame

from planner.core.book import Book
from planner.core.duration import HOUR, MINUTE
from planner.core.log import Log
from planner.i18n import Words
from planner.palette import Palette
from planner.ui.days.blocks import Item, items_of, waiting_of
from planner.ui.days.frame import Frame, rolling
from planner.ui.days.painting import Painting
from planner.ui.theme import em

SHOWN_HOURS = 9.5
"""How many hours are seen at once where there is room."""
DAWN, MORNING = 5 * HOUR, 8 * HOUR


class Roll(QAbstractScrollArea):
    """Knows where the items of a log are. However large it becomes, the same hour stays at its top."""

    def __init__(self, today: Callable[[], date], palette: Palette, words: Words) -> None:
        super().__init__()
        self._today, self._words = today, words
        self._painting = Painting(palette, words, self.font())
        self._items: tuple[Item, ...] = ()
        self._waiting: tuple[Item, ...] = ()
        self._days: tuple[date, ...] = ()
        self._book: Book
        self._at: float | None = None
        self._framed: tuple[tuple[int, int, int], Frame] | None = None
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.verticalScrollBar().valueChanged.connect(self._scrolled)

    def show_week(self, book: Book, log: Log, days: tuple[date, ...]) -> None:
        """Show `log` on `days`. A new week begins where its day does."""
        if not self._days or self._days[0] != days[0]:
            self._at = None
        self._book, self._days, self._framed = book, days, None
        self._items = items_of(book, log, self._painting.palette, self._words)
        self._waiting = waiting_of(book, log.week, self._words)

    @property
    def items(self) -> tuple[Item, ...]:
        return self._items

    @property
    def frame(self) -> Frame:
        """Where things are as it is scrolled now; reckoned once, for each move of a pointer asks."""
        port = self.viewport()
        seen = port.width(), port.height(), self.verticalScrollBar().value()
        if self._framed is None or self._framed[0] != seen:
            self._framed = seen, self._reckoned()
        return self._framed[1]

    def _reckoned(self) -> Frame:
        port, paint = self.viewport(), self._painting
        stacks = [self._stacked(day) for day in self._days]
        frame = Frame(
            self._days,
            width=float(port.width()),
            left=paint.figures,
            line=paint.line,
            label=paint.label,
            hour=1.0,
            day_begins=self._book.day_begins,
            free=sum(item.entry.day is None for item in self._items),
            stacked=max(stacks, default=0),
        )
        frame = rolling(frame, port.height())
        hour = max(2.2 * em(), (port.height() - frame.top) / SHOWN_HOURS)
        return replace(frame, hour=hour, scrolled=float(self.verticalScrollBar().value()))

    def _stacked(self, day: date) -> int:
        return sum(item.entry.day == day and not item.is_block for item in self._items)

    def rect_of(self, item: Item) -> QRectF:
        """Where an item is, in pixels of the viewport."""
        frame = self.frame
        return frame.block(item) if item.is_block else frame.chips([*self._items])[item.entry.id]

    def sizeHint(self) -> QSize:
        return QSize(round(32 * em()), round(26 * em()))

    def minimumSizeHint(self) -> QSize:
        return QSize(round(20 * em()), round(14 * em()))

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit()

    def _fit(self) -> None:
        """Let the same hour be at the top, however high hours are now."""
        if not self._days:
            return
        frame, bar = self.frame, self.verticalScrollBar()
        page = self.viewport().height() - frame.top
        if self._at is None and self.isVisible():
            self._at = self._first_seen(frame)
        with QSignalBlocker(bar):
            bar.setRange(0, max(0, round(frame.height - page)))
            bar.setPageStep(max(1, round(page)))
            bar.setSingleStep(round(frame.hour / 2))
            bar.setValue(round(frame.above + (self._at or 0) * frame.hour))
        self._place()

    def _scrolled(self, value: int) -> None:
        frame = self.frame
        self._at = (value - frame.above) / frame.hour
        self._place()

    def showEvent(self, event: QEvent) -> None:
        super().showEvent(event)  # type: ignore[arg-type]
        self._fit()

    def _first_seen(self, frame: Frame) -> float:
        """From which hour of a day on a week is seen: from its first block, but not from what was left
        of a night; from chips that are many where there is nothing else."""
        begins = sorted(item.begins for item in self._items if item.is_block)
        if frame.rolls and not begins:
            return -frame.above / frame.hour
        awake = [time for time in begins if time >= DAWN] or begins
        first = min([MORNING, *awake[:1]]) - 15 * MINUTE
        return (max(first, frame.day_begins) - frame.day_begins) / HOUR

    def _place(self) -> None:
        """Hears that things are somewhere else now."""
