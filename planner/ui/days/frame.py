"""Where things are: columns of days, hours from top to bottom, and chips above them."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date, timedelta

from PySide6.QtCore import QPointF, QRectF

from planner.core.duration import HOUR
from planner.core.working_hours import DAY
from planner.ui.days.blocks import Item

GAP = 3
"""Pixels between a block and the edges of its column."""


@dataclass(frozen=True, slots=True)
class Frame:
    """A view of `width` pixels, `scrolled` down by so many. `left` is what the hours' figures have,
    `top` what the names of days and chips have."""

    days: tuple[date, ...]
    width: float
    left: float
    top: float
    line: float
    hour: float
    day_begins: timedelta
    scrolled: float = 0.0

    @property
    def column(self) -> float:
        return (self.width - self.left) / max(1, len(self.days))

    @property
    def height(self) -> float:
        """What all hours of a day need."""
        return DAY / HOUR * self.hour

    def x(self, day: date) -> float:
        return self.left + self.days.index(day) * self.column

    def y(self, after_midnight: timedelta) -> float:
        return self.top - self.scrolled + (after_midnight - self.day_begins) / HOUR * self.hour

    def block(self, item: Item) -> QRectF:
        return self.stretch(item.entry.day, item.begins, item.ends, item.lane, item.lanes)

    def stretch(
        self,
        day: date | None,
        begins: timedelta,
        ends: timedelta,
        lane: int = 0,
        lanes: int = 1,
    ) -> QRectF:
        """Where a block is; one of no day that is shown is nowhere."""
        if day not in self.days:
            return QRectF()
        begins = max(begins, self.day_begins)
        ends = min(max(ends, begins), self.day_begins + DAY)
        room = self.column - 2 * GAP
        top, bottom = self.y(begins), self.y(ends)
        left = self.x(day) + GAP + room * lane / lanes
        width = room / lanes - (GAP if lanes > 1 else 0)
        return QRectF(left, top + 1, width, max(6.0, bottom - top - 2))

    def day_at(self, point: QPointF) -> date | None:
        """The day whose column is under `point`."""
        if not self.days or not self.left <= point.x() < self.width:
            return None
        return self.days[min(len(self.days) - 1, int((point.x() - self.left) / self.column))]

    def nearest_day(self, point: QPointF) -> date:
        inside = min(max(point.x(), self.left), self.width - 1)
        day = self.day_at(QPointF(inside, point.y()))
        assert day is not None
        return day

    def time_at(self, y: float) -> timedelta:
        """How long after midnight it is there; never outside the day."""
        minutes = round((y - self.top + self.scrolled) / self.hour * 60)
        time = self.day_begins + timedelta(minutes=minutes)
        return min(max(time, self.day_begins), self.day_begins + DAY)

    def chips(self, items: Sequence[Item]) -> Mapping[str, QRectF]:
        """Where chips are, by the ids of their entries: those without a day side by side above all,
        those of a day one below another."""
        free = [item for item in items if item.entry.day is None]
        places = {item.entry.id: self._free_chip(place) for place, item in enumerate(free)}
        below = self.free_lines(len(free)) * self.line + self.line * 1.4
        for day in self.days:
            stack = [item for item in items if item.entry.day == day and not item.is_block]
            for place, item in enumerate(stack):
                x, y = self.x(day) + GAP, below + place * self.line
                places[item.entry.id] = QRectF(x, y + 1, self.column - 2 * GAP, self.line - 2)
        return places

    def free_lines(self, count: int) -> int:
        return -(-count // self._beside) if count else 0

    @property
    def _beside(self) -> int:
        """How many chips without a day stand side by side."""
        return max(1, int((self.width - self.left) / (self.line * 7)))

    def _free_chip(self, place: int) -> QRectF:
        width = (self.width - self.left) / self._beside
        line, across = divmod(place, self._beside)
        return QRectF(
            self.left + across * width + GAP, line * self.line + 1, width - 2 * GAP, self.line - 2
        )


def needed_top(items: Sequence[Item], frame: Frame) -> float:
    """What names of days and chips need above the hours."""
    free = sum(item.entry.day is None for item in items)
    stacks = [
        sum(item.entry.day == day and not item.is_block for item in items) for day in frame.days
    ]
    return (frame.free_lines(free) + max(stacks, default=0) + 1.4) * frame.line + GAP
