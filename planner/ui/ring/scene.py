"""What the ring shows, and which texts and colours that is in."""

from collections.abc import Mapping, Sequence
from datetime import timedelta
from types import MappingProxyType
from typing import NamedTuple

from planner.app.counterparts import Counterparts
from planner.core.book import Book
from planner.core.category import OPEN_ID
from planner.core.duration import ZERO, total
from planner.core.errors import Refusal
from planner.core.goal import Direction
from planner.core.move import Move
from planner.core.plan import Plan
from planner.core.ring import Slice, folded_away, slices
from planner.core.ring_cut import Knife
from planner.i18n import Words
from planner.palette import Palette
from planner.ui.ring.grips import PREVIEW_ID
from planner.wording.names import category_name

PALE = 0.5
"""How much colour is left in a week that is only suggested."""


_FOLDED_STRENGTH = 0.45


class Centre(NamedTuple):
    """What stands in the middle of the ring."""

    total: str
    below: str = ""


class Scene(NamedTuple):
    """A week as the ring shows it. `chosen` are counterparts that the user chose, by category;
    `suggested` is a week that was never opened, shown pale; `fixed` is why nothing in
    the week changes."""

    book: Book
    plan: Plan
    parts: tuple[Slice, ...]
    reference: tuple[Slice, ...]
    folded: frozenset[str]
    centre: Centre
    suggested: bool
    chosen: Mapping[str, str] = MappingProxyType({})
    fixed: Refusal | None = None

    # What can move

    def knife(self, category: str) -> Knife:
        """By which rules `category` is cut in this week."""
        return Knife(self.spare(category), self.book.grid, self._lack(category))

    def spare(self, category: str) -> timedelta:
        """What `category` can give; nothing in a week that is fixed."""
        return ZERO if self.fixed else self.plan.spare(category)

    def _lack(self, category: str) -> timedelta:
        """What the main goal lacks that `category` could give."""
        now = self.book.main_standing(self.plan)
        if now is None:
            return ZERO
        is_in_goal = category in now.goal.categories(self.book.categories)
        gives = is_in_goal is (now.goal.direction is Direction.AT_MOST)
        return now.to_go if gives else ZERO

    def refusal(self, move: Move) -> Refusal | None:
        """Why the plan would refuse `move`, by the same function as the command."""
        if self.fixed:
            return self.fixed
        try:
            self.plan.after(move)
        except Refusal as refusal:
            return refusal.as_value()
        return None

    def stuck(self, category: str) -> Refusal | None:
        """Why nothing can be cut off the slice of `category`; `None` if something can."""
        others = (c.id for c in self.book.active if c.id not in self.plan.locks)
        other = next((name for name in others if name != category), None)
        if self.spare(category) > ZERO or not self.plan.planned(category) or other is None:
            return None
        return self.refusal(Move(PREVIEW_ID, category, other, self.book.grid))

    def fills_goal(self, move: Move) -> bool:
        """Whether the main goal is reached with `move`, and not before."""
        now = self.book.main_standing(self.plan)
        if now is None or now.is_reached:
            return False
        return self.book.standing(now.goal, self.plan.after(move)).is_reached

    @property
    def counterparts(self) -> Counterparts:
        return Counterparts(self.book, self.plan, self.chosen)

    @property
    def waiting(self) -> tuple[str, ...]:
        """The categories without a slice of their own, in the user's order; *Not planned* has the
        plate."""
        shown = {part.id for part in self.parts}
        return tuple(c.id for c in self.book.active if c.id not in shown and c.id != OPEN_ID)


def folded_in(book: Book, plan: Plan, before: Scene | None, most: int) -> frozenset[str]:
    """What is folded so that there are `most` slices: decided when a week is shown, and kept while it
    is, unless there would be too many."""
    is_same_week = before is not None and before.plan.week == plan.week
    if before and is_same_week and len(slices(plan.minutes, book.order, before.folded)) <= most:
        return before.folded
    keep = {book.goal_category(plan.week) or ""}
    return folded_away(plan.minutes, book.order, keep, most)


class Look(NamedTuple):
    """Colours and words for a scene."""

    palette: Palette
    words: Words

    def name(self, scene: Scene, category: str) -> str:
        return category_name(scene.book, category, self.words)

    def title(self, scene: Scene, part: Slice) -> str:
        """The name of a slice."""
        if part.is_folded:
            return self.words.text("More ({n})").format(n=len(part.members))
        return self.name(scene, part.id)

    def colour(self, scene: Scene, category: str) -> str:
        """The colour of a slice; folded ones share a neutral one."""
        known = {c.id: c for c in scene.book.categories}
        if category not in known:
            return self.palette.tint(self.palette.edge, _FOLDED_STRENGTH)
        colour = self.palette.colour(known[category], scene.book.categories)
        return self.palette.tint(colour, PALE) if scene.suggested else colour

    def percents(self, scene: Scene, parts: Sequence[Slice]) -> dict[str, str]:
        """What part of the week each slice is, as everywhere; of one that a piece is lifted off, what
        is left of it, as near as can be."""
        shares = scene.book.shares(scene.plan)
        return {part.id: self.words.percent(_share(scene.plan, part, shares)) for part in parts}


def _share(plan: Plan, part: Slice, shares: Mapping[str, int]) -> int:
    """The per cent of a slice; one that is on its way out of the ring has none."""
    whole = total(plan.planned(name) for name in part.members)
    together = sum(shares.get(name, 0) for name in part.members)
    if part.time == whole or not whole:
        return together
    return round(100 * (part.time / plan.capacity))
