"""A year at a glance: what there is to know of each of its weeks before going there."""

from dataclasses import dataclass
from datetime import timedelta
from enum import StrEnum
from typing import TYPE_CHECKING

from planner.core.absence import Absence, AbsenceKind
from planner.core.closing import as_it_was
from planner.core.duration import ZERO, total
from planner.core.goal import Standing
from planner.core.week import FIRST_YEAR, LAST_YEAR, Week, weeks_in
from planner.core.working_hours import hours_of

if TYPE_CHECKING:
    from planner.core.book import Book


class WeekState(StrEnum):
    """How far a week has come. A week off stays one, whether it was planned or not."""

    SUGGESTED = "suggested"
    PLANNED = "planned"
    CLOSED = "closed"
    OFF = "off"


@dataclass(frozen=True, slots=True)
class WeekSeen:
    """A week as a year shows it.

    `usual` are its working hours, whatever is taken off them. `standing` is how its plan stands to
    the main goal; a week that nobody planned has none, since it is a gap. `time` is what it has for
    that goal: what is planned, and in a closed week what was recorded.
    """

    week: Week
    state: WeekState
    capacity: timedelta
    usual: timedelta
    away: tuple[AbsenceKind, ...] = ()
    standing: Standing | None = None
    time: timedelta = ZERO

    @property
    def is_short(self) -> bool:
        """Whether there is less to plan than usual, and yet something."""
        return self.state is not WeekState.OFF and self.capacity < self.usual


def weeks_of_year(book: "Book", year: int) -> tuple[WeekSeen, ...]:
    """All weeks of the ISO year, the first first. Plans of other years do not become values."""
    away: dict[Week, list[Absence]] = {}
    for absence in book.absences:
        away.setdefault(absence.week, []).append(absence)
    weeks = (Week(year, number) for number in range(1, weeks_in(year) + 1))
    return tuple(_seen(book, week, away.get(week, [])) for week in weeks)


def in_year(week: Week, year: int) -> Week | None:
    """The week of that number in another year, or its last if it has none of that number; `None`
    where the calendar ends."""
    if not FIRST_YEAR <= year <= LAST_YEAR:
        return None
    return Week(year, min(week.number, weeks_in(year)))


def _seen(book: "Book", week: Week, absences: list[Absence]) -> WeekSeen:
    kinds = {absence.kind for absence in absences}
    away = tuple(kind for kind in AbsenceKind if kind in kinds)
    usual = hours_of(week, book.working_hours)
    if book.is_closed(week):
        return _seen_closed(book, week, usual, away)
    if not book.is_planned(week):
        hours = book.hours(week)
        state = WeekState.SUGGESTED if hours else WeekState.OFF
        return WeekSeen(week, state, hours, usual, away)
    plan = book.plan(week)
    state = WeekState.OFF if plan.is_off else WeekState.PLANNED
    standing = book.main_standing(plan)
    planned = standing.planned if standing else ZERO
    return WeekSeen(week, state, plan.capacity, usual, away, standing, planned)


def _seen_closed(
    book: "Book", week: Week, usual: timedelta, away: tuple[AbsenceKind, ...]
) -> WeekSeen:
    """A closed week by the categories of then, judged on what was recorded."""
    closed = book.recorded.closed[week]
    then = as_it_was(book, week)
    standing = then.main_standing(then.plan(week))
    state = WeekState.OFF if closed.is_off else WeekState.CLOSED
    counted = standing.goal.categories(closed.categories) if standing else ()
    time = total(closed.actual.get(name, ZERO) for name in counted)
    return WeekSeen(week, state, closed.capacity, usual, away, standing, time)
