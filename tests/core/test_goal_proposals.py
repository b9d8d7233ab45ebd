"""What is proposed as a goal."""

from planner.core.category import Role
from planner.core.goal import Absolute, Direction, Goal, Measure, Relative, Share
from planner.core.goal_proposals import better_measure, first_measure, proposed_measure
from tests.builders import EMPLOYEE_WEEK, W48, book, normal, plan, time

LITTLE = "customers 2:00, meetings 35:00"


def better(measure: Measure, week: str = EMPLOYEE_WEEK, role: Role = Role.CUSTOMER) -> object:
    goal = Goal("g1", role, measure, W48)
    return better_measure(book(week, goal=goal).standing(goal, plan(week)))


def test_thirty_per_cent_more_is_proposed() -> None:
    assert proposed_measure(normal(), ("customers",), leads=False) == Relative(30, "n1")


def test_little_customer_time_proposes_three_hours_more() -> None:
    little = normal("customers 2:59, meetings 34:01")
    enough = normal("customers 3:00, meetings 34:00")

    assert proposed_measure(little, ("customers",), leads=False) == Absolute(time("5:59"))
    assert proposed_measure(enough, ("customers",), leads=False) == Relative(30, "n1")


def test_leaders_are_proposed_thirty_per_cent_of_the_week() -> None:
    assert proposed_measure(normal(), ("customers",), leads=True) == Share(30)


def test_an_at_most_begins_below_what_is_normal() -> None:
    assert first_measure(normal(), ("meetings",), Direction.AT_MOST, leads=True) == Relative(
        -20, "n1"
    )
    assert first_measure(normal(), ("customers",), Direction.AT_LEAST, leads=True) == Share(30)


def test_in_the_place_of_a_goal_above_the_week_a_share_of_it_is_proposed() -> None:
    assert better(Absolute(time("40:00"))) == Share(30)
    assert better(Relative(300, "n1")) == Share(30)
    assert better(Absolute(time("30:00"))) is None


def test_in_the_place_of_so_many_per_cent_of_little_customer_time_three_hours_more_are() -> None:
    assert better(Relative(30, "n1"), LITTLE) == Absolute(time("5:00"))
    assert better(Relative(-10, "n1"), LITTLE) is None
    assert better(Absolute(time("4:00")), LITTLE) is None
    assert better(Relative(30, "n1"), "meetings 2:00, admin 35:00", Role.MEETINGS) is None
