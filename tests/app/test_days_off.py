from collections.abc import Iterable
from datetime import UTC, date, datetime, timedelta
from zoneinfo import ZoneInfo

import pytest
from hypothesis import given
from hypothesis import strategies as st

from planner.app.commands.accepting import AcceptEntries
from planner.app.commands.closing import CloseWeek
from planner.app.commands.entries import AddEntry
from planner.app.commands.hours import AddAbsence
from planner.app.importing import hours_by_day
from planner.app.session import Session
from planner.core.absence import Absence, AbsenceKind
from planner.core.book import Book
from planner.core.days_off import DaysOff, days_off
from planner.core.duration import total
from planner.core.event import DAY, Event, Guest, Mark, Span, Timed, WholeDays
from planner.core.leaving_out import why_left_out
from planner.core.left_out import LeftOut
from planner.core.week import Week
from tests.builders import W48, book, entry, time

ZONE = ZoneInfo("Europe/Copenhagen")
MONDAY = W48.monday
YEAR = (date(2026, 1, 1), date(2026, 12, 31))


def away(title: str = "Ferie", first: date = MONDAY, days: int = 1, **rest: object) -> Event:
    span = WholeDays(first, first + days * DAY)
    return Event("ical", f"{title} {first}", span, title, "Work", **rest)  # type: ignore[arg-type]


def found(*events: Event, of: Book | None = None) -> tuple[DaysOff, ...]:
    return days_off(events, of or book(), ZONE, *YEAR)


def taken_off(session: Session, off: Iterable[DaysOff]) -> Book:
    ids = (f"a{n}" for n in range(10_000))
    session.perform(
        AcceptEntries((), absences=tuple(a for each in off for a in each.absences(ids)))
    )
    return session.book


@pytest.mark.parametrize(
    ("title", "kind"),
    [
        ("Ferie", AbsenceKind.HOLIDAY),
        ("Sommerferie uge 29", AbsenceKind.HOLIDAY),
        ("Annual leave", AbsenceKind.HOLIDAY),
        ("Syg", AbsenceKind.SICK),
        ("Barns 1. sygedag", AbsenceKind.SICK),
        ("FRI", AbsenceKind.OTHER),
        ("Barsel", AbsenceKind.OTHER),
        ("Omsorgsdag", AbsenceKind.OTHER),
        ("Out of office", AbsenceKind.OTHER),
        ("Ikke til stede", AbsenceKind.OTHER),
        ("I'm off", AbsenceKind.OTHER),
    ],
)
def test_a_whole_day_that_is_called_so_is_surely_off(title: str, kind: AbsenceKind) -> None:
    (off,) = found(away(title))

    assert (off.kind, off.is_sure, off.days) == (kind, True, (MONDAY,))


@pytest.mark.parametrize(
    "title",
    [
        "Kursus",
        "Messe i Herning",
        "Ferieplanlægning",
        "Frist for ferieønsker",
        "Fri bar",
        "Kick-off",
        "Holiday planning",
        "Juleaften",
        "Offsite",
        "Freitag",
        "Day one",
        "",
    ],
)
def test_a_whole_day_that_is_called_otherwise_is_not_off(title: str) -> None:
    assert found(away(title)) == ()


@pytest.mark.parametrize(
    "event",
    [
        away("Ferie: key account manager"),
        away("Skoleferie"),
        away(marks=frozenset({Mark.FREE})),
        away(guests=(Guest("pm@example.org"),)),
        away("Aarhus", marks=frozenset({Mark.AWAY})),
    ],
)
def test_what_may_be_somebody_else_s_leaves_a_doubt(event: Event) -> None:
    (off,) = found(event)

    assert not off.is_sure


def test_out_of_office_without_a_title_is_off_and_a_course_is_not() -> None:
    marks = frozenset({Mark.AWAY})

    (off,) = found(away("", marks=marks), away("Kursus", MONDAY + DAY, marks=marks))

    assert (off.is_sure, off.text) == (True, "")


def test_cancelled_and_declined_days_are_worked() -> None:
    declined = away("Ferie", guests=(Guest("me@example.org", declined=True),))

    assert found(away(marks=frozenset({Mark.CANCELLED})), declined) == ()


def test_only_days_with_hours_are_taken_off_over_several_weeks() -> None:
    (off,) = found(away(first=MONDAY + 3 * DAY, days=7))

    assert off.days == tuple(MONDAY + n * DAY for n in (3, 4, 7, 8, 9))
    assert off.hours == time("7:30") * 4 + time("7:00")
    assert off.weeks == (W48, Week(2026, 49))


def test_the_book_s_own_absence_and_closed_weeks_are_left_alone() -> None:
    session = Session(book())
    session.perform(AddEntry(entry("1:00 meetings", week=Week(2026, 49))))
    session.perform(CloseWeek(Week(2026, 49)))
    session.perform(AddAbsence((Absence("p", MONDAY, time("2:00"), AbsenceKind.PUBLIC_HOLIDAY),)))

    (off,) = found(away(days=14), of=session.book)

    assert off.days == tuple(MONDAY + n * DAY for n in (1, 2, 3, 4))


def test_a_week_that_was_closed_meanwhile_stays_as_it_is() -> None:
    session = Session(book())
    off = found(away(days=14))
    session.perform(AddEntry(entry("1:00 meetings", week=Week(2026, 49))))
    session.perform(CloseWeek(Week(2026, 49)))

    after = taken_off(session, off)

    assert {absence.week for absence in after.absences} == {W48}


def test_a_day_is_taken_off_once_by_what_is_surest() -> None:
    (off,) = found(away("Ferie?? måske"), away("Syg"))

    assert (off.kind, off.is_sure) == (AbsenceKind.SICK, True)


def test_what_is_private_stays_in_the_calendar() -> None:
    (off,) = found(away("Syg", marks=frozenset({Mark.PRIVATE})))

    assert off.text == ""


def test_markup_is_text_and_no_longer_than_a_name() -> None:
    (off,) = found(away("<b>Ferie</b>\u202e " + "x" * 200))

    assert off.text.startswith("<b>Ferie</b> xx")
    assert len(off.text) <= 80


def timed(start: datetime, end: datetime, title: str = "Out of office") -> Event:
    return Event("ical", "a", Timed(start.astimezone(UTC), end.astimezone(UTC)), title)


@pytest.mark.parametrize("short", [timedelta(0), timedelta(minutes=1)])
def test_days_from_midnight_to_midnight_are_whole_days(short: timedelta) -> None:
    end = datetime(2026, 11, 25, tzinfo=ZONE) - short
    event = timed(datetime(2026, 11, 23, tzinfo=ZONE), end)

    (off,) = found(event)

    assert off.days == (MONDAY, MONDAY + DAY)
    assert why_left_out(event) is LeftOut.ALL_DAY


def test_a_day_of_23_hours_is_one() -> None:
    event = timed(datetime(2026, 3, 29, tzinfo=ZONE), datetime(2026, 3, 31, tzinfo=ZONE))

    (off,) = found(event)

    assert off.days == (date(2026, 3, 30),)


def test_some_hours_away_are_no_day_off_and_count() -> None:
    nine = datetime(2026, 11, 23, 9, tzinfo=ZONE)
    event = timed(nine, nine + timedelta(hours=3), "Customer visit")

    assert found(event) == ()
    assert why_left_out(event) is None


def test_a_leave_of_months_is_taken_off_to_its_end_as_one_step() -> None:
    leave = away("Barsel", date(2026, 11, 2), days=180)
    before = book()

    (off,) = days_off([leave], before, ZONE, date(2026, 10, 1))
    session = Session(before)
    after = taken_off(session, [off])

    assert (off.is_sure, off.days[0], off.days[-1]) == (True, date(2026, 11, 2), date(2027, 4, 30))
    assert len(off.weeks) == 26
    assert {after.hours(week) for week in off.weeks} == {time("0:00")}
    assert after.hours(off.weeks[-1].plus(1)) == before.hours(off.weeks[-1].plus(1))
    session.undo()
    assert session.book is before


def test_a_leave_that_began_earlier_is_taken_off_from_the_first_day_on() -> None:
    leave = away("Orlov", date(2026, 5, 1), days=365)

    (off,) = days_off([leave], book(), ZONE, MONDAY, W48.plus(1).sunday)

    assert off.weeks == (W48, W48.plus(1))


def test_a_leave_is_no_work_of_whole_days() -> None:
    assert hours_by_day(away("Messe", days=31), book())
    assert hours_by_day(away("Barsel", days=32), book()) == {}


spans = st.builds(
    lambda first, days: WholeDays(first, first + days * DAY),
    st.dates(date(2026, 10, 1), date(2027, 1, 31)),
    st.integers(1, 31),
)
titles = st.sampled_from(["Ferie", "Syg", "Skoleferie", "Kursus", "Fri", "Status", "Barsel 2 uger"])


@given(st.lists(st.tuples(titles, spans), max_size=8))
def test_what_is_said_is_what_the_weeks_lose_and_then_nothing_is_left_to_say(
    given_days: list[tuple[str, Span]],
) -> None:
    events = [Event("ical", str(n), span, title) for n, (title, span) in enumerate(given_days)]
    before = book()
    off = found(*events)

    session = Session(before)
    after = taken_off(session, off) if off else before

    weeks = {week for each in off for week in each.weeks}
    lost = total(before.hours(week) - after.hours(week) for week in weeks)
    assert lost == total(each.hours for each in off)
    assert found(*events, of=after) == ()
    if off:
        session.undo()
        assert session.book is before
