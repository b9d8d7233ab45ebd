from dataclasses import replace
from datetime import date
from typing import Any
from zoneinfo import ZoneInfo

from planner.app.commands.hours import AddAbsence
from planner.app.import_laid import laid_out
from planner.core.absence import Absence
from planner.core.event import Event, Guest, Window
from planner.core.sorting import Rules
from planner.sources.formats import Read
from tests.builders import W48, book, time
from tests.calendars import event

AT = Window.of_days(date(2026, 11, 2), date(2026, 12, 7), ZoneInfo("UTC"))
CUSTOMER, OWN = "buyer@customer.example", "kam@own.example"


def likely(*events: Event) -> str:
    return laid_out([Read("work.ics", events, (), len(events))], Rules(), book(), AT).own_domain


def with_(text: str, *guests: str, **what: Any) -> Event:
    return replace(event(text), guests=tuple(map(Guest, guests)), **what)


def test_the_own_domain_is_most_likely_the_one_that_is_there_most_often() -> None:
    visit = with_("tue 9:00 1:30 Visit", CUSTOMER, OWN)
    assert likely(visit, with_("wed 9:00 1:30 Status", OWN)) == "own.example"


def test_of_domains_that_are_there_as_often_the_one_that_invites_is_likely_the_own() -> None:
    visit = with_("tue 9:00 1:30 Visit", CUSTOMER, organiser=OWN)
    assert likely(visit) == "own.example"


def test_a_calendar_that_is_named_after_an_address_says_whose_it_is() -> None:
    visit = with_("tue 9:00 1:30 Visit", CUSTOMER, calendar=OWN)
    other = with_("wed 9:00 1:30 Demo", CUSTOMER, OWN, calendar=OWN)
    assert likely(visit, other) == "own.example"


def test_where_colleagues_have_names_alone_no_customer_is_taken_for_the_own_company() -> None:
    visit, call = with_("tue 9:00 1:30 Visit", CUSTOMER), with_("wed 9:00 1:30 Call", CUSTOMER)
    assert likely(visit, call) == ""


def test_where_anybody_can_have_an_address_is_never_the_own_company() -> None:
    visit = with_("tue 9:00 1:30 Visit", CUSTOMER, "me@gmail.com", organiser="me@gmail.com")
    friend = with_("wed 9:00 1:30 Visit", OWN, "friend@hotmail.dk")

    assert likely(visit) == ""
    assert likely(friend, with_("thu 9:00 1:30 Status", OWN)) == "own.example"


def test_a_part_of_a_domain_gives_way_to_the_whole() -> None:
    by_mail = with_("tue 9:00 1:30 Status", "a@mail.own.example", "b@mail.own.example", OWN)
    visit = with_("wed 9:00 1:30 Visit", CUSTOMER, "a@mail.own.example")

    assert likely(by_mail, visit) == "own.example"


def test_a_domain_is_the_same_however_it_is_written() -> None:
    events = [
        with_("tue 9:00 1:30 Status", "a@xn--bdker-vua.example", CUSTOMER),
        with_("wed 9:00 1:30 Status", "a@bødker.example", "x@other.example"),
    ]

    assert likely(*events) == "bødker.example"


def test_on_a_day_off_a_meeting_is_missed_and_what_a_tracker_knows_was_done() -> None:
    away = AddAbsence((Absence("a", W48.days[1]),)).apply(book())
    events = event("tue 9:00 1:30 Status"), with_("tue 11:00 1:00 Call", source="toggl")
    later = event("wed 9:00 1:30 Status")

    rows = laid_out([Read("work.ics", (*events, later), (), 3)], Rules(), away, AT).rows

    assert [(row.is_taken, row.is_missed) for row in rows] == [
        (False, True), (True, False), (True, False),
    ]  # fmt: skip


def test_on_half_a_day_off_meetings_are_held() -> None:
    away = AddAbsence((Absence("a", W48.days[1], time("3:00")),)).apply(book())
    events = (event("tue 9:00 1:30 Status"),)

    (row,) = laid_out([Read("work.ics", events, (), 1)], Rules(), away, AT).rows

    assert row.is_taken
