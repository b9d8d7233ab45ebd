"""Planned against actual: variances, keeping to the plan, freed hours, trend, pace and changes."""

from dataclasses import replace
from datetime import date, timedelta
from fractions import Fraction

import pytest
from hypothesis import given
from hypothesis import strategies as st

from planner.core.absence import Absence
from planner.core.book import Book
from planner.core.category import OPEN_ID, Role
from planner.core.changes import Changes, top_changes
from planner.core.closing import closed
from planner.core.comparison import comparison
from planner.core.duration import MINUTE, ZERO, total
from planner.core.freed import freed, gained
from planner.core.goal import Absolute, Direction, Goal, Relative
from planner.core.merging import merged
from planner.core.passed import Passed, passed
from planner.core.period import one_week
from planner.core.rest_of_week import pace
from planner.core.trend import hit_rate, trend
from planner.core.variance import Variance, Verdict, by_category, by_role, kept
from planner.core.week import Week
from tests.builders import (
    EMPLOYEE_WEEK,
    W48,
    book,
    hours_of,
    log,
    minutes,
    move,
    normal,
    plan,
    time,
)
from tests.strategies import ORDER, PURPOSES, sums

LATER = date(2026, 12, 24)
WEDNESDAY = W48.days[2]
MORE_CUSTOMERS = plan(EMPLOYEE_WEEK, move("2:00 meetings > customers"))


def went(planned: str | None, actual: str, normal: str = EMPLOYEE_WEEK, week: Week = W48) -> Passed:
    """A finished week of 37:00."""
    roles = {category.id: category.role for category in book().categories}
    return Passed(
        week,
        time("37:00"),
        None if planned is None else minutes(planned),
        minutes(actual),
        minutes(normal),
        roles,
        is_finished=True,
    )


def recorded(*weeks: Week, customers: str = "15:45") -> Book:
    """A book of weeks as usual but for the customers, whose time comes from meetings."""
    given = book(EMPLOYEE_WEEK, week=W48.plus(-30))
    for week in weeks:
        given = given.with_log(log(f"{customers} customers", "4:00 meetings", week=week))
    return given


# Variances


def test_what_was_recorded_stands_against_what_was_planned() -> None:
    weeks = [went("customers 14:00, meetings 6:00", "customers 12:30, meetings 7:00")]

    found = {each.subject: each for each in by_category(weeks, ORDER)}

    assert (found["customers"].planned, found["customers"].actual) == (time("14:00"), time("12:30"))
    assert found["customers"].difference == -time("1:30")
    assert found[OPEN_ID].actual == time("17:30")
    assert [each for each in found if each != OPEN_ID][:2] == ["customers", "meetings"]


@pytest.mark.parametrize(
    ("planned", "actual", "is_on"),
    [
        ("2:00", "2:30", True),
        ("2:00", "2:31", False),
        ("2:00", "1:30", True),
        ("20:00", "22:00", True),
        ("20:00", "22:01", False),
        ("0:00", "0:30", True),
    ],
)
def test_on_plan_is_a_tenth_or_half_an_hour(planned: str, actual: str, is_on: bool) -> None:
    assert Variance("x", time(planned), time(actual), ZERO).is_on_plan is is_on


@pytest.mark.parametrize(
    ("direction", "actual", "verdict"),
    [
        (Direction.AT_LEAST, "12:00", Verdict.GOOD),
        (Direction.AT_LEAST, "9:45", None),
        (Direction.AT_LEAST, "8:00", Verdict.BAD),
        (Direction.AT_LEAST, "10:00", None),
        (Direction.AT_MOST, "8:00", Verdict.GOOD),
        (Direction.AT_MOST, "10:15", None),
        (Direction.AT_MOST, "12:00", Verdict.BAD),
        (None, "2:00", None),
    ],
)
def test_a_difference_is_judged_by_a_goal_alone_and_by_its_direction(
    direction: Direction | None, actual: str, verdict: Verdict | None
) -> None:
    found = Variance("x", time("10:00"), time(actual), ZERO, direction)

    assert found.verdict is verdict


def test_a_difference_below_a_step_is_not_judged() -> None:
    def verdict(actual: str, step: str) -> Verdict | None:
        direction = Direction.AT_LEAST
        return Variance("x", time("10:00"), time(actual), ZERO, direction, time(step)).verdict

    assert verdict("10:14", "0:15") is None
    assert verdict("10:15", "0:15") is Verdict.GOOD
    assert verdict("10:14", "0:05") is Verdict.GOOD


def test_a_comparison_judges_by_the_step_of_its_book() -> None:
    done = log("12:14 customers", week=W48)
    held = book(EMPLOYEE_WEEK, plan(EMPLOYEE_WEEK)).with_log(done)

    coarse = comparison(held, one_week(W48), LATER)
    fine = comparison(replace(held, grid=5 * MINUTE), one_week(W48), LATER)

    assert [each.variances[0].verdict for each in (coarse, fine)] == [None, Verdict.GOOD]


def test_only_what_a_goal_is_on_is_judged() -> None:
    weeks = [went("customers 14:00, meetings 6:00", "customers 10:00, meetings 10:00")]
    cap = Goal("g2", "meetings", Absolute(time("6:00")), W48, Direction.AT_MOST)

    found = {each.subject: each.verdict for each in by_category(weeks, ORDER, (*book().goals, cap))}

    assert found["customers"] is Verdict.BAD
    assert found["meetings"] is Verdict.BAD
    assert found["travel"] is None


def test_weeks_never_planned_and_weeks_off_say_nothing_about_the_plan() -> None:
    unplanned = went(None, "customers 30:00")
    off = replace(went("customers 1:00", ""), capacity=ZERO, planned={})

    assert by_category([unplanned, off], ORDER) == ()
    assert kept([unplanned, off]) is None


def test_weeks_to_come_are_not_compared_until_they_are_all_there_is() -> None:
    ahead = replace(went(EMPLOYEE_WEEK, ""), week=W48.plus(1), is_finished=False)
    lived = went(EMPLOYEE_WEEK, EMPLOYEE_WEEK)

    assert kept([lived, ahead]) == 1
    assert by_category([lived, ahead], ["customers"])[0].planned == time("12:00")
    assert by_category([ahead], ["customers"])[0].planned == time("12:00")


def test_beside_finished_weeks_half_a_week_says_nothing_of_keeping_to_the_plan() -> None:
    lived = went(EMPLOYEE_WEEK, EMPLOYEE_WEEK)
    half = replace(went("customers 20:00", "customers 5:00"), is_finished=False)

    assert kept([lived, half]) == 1
    assert kept([half]) == Fraction(5, 20)


@given(st.lists(st.tuples(sums, sums), min_size=1, max_size=4))
def test_the_differences_of_categories_and_those_of_roles_add_up_alike(
    weeks: list[tuple[dict[str, timedelta], dict[str, timedelta]]],
) -> None:
    roles = {category.id: category.role for category in book().categories}
    given = [
        Passed(
            W48,
            total(planned.values()),
            planned,
            {k: v for k, v in actual.items() if k != OPEN_ID},
            planned,
            roles,
            is_finished=True,
        )
        for planned, actual in weeks
    ]

    categories = [each for each in by_category(given, ORDER) if each.subject != OPEN_ID]

    assert total(e.difference for e in categories) == total(e.difference for e in by_role(given))
    assert total(e.planned for e in categories) == total(e.planned for e in by_role(given))


@given(sums, sums)
def test_keeping_to_the_plan_is_all_of_it_for_a_week_as_planned_and_never_more(
    planned: dict[str, timedelta], actual: dict[str, timedelta]
) -> None:
    purposes = {name: time for name, time in planned.items() if name != OPEN_ID and time}
    week = replace(went("customers 1:00", ""), planned=purposes)

    share = kept([replace(week, actual=actual)])

    if purposes:
        assert share is not None
        assert 0 <= share <= 1
        assert kept([replace(week, actual=purposes)]) == 1
    else:
        assert share is None


def test_keeping_to_the_plan_counts_what_was_planned_and_done() -> None:
    week = went("customers 10:00, meetings 10:00", "customers 15:00, meetings 5:00")

    assert kept([week]) == Fraction(15, 20)


# A week as it went


def test_a_closed_week_is_compared_by_the_categories_of_now_and_keeps_its_roles() -> None:
    given = recorded(W48).with_plan(MORE_CUSTOMERS)
    given = given.with_recorded(given.recorded.closing(closed(given, W48)))
    after = merged(given, "travel", "customers")
    after = after.with_category(replace(after.category("meetings"), role=Role.OTHER))

    week = passed(after, W48, LATER)

    assert week.planned is not None
    assert week.planned["customers"] == time("16:30")
    assert week.roles["meetings"] is Role.MEETINGS
    assert week.is_finished


def test_a_day_off_is_nobodys_loss() -> None:
    away = (Absence("a", W48.days[3]),)
    given = replace(recorded(W48), absences=away)

    week = passed(given, W48, LATER)

    assert week.capacity == time("29:30")
    assert total(week.normal.values()) == week.capacity


def test_a_week_is_finished_when_its_sunday_is_over_or_it_is_closed() -> None:
    given = recorded(W48)
    shut = given.with_recorded(given.recorded.closing(closed(given, W48)))

    assert not passed(given, W48, W48.sunday).is_finished
    assert passed(given, W48, W48.sunday + timedelta(days=1)).is_finished
    assert passed(shut, W48, WEDNESDAY).is_finished


def test_a_week_that_is_not_over_is_compared_and_not_judged() -> None:
    given = recorded(W48, customers="3:30").with_plan(MORE_CUSTOMERS)

    half, whole = (comparison(given, one_week(W48), day) for day in (WEDNESDAY, LATER))

    assert half.on_goal is not None
    assert half.on_goal.difference == -time("10:30")
    assert [each.verdict for each in half.variances if each.verdict] == []
    assert Verdict.BAD in {each.verdict for each in whole.variances}


# Freed hours


def test_what_was_given_up_is_shared_among_what_grew() -> None:
    week = went(
        None,
        "customers 14:10, meetings 4:15, admin 7:35, preparation 6:00, travel 2:30, improvement 2:00",
    )

    found = freed([week], ORDER)

    assert hours_of(found.given_up) == {"meetings": "3:45"}
    assert hours_of(found.went) == {"customers": "2:10", "admin": "1:05", OPEN_ID: "0:30"}
    assert gained(found, ["customers"]) == time("2:10")


def test_weeks_that_are_not_finished_and_empty_ones_free_nothing() -> None:
    week = went(None, "customers 20:00")

    assert freed([replace(week, is_finished=False), went(None, "")], ORDER).went == {}


@given(sums, sums)
def test_where_freed_hours_went_adds_up_to_what_was_given_up(
    normal: dict[str, timedelta], actual: dict[str, timedelta]
) -> None:
    purposes = {name: time for name, time in actual.items() if name != OPEN_ID}
    capacity = total(normal.values())
    week = replace(went(None, ""), normal=normal, actual=purposes, capacity=capacity)

    found = freed([week], ORDER)

    assert total(found.went.values()) == total(found.given_up.values())
    assert not found.given_up.keys() & found.went.keys()
    if week.actual and total(purposes.values()) <= capacity:
        grown = {n: week.whole.get(n, ZERO) - normal.get(n, ZERO) for n in ORDER}
        assert found.went == {n: change for n, change in grown.items() if change > ZERO}


# Trend


def test_a_trend_has_gaps_where_nothing_was_recorded_and_hollow_points_at_its_end() -> None:
    given = recorded(W48.plus(-3), W48.plus(-1), W48)

    points = trend(given, [W48.plus(n) for n in range(-3, 1)], WEDNESDAY)

    assert [point.actual for point in points] == [time("15:45"), None, time("15:45"), time("15:45")]
    assert [point.is_finished for point in points] == [True, True, True, False]
    assert hit_rate(points) == (2, 2)


def test_the_mean_is_of_four_weeks_and_leaves_out_what_is_not_finished_or_empty() -> None:
    hours = ["10:00", "12:00", "14:00", "16:00", "18:00"]
    given = recorded()
    for n, customers in enumerate(hours):
        week = W48.plus(n - 4)
        given = given.with_log(log(f"{customers} customers", week=week))

    points = trend(given, [W48.plus(-1), W48], WEDNESDAY)

    assert [point.mean for point in points] == [time("13:00"), time("14:00")]


def with_days_off(held: Book, week: Week, days: int) -> Book:
    """`held`, with so many days off in `week`."""
    off = (Absence(day.isoformat(), day) for day in week.days[:days])
    return replace(held, absences=(*held.absences, *off))


def test_a_short_week_has_a_mean_of_its_own_length_and_pulls_no_other_down() -> None:
    full = recorded(W48.plus(-3), W48.plus(-2), W48, customers="18:30")
    given = with_days_off(full, W48.plus(-1), 2)
    given = given.with_log(log("11:00 customers", week=W48.plus(-1)))

    points = trend(given, [W48.plus(-1), W48], LATER)

    assert [given.plan(point.week).capacity for point in points] == [time("22:00"), time("37:00")]
    assert [point.mean for point in points] == [time("11:00"), time("18:30")]


@given(st.lists(st.integers(0, 4), min_size=4, max_size=4))
def test_who_does_what_is_normal_has_a_normal_mean_however_short_the_weeks(off: list[int]) -> None:
    weeks = [W48.plus(n - 3) for n in range(4)]
    given = recorded()
    for week, days in zip(weeks, off, strict=True):
        given = with_days_off(given, week, days)
        usual = hours_of(passed(given, week, LATER).normal)["customers"]
        given = given.with_log(log(f"{usual} customers", week=week))

    point = trend(given, weeks, LATER)[-1]

    assert point.mean is not None
    assert point.normal is not None
    assert abs(point.mean - point.normal) <= MINUTE


def test_a_week_without_hours_has_no_mean_and_is_in_none() -> None:
    given = with_days_off(recorded(W48.plus(-2), W48, customers="15:00"), W48.plus(-1), 5)
    given = given.with_log(log("9:00 customers", week=W48.plus(-1)))

    points = trend(given, [W48.plus(-1), W48], LATER)

    assert [point.actual for point in points] == [time("9:00"), time("15:00")]
    assert [point.mean for point in points] == [None, time("15:00")]


def test_what_was_usual_is_that_of_the_week_whichever_normal_week_the_goal_counts_from() -> None:
    given = replace(
        recorded(W48),
        normal_weeks=(
            normal(week=W48.plus(-30)),
            normal("customers 20:00, meetings 17:00", W48.plus(-1), "n2"),
        ),
        goals=(Goal("g1", Role.CUSTOMER, Relative(50, "n1"), W48.plus(-30)),),
    )

    (point,) = trend(given, [W48], LATER)

    assert point.outcome is not None
    assert point.outcome.target == time("18:00")
    assert point.normal == passed(given, W48, LATER).normal["customers"] == time("20:00")


def test_a_week_before_the_first_goal_is_followed_and_not_judged() -> None:
    given = recorded(W48.plus(-31), W48)

    points = trend(given, [W48.plus(-31), W48], LATER)

    assert [point.actual for point in points] == [time("15:45"), time("15:45")]
    assert [point.is_hit for point in points] == [None, True]


def test_without_a_goal_customers_are_followed_beside_what_is_normal() -> None:
    given = replace(recorded(W48.plus(-1), W48), goals=())

    points = trend(given, [W48.plus(-1), W48], LATER)

    assert [point.actual for point in points] == [time("15:45"), time("15:45")]
    assert [point.normal for point in points] == [time("12:00"), time("12:00")]
    assert [(point.outcome, point.is_hit) for point in points] == [(None, None)] * 2


def test_where_nobody_has_customers_all_that_was_recorded_is_followed() -> None:
    given = replace(recorded(W48), goals=())
    others = tuple(each for each in given.categories if each.id != "customers")

    (point,) = trend(replace(given, categories=others), [W48], LATER)

    assert point.actual == time("19:45")
    assert point.normal is None


def test_what_is_normal_is_there_before_the_first_goal_and_not_in_a_week_off() -> None:
    away = tuple(Absence(day.isoformat(), day) for day in W48.plus(-32).days)
    given = replace(recorded(W48), absences=away)

    points = trend(given, [W48.plus(-32), W48.plus(-31), W48], LATER)

    assert [point.normal for point in points] == [None, time("12:00"), time("12:00")]


def test_a_week_off_is_outside_of_the_trend() -> None:
    away = tuple(Absence(day.isoformat(), day) for day in W48.plus(-1).days)
    given = replace(recorded(W48.plus(-2)), absences=away)

    points = trend(given, [W48.plus(-2), W48.plus(-1)], LATER)

    assert [point.outcome is None for point in points] == [False, True]
    assert points[1].actual is None
    assert hit_rate(points) == (1, 1)


def test_a_week_to_come_has_no_mean() -> None:
    points = trend(recorded(W48.plus(-1)), [W48.plus(-1), W48, W48.plus(1)], WEDNESDAY)

    assert [point.mean for point in points] == [time("15:45"), None, None]


# Pace


def test_the_rest_of_the_week_holds_what_the_goal_lacks() -> None:
    given = recorded(W48, customers="11:30")

    found = pace(given, W48, WEDNESDAY)

    assert found is not None
    assert (found.to_go, len(found.days), found.a_day) == (time("4:15"), 3, time("1:25"))


@given(st.integers(1, 940), st.integers(0, 4))
def test_the_pace_of_every_day_together_reaches_the_goal_and_wastes_little(
    minutes: int, weekday: int
) -> None:
    given = recorded(W48, customers=f"{minutes}m")

    found = pace(given, W48, W48.days[weekday])

    if found is not None:
        reached = found.a_day * len(found.days)
        assert ZERO <= reached - found.to_go < 5 * MINUTE * len(found.days)


def test_there_is_no_pace_once_the_goal_is_reached_or_the_week_is_another() -> None:
    assert pace(recorded(W48), W48, WEDNESDAY) is None
    assert pace(recorded(W48, customers="1:00"), W48, LATER) is None
    assert pace(recorded(W48, customers="1:00"), W48, W48.sunday) is None


# Changes


def test_what_changed_most_against_the_period_before_comes_first() -> None:
    before = [went(None, "customers 12:00, meetings 8:00, admin 6:00")]
    now = [
        went(None, "customers 14:00, meetings 4:00, admin 6:15"),
        went(None, "customers 14:00, meetings 5:00, admin 6:15"),
    ]

    found = top_changes(before, now, PURPOSES, time("30:00"), most=2)

    assert [(c.category, c.difference) for c in found.largest] == [
        ("meetings", -time("3:30")),
        ("customers", time("2:00")),
    ]
    assert found.long is None


def test_without_weeks_on_both_sides_nothing_changed() -> None:
    assert top_changes([], [went(None, "customers 1:00")], ORDER, time("37:00")) == Changes()


def test_a_short_week_in_which_all_was_shared_as_in_a_full_one_changed_nothing() -> None:
    full = went(None, "customers 12:00, meetings 8:00, admin 6:00")
    half = replace(went(None, "customers 6:00, meetings 4:00, admin 3:00"), capacity=time("18:30"))

    assert top_changes([full], [half], PURPOSES, time("37:00")) == Changes()


def test_a_share_of_a_short_week_is_told_as_hours_of_a_full_one() -> None:
    full = went(None, "customers 12:00, meetings 8:00")
    half = replace(went(None, "customers 8:00, meetings 4:00"), capacity=time("18:30"))

    found = top_changes([full], [half], PURPOSES, time("37:00"))

    assert [(c.category, c.before, c.now) for c in found.largest] == [
        ("customers", time("12:00"), time("16:00"))
    ]
    assert found.long == time("37:00")


def test_what_changed_by_less_than_a_step_is_no_change() -> None:
    before, now = [went(None, "customers 12:00")], [went(None, "customers 12:14")]

    assert top_changes(before, now, PURPOSES, time("37:00"), time("0:15")).largest == ()
    assert len(top_changes(before, now, PURPOSES, time("37:00"), time("0:05")).largest) == 1
