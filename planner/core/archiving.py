"""Archiving a category, and bringing it back.

Its time in the week of today and in later ones goes to another category, as if it had been that one's
from the start: moves from and to it become the other's. Earlier weeks stay as they are, and so do
closed ones.
"""

from collections.abc import Iterator
from dataclasses import replace

from planner.core.book import Book
from planner.core.category import OPEN_ID, Role
from planner.core.errors import IsArchived, LockedThen, OpenStays
from planner.core.goal import Goal
from planner.core.heirs import goal_of_heir, normal_of_heirs, plan_of_heirs, together
from planner.core.merging import check_free
from planner.core.plan import Plan
from planner.core.week import Week


def archived(book: Book, name: str, target: str, week: Week, new_id: str) -> Book:
    """`book` with the category `name` (an id) archived; its time from `week` on is `target`'s.

    Templates follow, and so does the normal week: one without the category holds from `week` on, and
    a goal keeps counting from the one that it names. Ids of normal weeks begin with `new_id`. A goal on
    the category ends the week before; its lock and what it keeps end with it.

    Raises `NoSuchCategory`, `OpenStays`, `IsArchived` for a target that takes nothing any more, and
    `LockedThen` for one that would get time where it is locked.
    """
    one, taker = book.category(name), book.category(target)
    if one.id == OPEN_ID:
        raise OpenStays
    if taker.archived or taker is one:
        raise IsArchived(taker.id)
    for plan in _plans_from(book, week):
        book = book.with_plan(_without(plan, one.id, taker.id))
    book = _normal_weeks_without(book, one.id, taker.id, week, new_id)
    book = _templates_without(book, one.id, taker.id)
    goals = tuple(_goals_without(book, one.id, week))
    book = book if goals == book.goals else replace(book, goals=goals)
    return book.with_category(replace(one, archived=True))


def brought_back(book: Book, name: str) -> Book:
    """`book` with the category `name` (an id) active again; what went to others is theirs.

    Raises `NoSuchCategory`, or `NameInUse`.
    """
    again = replace(book.category(name), archived=False)
    check_free(book, again)
    return book.with_category(again)


def _plans_from(book: Book, week: Week) -> Iterator[Plan]:
    weeks = (each for each in book.weeks if each >= week and not book.is_closed(each))
    return map(book.plan, weeks)


def _without(plan: Plan, name: str, taker: str) -> Plan:
    """`plan` had what is `name`'s always been `taker`'s. Raises `LockedThen`."""
    keep = {other: time for other, time in plan.keep.items() if other != name}
    freed = replace(plan, locks=plan.locks - {name}, keep=keep)
    left = plan_of_heirs(freed, {name: taker})
    if taker in plan.locks and left.planned(taker) != plan.planned(taker):
        raise LockedThen(taker, plan.week.year, plan.week.number)
    return left


def _normal_weeks_without(book: Book, name: str, taker: str, week: Week, new_id: str) -> Book:
    later = {normal.valid_from for normal in book.normal_weeks if normal.valid_from > week}
    for number, first in enumerate(sorted({week, *later})):
        normal = book.normal_week(first)
        if normal.hours(name):
            renewed = replace(normal, id=f"{new_id}{number or ''}", valid_from=first)
            book = book.with_normal_week(normal_of_heirs(renewed, {name: taker}))
    return book


def _templates_without(book: Book, name: str, taker: str) -> Book:
    """`book` with what templates have for `name` given to `taker`; the same book if none has any."""
    to_taker = dict.fromkeys(book.category(name).ids, taker)
    templates = tuple(
        replace(each, minutes=together(each.minutes, to_taker))
        if each.minutes.keys() & to_taker.keys()
        else each
        for each in book.templates
    )
    return book if templates == book.templates else replace(book, templates=templates)


def _goals_without(book: Book, name: str, week: Week) -> Iterator[Goal]:
    """The goals, of which one on `name` ends before `week`."""
    for goal in book.goals:
        subject = goal_of_heir(goal, book.heirs).subject
        is_ended = subject == name and not isinstance(subject, Role)
        if not is_ended or (goal.last is not None and goal.last < week):
            yield goal
        elif goal.valid_from < week:
            yield replace(goal, last=week.plus(-1))
