"""The average of the last weeks: which of them count, and that it adds up."""

from dataclasses import replace

from hypothesis import given, settings
from hypothesis import strategies as st

from planner.app.commands.closing import CloseWeek
from planner.core.average import MOST, average
from planner.core.book import Book
from planner.core.duration import MINUTE, ZERO, total
from planner.core.merging import merged
from planner.core.plan import Plan
from planner.core.weeks import Later, Weeks
from tests.builders import EMPLOYEE_WEEK, W48, book, hours_of, log, plan
from tests.strategies import plans


def back(n: int) -> Plan:
    """A plan of the week `n` weeks before week 48, of `n` hours of meetings."""
    return plan(f"meetings {n}:00, admin 10:00", week=W48.plus(-n))


few = settings(max_examples=40)


@st.composite
def histories(draw: st.DrawFn) -> Book:
    """A book with up to six planned weeks among the ten before week 48."""
    ago = draw(st.sets(st.integers(1, 10), max_size=6))
    return book(EMPLOYEE_WEEK, *(replace(draw(plans()), week=W48.plus(-n)) for n in ago))


@few
@given(histories())
def test_it_is_within_a_minute_of_the_mean_of_each_category_and_of_the_whole(held: Book) -> None:
    mean = average(held, W48)

    counted = [held.plan(week) for week in mean.weeks]
    for name in held.order if counted else ():
        exact = total(each.planned(name) for each in counted) / len(counted)
        assert abs(mean.minutes.get(name, ZERO) - exact) <= MINUTE
    whole = total(each.capacity for each in counted)
    assert abs(len(counted) * total(mean.minutes.values()) - whole) <= len(counted) * MINUTE / 2


@few
@given(histories())
def test_the_newest_four_that_were_planned_and_not_off_count(held: Book) -> None:
    planned = sorted((week for week in held.weeks if not held.plan(week).is_off), reverse=True)

    assert average(held, W48).weeks == tuple(planned[:MOST])


def test_weeks_off_and_weeks_never_planned_are_left_out() -> None:
    off = plan("", week=W48.plus(-2))
    held = book(EMPLOYEE_WEEK, back(1), off, back(3), back(9))

    mean = average(held, W48)

    assert [week.number for week in mean.weeks] == [47, 45, 39]
    assert hours_of(mean.minutes) == {"meetings": "4:20", "admin": "10:00"}


def test_a_closed_week_counts_with_what_was_recorded_also_if_it_was_never_planned() -> None:
    held = book(EMPLOYEE_WEEK, back(1), back(2))
    for n, hours in ((1, "4:00"), (4, "7:00")):
        held = held.with_log(log(f"mon {hours} meetings", week=W48.plus(-n)))
        held = CloseWeek(W48.plus(-n)).apply(held)

    mean = average(held, W48)

    assert [week.number for week in mean.weeks] == [47, 46, 44]
    assert hours_of(mean.minutes) == {"meetings": "4:20", "admin": "3:20", "open": "12:20"}


def test_the_week_itself_and_later_ones_do_not_count() -> None:
    held = book(
        EMPLOYEE_WEEK, plan("travel 37:00"), plan("travel 37:00", week=W48.plus(1)), back(1)
    )

    assert hours_of(average(held, W48).minutes) == {"meetings": "1:00", "admin": "10:00"}


def test_without_any_week_there_is_nothing() -> None:
    assert average(book(), W48).minutes == {}
    assert average(book(), W48).weeks == ()


def test_merged_categories_count_as_one() -> None:
    held = merged(book(EMPLOYEE_WEEK, back(1), back(3)), "admin", "meetings")

    assert hours_of(average(held, W48).minutes) == {"meetings": "12:00"}


def test_no_more_weeks_become_values_than_count() -> None:
    made: list[int] = []

    def later(n: int) -> Later:
        return Later(lambda: made.append(n) or back(n))  # type: ignore[func-returns-value]

    held = replace(book(), weeks=Weeks({W48.plus(-n): later(n) for n in range(1, 300)}))

    average(held, W48)

    assert sorted(made)[:4] == [1, 2, 3, 4]
    assert len(made) == 4
