"""Series as programs really write them: with parts that can't be read, ids that are none, and days in
another form than the standard's."""

import pytest

from planner.core.event import Event
from tests.sources.reading_files import calendar, days, kinds, read, series, window

AT_NINE = ("DTSTART;TZID=Europe/Copenhagen:20260302T090000", "DURATION:PT1H")
WEEKLY = "RRULE:FREQ=WEEKLY;COUNT=3"


def together(*events: tuple[str, ...]) -> str:
    """A calendar in which all events have one id."""
    held = "".join(
        "BEGIN:VEVENT\nUID:one\n" + "\n".join(lines) + "\nEND:VEVENT\n" for lines in events
    )
    return f"BEGIN:VCALENDAR\n{held}END:VCALENDAR\n"


def _ids(events: tuple[Event, ...]) -> list[str]:
    return [event.source_id for event in events]


@pytest.mark.parametrize(
    ("end", "kind", "expected"),
    [
        ("DTEND:20260601T080000Z", "too-long", ["03-02", "03-16"]),
        ("DTEND:20260309T070000Z", "negative", ["03-02", "03-09", "03-16"]),
        ("DTEND:nonsense", "bad-date", ["03-02", "03-09", "03-16"]),
    ],
)
def test_one_of_a_series_that_can_t_be_read_takes_no_other_with_it(
    end: str, kind: str, expected: list[str]
) -> None:
    changed = ("RECURRENCE-ID:20260309T080000Z", "DTSTART:20260309T090000Z", end, "SUMMARY:changed")

    found = read(together((*AT_NINE, WEEKLY), changed))

    assert [day[:5] for day in days(found)] == expected
    assert kinds(found) == [kind]
    assert [fact.where.title for fact in found.facts] == ["changed"]


@pytest.mark.parametrize("line", ["EXDATE:never", "RDATE;VALUE=PERIOD:20260303T080000Z/long"])
def test_a_day_that_is_none_is_passed_over_and_told(line: str) -> None:
    found = read(series(WEEKLY, line, "EXDATE:20260309T080000Z,20260316T080000Z"))

    assert [day[:5] for day in days(found)] == ["03-02"]
    assert kinds(found) == ["day-passed-over"]


def test_what_names_no_zone_is_in_that_of_the_start() -> None:
    found = read(
        together(
            (
                "DTSTART;TZID=America/New_York:20260302T090000",
                "DTEND:20260302T100000",
                "RRULE:FREQ=DAILY;COUNT=4",
                "EXDATE:20260303T090000",
                "RDATE:20260310T090000",
            ),
            (
                "RECURRENCE-ID:20260304T090000",
                "DTSTART;TZID=America/New_York:20260304T110000",
                "DURATION:PT1H",
            ),
        )
    )

    assert days(found) == ["03-02 15:00 60", "03-04 17:00 60", "03-05 15:00 60", "03-10 14:00 60"]


def test_one_of_a_series_of_times_may_be_named_by_its_day() -> None:
    moved = ("RECURRENCE-ID;VALUE=DATE:20260309", "DTSTART:20260310T080000Z", "DURATION:PT1H")

    found = read(together((*AT_NINE, WEEKLY), moved))

    assert [day[:5] for day in days(found)] == ["03-02", "03-10", "03-16"]
    assert _ids(found.events)[1] == "one/20260309T080000Z"


def test_one_of_a_series_of_days_may_be_named_by_its_midnight_in_utc() -> None:
    found = read(
        together(
            ("DTSTART;VALUE=DATE:20260302", "RRULE:FREQ=DAILY;COUNT=4", "EXDATE:20260302T230000Z"),
            ("RECURRENCE-ID:20260303T230000Z", "DTSTART;VALUE=DATE:20260310"),
        )
    )

    assert days(found) == ["03-02 day", "03-05 day", "03-10 day"]


def test_a_series_of_days_may_end_with_its_midnight_in_utc() -> None:
    weekly = ("DTSTART;VALUE=DATE:20260303", "RRULE:FREQ=WEEKLY;UNTIL=20260316T230000Z")

    assert days(read(calendar(*weekly))) == ["03-03 day", "03-10 day", "03-17 day"]
    assert len(read(calendar(*weekly), window(zone="America/New_York")).events) == 2


def test_events_of_their_own_that_have_one_id_are_all_there() -> None:
    twice = (*AT_NINE, "SUMMARY:first")
    other = ("DTSTART:20260303T080000Z", "DURATION:PT1H", "SUMMARY:second")

    found = read(together(twice, twice, other))
    after = read(together(twice, other), window("2026-03-03", "2026-03-04"))

    assert [event.title for event in found.events] == ["first", "second"]
    assert len({*_ids(found.events)}) == 2
    assert _ids(after.events) == _ids(found.events)[1:]


def test_of_one_id_an_older_version_is_no_event_of_its_own() -> None:
    old = ("DTSTART:20260303T080000Z", "SEQUENCE:1", "SUMMARY:old")

    found = read(together(old, (*AT_NINE, "SEQUENCE:2", "SUMMARY:new")))

    assert [event.title for event in found.events] == ["new"]


def test_series_without_ids_are_told_apart() -> None:
    text = calendar(*AT_NINE, WEEKLY, "SUMMARY:a", "---", *AT_NINE, WEEKLY, "SUMMARY:b")

    found = read(text.replace("UID:0\n", "").replace("UID:1\n", ""))

    assert len({*_ids(found.events)}) == len(found.events) == 6


def test_what_the_clock_skips_and_what_comes_then_is_one() -> None:
    hourly = series("RRULE:FREQ=HOURLY;COUNT=4", start="20260329T013000")

    assert [day[6:11] for day in days(read(hourly))] == ["01:30", "03:30", "04:30"]
