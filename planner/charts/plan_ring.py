"""What the ring on paper shows: the week's slices and the normal week around them, in words."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from planner.charts.patterns import Fill, around, patterned
from planner.core.book import Book
from planner.core.plan import Plan
from planner.core.ring import FOLDED_ID, Slice, folded_away, slices
from planner.i18n import Words
from planner.palette import LIGHT, mixed
from planner.wording.names import category_name

MOST_SLICES_ON_PAPER = 12
"""More than on the screen: paper has no pointer that unfolds what is folded."""

TINT = 0.45


@dataclass(frozen=True, slots=True)
class Part:
    """A slice, how it is filled, and what is written on it."""

    slice: Slice
    fill: Fill
    name: str
    hours: str
    share: str


@dataclass(frozen=True, slots=True)
class PlanRing:
    """The parts of the week, and of the normal week."""

    parts: tuple[Part, ...]
    normal: tuple[Part, ...]

    @property
    def fills(self) -> Mapping[str, Fill]:
        """By category, for the table to refer to; the members of a folded slice are filled alike."""
        shown = (*self.normal, *self.parts)
        return {member: part.fill for part in shown for member in part.slice.members}


def ring_of(book: Book, plan: Plan, words: Words) -> PlanRing:
    """The ring of `plan`, the smallest slices folded into one if there are too many to name."""
    goal = book.goal_category(plan.week)
    keep = () if goal is None else (goal,)
    folded = folded_away(plan.minutes, book.order, keep, MOST_SLICES_ON_PAPER)
    normal_week = book.normal_in(plan)
    this_week = slices(plan.minutes, book.order, folded)
    normal = slices(normal_week.minutes, book.order, folded)
    fills = _fills(book, this_week, normal)
    return PlanRing(
        _parts(book, this_week, book.shares(plan), fills, words),
        _parts(book, normal, book.shares(normal_week), fills, words),
    )


def _parts(
    book: Book,
    around_the_ring: Sequence[Slice],
    shares: Mapping[str, int],
    fills: Mapping[str, Fill],
    words: Words,
) -> tuple[Part, ...]:
    return tuple(
        Part(
            part,
            fills[part.id],
            _name(book, part, words),
            words.time(part.time),
            words.percent(sum(shares[name] for name in part.members)),
        )
        for part in around_the_ring
    )


def _name(book: Book, part: Slice, words: Words) -> str:
    if part.is_folded:
        return words.text("More ({n})").format(n=len(part.members))
    return category_name(book, part.id, words)


def _fills(book: Book, this_week: Sequence[Slice], normal: Sequence[Slice]) -> dict[str, Fill]:
    shown = [part.id for part in this_week]
    others = [part.id for part in normal if part.id not in shown]
    patterns = around(shown) | around(others)
    return {name: patterned(colour_of(book, name), pattern) for name, pattern in patterns.items()}


def colour_of(book: Book, name: str) -> str:
    """The colour on paper of the category of that id, or of what is folded."""
    if name == FOLDED_ID:
        return mixed(LIGHT.card, LIGHT.faint, TINT)
    found = [each for each in book.categories if name in each.ids]
    return LIGHT.colour(found[0], book.categories) if found else LIGHT.open_slice
