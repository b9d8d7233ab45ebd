"""Whoever tells of days after *As planned*, in whichever way, makes the week no longer."""

from dataclasses import replace
from datetime import UTC, datetime, timedelta

import pytest

from planner.app.commands.accepting import AcceptEntries
from planner.app.commands.early import EndTimeEarly, StopEarly
from planner.app.commands.entries import AddEntries, AddEntry, EditEntry, RemoveEntry
from planner.app.commands.grid import DayTime, FillAsPlanned, SetDayTime, SetDayTimes, SetWeekTime
from planner.app.commands.inbox import SortEvents
from planner.app.commands.stopwatch import StartStopwatch, StopStopwatch, SwitchStopwatch
from planner.app.session import Command, Session
from planner.core.entry import Entry, EntrySource
from planner.core.inboxes import Waiting
from tests.builders import EMPLOYEE_WEEK, W48, book, entry, hours_of, plan, time

TUESDAY = W48.days[1]
NINE = datetime(2026, 11, 24, 9, tzinfo=UTC)
CALL = entry("tue 9:00 2:00 meetings", "call")
IMPORTED = replace(CALL, source=EntrySource.IMPORTED, source_name="work.ics", source_id="i1")


@pytest.fixture
def session() -> Session:
    session = Session(book(EMPLOYEE_WEEK, plan()))
    session.perform(FillAsPlanned(W48, "filled"))
    return session


def had(session: Session, category: str = "meetings") -> tuple[str, str]:
    """What a category has in the week, and what of it without a day."""
    log = session.book.log(W48)
    none = hours_of(log.on(None)).get(category, "0:00")
    return hours_of(log.minutes).get(category, "0:00"), none


@pytest.mark.parametrize(
    "command",
    [
        SetDayTime(W48, DayTime("meetings", TUESDAY, time("2:00")), "n"),
        AddEntry(CALL),
        AddEntries((CALL,)),
        AcceptEntries((IMPORTED,)),
    ],
    ids=lambda command: type(command).__name__,
)
def test_it_comes_out_of_what_has_no_day_as_one_step(session: Session, command: Command) -> None:
    before = session.book

    session.perform(command)

    assert had(session) == ("8:00", "6:00")
    session.undo()
    assert session.book is before


def test_the_stopwatch_takes_from_it_too(session: Session) -> None:
    session.perform(StartStopwatch("meetings", NINE))
    session.perform(SwitchStopwatch("customers", NINE + timedelta(hours=2), "a"))
    session.perform(StopStopwatch(NINE + timedelta(hours=3), "b"))

    assert (had(session), had(session, "customers")) == (("8:00", "6:00"), ("12:00", "11:00"))


def test_what_is_sorted_takes_from_the_category_that_it_is_of(session: Session) -> None:
    session.perform(AcceptEntries((replace(IMPORTED, category=""),)))
    assert had(session) == ("8:00", "8:00")

    session.perform(SortEvents(((Waiting(W48, "call"), "meetings"),)))

    assert had(session) == ("8:00", "6:00")


def test_what_is_changed_takes_from_one_and_gives_back_to_the_other(session: Session) -> None:
    session.perform(AddEntry(CALL))

    session.perform(EditEntry(W48, replace(CALL, category="customers", amount=time("3:00"))))

    assert (had(session), had(session, "customers")) == (("8:00", "8:00"), ("12:00", "9:00"))


def test_what_goes_to_another_week_or_away_goes_back_to_it(session: Session) -> None:
    session.perform(AddEntries((CALL, IMPORTED)))
    assert had(session) == ("8:00", "6:00")

    other = W48.plus(1).days[0]
    moved = replace(CALL, when=other, start=datetime(2026, 11, 30, 9, tzinfo=UTC))
    session.perform(EditEntry(W48, moved))
    session.perform(RemoveEntry(W48, "call.2"))

    assert had(session) == ("8:00", "8:00")
    assert hours_of(session.book.log(W48.plus(1)).minutes) == {"meetings": "2:00"}


def test_a_meeting_that_a_calendar_moves_or_loses_leaves_the_total(session: Session) -> None:
    session.perform(AcceptEntries((IMPORTED,)))

    session.perform(AcceptEntries((), moved=(replace(IMPORTED, amount=time("3:00")),)))
    assert had(session) == ("8:00", "5:00")
    (now,) = (each for each in session.book.log(W48).entries if each.source_id)
    session.perform(AcceptEntries((), gone=(now,)))

    assert had(session) == ("8:00", "8:00")


def test_what_was_filled_in_and_is_given_a_day_is_told(session: Session) -> None:
    (whole,) = (e for e in session.book.log(W48).entries if e.category == "improvement")

    session.perform(EditEntry(W48, replace(whole, when=TUESDAY)))
    session.perform(AddEntry(entry("tue 1:00 improvement")))

    assert had(session, "improvement") == ("3:00", "0:00")
    assert not any(each.gives_way for each in session.book.log(W48).entries if each.day)


def test_what_was_filled_in_and_is_noted_gives_way_no_more(session: Session) -> None:
    (whole,) = (e for e in session.book.log(W48).entries if e.category == "improvement")

    session.perform(EditEntry(W48, replace(whole, note="a course")))
    session.perform(AddEntry(entry("tue 1:00 improvement")))

    assert had(session, "improvement") == ("3:00", "2:00")


def test_what_ended_early_is_a_difference_and_nothing_gives_way(session: Session) -> None:
    session.perform(AddEntry(CALL))

    session.perform(EndTimeEarly(W48, "meetings", TUESDAY, time("0:20"), "customers", "n"))

    assert (had(session)[0], had(session, "customers")[0]) == ("7:40", "12:20")


def test_so_is_what_the_stopwatch_gives_back(session: Session) -> None:
    session.perform(StartStopwatch("meetings", NINE))

    session.perform(StopEarly(NINE + timedelta(hours=2), time("0:30"), "customers", "n"))

    assert (had(session), had(session, "customers")[0]) == (("8:00", "6:30"), "12:30")


def test_a_pasted_week_is_what_was_pasted_without_a_day_too(session: Session) -> None:
    cells = (
        DayTime("meetings", TUESDAY, time("2:00")),
        DayTime("meetings", None, time("7:00")),
        DayTime("customers", TUESDAY, time("2:00")),
    )

    session.perform(SetDayTimes(W48, cells, "n"))

    assert (had(session), had(session, "customers")) == (("9:00", "7:00"), ("12:00", "10:00"))


def test_a_total_is_typed_and_undone(session: Session) -> None:
    before = session.book

    session.perform(SetWeekTime(W48, "meetings", time("6:00"), "n"))
    session.perform(SetDayTime(W48, DayTime("meetings", TUESDAY, time("1:00")), "m"))

    assert had(session) == ("6:00", "5:00")
    session.undo()
    session.undo()
    assert session.book is before


def test_what_lasts_into_the_next_week_takes_from_both(session: Session) -> None:
    session.perform(FillAsPlanned(W48.plus(1), "next"))
    start = datetime(2026, 11, 29, 23, tzinfo=UTC)

    session.perform(AddEntry(Entry("n", start.date(), time("2:00"), "travel", start)))

    following = session.book.log(W48.plus(1))
    assert had(session, "travel") == ("2:30", "1:30")
    assert hours_of(following.on(None))["travel"] == "1:30"
