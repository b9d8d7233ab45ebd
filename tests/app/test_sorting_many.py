"""Sorting what waits in many weeks at once: the lunch of ten years is one answer."""

from unittest.mock import Mock

import pytest

from planner.app import to_sort as waits
from planner.app.commands.accepting import AcceptEntries
from planner.app.commands.inbox import DismissEvents, SortEvents
from planner.app.to_sort import alike, to_sort
from planner.core import inboxes
from planner.core.book import Book
from planner.core.inboxes import Waiting
from tests.builders import W48, book
from tests.calendars import waiting

WEEKS = [W48.plus(-n) for n in range(20)]


@pytest.fixture
def lunches() -> Book:
    """A lunch on each of two days of each week."""
    days = ("mon", "tue")
    events = (waiting(f"{day} 12:00 0:30 Lunch", week) for week in WEEKS for day in days)
    return AcceptEntries(tuple(events)).apply(book())


@pytest.fixture
def looked_at(monkeypatch: pytest.MonkeyPatch) -> Mock:
    """What waits is asked for its event by this."""
    name = Mock(wraps=inboxes.event_name)
    monkeypatch.setattr(inboxes, "event_name", name)
    return name


def all_of(given: Book) -> list[Waiting]:
    held = given.recorded.inboxes.items()
    return [Waiting(week, each.id) for week, inbox in held for each in inbox.waiting]


def test_all_that_is_sorted_is_looked_for_in_one_go(lunches: Book, looked_at: Mock) -> None:
    every = all_of(lunches)

    after = SortEvents(tuple((each, "admin") for each in every)).apply(lunches)

    assert all_of(after) == []
    assert sum(len(after.log(week).entries) for week in WEEKS) == len(every)
    assert looked_at.call_count <= 3 * len(every)


def test_all_that_is_no_work_is_looked_for_in_one_go(lunches: Book, looked_at: Mock) -> None:
    every = all_of(lunches)

    after = DismissEvents(tuple(every)).apply(lunches)

    assert all_of(after) == []
    assert [len(after.recorded.inbox(week).removed) for week in WEEKS] == [2] * len(WEEKS)
    assert looked_at.call_count <= 3 * len(every)


def test_what_is_alike_is_looked_for_in_every_week(lunches: Book) -> None:
    items = to_sort(lunches, W48)

    assert {*alike(lunches, items)[items[0].waiting]} == {*all_of(lunches)}


def test_where_thousands_wait_it_is_looked_for_in_the_weeks_that_are_asked_about(
    lunches: Book, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(waits, "_MANY", len(all_of(lunches)) - 1)
    items = to_sort(lunches, W48)
    first, second = (item.waiting for item in items)

    assert alike(lunches, items) == {first: (second, first), second: (first, second)}
