"""A gesture on the columns as a value: what is held, and where it would be."""

from datetime import date, timedelta
from enum import Enum
from typing import NamedTuple

from planner.app.rescheduling import moved, on_the_clock, passed_between, stretched
from planner.core.duration import on_grid, rounded_down
from planner.core.errors import Refusal
from planner.core.working_hours import DAY
from planner.ui.days.blocks import Item


class Grip(Enum):
    """How something is held."""

    NEW = "new"
    MOVE = "move"
    BEGIN = "begin"
    END = "end"


class Stretch(NamedTuple):
    """A time of a day: from when to when after its midnight."""

    day: date
    begins: timedelta
    ends: timedelta


class Held(NamedTuple):
    """What was pressed, how, on which day and at what time of it. `item` is `None` for a new block."""

    grip: Grip
    item: Item | None
    day: date
    at: timedelta

    def stretch(self, day: date, at: timedelta, grid: timedelta, day_begins: timedelta) -> Stretch:
        """Where it would be with the pointer on `day` at `at`."""
        if self.item is None:
            return self._drawn(at, grid)
        if self.grip is Grip.MOVE:
            return self._moved(self.item, day, at, grid, day_begins)
        own = self.item.entry.day or day
        edge = on_grid(at, grid)
        if self.grip is Grip.BEGIN:
            least = min(edge, self.item.ends - min(grid, self.item.entry.amount))
            return Stretch(own, least, self.item.ends)
        most = max(edge, self.item.begins + min(grid, self.item.entry.amount))
        return Stretch(own, self.item.begins, most)

    def _drawn(self, at: timedelta, grid: timedelta) -> Stretch:
        first, last = sorted((self.at, at))
        begins = rounded_down(first, grid)
        return Stretch(self.day, begins, max(on_grid(last, grid), begins + grid))

    def _moved(
        self, item: Item, day: date, at: timedelta, grid: timedelta, day_begins: timedelta
    ) -> Stretch:
        if not item.is_block:
            begins = rounded_down(at, grid)
        elif abs(at - self.at) < grid / 2:
            begins = item.begins
        else:
            begins = on_grid(item.begins + at - self.at, grid)
        begins = min(max(begins, day_begins), day_begins + DAY - grid)
        return Stretch(day, begins, begins + on_the_clock(moved(item.entry, day, begins)))

    def passed(self, stretch: Stretch) -> timedelta:
        """How long it lasts where it is held."""
        if self.item is not None and self.grip is Grip.MOVE:
            return self.item.entry.amount
        try:
            if self.item is not None:
                return stretched(self.item.entry, stretch.begins, stretch.ends).amount
            return passed_between(*stretch)
        except Refusal:
            return stretch.ends - stretch.begins
