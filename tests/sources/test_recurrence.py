"""Kinds of recurrence that calendars are known to get wrong."""

from datetime import UTC, datetime

import pytest

from planner.core.event import Timed
from tests.sources.reading_files import calendar, days, kinds, read, series, window

COPENHAGEN = "Europe/Copenhagen"
SPRING, AUTUMN = ("2026-03-28", "2026-03-31"), ("2026-10-24", "2026-10-27")


@pytest.mark.parametrize(
    ("rule", "expected"),
    [
        ("FREQ=DAILY;COUNT=3", "03-02 03-03 03-04"),
        ("FREQ=DAILY;INTERVAL=2;COUNT=3", "03-02 03-04 03-06"),
        ("FREQ=DAILY;UNTIL=20260304T080000Z", "03-02 03-03 03-04"),
        ("FREQ=DAILY;UNTIL=20260304T075959Z", "03-02 03-03"),
        ("FREQ=DAILY;UNTIL=20260304", "03-02 03-03 03-04"),
        ("FREQ=DAILY;UNTIL=20260304T090000", "03-02 03-03 03-04"),
        ("FREQ=WEEKLY;COUNT=3", "03-02 03-09 03-16"),
        ("FREQ=WEEKLY;BYDAY=MO,WE;COUNT=4", "03-02 03-04 03-09 03-11"),
        ("FREQ=WEEKLY;INTERVAL=2;BYDAY=MO,SU;WKST=MO;COUNT=4", "03-02 03-08 03-16 03-22"),
        ("FREQ=WEEKLY;INTERVAL=2;BYDAY=MO,SU;WKST=SU;COUNT=4", "03-02 03-15 03-16 03-29"),
        ("FREQ=MONTHLY;COUNT=3", "03-02 04-02 05-02"),
        ("FREQ=MONTHLY;BYDAY=1MO;COUNT=3", "03-02 04-06 05-04"),
        ("FREQ=MONTHLY;BYDAY=-1FR;COUNT=2", "03-27 04-24"),
        ("FREQ=MONTHLY;BYDAY=MO,TU,WE,TH,FR;BYSETPOS=-1;COUNT=2", "03-31 04-30"),
        ("FREQ=MONTHLY;BYMONTHDAY=31;COUNT=3", "03-31 05-31 07-31"),
        ("FREQ=MONTHLY;BYMONTHDAY=-1;COUNT=3", "03-31 04-30 05-31"),
        ("FREQ=MONTHLY;BYDAY=FR;BYMONTHDAY=13;COUNT=2", "03-13 11-13"),
        ("FREQ=YEARLY;COUNT=2", "03-02"),
        ("FREQ=YEARLY;BYMONTH=3,9;BYDAY=1MO;COUNT=2", "03-02 09-07"),
        ("FREQ=YEARLY;BYYEARDAY=100,-1;COUNT=2", "04-10 12-31"),
        ("FREQ=YEARLY;BYWEEKNO=20;BYDAY=MO;COUNT=1", "05-11"),
        ("freq=weekly;count=2", "03-02 03-09"),
        ("FREQ=WEEKLY;COUNT=-1;UNTIL=20260310T000000Z", "03-02 03-09"),
        ("FREQ=HOURLY;INTERVAL=24;COUNT=2", "03-02 03-03"),
    ],
)
def test_a_rule_is_laid_out(rule: str, expected: str) -> None:
    found = read(series(f"RRULE:{rule}"))

    assert [day[:5] for day in days(found)] == expected.split()
    assert kinds(found) == []


def test_a_leap_day_comes_in_leap_years_only() -> None:
    leap = calendar("DTSTART;VALUE=DATE:20240229", "RRULE:FREQ=YEARLY")

    found = read(leap, window("2024-01-01", "2033-01-01"))

    assert [event.span.first.year for event in found.events] == [2024, 2028, 2032]  # type: ignore[union-attr]


def test_a_day_that_is_excepted_is_not_there() -> None:
    by_time = series("RRULE:FREQ=DAILY;COUNT=3", "EXDATE;TZID=Europe/Copenhagen:20260303T090000")
    in_utc = series("RRULE:FREQ=DAILY;COUNT=3", "EXDATE:20260303T080000Z")
    by_day = series("RRULE:FREQ=DAILY;COUNT=3", "EXDATE;VALUE=DATE:20260303")

    for each in (by_time, in_utc, by_day):
        assert [day[:5] for day in days(read(each))] == ["03-02", "03-04"]


def test_days_are_added_with_and_without_an_end_of_their_own() -> None:
    found = read(
        series(
            "RRULE:FREQ=DAILY;COUNT=1",
            "RDATE;TZID=Europe/Copenhagen:20260310T140000",
            "RDATE;VALUE=PERIOD:20260311T080000Z/PT30M,20260312T080000Z/20260312T081500Z",
        )
    )

    assert days(found) == ["03-02 09:00 60", "03-10 14:00 60", "03-11 09:00 30", "03-12 09:00 15"]


def test_one_that_was_moved_stands_where_it_was_moved_to() -> None:
    found = read(
        calendar("DTSTART:20260302T080000Z", "DURATION:PT1H", "RRULE:FREQ=WEEKLY;COUNT=3").replace(
            "END:VCALENDAR",
            "BEGIN:VEVENT\nUID:0\nRECURRENCE-ID:20260309T080000Z\nDTSTART:20260310T120000Z\n"
            "DURATION:PT2H\nEND:VEVENT\nEND:VCALENDAR",
        )
    )

    assert days(found) == ["03-02 09:00 60", "03-10 13:00 120", "03-16 09:00 60"]
    assert [event.source_id for event in found.events][1] == "0/20260309T080000Z"


def test_one_that_was_moved_out_of_the_window_is_gone_and_one_moved_in_is_there() -> None:
    moved = calendar(
        "DTSTART:20260302T080000Z", "DURATION:PT1H", "RRULE:FREQ=WEEKLY;COUNT=3"
    ).replace(
        "END:VCALENDAR",
        "BEGIN:VEVENT\nUID:0\nRECURRENCE-ID:20260309T080000Z\nDTSTART:20260501T080000Z\n"
        "DURATION:PT1H\nEND:VEVENT\nEND:VCALENDAR",
    )

    assert days(read(moved, window("2026-03-08", "2026-03-11"))) == []
    assert days(read(moved, window("2026-05-01", "2026-05-02"))) == ["05-01 10:00 60"]


def test_from_one_on_all_are_later_and_longer() -> None:
    found = read(
        calendar("DTSTART:20260302T080000Z", "DURATION:PT1H", "RRULE:FREQ=WEEKLY;COUNT=4").replace(
            "END:VCALENDAR",
            "BEGIN:VEVENT\nUID:0\nRECURRENCE-ID;RANGE=THISANDFUTURE:20260316T080000Z\n"
            "DTSTART:20260316T100000Z\nDURATION:PT2H\nEND:VEVENT\nEND:VCALENDAR",
        )
    )

    assert days(found) == [
        "03-02 09:00 60",
        "03-09 09:00 60",
        "03-16 11:00 120",
        "03-23 11:00 120",
    ]


def test_of_two_versions_of_a_series_the_later_counts() -> None:
    found = read(
        "BEGIN:VCALENDAR\n"
        "BEGIN:VEVENT\nUID:a\nSEQUENCE:1\nSUMMARY:new\nDTSTART:20260302T100000Z\nRRULE:FREQ=DAILY;COUNT=2\n"
        "DURATION:PT1H\nEND:VEVENT\n"
        "BEGIN:VEVENT\nUID:a\nSEQUENCE:0\nSUMMARY:old\nDTSTART:20260302T080000Z\nRRULE:FREQ=DAILY;COUNT=9\n"
        "DURATION:PT1H\nEND:VEVENT\n"
        "END:VCALENDAR\n"
    )

    assert {event.title for event in found.events} == {"new"}


def test_a_series_keeps_its_time_on_the_wall_over_both_changes_of_clock() -> None:
    weekly = series("RRULE:FREQ=WEEKLY", start="20260105T090000")

    found = read(weekly, window("2026-03-20", "2026-11-01"))

    assert {day[6:] for day in days(found)} == {"09:00 60"}


def test_a_night_shift_ends_when_it_does_on_any_night() -> None:
    shift = calendar(
        "DTSTART;TZID=Europe/Copenhagen:20260301T220000",
        "DTEND;TZID=Europe/Copenhagen:20260302T060000",
        "RRULE:FREQ=DAILY",
    )

    assert "03-28 22:00 420" in days(read(shift, window(*SPRING)))
    assert "10-24 22:00 540" in days(read(shift, window(*AUTUMN)))


def test_24_hours_pass_where_24_hours_are_written_and_a_day_where_a_day_is() -> None:
    hours = calendar(
        "DTSTART;TZID=Europe/Copenhagen:20260301T120000", "DURATION:PT24H", "RRULE:FREQ=DAILY"
    )
    day = hours.replace("PT24H", "P1D")

    assert "03-28 12:00 1440" in days(read(hours, window(*SPRING)))
    assert "10-24 12:00 1440" in days(read(hours, window(*AUTUMN)))
    assert "03-28 12:00 1380" in days(read(day, window(*SPRING)))
    assert "10-24 12:00 1500" in days(read(day, window(*AUTUMN)))


def test_a_time_that_the_clock_skips_comes_an_hour_later_and_lasts_as_long() -> None:
    skipped = calendar(
        "DTSTART;TZID=Europe/Copenhagen:20260301T023000",
        "DTEND;TZID=Europe/Copenhagen:20260301T030000",
        "RRULE:FREQ=DAILY",
    )

    found = read(skipped, window(*SPRING))

    assert days(found) == ["03-28 02:30 30", "03-29 03:30 30", "03-30 02:30 30"]


OWN_ZONE = """BEGIN:VTIMEZONE
TZID:Kontoret
BEGIN:DAYLIGHT
DTSTART:19700329T020000
RRULE:FREQ=YEARLY;BYDAY=-1SU;BYMONTH=3
TZOFFSETFROM:+0100
TZOFFSETTO:+0200
END:DAYLIGHT
BEGIN:STANDARD
DTSTART:19701025T030000
RRULE:FREQ=YEARLY;BYDAY=-1SU;BYMONTH=10
TZOFFSETFROM:+0200
TZOFFSETTO:+0100
END:STANDARD
END:VTIMEZONE
BEGIN:VEVENT
"""


def _in_own_zone(*lines: str) -> str:
    """A calendar in a zone that only it describes."""
    return calendar(*lines).replace("BEGIN:VEVENT\n", OWN_ZONE, 1)


@pytest.mark.parametrize("clock", ["0200", "0230", "0259"])
def test_a_time_that_the_clock_of_a_described_zone_skips_comes_an_hour_later_too(
    clock: str,
) -> None:
    once = _in_own_zone(f"DTSTART;TZID=Kontoret:20260329T{clock}00", "DURATION:PT30M")
    daily = _in_own_zone(
        f"DTSTART;TZID=Kontoret:20260301T{clock}00", "DURATION:PT30M", "RRULE:FREQ=DAILY"
    )

    later = f"03-29 03:{clock[2:]} 30"
    assert days(read(once)) == [later]
    assert later in days(read(daily, window(*SPRING)))


def test_a_described_zone_is_as_the_one_of_the_world_that_it_describes() -> None:
    for first, end in (SPRING, AUTUMN):
        for clock in ("0000", "0130", "0215", "0245", "0300", "0330", "2359"):
            lines = (
                f"DTSTART;TZID=Kontoret:20260301T{clock}00",
                "DURATION:PT20M",
                "RRULE:FREQ=DAILY",
            )
            own, world = (_in_own_zone(*lines), calendar(*lines).replace("Kontoret", COPENHAGEN))

            spans = [event.span for event in read(own, window(first, end)).events]
            assert spans == [event.span for event in read(world, window(first, end)).events]


def test_what_begins_in_the_hour_that_is_skipped_lasts_as_long_as_ever() -> None:
    skipped = calendar(
        "DTSTART;TZID=Europe/Copenhagen:20260301T023000",
        "DTEND;TZID=Europe/Copenhagen:20260301T041500",
        "RRULE:FREQ=DAILY",
    )

    assert "03-29 03:30 105" in days(read(skipped, window(*SPRING)))


def test_a_time_that_comes_twice_is_the_first() -> None:
    twice = calendar(
        "DTSTART;TZID=Europe/Copenhagen:20261020T023000", "DURATION:PT15M", "RRULE:FREQ=DAILY"
    )

    found = read(twice, window(*AUTUMN))

    spans = [event.span for event in found.events]
    assert (
        Timed(datetime(2026, 10, 25, 0, 30, tzinfo=UTC), datetime(2026, 10, 25, 0, 45, tzinfo=UTC))
        in spans
    )


def test_whole_days_stay_whole_days_over_a_change_of_clock() -> None:
    daily = calendar("DTSTART;VALUE=DATE:20260327", "RRULE:FREQ=DAILY;COUNT=4")

    assert days(read(daily)) == ["03-27 day", "03-28 day", "03-29 day", "03-30 day"]


def test_until_and_exceptions_of_whole_days_are_days_whatever_they_are_written_as() -> None:
    daily = calendar(
        "DTSTART;VALUE=DATE:20260302",
        "RRULE:FREQ=DAILY;UNTIL=20260305T000000Z",
        "EXDATE;TZID=Europe/Copenhagen:20260303T000000",
    )

    assert days(read(daily)) == ["03-02 day", "03-04 day", "03-05 day"]


def test_a_beginning_that_no_rule_falls_on_is_not_shown() -> None:
    found = read(series("RRULE:FREQ=WEEKLY;BYDAY=TU;COUNT=2"))

    assert [day[:5] for day in days(found)] == ["03-03", "03-10"]


def test_an_end_before_the_beginning_gives_no_occurrence() -> None:
    assert days(read(series("RRULE:FREQ=DAILY;UNTIL=20260101T000000Z"))) == []


@pytest.mark.parametrize(
    ("rule", "kind"),
    [
        ("FREQ=SECONDLY", "rule-too-often"),
        ("FREQ=MINUTELY", "rule-too-often"),
        ("FREQ=MINUTELY;COUNT=1000000000", "rule-too-often"),
        ("FREQ=HOURLY", "rule-too-often"),
        ("FREQ=DAILY;INTERVAL=0", "bad-rule"),
        ("FREQ=DAILY;INTERVAL=1001", "bad-rule"),
        ("FREQ=YEARLY;BYMONTH=2;BYMONTHDAY=30", "bad-rule"),
        ("FREQ=DAILY;BYMONTH=4,6;BYMONTHDAY=31", "bad-rule"),
        ("FREQ=FORTNIGHTLY", "bad-rule"),
        ("INTERVAL=2", "bad-rule"),
        ("RSCALE=CHINESE;FREQ=YEARLY", "bad-rule"),
        ("FREQ=DAILY;UNTIL=tomorrow", "bad-rule"),
        ("FREQ=WEEKLY;BYDAY=XX", "bad-rule"),
    ],
)
def test_a_rule_that_is_none_or_comes_too_often_is_told_and_the_others_are_read(
    rule: str, kind: str
) -> None:
    found = read(
        calendar(
            "DTSTART:20260302T080000Z",
            "SUMMARY:bad",
            f"RRULE:{rule}",
            "---",
            "DTSTART:20260303T080000Z",
            "SUMMARY:good",
        )
    )

    assert [event.title for event in found.events] == ["good"]
    assert kinds(found) == [kind]
    assert [fact.where.title for fact in found.facts if not fact.kind.is_note] == ["bad"]


def test_a_thousand_million_days_are_those_of_the_window() -> None:
    found = read(series("RRULE:FREQ=DAILY;COUNT=1000000000"), window("2026-03-01", "2026-03-04"))

    assert len(found.events) == 2


def test_more_than_a_thousand_exceptions_are_told() -> None:
    many = ",".join(
        f"2026{month:02}{day:02}T{hour:02}0000Z"
        for month in (1, 2)
        for day in range(1, 28)
        for hour in range(20)
    )

    assert kinds(read(series("RRULE:FREQ=DAILY", f"EXDATE:{many}"))) == ["too-many-exceptions"]


def test_exceptions_in_the_old_form_are_taken_away() -> None:
    timed = series("RRULE:FREQ=DAILY;COUNT=4", "EXRULE:FREQ=DAILY;INTERVAL=2")
    by_day = calendar(
        "DTSTART;VALUE=DATE:20260302", "RRULE:FREQ=DAILY;COUNT=4", "EXRULE:FREQ=WEEKLY;BYDAY=TU"
    )

    assert days(read(timed)) == ["03-03 09:00 60", "03-05 09:00 60"]
    assert days(read(by_day)) == ["03-02 day", "03-04 day", "03-05 day"]


def test_a_place_among_the_days_of_a_week_counts_from_the_week_s_first_day() -> None:
    found = read(
        series("RRULE:FREQ=WEEKLY;BYDAY=MO,WE,FR;BYSETPOS=2;COUNT=3", start="20260304T090000")
    )

    assert [day[:5] for day in days(found)] == ["03-04", "03-11", "03-18"]
    assert kinds(read(series("RRULE:FREQ=WEEKLY;BYDAY=MO,WE;BYSETPOS=3"))) == ["bad-rule"]
