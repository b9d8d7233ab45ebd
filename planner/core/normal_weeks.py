"""The normal weeks of a book: which holds when, and which a goal counts from."""

from collections.abc import Collection, Iterable, Sequence

from planner.core.goal import Goal, Relative
from planner.core.normal_week import NormalWeek
from planner.core.week import Week


def in_force(normals: Sequence[NormalWeek], week: Week) -> NormalWeek | None:
    """The one that holds in `week`; before the first, the first; `None` if there is none at all."""
    in_order = sorted(normals, key=lambda normal: normal.valid_from)
    held = [normal for normal in in_order if normal.valid_from <= week]
    return held[-1] if held else next(iter(in_order), None)


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
