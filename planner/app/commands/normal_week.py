"""What a user can do to the normal week. Plans stay as they are, and so do goals: they count from the
normal week that they name."""

from collections.abc import Mapping
from dataclasses import dataclass, replace
from datetime import timedelta
from typing import ClassVar

from planner.core.book import Book
from planner.core.capacity import with_capacity
from planner.core.heirs import normal_of_heirs, without_archived
from planner.core.move import Move
from planner.core.normal_changes import of_id, redated, without
from planner.core.normal_week import NormalWeek, Source
from planner.core.normal_weeks import named
from planner.core.plan import Plan, Start, StartKind
from planner.core.recounting import recounted
from planner.core.week import Week

PAGE = "normal"


@dataclass(frozen=True, slots=True)
class MoveInNormalWeek:
    """Move time between categories of the normal week, valid from `week`.

    One that holds since an earlier week, or that a goal counts from, stays for that; the new one has
    `new_id`. A guess stays one until it is confirmed.
    """

    week: Week
    moves: tuple[Move, ...]
    new_id: str
    page: ClassVar[str] = PAGE

    def apply(self, book: Book) -> Book:
        held = book.normal_week(self.week)
        after = as_plan(held, self.week).after(*self.moves)
        return _with_hours(book, self.week, after.minutes, self.new_id, _once_changed(held))


@dataclass(frozen=True, slots=True)
class SetNormalHours:
    """Say how many hours the normal week has: more are *Not planned*, fewer take that first. As
    `MoveInNormalWeek` otherwise. Raises `NotATime`."""

    week: Week
    hours: timedelta
    new_id: str
    page: ClassVar[str] = PAGE

    def apply(self, book: Book) -> Book:
        held = book.normal_week(self.week)
        after = with_capacity(as_plan(held, self.week), self.hours, book.order)
        return _with_hours(book, self.week, after.minutes, self.new_id, _once_changed(held))


@dataclass(frozen=True, slots=True)
class TakeNormalWeek:
    """Have another normal week's hours in `week` and later; what was archived since is not planned."""

    week: Week
    normal_id: str
    new_id: str
    page: ClassVar[str] = PAGE

    def apply(self, book: Book) -> Book:
        taken = normal_of_heirs(of_id(book.normal_weeks, self.normal_id), book.heirs)
        minutes = without_archived(taken.minutes, book.categories)
        return _with_hours(book, self.week, minutes, self.new_id, taken.source)


@dataclass(frozen=True, slots=True)
class ConfirmNormalWeek:
    """Say that the normal week of `week` is no guess any more."""

    week: Week
    page: ClassVar[str] = PAGE

    def apply(self, book: Book) -> Book:
        held = book.normal_week(self.week)
        return _changed(book, held.id, Source.TYPED) if held.source is Source.GUESS else book


@dataclass(frozen=True, slots=True)
class RedateNormalWeek:
    """Have a normal week valid from another week. Raises like `redated`."""

    normal_id: str
    week: Week
    page: ClassVar[str] = PAGE

    def apply(self, book: Book) -> Book:
        if of_id(book.normal_weeks, self.normal_id).valid_from == self.week:
            return book
        weeks = redated(book.normal_weeks, self.normal_id, self.week)
        return replace(book, normal_weeks=weeks)


@dataclass(frozen=True, slots=True)
class RemoveNormalWeek:
    """Take a normal week out of the book; the one before it holds on. Raises like `without`."""

    normal_id: str
    page: ClassVar[str] = PAGE

    def apply(self, book: Book) -> Book:
        weeks = without(book.normal_weeks, self.normal_id, book.goals)
        return replace(book, normal_weeks=weeks)


@dataclass(frozen=True, slots=True)
class CountGoalsAnew:
    """Have goals count from the normal week that holds in `week`, from there on. `ids` are the goals,
    and the ids that they have from then on."""

    week: Week
    ids: Mapping[str, str]
    page: ClassVar[str] = "plan"

    def apply(self, book: Book) -> Book:
        return recounted(book, self.week, self.ids)


def as_plan(normal: NormalWeek, week: Week) -> Plan:
    """`normal` as a plan of `week` without moves, locks and "keep at least": so whatever shows and
    changes a plan can do so with it."""
    return Plan(week, Start(StartKind.NORMAL, normal.minutes, normal.id))


def _with_hours(
    book: Book,
    week: Week,
    minutes: Mapping[str, timedelta],
    new_id: str,
    source: Source,
) -> Book:
    """`book` with `minutes` as the normal week from `week` on. The one that holds is changed if it
    begins there and no goal counts from it."""
    held = book.normal_week(week)
    if minutes == held.minutes:
        return book
    is_own = held.valid_from == week and held.id not in {"", *named(book.goals)}
    normal = NormalWeek(held.id if is_own else new_id, minutes, source, week)
    return book.with_normal_week(normal)


def _once_changed(held: NormalWeek) -> Source:
    return Source.GUESS if held.source is Source.GUESS else Source.TYPED


def _changed(book: Book, normal_id: str, source: Source) -> Book:
    """`book` with another source for that normal week, whose hours stay as they were written."""
    weeks = (
        replace(each, source=source) if each.id == normal_id else each for each in book.normal_weeks
    )
    return replace(book, normal_weeks=tuple(weeks))
