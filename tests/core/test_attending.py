"""Who was there: somebody from outside, or colleagues alone."""

from dataclasses import replace
from datetime import UTC, datetime, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as some

from planner.core.attending import has_outsider, only_colleagues
from planner.core.event import Event, Guest, Timed
from planner.core.original import event_of
from tests.app.test_importing import ZONE, entries_of

NINE = datetime(2026, 3, 2, 8, tzinfo=UTC)
OWN = frozenset({"firm.example"})
ME, ANNA, BO = "me@firm.example", "anna@firm.example", "bo@sales.firm.example"
BUYER, FRIEND = "buyer@customer.example", "friend@gmail.com"


def event(*guests: str, organiser: str = "", calendar: str = "Work") -> Event:
    span = Timed(NINE, NINE + timedelta(hours=1))
    there = tuple(map(Guest, guests))
    return Event("ical", "1", span, "Call", calendar, organiser=organiser, guests=there)


@pytest.mark.parametrize(
    ("of", "colleagues"),
    [
        (event(), False),
        (event(organiser=ANNA), False),
        (event(ME), False),
        (event(ME, ANNA), True),
        (event(ANNA, organiser=ME), True),
        (event(ME, organiser=ME), False),
        (event(ME, BO, organiser=ME), True),
        (event(ME, BUYER), False),
        (event(ANNA, organiser=BUYER), False),
        (event(ME, calendar="Me@firm.example"), False),
        (event(ANNA, calendar=ME), True),
        (event(ANNA, organiser="me@gmail.com", calendar="me@gmail.com"), True),
        (event(FRIEND, ME), False),
        (event(ME, ANNA, ""), False),
        (event("", ""), False),
    ],
)
def test_colleagues_alone_are_others_and_all_of_the_own_domains(
    of: Event, colleagues: bool
) -> None:
    assert only_colleagues(of, OWN) is colleagues


def test_who_said_no_was_not_there() -> None:
    declined = replace(event(ME), guests=(Guest(ME), Guest(BUYER, declined=True), Guest(ANNA)))

    assert only_colleagues(declined, OWN)
    assert not has_outsider(declined, OWN)


def test_without_an_own_domain_nobody_is_a_colleague() -> None:
    assert not only_colleagues(event(ME, ANNA), frozenset())


def test_somebody_at_a_public_provider_is_from_outside() -> None:
    assert has_outsider(event(ME, FRIEND), OWN)


def test_the_owner_of_a_calendar_is_nobody_from_outside_wherever_their_mail_is() -> None:
    own = event(organiser=FRIEND, calendar="Friend@gmail.com")

    assert not has_outsider(own, OWN)
    assert has_outsider(replace(own, calendar="Work"), OWN)


addresses = some.lists(some.sampled_from([ME, ANNA, BO, BUYER, FRIEND]), unique=True)


@given(addresses, some.sampled_from(["", ANNA, BUYER]), some.sampled_from(["Work", ME]))
def test_nobody_is_both_a_colleague_alone_and_from_outside(
    guests: list[str], organiser: str, calendar: str
) -> None:
    of = event(*guests, organiser=organiser, calendar=calendar)

    assert not (only_colleagues(of, OWN) and has_outsider(of, OWN))


@pytest.mark.parametrize("guests", [(ME, ANNA), (ME, BO), (ME, ANNA, BO), (ME, BUYER), (ME,)])
def test_what_waits_still_knows_whether_colleagues_alone_were_there(
    guests: tuple[str, ...],
) -> None:
    (entry,) = entries_of(event(*guests), "", "e1", ZONE)
    again = event_of(entry)

    assert again is not None
    assert only_colleagues(again, OWN) is only_colleagues(event(*guests), OWN)
