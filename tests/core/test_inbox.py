from datetime import date

import pytest

from planner.core.entry import Entry
from planner.core.entry_errors import NoSuchEntry
from planner.core.inbox import Inbox
from tests.builders import W48, time


def event(name: str) -> Entry:
    return Entry(name, date(2026, 11, 24), time("1:00"), "")


def ids(inbox: Inbox) -> list[str]:
    return [each.id for each in inbox.waiting]


def test_events_wait_in_the_order_in_which_they_came_and_each_has_an_id_of_its_own() -> None:
    inbox = Inbox(W48, (event("a"), event("b.2")))

    assert ids(inbox.adding(event("b"), event("a"), event("b"))) == [
        "a", "b.2", "b", "a.2", "b.3",
    ]  # fmt: skip


def test_several_events_go_at_once_and_the_others_stay() -> None:
    inbox = Inbox(W48, (event("a"), event("b"), event("c")))

    assert ids(inbox.without("c", "a")) == ["b"]
    assert inbox.without() == inbox


def test_no_event_goes_where_one_of_them_does_not_wait() -> None:
    with pytest.raises(NoSuchEntry):
        Inbox(W48, (event("a"),)).without("a", "b")
