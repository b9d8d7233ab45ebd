"""The counterparts of a week as the user has them: the chosen ones first, else by the rule.

A choice lasts as long as the window; once it has been used, the moves of the week remember it.
"""

from collections.abc import Mapping
from datetime import timedelta
from types import MappingProxyType
from typing import NamedTuple

from planner.app.ids import new_id
from planner.core.book import Book
from planner.core.counterpart import giver_for, taker_for
from planner.core.duration import ZERO
from planner.core.errors import NoGiver
from planner.core.move import Move
from planner.core.plan import Plan


class Counterparts(NamedTuple):
    """Who gives to, and who takes from, each category of one week."""

    book: Book
    plan: Plan
    chosen: Mapping[str, str] = MappingProxyType({})

    def giver(self, category: str) -> str | None:
        """Whose time `category` gets when it grows; `None` if nobody has any."""
        chosen = self.chosen.get(category)
        if chosen is not None and chosen != category and self.plan.spare(chosen):
            return chosen
        return giver_for(self.plan, category, self.book.active)

    def taker(self, category: str) -> str | None:
        """Who gets the time when `category` shrinks; `None` if that would be itself."""
        chosen = self.chosen.get(category)
        if chosen is not None and chosen != category and chosen not in self.plan.locks:
            return chosen
        taker = taker_for(self.plan, category, self.book.goal_category(self.plan.week))
        return taker if taker != category else None

    def usually_gives(self, category: str) -> bool:
        """Whether `category` is one that gives way: all are, but that of the goal."""
        return category != self.book.goal_category(self.plan.week)

    def shown(self, category: str) -> str | None:
        """The one counterpart to show: where a giver's time goes, or where the goal's comes from."""
        return self.taker(category) if self.usually_gives(category) else self.giver(category)

    def move_to(self, category: str, wanted: timedelta) -> Move:
        """The move that brings `category` to `wanted`. Raises `NoGiver` where there is no counterpart,
        `NothingToMove` where nothing changes."""
        change = wanted - self.plan.planned(category)
        other = self.giver(category) if change > ZERO else self.taker(category)
        if other is None:
            raise NoGiver(category)
        ends = (other, category) if change > ZERO else (category, other)
        return Move(new_id(), *ends, abs(change))
