from dataclasses import replace
from datetime import UTC, date, datetime, timedelta
from zoneinfo import ZoneInfo

from planner.app.importing import entries_of
from planner.core.event import Event, Guest, OnDay, Span, Timed
from planner.core.original import begun, event_of, original
from planner.core.sorting import Looks, Rule, has_outsider
from planner.core.week import Week

ZONE = ZoneInfo("Europe/Copenhagen")
NINE = datetime(2026, 11, 25, 8, 0, 20, tzinfo=UTC)
HOUR = timedelta(hours=1)


def event(span: Span | None = None) -> Event:
    return Event(
        "ical",
        "a",
        span or Timed(NINE, NINE + HOUR),
        "Call\nwith  the buyer",
        "Work",
        "Atlas",
        "Harbour",
        tags=("sales", "sales"),
        organiser="desk@example.org",
        guests=(
            Guest("buyer@customer.example"),
            Guest("boss@customer.example"),
            Guest("other@elsewhere.example", declined=True),
        ),
    )


def test_of_the_guests_only_their_mail_domains_are_remembered() -> None:
    was = original(event(), ZONE)

    assert (was.domains, was.people) == (("customer.example",), 2)
    assert (was.title, was.organiser) == ("Call with the buyer", "desk@example.org")
    assert (was.project, was.client, was.tags) == ("Atlas", "Harbour", ("sales",))


def test_hours_of_a_day_are_remembered_with_their_day() -> None:
    was = original(event(OnDay(date(2026, 11, 25), HOUR)), ZONE)

    assert (was.start, was.day, was.amount) == (None, date(2026, 11, 25), HOUR)


def test_rules_see_of_an_entry_what_they_saw_of_its_event() -> None:
    (entry,) = entries_of(event(), "meetings", "e1", ZONE)

    again = event_of(replace(entry, note="mine", amount=2 * HOUR, when=Week(2026, 48), start=None))

    assert again is not None
    for looks, text in (
        (Looks.TITLE, "buyer"),
        (Looks.PATTERN, "Call*"),
        (Looks.ORGANISER, "example.org"),
        (Looks.CALENDAR, "work"),
        (Looks.PROJECT, "atlas"),
        (Looks.CLIENT, "harbour"),
        (Looks.TAG, "sales"),
    ):
        assert Rule("r", looks, text, "meetings").fires(again), looks
    assert has_outsider(again, frozenset({"example.org"}))
    assert again.span == Timed(NINE.replace(second=0), NINE.replace(second=0) + HOUR)


def test_what_was_typed_is_no_event() -> None:
    (entry,) = entries_of(event(), "meetings", "e1", ZONE)

    assert event_of(replace(entry, imported=None)) is None


def test_in_the_hour_that_comes_twice_a_beginning_is_what_it_is() -> None:
    first = datetime(2026, 10, 25, 0, 30, tzinfo=UTC)

    begins = [begun(event(Timed(at, at + HOUR)), ZONE) for at in (first, first + HOUR)]

    texts = [at.isoformat() for at in begins]
    assert texts == ["2026-10-25T02:30:00+02:00", "2026-10-25T02:30:00+01:00"]
    assert [datetime.fromisoformat(text) for text in texts] == begins
