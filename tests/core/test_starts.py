"""Starts: each fills the week to the minute, whatever has become of the categories since."""

from dataclasses import replace
from datetime import timedelta

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from planner.app.commands.plan import SetCapacity
from planner.core.archiving import archived
from planner.core.book import Book
from planner.core.category import OPEN_ID, Category, Role
from planner.core.duration import ZERO, total
from planner.core.errors import NoSuchStart, NoSuchTemplate
from planner.core.merging import merged, split
from planner.core.plan import StartKind
from planner.core.profile import EMPLOYEE, LEADER, PROFILES
from planner.core.starts import Choice, begun_from, choices, minutes_of, places_of
from planner.core.template import Template
from tests.builders import CATEGORIES, EMPLOYEE_WEEK, W48, book, hours_of, minutes, plan, time
from tests.strategies import PURPOSES, capacities, sums

W47 = W48.plus(-1)
few = settings(max_examples=60)


def with_template(text: str, held: Book | None = None) -> Book:
    return replace(held or book(), templates=(Template("t1", "Fair", minutes(text)),))


def begun(held: Book, origin: str = "t1") -> dict[str, str]:
    return hours_of(begun_from(held, W48, StartKind.TEMPLATE, origin).minutes)


@few
@given(sums, capacities, st.sampled_from(["t1", *PROFILES]))
def test_templates_and_profiles_fill_a_week_of_any_length(
    week: dict[str, timedelta], capacity: timedelta, origin: str
) -> None:
    held = replace(book(), templates=(Template("t1", "Fair", week),))
    held = SetCapacity(W48, capacity).apply(held)

    shown = begun_from(held, W48, StartKind.TEMPLATE, origin)

    assert total(shown.minutes.values()) == shown.capacity == capacity
    assert (shown.start.kind, shown.start.origin) == (StartKind.TEMPLATE, origin)


@few
@given(sums, capacities)
def test_a_shorter_week_takes_what_is_not_planned_first_and_then_from_all_in_proportion(
    week: dict[str, timedelta], capacity: timedelta
) -> None:
    held = replace(book(), templates=(Template("t1", "Fair", week),))
    held = SetCapacity(W48, capacity).apply(held)

    shown = begun_from(held, W48, StartKind.TEMPLATE, "t1")

    whole, rest = total(week.values()), total(week.values()) - week[OPEN_ID]
    for name in PURPOSES:
        if capacity >= rest:
            assert shown.planned(name) == week[name]
        else:
            exact = week[name] * (capacity / rest)
            assert abs(shown.planned(name) - exact) <= timedelta(minutes=1)
    if capacity >= whole:
        assert shown.planned(OPEN_ID) == week[OPEN_ID] + capacity - whole


def test_the_average_of_four_is_fitted_into_the_hours_of_the_week() -> None:
    held = book(EMPLOYEE_WEEK, *(plan(week=W48.plus(-n)) for n in range(1, 5)))
    held = SetCapacity(W48, time("29:30")).apply(held)

    shown = begun_from(held, W48, StartKind.AVERAGE)

    assert shown.capacity == time("29:30")
    assert hours_of(shown.minutes)["customers"] == "9:34"
    assert shown.start.origin == "2026-W44 2026-W45 2026-W46 2026-W47"


def test_what_was_archived_since_is_not_planned_in_the_average() -> None:
    held = archived(book(EMPLOYEE_WEEK, plan(week=W47)), "travel", "meetings", W48, "n2")

    shown = begun_from(held, W48, StartKind.AVERAGE)

    assert hours_of(shown.minutes)["open"] == "2:30"
    assert "travel" not in shown.minutes


@pytest.mark.parametrize("kind", [StartKind.LAST, StartKind.AVERAGE, StartKind.AGREED])
def test_a_start_that_is_not_there_is_refused(kind: StartKind) -> None:
    with pytest.raises(NoSuchStart):
        begun_from(book(), W48, kind)


def test_a_template_that_is_gone_is_refused() -> None:
    with pytest.raises(NoSuchTemplate):
        begun_from(book(), W48, StartKind.TEMPLATE, "t1")


def test_with_a_new_start_categories_keep_what_they_usually_keep_and_nothing_is_locked() -> None:
    usual = replace(CATEGORIES[1], keep_at_least=time("2:00"))
    held = replace(book(EMPLOYEE_WEEK, plan().locked("travel")), categories=CATEGORIES)
    held = with_template("meetings 10:00", held.with_category(usual))

    shown = begun_from(held, W48, StartKind.TEMPLATE, "t1")

    assert (shown.locks, shown.keep) == (frozenset(), {"meetings": time("2:00")})


def test_a_lock_on_what_was_archived_since_does_not_come_with_last_week() -> None:
    last = plan(week=W47).locked("travel").locked("admin").keeping("travel", time("1:00"))
    held = archived(book(EMPLOYEE_WEEK, last, week=W47), "travel", "open", W48, "n2")

    shown = begun_from(held, W48, StartKind.LAST)

    assert shown.locks == {"admin"}
    assert shown.keep == {}


# Templates when categories change


def test_a_template_follows_a_merge_and_a_split() -> None:
    held = with_template("meetings 10:00, admin 5:00")

    together = merged(held, "admin", "meetings")

    assert begun(together) == {"meetings": "15:00", "open": "22:00"}
    assert begun(split(together, "admin")) == begun(held)


def test_a_template_follows_when_a_category_is_archived() -> None:
    held = with_template("meetings 10:00, admin 5:00")

    after = archived(held, "admin", "customers", W48, "n2")

    assert begun(after) == {"meetings": "10:00", "customers": "5:00", "open": "22:00"}


def test_a_template_gives_what_was_merged_before_it_was_archived() -> None:
    held = merged(with_template("meetings 10:00, admin 5:00"), "admin", "meetings")

    after = archived(held, "meetings", "customers", W48, "n2")

    assert begun(after) == {"customers": "15:00", "open": "22:00"}


def test_time_of_a_category_that_is_no_more_is_not_planned() -> None:
    held = with_template("lunch 3:00, meetings 10:00, open 1:00")

    assert hours_of(minutes_of(held, held.templates[0])) == {"meetings": "10:00", "open": "4:00"}


# Profiles in a book of other categories


def test_a_profile_finds_its_categories_by_id_then_by_role() -> None:
    places = places_of(book(), LEADER)

    assert places["customers"] == "customers"
    assert places["people"] == OPEN_ID
    assert places_of(book(), PROFILES["specialist"])["specialist-work"] == "preparation"


def test_a_profile_finds_a_category_that_was_merged_under_its_heir() -> None:
    held = merged(book(), "travel", "meetings")

    assert places_of(held, EMPLOYEE)["travel"] == "meetings"


def test_a_profile_passes_over_what_is_archived() -> None:
    held = archived(book(), "travel", "open", W48, "n2")

    assert places_of(held, EMPLOYEE)["travel"] == OPEN_ID
    assert begun(held, "employee")["open"] == "2:30"


def test_only_profiles_that_share_a_category_with_the_book_are_offered() -> None:
    lone = (Category("garden", "Garden", Role.OTHER), CATEGORIES[-1])
    held = replace(book("garden 37:00"), categories=lone)

    assert [choice.kind for choice in choices(held)] == ["normal", "last", "average"]
    assert len(choices(book())) == 3 + len(PROFILES)


def test_own_templates_come_before_profiles_and_one_of_the_same_id_is_meant() -> None:
    own = Template("leader", "Mine", minutes("travel 37:00"))
    held = replace(book(), templates=(own,))

    assert choices(held)[3] == Choice(StartKind.TEMPLATE, "leader")
    assert begun(held, "leader") == {"travel": "37:00"}


def test_a_week_off_begins_as_a_week_off_whatever_the_start() -> None:
    held = SetCapacity(W48, ZERO).apply(with_template("meetings 10:00"))

    for choice in choices(held):
        if choice.kind is StartKind.TEMPLATE or choice.kind is StartKind.NORMAL:
            assert begun_from(held, W48, choice.kind, choice.origin).is_off
