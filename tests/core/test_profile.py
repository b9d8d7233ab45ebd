"""Profiles: the typical weeks to begin with."""

from datetime import timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from planner.core.category import OPEN_ID, Role
from planner.core.duration import QUARTER, ZERO, total
from planner.core.profile import EMPLOYEE, LEADER, PROFILES, USUAL_WEEK, Profile
from tests.builders import EMPLOYEE_WEEK, minutes, time
from tests.strategies import capacities

profiles = st.sampled_from([*PROFILES.values()])


@given(profiles, capacities)
def test_a_profile_adds_up_to_any_week(profile: Profile, hours: timedelta) -> None:
    week = profile.week_of(hours)

    assert total(week.values()) == hours
    assert min(week.values()) >= ZERO
    for part in profile.parts:
        assert abs(week[part.id] - part.hours * (hours / USUAL_WEEK)) < 2 * QUARTER


@given(profiles, capacities)
def test_a_profile_lies_on_the_grid_if_the_week_does(profile: Profile, hours: timedelta) -> None:
    off_grid = [time for time in profile.week_of(hours).values() if time % QUARTER]

    assert len(off_grid) == (1 if hours % QUARTER else 0)


def test_an_employee_with_customers_begins_so() -> None:
    assert EMPLOYEE.week_of(USUAL_WEEK) == minutes(EMPLOYEE_WEEK)


def test_a_leader_begins_so() -> None:
    week = "meetings 14:00, people 7:00, admin 7:00, improvement 4:00, customers 3:00, travel 2:00"

    assert LEADER.week_of(USUAL_WEEK) == minutes(week)
    assert [profile for profile in PROFILES.values() if profile.leads] == [LEADER]


@pytest.mark.parametrize("profile", PROFILES.values(), ids=PROFILES)
def test_every_profile_has_customers_and_parts_of_its_own_at_37_hours(profile: Profile) -> None:
    ids = [part.id for part in profile.parts]

    assert len(set(ids)) == len(ids)
    assert OPEN_ID not in ids
    assert Role.CUSTOMER in {part.role for part in profile.parts}
    assert profile.week_of(USUAL_WEEK) == {part.id: part.hours for part in profile.parts}
    assert total(part.hours for part in profile.parts) == time("37:00")
