"""Recorded time by category and day of the week: whole in a week, means over more."""

from dataclasses import replace
from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from planner.core.absence import Absence
from planner.core.book import Book
from planner.core.closing import closed
from planner.core.duration import total
from planner.core.heat import HeatMap, heat_map
from planner.core.merging import merged
from planner.core.passed import passed
from planner.core.week import Week
from tests.builders import DAYS, W48, book, hours_of, log, time

LATER = date(2026, 12, 24)
W47 = W48.plus(-1)


def heat(given: Book, *weeks: Week, today: date = LATER) -> HeatMap:
    return heat_map(given, [passed(given, week, today) for week in weeks or (W48,)], today)


def on(found: HeatMap, category: str) -> dict[str, str]:
    row = next(row for row in found.rows if row.category == category)
    names = [DAYS[day] if day is not None else "none" for day in found.days]
    return hours_of({n: t for n, t in zip(names, row.times, strict=True) if t})


def test_a_week_is_told_day_by_day_in_the_users_order() -> None:
    given = book().with_log(log("tue 2:00 meetings", "mon 1:30 customers", "mon 1:00 customers"))

    found = heat(given)

    assert [row.category for row in found.rows] == ["customers", "meetings"]
    assert on(found, "customers") == {"mon": "2:30"}
    assert found.sums[:2] == (time("2:30"), time("2:00"))
    assert found.days == (0, 1, 2, 3, 4)


def test_a_weekend_is_there_only_with_time_in_it() -> None:
    assert heat(book().with_log(log("sat 1:00 admin"))).days == (0, 1, 2, 3, 4, 5)


def test_time_without_a_day_stands_apart() -> None:
    found = heat(book().with_log(log("3:00 travel", "mon 1:00 travel")))

    assert found.days[-1] is None
    assert on(found, "travel") == {"mon": "1:00", "none": "3:00"}


def test_over_more_weeks_it_is_the_mean_of_the_days_that_came() -> None:
    given = book().with_log(log("mon 2:00 customers", "thu 6:00 customers", week=W47))
    given = given.with_log(log("mon 3:00 customers"))

    found = heat(given, W47, W48, today=W48.days[1])

    assert on(found, "customers") == {"mon": "2:30", "thu": "6:00"}
    assert found.weeks == 2


def test_a_day_off_and_a_week_without_a_record_are_in_no_mean() -> None:
    given = book().with_log(log("mon 2:00 customers", "tue 2:00 customers", week=W47))
    given = replace(given.with_log(log("tue 4:00 customers")), absences=(Absence("a", W48.monday),))

    found = heat(given, W47.plus(-1), W47, W48)

    assert on(found, "customers") == {"mon": "2:00", "tue": "3:00"}


def test_of_a_closed_week_the_heir_has_what_was_merged() -> None:
    given = book().with_log(log("mon 2:00 travel", "mon 1:00 admin", "2:00 travel"))
    given = given.with_recorded(given.recorded.closing(closed(given, W48)))

    found = heat(merged(given, "travel", "admin"))

    assert [row.category for row in found.rows] == ["admin"]
    assert on(found, "admin") == {"mon": "3:00", "none": "2:00"}


@pytest.mark.parametrize("weeks", [(), (W48,)])
def test_nothing_recorded_is_an_empty_map(weeks: tuple[Week, ...]) -> None:
    assert heat_map(book(), [passed(book(), week, LATER) for week in weeks], LATER).rows == ()


@given(
    st.lists(
        st.tuples(
            st.sampled_from(("", *DAYS)),
            st.sampled_from(("customers", "meetings", "travel")),
            st.integers(1, 4),
        ),
        min_size=1,
        max_size=12,
    )
)
def test_the_edges_add_up_to_what_was_recorded(entries: list[tuple[str, str, int]]) -> None:
    texts = [f"{day} {hours}:00 {name}".strip() for day, name, hours in entries]
    kept = log(*dict.fromkeys(texts))

    found = heat(book().with_log(kept))

    assert found.whole == total(found.sums) == kept.total
    assert {row.category: row.whole for row in found.rows} == dict(kept.minutes)
    assert all(each > timedelta() for each in kept.minutes.values())
