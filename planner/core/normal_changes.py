"""What can be done to the normal weeks of a book, beside having another one hold."""

from collections.abc import Iterable, Sequence
from dataclasses import replace

from planner.core.goal import Goal
from planner.core.normal_errors import (
    AnotherBegins,
    GoalCountsFrom,
    NoSuchNormalWeek,
    OnlyNormalWeek,
)
from planner.core.normal_week import NormalWeek
from planner.core.normal_weeks import hidden, in_order, named
from planner.core.week import Week


def of_id(normals: Iterable[NormalWeek], normal_id: str) -> NormalWeek:
    """The one of that id. Raises `NoSuchNormalWeek`."""
    for normal in normals:
        if normal.id == normal_id:
            return normal
    raise NoSuchNormalWeek(normal_id)


def redated(normals: Sequence[NormalWeek], normal_id: str, week: Week) -> tuple[NormalWeek, ...]:
    """`normals` with that one valid from another week, and whatever it hides still hidden.

    Raises `NoSuchNormalWeek`, or `AnotherBegins` if another one would be valid from there, or begins
    on the way there.
    """
    normal = of_id(normals, normal_id)
    first, last = sorted((normal.valid_from, week))
    for other in in_order(normals):
        if other.valid_from != normal.valid_from and first <= other.valid_from <= last:
            raise AnotherBegins(other.valid_from.year, other.valid_from.number)
    goes_along = week < normal.valid_from
    others = (
        replace(each, valid_from=week)
        if goes_along and each.valid_from == normal.valid_from
        else each
        for each in normals
        if each.id != normal_id
    )
    return (*others, replace(normal, valid_from=week))


def without(
    normals: Sequence[NormalWeek], normal_id: str, goals: Iterable[Goal]
) -> tuple[NormalWeek, ...]:
    """`normals` without that one. Raises `NoSuchNormalWeek`, `GoalCountsFrom`, or `OnlyNormalWeek`."""
    of_id(normals, normal_id)
    for goal in goals:
        if normal_id in named((goal,)):
            raise GoalCountsFrom(goal.id)
    if len(normals) == 1:
        raise OnlyNormalWeek
    return tuple(each for each in normals if each.id != normal_id)


def without_leftovers(
    normals: Sequence[NormalWeek], goals: Iterable[Goal]
) -> tuple[NormalWeek, ...]:
    """`normals` without those that hold in no week and that no goal counts from."""
    gone = hidden(normals) - named(goals)
    return tuple(each for each in normals if each.id not in gone)
