"""Where things are: columns of days, hours from top to bottom, and chips above them."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date, timedelta

from PySide6.QtCore import QPointF, QRectF

from planner.core.duration import HOUR
from planner.core.working_hours import DAY
from planner.ui.days.blocks import Item

GAP = 3
"""Pixels between a block and the edges of its column."""
LEAST, MOST = 7, 15
"""How many times as wide as it is high a chip without a day is."""


@dataclass(frozen=True, slots=True)
class Frame:
    """A view of `width` pixels, `scrolled` down by so many. `left` is what the hours' figures have,
    `label` what the name of the chips without a day has; `free` of these there are, and at most
    `stacked` on a day. Chips stand above the hours; where they are too many they roll with them."""

    days: tuple[date, ...]
    width: float
    left: float
    line: float
    label: float
    hour: float
    day_begins: timedelta
    free: int = 0
    stacked: int = 0
    rolls: bool = False
    scrolled: float = 0.0

    @property
    def names(self) -> float:
        """The height of the days' names."""
        return self.line * 1.4

    @property
    def chips_height(self) -> float:
        return (self.free_lines + self.stacked) * self.line + GAP

    @property
    def top(self) -> float:
        """Where what is scrolled begins."""
        return self.names + (0 if self.rolls else self.chips_height)

    @property
    def hours_top(self) -> float:
        """Where hours begin, of those that are seen."""
        return max(self.top, self.y(self.day_begins))

    @property
    def names_top(self) -> float:
        return 0 if self.rolls else GAP + self.free_lines * self.line

    @property
    def free_top(self) -> float:
        """Where chips without a day begin."""
        return self.top - self.scrolled if self.rolls else GAP - 1

    @property
    def column(self) -> float:
        return (self.width - self.left) / max(1, len(self.days))

    @property
    def height(self) -> float:
        """What all that is scrolled needs."""
        return self.above + DAY / HOUR * self.hour

    def x(self, day: date) -> float:
        return self.left + self.days.index(day) * self.column

    def y(self, after_midnight: timedelta) -> float:
        begins = self.top + self.above - self.scrolled
        return begins + (after_midnight - self.day_begins) / HOUR * self.hour

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

    def is_above_days(self, y: float) -> bool:
        """Whether what is let go there is of no day: above all, or before the chips of the days."""
        if self.rolls:
            return self.free_top <= y < self.free_top + max(self.free_lines, 0.5) * self.line
        return y < GAP + max(self.free_lines, 0.5) * self.line

    def time_at(self, y: float) -> timedelta:
        """How long after midnight it is there; never outside the day."""
        minutes = round((y - self.y(self.day_begins)) / self.hour * 60)
        time = self.day_begins + timedelta(minutes=minutes)
        return min(max(time, self.day_begins), self.day_begins + DAY)

    def chips(self, items: Sequence[Item]) -> Mapping[str, QRectF]:
        """Where chips are, by the ids of their entries: those without a day side by side above all,
        those of a day one below another."""
        free = [item for item in items if item.entry.day is None]
        places = {item.entry.id: self._free_chip(place) for place, item in enumerate(free)}
        below = self.free_top + self.free_lines * self.line + (0 if self.rolls else self.names)
        for day in self.days:
            stack = [item for item in items if item.entry.day == day and not item.is_block]
            for place, item in enumerate(stack):
                x, y = self.x(day) + GAP, below + place * self.line
                places[item.entry.id] = QRectF(x, y + 1, self.column - 2 * GAP, self.line - 2)
        return places

    @property
    def free_lines(self) -> int:
        return -(-self.free // self._most_beside)

    @property
    def above(self) -> float:
        """What chips need that roll with the hours."""
        return self.chips_height if self.rolls else 0

    @property
    def _most_beside(self) -> int:
        return max(1, int((self.width - self.left - self.label) / (self.line * LEAST)))

    def _free_chip(self, place: int) -> QRectF:
        beside = -(-self.free // max(1, self.free_lines))
        room = self.width - self.left - self.label
        width = min(room / max(1, beside), self.line * MOST)
        line, across = divmod(place, max(1, beside))
        left = self.left + self.label + across * width + GAP
        top = self.free_top + line * self.line + 1
        return QRectF(left, top, width - 2 * GAP, self.line - 2)


def rolling(frame: Frame, height: float) -> Frame:
    """`frame`, whose chips roll with the hours where they would take more than half of `height`."""
    return replace(frame, rolls=frame.top > height / 2)
