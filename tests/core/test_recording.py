"""Recording by category, closing weeks, and what they measure."""

from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from planner.core.book import Book
from planner.core.category import OPEN_ID, Role
from planner.core.closing import as_it_was, closed
from planner.core.duration import MINUTE, ZERO, total
from planner.core.entry import EntrySource
from planner.core.entry_errors import NoSuchEntry, WeekClosed
from planner.core.log import Log
from planner.core.measuring import measured
from planner.core.merging import merged, split
from planner.core.recording import as_planned, with_day_time
from planner.core.week import Week
from tests.builders import EMPLOYEE_WEEK, W48, book, entry, hours_of, log, plan, time

TUESDAY = W48.days[1]


def close(begun: Book, week: Week) -> Book:
    return begun.with_recorded(begun.recorded.closing(closed(begun, week)))


def test_a_cell_that_is_typed_is_one_plain_entry() -> None:
    once = with_day_time(Log(W48), "customers", TUESDAY, time("1:30"), "new")
    twice = with_day_time(once, "customers", TUESDAY, time("2:00"), "newer")

    assert twice.entries == (replace(entry("tue 2:00 customers"), id="new"),)
    assert with_day_time(twice, "customers", TUESDAY, ZERO, "x").entries == ()


def test_more_in_a_cell_leaves_what_has_a_time_as_it_is() -> None:
    held = log("tue 9:00 1:00 customers")

    more = with_day_time(held, "customers", TUESDAY, time("2:30"), "new")

    assert more.entries[0] is held.entries[0]
    assert more.entries[1].amount == time("1:30")


def test_less_in_a_cell_shortens_the_plain_entry_first_and_then_what_came_last() -> None:
    held = Log(
        W48,
        (
            entry("tue 1:00 customers", "imported", source=EntrySource.IMPORTED),
            entry("tue 1:00 customers", "plain"),
            entry("tue 1:00 customers", "noted", note="the yearly review"),
        ),
    )

    less = with_day_time(held, "customers", TUESDAY, time("1:30"), "new")

    assert [(each.id, each.amount) for each in less.entries] == [
        ("imported", time("0:30")),
        ("noted", time("1:00")),
    ]


clocks = st.sampled_from(("", "9:00 ", "9:30 ", "10:00 "))
cells = st.tuples(clocks, st.integers(1, 180), st.sampled_from(("customers", "travel")))


@given(st.lists(cells, max_size=6), st.integers(0, 600))
def test_a_cell_has_what_was_typed_and_other_days_keep_theirs(
    made: list[tuple[str, int, str]], minutes: int
) -> None:
    held = Log(W48, (entry("wed 2:00 customers", "wed"),))
    for number, (clock, length, name) in enumerate(made):
        held = held.having(entry(f"tue {clock}{length}m {name}", f"e{number}"))

    after = with_day_time(held, "customers", TUESDAY, minutes * MINUTE, "new")

    assert after.on(TUESDAY).get("customers", ZERO) == minutes * MINUTE
    assert after.on(W48.days[2]) == held.on(W48.days[2])


def test_as_planned_records_what_is_missing_without_a_day() -> None:
    held = log("tue 13:00 customers", "wed 1:00 meetings", "thu 1:00 admin")

    filled = as_planned(held, plan("customers 12:00, meetings 8:00, open 2:00"), "new")

    assert hours_of(filled.minutes) == {"customers": "13:00", "meetings": "8:00", "admin": "1:00"}
    assert hours_of(filled.on(None)) == {"meetings": "7:00"}
    assert as_planned(filled, plan("customers 12:00, meetings 8:00, open 2:00"), "x") == filled


def test_a_log_is_the_same_object_until_it_changes() -> None:
    begun = book(EMPLOYEE_WEEK, plan()).with_log(log("tue 1:00 travel"))
    seen, empty = begun.log(W48), begun.log(W48.plus(1))

    changed = begun.with_log(log("tue 1:00 travel", week=W48.plus(2)))
    changed = changed.with_plan(plan("meetings 37:00"))

    assert changed.log(W48) is seen
    assert changed.log(W48.plus(1)) is empty
    assert begun.with_log(log("tue 1:00 travel")) is begun
    assert changed.plan(W48.plus(1)) is not None
    assert begun.with_log(Log(W48)).recorded.logs == {}


def test_recording_leaves_plans_and_suggestions_the_same_objects() -> None:
    begun = book(EMPLOYEE_WEEK, plan())
    planned, suggested = begun.plan(W48), begun.plan(W48.plus(1))

    after = begun.with_log(log("tue 1:00 travel"))

    assert after.plan(W48) is planned
    assert after.plan(W48.plus(1)) is suggested


def test_what_was_a_merged_category_s_is_its_heir_s_until_they_are_split() -> None:
    begun = book().with_log(log("tue 1:00 travel", "tue 2:00 admin"))

    together = merged(begun, "travel", "admin")

    assert hours_of(together.log(W48).minutes) == {"admin": "3:00"}
    assert together.log(W48) is together.log(W48)
    assert split(together, "travel").log(W48) == begun.log(W48)


def test_a_closed_week_refuses_every_change() -> None:
    begun = close(book(EMPLOYEE_WEEK, plan()).with_log(log("tue 1:00 travel")), W48)

    with pytest.raises(WeekClosed):
        begun.with_log(log("tue 2:00 travel"))
    with pytest.raises(WeekClosed):
        begun.with_plan(plan("meetings 37:00"))
    with pytest.raises(WeekClosed):
        close(begun, W48)
    assert begun.with_plan(plan()) is begun
    again = begun.with_recorded(begun.recorded.reopening(W48))
    assert again.with_log(log("tue 2:00 travel")).log(W48).total == time("2:00")


def test_a_closed_week_keeps_names_roles_and_sums_whatever_categories_become() -> None:
    begun = merged(book(EMPLOYEE_WEEK, plan()), "improvement", "admin")
    begun = close(begun.with_log(log("tue 1:00 travel", "wed 1:00 improvement")), W48)
    renamed = replace(begun.category("travel"), name="Driving", role=Role.OTHER)

    later = merged(split(begun.with_category(renamed), "improvement"), "travel", "meetings")

    seen = as_it_was(later, W48)
    assert (seen.category("travel").name, seen.category("travel").role) == ("Travel", Role.TRAVEL)
    assert hours_of(later.log(W48).minutes) == {"travel": "1:00", "admin": "1:00"}
    assert hours_of(seen.plan(W48).minutes)["admin"] == "8:30"
    kept = later.recorded.closed[W48]
    assert kept.planned is not None
    assert kept.planned == seen.plan(W48).minutes
    assert as_it_was(later, W48.plus(1)) is later


def test_a_week_that_was_never_planned_is_closed_without_a_plan() -> None:
    assert closed(book().with_log(log("tue 1:00 travel")), W48).planned is None


def test_the_measured_week_is_the_mean_of_the_four_newest_closed_weeks() -> None:
    begun = book()
    for back, customers in enumerate(("7:00", "7:00", "8:00", "8:00", "20:00"), 1):
        week = W48.plus(-back)
        begun = close(begun.with_log(log(f"tue {customers} customers", week=week)), week)

    mean = measured(begun, W48)

    assert mean.weeks == tuple(W48.plus(-back) for back in (1, 2, 3, 4))
    assert hours_of(mean.minutes) == {"customers": "7:30", OPEN_ID: "29:30"}
    assert mean.is_enough


def test_weeks_off_and_weeks_that_are_open_measure_nothing() -> None:
    off, unclosed = plan("", week=W48.plus(-1)), W48.plus(-2)
    begun = book(EMPLOYEE_WEEK, off).with_log(log("tue 9:00 travel", week=unclosed))
    begun = close(begun, W48.plus(-1))

    mean = measured(begun, W48)

    assert (mean.weeks, dict(mean.minutes), mean.is_enough) == ((), {}, False)


@given(st.lists(st.integers(1, 700), min_size=1, max_size=4))
def test_what_is_measured_is_as_long_as_the_weeks_were(minutes: list[int]) -> None:
    begun = book()
    for back, each in enumerate(minutes, 1):
        week = W48.plus(-back)
        made = log(f"tue {each}m customers", f"wed {each}m travel", week=week)
        begun = close(begun.with_log(made), week)

    assert total(measured(begun, W48).minutes.values()) == time("37:00")


def test_an_entry_that_is_not_there_is_not_found() -> None:
    with pytest.raises(NoSuchEntry):
        Log(W48).entry("e1")
