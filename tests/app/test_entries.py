"""What a user can do to what was recorded, and how it is taken back."""

from dataclasses import replace
from datetime import UTC, date, datetime

import pytest

from planner.app.commands.categories import ArchiveCategory, MergeCategory
from planner.app.commands.closing import CloseWeek, ReopenWeek
from planner.app.commands.entries import (
    AddEntries,
    AddEntry,
    BeginDaysAt,
    EditEntry,
    RemoveEntry,
    SplitEntry,
)
from planner.app.commands.grid import DayTime, FillAsPlanned, SetDayTime, SetDayTimes
from planner.app.commands.hours import SetWorkingHours
from planner.app.commands.plan import MoveTime
from planner.app.session import Session
from planner.core.entry import Entry
from planner.core.entry_errors import NothingToClose, OpenIsNoWork, WeekClosed
from planner.core.errors import NoSuchCategory, NotATime, Refusal
from planner.core.working_hours import WorkingHours, spread_over_days
from tests.builders import EMPLOYEE_WEEK, W48, book, entry, hours_of, move, plan, time

CALL = entry("tue 9:00 1:30 customers", "e1")
TUESDAY = W48.days[1]


@pytest.fixture
def session() -> Session:
    return Session(book(EMPLOYEE_WEEK, plan()))


def test_an_entry_is_one_step(session: Session) -> None:
    before = session.book

    step = session.perform(AddEntry(CALL))

    assert session.book.log(W48).entries == (CALL,)
    assert step.week == W48
    session.undo()
    assert session.book is before


def test_an_entry_is_written_as_the_heir_s_with_its_note_in_one_line(session: Session) -> None:
    session.perform(MergeCategory("customers", "travel"))

    session.perform(AddEntry(replace(CALL, note=" two\nlines ")))

    (kept,) = session.book.log(W48).entries
    assert (kept.category, kept.note) == ("travel", "two lines")


def test_what_lasts_into_the_next_week_is_recorded_in_both(session: Session) -> None:
    start = datetime(2026, 11, 29, 23, tzinfo=UTC)

    session.perform(AddEntry(Entry("n", start.date(), time("2:00"), "travel", start)))

    assert hours_of(session.book.log(W48).minutes) == {"travel": "1:00"}
    assert hours_of(session.book.log(W48.plus(1)).minutes) == {"travel": "1:00"}
    session.undo()
    assert not session.book.recorded.logs


def test_an_id_that_is_taken_becomes_another(session: Session) -> None:
    session.perform(AddEntries((CALL, CALL)))
    session.perform(AddEntry(CALL))

    assert [each.id for each in session.book.log(W48).entries] == ["e1", "e1.2", "e1.3"]


def test_an_entry_can_be_changed_and_moved_to_another_week(session: Session) -> None:
    session.perform(AddEntry(CALL))

    session.perform(EditEntry(W48, replace(CALL, amount=time("2:00"))))
    longer = session.book.log(W48).entries
    session.perform(EditEntry(W48, entry("1:00 travel", "e1", W48.plus(1))))

    assert [each.amount for each in longer] == [time("2:00")]
    assert session.book.log(W48).entries == ()
    assert session.book.log(W48.plus(1)).total == time("1:00")


def test_an_entry_that_is_not_changed_is_no_step(session: Session) -> None:
    session.perform(AddEntry(CALL))

    session.perform(EditEntry(W48, CALL))

    assert len(session.past) == 1


def test_an_entry_can_be_split_and_removed(session: Session) -> None:
    session.perform(AddEntry(CALL))

    session.perform(SplitEntry(W48, "e1", time("1:00"), "travel", "e2"))
    session.perform(RemoveEntry(W48, "e1"))

    (rest,) = session.book.log(W48).entries
    assert (rest.id, rest.category, rest.amount) == ("e2", "travel", time("0:30"))
    assert rest.start == datetime(2026, 11, 24, 10, tzinfo=UTC)


@pytest.mark.parametrize("first", ["0:00", "1:30", "2:00"])
def test_an_entry_is_split_within_itself(session: Session, first: str) -> None:
    session.perform(AddEntry(CALL))

    with pytest.raises(Refusal):
        session.perform(SplitEntry(W48, "e1", time(first), "travel", "e2"))


def test_a_week_goes_as_planned(session: Session) -> None:
    session.perform(AddEntry(CALL))

    session.perform(FillAsPlanned(W48, "f"))
    session.perform(FillAsPlanned(W48, "g"))

    log = session.book.log(W48)
    assert log.minutes == session.book.plan(W48).minutes
    assert hours_of(log.on(None))["customers"] == "10:30"
    assert len(session.past) == 2


def test_a_cell_of_the_grid_is_typed(session: Session) -> None:
    session.perform(SetDayTime(W48, DayTime("customers", TUESDAY, time("2:00")), "c"))
    session.perform(
        SetDayTimes(
            W48,
            (DayTime("customers", TUESDAY, time("3:00")), DayTime("travel", None, time("1:00"))),
            "d",
        )
    )

    log = session.book.log(W48)
    assert hours_of(log.on(TUESDAY)) == {"customers": "3:00"}
    assert hours_of(log.on(None)) == {"travel": "1:00"}
    with pytest.raises(NotATime):
        session.perform(SetDayTime(W48, DayTime("customers", TUESDAY, time("24:01")), "c"))


def test_time_that_passed_was_for_something(session: Session) -> None:
    with pytest.raises(OpenIsNoWork):
        session.perform(AddEntry(replace(CALL, category="open")))
    with pytest.raises(NoSuchCategory):
        session.perform(SetDayTime(W48, DayTime("lunch", TUESDAY, time("1:00")), "c"))


def test_a_closed_week_refuses_and_can_be_reopened(session: Session) -> None:
    session.perform(AddEntry(CALL))
    session.perform(CloseWeek(W48))

    for command in (
        AddEntry(CALL),
        RemoveEntry(W48, "e1"),
        FillAsPlanned(W48, "f"),
        CloseWeek(W48),
        MoveTime(W48, move("1:00 meetings > customers")),
    ):
        with pytest.raises(WeekClosed):
            session.perform(command)
    session.perform(ReopenWeek(W48))
    session.perform(RemoveEntry(W48, "e1"))
    assert session.book.log(W48).entries == ()


def test_a_week_of_nothing_is_closed_only_if_it_is_a_week_off(session: Session) -> None:
    with pytest.raises(NothingToClose):
        session.perform(CloseWeek(W48))

    session = Session(book(EMPLOYEE_WEEK, plan("")))
    session.perform(CloseWeek(W48))

    assert session.book.is_closed(W48)


def test_archiving_and_other_hours_leave_closed_weeks_as_they_were(session: Session) -> None:
    session.perform(AddEntry(CALL))
    session.perform(CloseWeek(W48))
    before = session.book.plan(W48)

    session.perform(ArchiveCategory("travel", "admin", W48, "n2"))
    hours = WorkingHours(date(2026, 11, 1), spread_over_days(time("30:00")))
    session.perform(SetWorkingHours(hours, bring_planned=True))

    assert session.book.plan(W48) == before


def test_days_begin_in_the_morning(session: Session) -> None:
    start = datetime(2026, 11, 25, 1, tzinfo=UTC)
    session.perform(BeginDaysAt(time("2:00")))

    session.perform(AddEntry(Entry("n", start.date(), time("0:30"), "travel", start)))

    assert hours_of(session.book.log(W48).on(TUESDAY)) == {"travel": "0:30"}
    with pytest.raises(NotATime):
        session.perform(BeginDaysAt(time("12:00")))
