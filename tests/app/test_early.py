"""Something ended early: the minutes go back, and perhaps to something else."""

from dataclasses import replace
from datetime import UTC, datetime

import pytest
from hypothesis import given
from hypothesis import strategies as st

from planner.app.commands.closing import CloseWeek
from planner.app.commands.early import EndEntryEarly, EndTimeEarly, StopEarly
from planner.app.commands.grid import FillAsPlanned
from planner.app.commands.plan import MoveTime
from planner.app.commands.stopwatch import AskSince, StartStopwatch
from planner.app.early import takers
from planner.app.session import Session
from planner.core.book import Book
from planner.core.entry import EntrySource
from planner.core.entry_errors import EndsTooEarly, OpenIsNoWork, WeekClosed
from tests.builders import EMPLOYEE_WEEK, W48, book, entry, hours_of, log, move, plan, time

NINE = datetime(2026, 11, 25, 9, tzinfo=UTC)
TUESDAY = W48.days[1]


def holding(*texts: str) -> Book:
    return book(EMPLOYEE_WEEK, plan()).with_log(log(*texts))


def lines(held: Book) -> list[str]:
    """What is recorded, as `tue 9:00 1:40 meetings`."""
    return [
        " ".join(
            part
            for part in (
                f"{each.day:%a}".lower() if each.day else "",
                f"{each.start:%H:%M}" if each.start else "",
                str(each.amount)[:-3],
                each.category,
            )
            if part
        )
        for each in held.log(W48).entries
    ]


def test_an_entry_is_shorter_and_who_got_the_time_comes_right_after_it() -> None:
    held = holding("tue 9:00 2:00 meetings")
    (meeting,) = held.log(W48).entries

    ended = EndEntryEarly(W48, meeting.id, time("0:20"), "customers", "n").apply(held)

    assert lines(ended) == ["tue 09:00 1:40 meetings", "tue 10:40 0:20 customers"]
    assert hours_of(ended.log(W48).minutes) == {"meetings": "1:40", "customers": "0:20"}


def test_what_nobody_knows_of_is_not_recorded() -> None:
    held = holding("tue 9:00 2:00 meetings")
    (meeting,) = held.log(W48).entries

    ended = EndEntryEarly(W48, meeting.id, time("0:20"), "", "n").apply(held)

    assert lines(ended) == ["tue 09:00 1:40 meetings"]


def test_it_is_one_step_and_keeps_what_was_noted() -> None:
    call = replace(entry("tue 9:00 2:00 meetings", "e1"), note="status")
    session = Session(holding().with_log(log().having(call)))
    before = session.book
    session.perform(EndEntryEarly(W48, "e1", time("0:20"), "customers", "n"))

    assert session.book.log(W48).entry("e1").note == "status"
    assert session.book.log(W48).entry("n").note == ""
    session.undo()
    assert session.book is before


@pytest.mark.parametrize("by", ["0:00", "2:00", "2:05"])
def test_something_is_left_of_what_ended(by: str) -> None:
    held = holding("tue 9:00 2:00 meetings")
    (meeting,) = held.log(W48).entries

    with pytest.raises(EndsTooEarly) as refusal:
        EndEntryEarly(W48, meeting.id, time(by), "customers", "n").apply(held)

    assert refusal.value.whole == time("2:00")


def test_a_cell_with_one_block_is_that_block() -> None:
    held = holding("tue 9:00 2:00 meetings", "wed 9:00 2:00 meetings")

    ended = EndTimeEarly(W48, "meetings", TUESDAY, time("0:20"), "customers", "n").apply(held)

    assert lines(ended) == [
        "tue 09:00 1:40 meetings",
        "wed 09:00 2:00 meetings",
        "tue 10:40 0:20 customers",
    ]


def test_a_cell_of_hours_gives_to_the_cell_below() -> None:
    held = holding("tue 2:00 meetings", "tue 1:00 customers")

    ended = EndTimeEarly(W48, "meetings", TUESDAY, time("0:20"), "customers", "n").apply(held)

    assert lines(ended) == ["tue 1:40 meetings", "tue 1:20 customers"]


def test_where_nothing_is_recorded_the_plan_less_those_minutes_is() -> None:
    held = holding("mon 3:00 meetings")

    ended = EndTimeEarly(W48, "meetings", TUESDAY, time("0:20"), "customers", "n").apply(held)

    assert lines(ended) == ["mon 3:00 meetings", "tue 4:40 meetings", "tue 0:20 customers"]
    assert ended.log(W48).total == plan().planned("meetings")


def test_where_nothing_is_recorded_or_planned_nothing_ends_early() -> None:
    held = FillAsPlanned(W48, "f").apply(holding())

    with pytest.raises(EndsTooEarly) as refusal:
        EndTimeEarly(W48, "meetings", TUESDAY, time("0:20"), "", "n").apply(held)

    assert refusal.value.whole == time("0:00")


def test_as_planned_and_a_meeting_that_ended_early_add_up_to_the_week() -> None:
    held = FillAsPlanned(W48, "f").apply(holding())

    ended = EndTimeEarly(W48, "meetings", None, time("0:20"), "customers", "n").apply(held)

    assert ended.log(W48).total == plan().capacity
    assert ended.log(W48).actual("customers") == plan().planned("customers") + time("0:20")


def test_what_the_stopwatch_runs_for_ends_early_and_the_rest_is_for_another() -> None:
    held = StartStopwatch("meetings", NINE, "status").apply(holding())

    ended = StopEarly(NINE + time("1:00"), time("0:20"), "customers", "n").apply(held)

    assert lines(ended) == ["wed 09:00 0:40 meetings", "wed 09:40 0:20 customers"]
    assert {each.source for each in ended.log(W48).entries} == {EntrySource.STOPWATCH}
    assert ended.stopwatch is None


def test_what_nobody_was_there_for_is_not_given_to_anybody() -> None:
    held = StartStopwatch("meetings", NINE).apply(holding())
    held = AskSince(NINE + time("1:00")).apply(held)

    ended = StopEarly(NINE + time("5:00"), time("0:20"), "customers", "n").apply(held)

    assert lines(ended) == ["wed 09:00 0:40 meetings", "wed 09:40 0:20 customers"]


def test_not_planned_gets_nothing_and_a_closed_week_stays() -> None:
    held = holding("tue 9:00 2:00 meetings")
    (meeting,) = held.log(W48).entries
    command = EndEntryEarly(W48, meeting.id, time("0:20"), "customers", "n")

    with pytest.raises(OpenIsNoWork):
        replace(command, purpose="open").apply(held)
    with pytest.raises(WeekClosed):
        command.apply(CloseWeek(W48).apply(held))


@given(st.integers(1, 119), st.sampled_from(["", "customers", "travel"]))
def test_no_minute_is_won_or_lost_but_what_is_not_recorded(by: int, taker: str) -> None:
    held = holding("tue 9:00 2:00 meetings")
    (meeting,) = held.log(W48).entries
    early = time(f"0:{by:02}") if by < 60 else time(f"1:{by - 60:02}")

    ended = EndEntryEarly(W48, meeting.id, early, taker, "n").apply(held)

    assert ended.log(W48).total == time("2:00") - (time("0:00") if taker else early)
    assert ended.log(W48).double_booked == time("0:00")


# Who may have got it


def test_the_goal_s_category_is_proposed_first() -> None:
    offered = takers(holding(), W48, "meetings")

    assert offered[0] == "customers"
    assert offered[-1] == ""
    assert "meetings" not in offered
    assert "open" not in offered


def test_the_counterpart_of_the_week_comes_before_the_goal() -> None:
    session = Session(holding())
    session.perform(MoveTime(W48, move("1:00 meetings > travel")))

    assert takers(session.book, W48, "meetings")[:2] == ("travel", "customers")


def test_of_the_goal_s_own_category_nothing_is_proposed() -> None:
    assert takers(holding(), W48, "customers")[0] == ""
