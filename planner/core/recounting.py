"""What a goal counts from, once another normal week holds: still the one that it names, until the user
has it count from the other. So no goal changes without being asked about."""

from collections.abc import Collection, Iterable, Iterator, Mapping
from dataclasses import replace
from datetime import timedelta
from typing import NamedTuple

from planner.core.book import Book
from planner.core.goal import Goal, Relative, target_for
from planner.core.normal_changes import without_leftovers
from planner.core.normal_week import NormalWeek
from planner.core.week import Week


class Recount(NamedTuple):
    """A goal that counts from a former normal week: its target so, and what it would be if it counted
    from the one that holds in `week`, the first in which it could."""

    goal: Goal
    week: Week
    kept: timedelta
    anew: timedelta


def recounts(book: Book, week: Week) -> tuple[Recount, ...]:
    """The goals of `week` and later that would have another target if they counted from the normal
    week that holds in `week`."""
    return tuple(each for each in _of_former(book, week) if each.kept != each.anew)


def recounted(book: Book, week: Week, ids: Mapping[str, str]) -> Book:
    """`book` with the goals of those ids counting from the normal week that holds in `week`, from
    there on. In earlier weeks they stay as they are, under their ids; the later ones have the ids
    given for them. Each keeps its place among the others, and so the main one stays that."""
    normal = book.normal_week(week).id
    begins = {each.goal.id: each.week for each in _of_former(book, week) if each.goal.id in ids}
    if not begins:
        return book
    goals = tuple(
        part
        for goal in book.goals
        for part in (_split(goal, begins, ids, normal) if goal.id in begins else (goal,))
    )
    return replace(book, goals=goals, normal_weeks=without_leftovers(book.normal_weeks, goals))


def _of_former(book: Book, week: Week) -> Iterator[Recount]:
    """Each goal that holds while this normal week does, and counts from another; once, with the first
    week in which it does."""
    normal, met = book.normal_week(week), set[str]()
    begins = sorted({week, *(goal.valid_from for goal in book.goals if goal.valid_from > week)})
    for each in begins:
        if book.normal_week(each).id == normal.id:
            for goal in book.goals_in(each):
                named = book.normal_week_of(goal, each)
                counts_from_it = not isinstance(goal.measure, Relative) or named.id == normal.id
                if goal.id not in met and not counts_from_it:
                    met.add(goal.id)
                    targets = (_target(book, goal, of) for of in (named, normal))
                    yield Recount(goal, each, *targets)


def _split(
    goal: Goal, begins: Mapping[str, Week], ids: Mapping[str, str], normal: str
) -> Iterable[Goal]:
    """`goal` until the week in which it begins to count from `normal`, and from there on."""
    assert isinstance(goal.measure, Relative)
    measure, week = Relative(goal.measure.percent, normal), begins[goal.id]
    if goal.valid_from >= week:
        return (replace(goal, measure=measure),)
    later = replace(goal, id=ids[goal.id], measure=measure, valid_from=week)
    return replace(goal, last=week.plus(-1)), later


def _target(book: Book, goal: Goal, normal: NormalWeek) -> timedelta:
    """The goal on the grid, in a week that is not short."""
    members: Collection[str] = goal.categories(book.categories)
    return target_for(goal, normal, tuple(members), normal.total, book.grid)[1]
