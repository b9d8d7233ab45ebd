"""The counterparts of a week as the user has them: the chosen ones first, else by the rule.

A choice lasts as long as the window; once it has been used, the moves of the week remember it.
"""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import timedelta

from planner.app.ids import new_id
from planner.core.book import Book
from planner.core.counterpart import giver_for, taker_for
from planner.core.duration import ZERO
from planner.core.errors import NoGiver
from planner.core.move import Move
from planner.core.plan import Plan


@dataclass(frozen=True, slots=True)
class Counterparts:
    """Who gives to, and who takes from, each category of one week."""

    book: Book
    plan: Plan
    chosen: Mapping[str, str] = field(default_factory=dict)

    def giver(self, category: str) -> str | None:
        """Whose time `category` gets when it grows; `None` if nobody has any."""
        choice = self._choice(category)
        if choice is not None and self.plan.spare(choice) > ZERO:
            return choice
        return giver_for(self.plan, category, self.book.active)

    def taker(self, category: str) -> str:
        """Who gets the time when `category` shrinks."""
        goal_category = self.book.goal_category(self.plan.week)
        return self._choice(category) or taker_for(self.plan, category, goal_category)

    def usually_gives(self, category: str) -> bool:
        """Whether `category` is one that gives way: all are, but that of the goal."""
        return category != self.book.goal_category(self.plan.week)

    def shown(self, category: str) -> str | None:
        """The one counterpart to show: where a giver's time goes, or where the goal's comes from."""
        return self.taker(category) if self.usually_gives(category) else self.giver(category)

    def move_to(self, category: str, wanted: timedelta) -> Move:
        """The move that brings `category` to `wanted`. Raises `NoGiver`, or `NothingToMove`."""
        change = wanted - self.plan.planned(category)
        if change <= ZERO:
            return Move(new_id(), category, self.taker(category), -change)
        giver = self.giver(category)
        if giver is None:
            raise NoGiver(category)
        return Move(new_id(), giver, category, change)

    def _choice(self, category: str) -> str | None:
        choice = self.chosen.get(category)
        return None if choice in self.plan.locks else choice
