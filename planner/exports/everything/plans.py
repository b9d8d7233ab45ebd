"""The weeks, what was planned in each, and what was moved and why."""

from collections.abc import Iterator, Mapping
from datetime import timedelta
from typing import NamedTuple

from planner.core.book import Book
from planner.core.closing import as_it_was
from planner.core.duration import ZERO, total
from planner.core.move import Move
from planner.core.plan import Plan, StartKind
from planner.core.week import Week
from planner.exports.everything.labels import (
    Labels,
    category_heads,
    heads,
    labels_in,
    text,
    times,
    weeks_of,
    yes_or_no,
)
from planner.i18n import Words, mark
from planner.wording.profiles import reason_name
from planner.wording.table import Cell, Kind, Table

Minutes = Mapping[str, timedelta]


class Held(NamedTuple):
    """What the book says of a week, by the categories of then where it is closed. `plan` and `planned`
    are `None` where there never was a plan."""

    capacity: timedelta
    plan: Plan | None
    planned: Minutes | None
    recorded: Minutes


def held_in(book: Book, week: Week) -> Held:
    plan = as_it_was(book, week).plan(week) if book.is_planned(week) else None
    if book.is_closed(week):
        closed = book.recorded.closed[week]
        return Held(closed.capacity, plan, closed.planned, closed.actual)
    capacity = book.hours(week) if plan is None else plan.capacity
    recorded = book.log(week).minutes
    return Held(capacity, plan, None if plan is None else plan.minutes, recorded)


def weeks_table(book: Book, words: Words) -> Table:
    columns = (
        *text(words.text("Week")),
        *heads(Kind.DAY, words.text("Monday")),
        *times(words.text("Capacity"), words.text("Planned"), words.text("Recorded")),
        *text(words.text("Closed"), words.text("Begun from"), words.text("Id of that")),
        *text(words.text("Promise"), words.text("Promise kept"), words.text("Note")),
    )
    return Table(
        words.text("Weeks"), columns, tuple(_week(book, each, words) for each in weeks_of(book))
    )


def _week(book: Book, week: Week, words: Words) -> tuple[Cell, ...]:
    held = held_in(book, week)
    planned = None if held.planned is None else total(held.planned.values())
    said: tuple[Cell, ...] = (None,) * 5
    if plan := held.plan:
        kept = yes_or_no(plan.promise_kept, words)
        begun = words.text(_STARTS[plan.start.kind])
        said = begun, plan.start.origin, plan.promise, kept, plan.note
    recorded = total(held.recorded.values())
    closed = yes_or_no(book.is_closed(week), words)
    return str(week), week.monday, held.capacity, planned, recorded, closed, *said


def plan_table(book: Book, words: Words) -> Table:
    """Each week by category. What is normal is laid into the hours of the week, as elsewhere, and that of
    a closed week is by the categories of then, too."""
    columns = (
        *text(words.text("Week")),
        *category_heads(words),
        *times(words.text("In the start"), words.text("Planned"), words.text("Normal")),
        *times(words.text("Recorded"), words.text("Keep at least")),
        *text(words.text("Locked")),
    )
    lines = (line for week in weeks_of(book) for line in _plan(book, week, words))
    return Table(words.text("Plan"), columns, tuple(lines))


def _plan(book: Book, week: Week, words: Words) -> Iterator[tuple[Cell, ...]]:
    held, labels = held_in(book, week), labels_in(book, week, words)
    plan, planned, then = held.plan, held.planned or {}, labels.book
    normal = then.normal_week(week).laid_into(held.capacity, then.order).minutes
    begun = plan.start.minutes if plan else {}
    keep, locks = (plan.keep, plan.locks) if plan else ({}, frozenset[str]())
    for name in labels.in_order(begun, planned, normal, held.recorded, keep, sorted(locks)):
        yield (
            str(week),
            *labels.of(name),
            begun.get(name, ZERO) if plan else None,
            planned.get(name, ZERO) if held.planned is not None else None,
            normal.get(name, ZERO),
            held.recorded.get(name, ZERO),
            keep.get(name),
            yes_or_no(name in locks, words) if plan else None,
        )


def moves_table(book: Book, words: Words) -> Table:
    columns = (
        *text(words.text("Week"), words.text("From"), words.text("To")),
        *times(words.text("Time")),
        *text(words.text("Reason"), words.text("Reason in own words"), words.text("By")),
        *text(words.text("Follows from"), words.text("Id of that")),
        *text(words.text("Id of the giver"), words.text("Id of the taker"), words.text("Id")),
    )
    lines = []
    for week in sorted(book.weeks):
        labels, plan = labels_in(book, week, words), held_in(book, week).plan
        assert plan is not None
        lines += [(str(week), *_move(move, labels, words)) for move in plan.moves]
    return Table(words.text("Moves"), columns, tuple(lines))


def _move(move: Move, labels: Labels, words: Words) -> tuple[Cell, ...]:
    kind = reason_name(move.reason.kind, words) if move.reason.kind else None
    giver, taker = labels.of(move.source), labels.of(move.target)
    followed = (move.link.kind.value, move.link.id) if move.link else (None, None)
    said = (kind, move.reason.text, move.by, *followed)
    return giver.name, taker.name, move.amount, *said, giver.id, taker.id, move.id


_STARTS = {
    StartKind.NORMAL: mark("Normal week"),
    StartKind.AGREED: mark("Agreed week"),
    StartKind.LAST: mark("Last week"),
    StartKind.AVERAGE: mark("Average of earlier weeks"),
    StartKind.TEMPLATE: mark("Template"),
}
