"""What was filled in without a day gives way to what is told of days."""

from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from planner.core.duration import MINUTE, ZERO
from planner.core.entry_errors import DaysHoldMore
from planner.core.giving_way import given_way, on_days, settled
from planner.core.log import Log
from planner.core.recording import as_planned, with_day_time, with_week_time
from tests.builders import W48, entry, hours_of, log, plan, time

MONDAY, TUESDAY = W48.days[:2]
PLAN = plan("meetings 8:00, customers 12:00, open 17:00")
FILLED = as_planned(Log(W48), PLAN, "new")


def told(held: Log, category: str, day: date, amount: timedelta) -> Log:
    """`held`, once a cell of a day was typed."""
    return settled(held, with_day_time(held, category, day, amount, f"{category} {day}"))


def test_what_is_told_of_a_day_comes_out_of_what_was_filled_in() -> None:
    after = told(FILLED, "meetings", TUESDAY, time("2:00"))

    assert hours_of(after.on(TUESDAY)) == {"meetings": "2:00"}
    assert hours_of(after.on(None)) == {"meetings": "6:00", "customers": "12:00"}
    assert given_way(FILLED, after) == {"meetings": time("2:00")}


def test_days_that_hold_more_add() -> None:
    after = told(FILLED, "meetings", TUESDAY, time("9:00"))

    assert hours_of(after.minutes) == {"meetings": "9:00", "customers": "12:00"}
    assert given_way(FILLED, after) == {"meetings": time("8:00")}


days = st.sampled_from(W48.days)
typed = st.tuples(st.sampled_from(("meetings", "customers")), days, st.integers(0, 60))


@given(st.lists(typed, max_size=8))
def test_a_total_stays_whatever_is_told_of_days_and_in_whichever_order(
    cells: list[tuple[str, date, int]],
) -> None:
    held = FILLED
    for category, day, minutes in cells:
        held = told(held, category, day, minutes * MINUTE)

    assert held.minutes == FILLED.minutes
    assert held.on(None)["customers"] == time("12:00") - on_days(held, "customers")


@given(st.lists(st.tuples(days, st.integers(0, 600)), max_size=6))
def test_a_total_is_what_days_hold_where_they_came_to_hold_more(
    cells: list[tuple[date, int]],
) -> None:
    held, most = FILLED, time("8:00")
    for day, minutes in cells:
        held = told(held, "meetings", day, minutes * MINUTE)
        most = most if on_days(held, "meetings") < most else ZERO

    assert held.actual("meetings") == max(most, on_days(held, "meetings"))
    assert held.actual("customers") == time("12:00")


def test_what_was_typed_without_a_day_gives_way_to_nothing() -> None:
    held = log("3:00 meetings")

    after = told(held, "meetings", TUESDAY, time("1:00"))

    assert hours_of(after.minutes) == {"meetings": "4:00"}
    assert given_way(held, after) == {}


def test_two_of_one_category_give_way_one_after_the_other() -> None:
    held = Log(W48, tuple(entry("3:00 travel", name, gives_way=True) for name in ("a", "b")))

    after = told(held, "travel", MONDAY, time("4:00"))

    assert [(each.id, each.amount) for each in after.entries[:-1]] == [("b", time("2:00"))]
    assert given_way(held, after) == {"travel": time("4:00")}


def test_a_total_that_is_typed_is_filled_up_without_a_day() -> None:
    held = log("tue 2:00 meetings")

    after = with_week_time(held, "meetings", time("6:00"), "new")
    later = told(after, "meetings", MONDAY, time("1:00"))

    assert hours_of(after.on(None)) == {"meetings": "4:00"}
    assert hours_of(later.on(None)) == {"meetings": "3:00"}
    assert later.actual("meetings") == time("6:00")


def test_a_total_that_is_typed_takes_from_what_has_no_day_and_never_from_days() -> None:
    held = told(FILLED, "meetings", TUESDAY, time("2:00"))

    assert hours_of(with_week_time(held, "meetings", time("5:00"), "x").on(None)) == {
        "meetings": "3:00",
        "customers": "12:00",
    }
    assert with_week_time(held, "meetings", time("8:00"), "x") == held
    with pytest.raises(DaysHoldMore) as refusal:
        with_week_time(held, "meetings", time("1:59"), "x")
    assert refusal.value.told == time("2:00")


def test_a_cell_without_a_day_that_is_typed_changes_what_is_filled_in() -> None:
    more = with_day_time(FILLED, "meetings", None, time("9:00"), "x")
    less = with_day_time(FILLED, "meetings", None, time("6:00"), "x")

    assert told(more, "meetings", TUESDAY, time("2:00")).actual("meetings") == time("9:00")
    assert told(less, "meetings", TUESDAY, time("2:00")).actual("meetings") == time("6:00")


def test_as_planned_again_fills_up_the_same_entry() -> None:
    half = with_week_time(FILLED, "meetings", time("3:00"), "x")

    again = as_planned(half, PLAN, "newer")

    assert again == FILLED
