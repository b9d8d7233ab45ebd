"""The normal weeks of a book: which holds when, and which a goal counts from.

Two may be valid from the same week: the later one holds, and a goal counts from the other.
"""

from collections.abc import Collection, Iterable, Sequence

from planner.core.goal import Goal, Relative
from planner.core.normal_week import NormalWeek
from planner.core.week import Week


def in_force(normals: Sequence[NormalWeek], week: Week) -> NormalWeek | None:
    """The one that holds in `week`; before the first, the first; `None` if there is none at all."""
    held = [normal for normal in in_order(normals) if normal.valid_from <= week]
    return held[-1] if held else next(iter(in_order(normals)), None)


def in_order(normals: Iterable[NormalWeek]) -> list[NormalWeek]:
    """Those that hold earlier before those that hold later."""
    return sorted(normals, key=lambda normal: normal.valid_from)


def former(normals: Sequence[NormalWeek], normal_id: str) -> NormalWeek | None:
    """The one before that of the id; `None` for the first, and for one that is not there."""
    ordered = in_order(normals)
    place = next((n for n, each in enumerate(ordered) if each.id == normal_id), 0)
    return ordered[place - 1] if place else None


def hidden(normals: Sequence[NormalWeek]) -> frozenset[str]:
    """The ids of those that hold in no week, since another is valid from the same one."""
    return frozenset(each.id for each in normals if _held_from(normals, each) != each.id)


def _held_from(normals: Sequence[NormalWeek], normal: NormalWeek) -> str:
    return [each.id for each in normals if each.valid_from == normal.valid_from][-1]


def named(goals: Iterable[Goal]) -> frozenset[str]:
    """The ids of those that goals count from."""
    measures = (goal.measure for goal in goals)
    return frozenset(each.normal_week for each in measures if isinstance(each, Relative))


def weeks_with(
    normals: Sequence[NormalWeek], new: NormalWeek, kept: Collection[str]
) -> tuple[NormalWeek, ...]:
    """`normals` with `new`. One of its id is replaced, and so is one from the same week, unless its id
    is among those to be `kept`."""
    others = (
        other
        for other in normals
        if other.id != new.id and (other.valid_from != new.valid_from or other.id in kept)
    )
    return (*others, new)
