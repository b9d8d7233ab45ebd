import pytest

from planner.core.category import Role
from planner.core.goal import Absolute, Direction, Goal, Measure, Relative, Share
from planner.core.week import Week
from planner.i18n import Words
from planner.wording.goal_names import goal_title, goal_weeks
from planner.wording.goals import (
    goal_figures,
    goal_gap,
    goal_notes,
    goal_sum,
    goal_summary,
    planned_and_gap,
    planned_and_target,
)
from tests.builders import W48, book, move, plan, time

MOST = Direction.AT_MOST
LEAST = Direction.AT_LEAST


@pytest.mark.parametrize(
    ("subject", "measure", "direction", "title"),
    [
        (Role.CUSTOMER, Relative(30, "n1"), LEAST, "Goal: 30 % more customer time"),
        (Role.CUSTOMER, Share(30), LEAST, "Goal: 30 % of the week with customers"),
        (Role.CUSTOMER, Absolute(time("8:30")), LEAST, "Goal: 8:30 of customer time"),
        (Role.MEETINGS, Relative(-20, "n1"), MOST, "Goal: 20 % less meeting time"),
        (Role.MEETINGS, Relative(10, "n1"), MOST, "Goal: at most 10 % more meeting time"),
        (Role.MEETINGS, Relative(0, "n1"), MOST, "Goal: no more meeting time than normal"),
        (Role.PEOPLE, Relative(0, "n1"), LEAST, "Goal: no less time for people than normal"),
        (Role.PEOPLE, Relative(-5, "n1"), LEAST, "Goal: at most 5 % less time for people"),
        (Role.MEETINGS, Share(20), MOST, "Goal: at most 20 % of the week for meeting time"),
        ("meetings", Absolute(time("8:00")), MOST, "Goal: at most 8:00 of Internal meetings"),
        ("travel", Share(5), LEAST, "Goal: 5 % of the week for Travel"),
    ],
)
def test_a_goal_has_a_title(
    subject: Role | str, measure: Measure, direction: Direction, title: str
) -> None:
    shown = goal_title(Goal("g", subject, measure, W48, direction), book(), Words("en"))

    assert shown.replace("\N{NO-BREAK SPACE}", " ") == title


def test_the_figures_name_the_exact_goal_where_it_was_rounded() -> None:
    rounded = book()
    typed = book(goal=Goal("g1", Role.CUSTOMER, Absolute(time("14:00")), W48))

    assert [
        goal_figures(b.standing(b.goals[0], b.plan(W48)), Words("en")) for b in (rounded, typed)
    ] == [
        "normal 12:00 · goal 15:45 (exactly 15:36)",
        "normal 12:00 · goal 14:00",
    ]


def _notes(capacity: str, goal: Goal | None = None) -> tuple[str, ...]:
    made = book("", goal=goal) if goal else book()
    return goal_notes(made.standing(made.goals[0], plan(capacity)), Words("en"))


def test_a_usual_week_needs_no_note() -> None:
    made = book()
    assert goal_notes(made.standing(made.goals[0], made.plan(W48)), Words("en")) == ()


def test_a_short_week_says_what_the_goal_would_have_been() -> None:
    assert _notes("customers 10:00, meetings 19:30") == ("short week: 12:30 instead of 15:45",)


def test_time_that_made_the_week_longer_does_not_count() -> None:
    made = book()
    longer = plan(
        "customers 13:00, meetings 8:00, admin 6:30, preparation 6:00, travel 2:30, improvement 2:00"
    )

    assert goal_notes(made.standing(made.goals[0], longer), Words("en")) == (
        "the week got longer: 1:00 does not count",
    )


def test_a_goal_above_the_week_proposes_a_share() -> None:
    goal = Goal("g1", Role.CUSTOMER, Absolute(time("40:00")), W48)

    assert _notes("open 37:00", goal) == (
        "more than the week holds: a share of the week fits better",
    )


def test_a_danish_goal_is_danish() -> None:
    made = book("", plan("customers 12:00, meetings 25:00", move("1:00 meetings > customers")))
    standing = made.standing(made.goals[0], made.plan(W48))
    words = Words("da")

    assert goal_title(made.goals[0], made, words) == "Mål: 30\N{NO-BREAK SPACE}% mere kundetid"
    assert goal_figures(standing, words).startswith("normalt 0:00 · mål 0:00")


@pytest.mark.parametrize(
    ("hours", "direction", "told"),
    [
        ("11:00", Direction.AT_LEAST, "1:00 to go"),
        ("13:00", Direction.AT_LEAST, "enough for the goal"),
        ("13:00", Direction.AT_MOST, "1:00 too much"),
        ("11:00", Direction.AT_MOST, "within the goal"),
    ],
)
def test_what_a_plan_lacks_is_told_by_direction(
    hours: str, direction: Direction, told: str
) -> None:
    goal = Goal("g", Role.CUSTOMER, Absolute(time("12:00")), W48, direction)
    week = plan(f"customers {hours}, meetings 20:00")
    standing = book(f"customers {hours}, meetings 20:00", week, goal=goal).standing(goal, week)

    assert goal_gap(standing, Words("en")) == told
    assert planned_and_gap(standing, Words("en")) == f"planned {hours} · {told}"


@pytest.mark.parametrize(
    ("last", "weeks"),
    [
        (None, "from week 48 of 2026"),
        (W48, "in week 48 of 2026 only"),
        (Week(2027, 2), "from week 48 of 2026 to week 2 of 2027"),
    ],
)
def test_the_weeks_of_a_goal_are_told(last: Week | None, weeks: str) -> None:
    assert goal_weeks(Goal("g", Role.CUSTOMER, Share(30), W48, last=last), Words("en")) == weeks


@pytest.mark.parametrize(
    ("measure", "direction", "told"),
    [
        (Relative(30, "n1"), LEAST, "12:00 × 1.30 = 15:36, shown 15:45 (exactly 15:36)"),
        (Relative(-25, "n1"), MOST, "12:00 × 0.75 = 9:00"),
        (Share(30), MOST, "37:00 × 0.30 = 11:06, shown 11:00 (exactly 11:06)"),
        (Absolute(time("8:07")), LEAST, ""),
    ],
)
def test_the_exact_figure_is_worked_out(measure: Measure, direction: Direction, told: str) -> None:
    goal = Goal("g1", Role.CUSTOMER, measure, W48, direction)
    made = book(goal=goal)

    assert goal_sum(made.standing(goal, made.plan(W48)), Words("en")) == told


def test_in_danish_the_factor_has_a_comma() -> None:
    made = book()

    assert goal_sum(made.standing(made.goals[0], made.plan(W48)), Words("da")) == (
        "12:00 × 1,30 = 15:36, vist 15:45 (præcis 15:36)"
    )


def test_a_ceiling_is_told_as_one_throughout() -> None:
    goal = Goal("g1", Role.MEETINGS, Relative(-20, "n1"), W48, MOST)
    made = book(goal=goal)
    standing = made.standing(goal, made.plan(W48))
    words = Words("en")

    assert goal_figures(standing, words) == "normal 8:00 · at most 6:15 (exactly 6:24)"
    assert planned_and_target(standing, words) == "planned 8:00 · at most 6:15"
    assert goal_summary(standing, made, words) == "meeting time: planned 8:00 · at most 6:15"
