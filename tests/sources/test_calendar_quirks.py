"""What calendar programs write beside the standard, each in a sample of its own."""

import io
import zipfile
from datetime import timedelta

import pytest

from planner.core.event import Mark
from planner.sources.guard import Guard
from planner.sources.ical.reader import read_calendar
from planner.sources.reading import File, Reading
from tests.sources.reading_files import SAMPLES, calendar, days, kinds, notes, read, sample, window


@pytest.mark.parametrize(
    "name", ["windows-zone", "utf16", "utf16-silent", "cp1252", "bom", "folded-in-a-sign"]
)
def test_a_danish_calendar_is_read_in_any_encoding(name: str) -> None:
    found = sample(f"{name}.ics")

    assert days(found) == ["03-02 09:00 60"]
    assert found.events[0].title == "Møde om salg, og mere"
    assert found.events[0].calendar == "Arbejde"
    assert [str(fact.kind) for fact in found.facts] == (
        ["encoding-taken"] if name == "cp1252" else []
    )


def test_a_zone_that_the_calendar_describes_itself_is_its_own() -> None:
    assert [day[6:] for day in days(sample("own-zone.ics"))] == ["09:00 60"] * 6


def test_what_the_world_knows_of_a_zone_outranks_what_a_calendar_says() -> None:
    assert days(sample("wrong-zone.ics")) == ["03-02 09:00 60"]


def test_a_zone_that_nobody_knows_is_the_user_s_and_that_is_told() -> None:
    found = sample("broken-zone.ics")

    assert days(found) == ["03-02 09:00 60"]
    assert kinds(found) == ["unknown-zone"]


@pytest.mark.parametrize(
    ("name", "hour"),
    [
        ("/mozilla.org/20050126_1/America/New_York", "15:00"),
        ('"Eastern Standard Time"', "15:00"),
        ("W. Europe Standard Time", "09:00"),
        ("UTC", "10:00"),
        ("Europe/London", "10:00"),
        ("europe/london", "10:00"),
        ("Japan", "01:00"),
        ("utc", "10:00"),
        ("GMT-0500", "15:00"),
        ("UTC+2", "08:00"),
        ("/freeassociation.sourceforge.net/Tzfile/America/Argentina/Buenos_Aires", "13:00"),
        ("", "09:00"),
        ('"(UTC-05:00) Eastern Time (US & Canada)"', "15:00"),
        ('"(UTC+01:00) Nowhere, London, Paris"', "10:00"),
        ('"(GMT +01:00)"', "09:00"),
        ("GMT-05:00", "15:00"),
        ("tzone://Microsoft/Utc", "10:00"),
    ],
)
def test_zones_are_known_by_many_names(name: str, hour: str) -> None:
    found = read(calendar(f"DTSTART;TZID={name}:20260302T090000", "DURATION:PT1H"))

    assert days(found) == [f"03-02 {hour} 60"]


def test_a_time_without_a_zone_is_in_that_of_the_calendar_else_the_user_s() -> None:
    bare = calendar("DTSTART:20260302T090000", "DURATION:PT1H")
    named = bare.replace("BEGIN:VEVENT", "X-WR-TIMEZONE:America/New_York\nBEGIN:VEVENT")

    found = read(bare)

    assert days(found) == ["03-02 09:00 60"]
    assert [str(fact.kind) for fact in found.facts] == ["zone-taken"]
    assert days(read(named)) == ["03-02 15:00 60"]


def test_several_calendars_of_a_file_are_told_apart() -> None:
    found = sample("several.ics")

    assert [event.calendar for event in found.events] == ["Work", "Home"]


def test_a_calendar_says_what_speaks_against_counting_an_event() -> None:
    marks = [event.marks for event in sample("marks.ics").events]

    assert marks == [
        {Mark.CANCELLED},
        {Mark.PRIVATE},
        {Mark.FREE},
        {Mark.FREE},
        frozenset(),
        frozenset(),
    ]


def test_one_bad_event_stops_no_other_and_each_says_why() -> None:
    found = sample("half-broken.ics")

    assert [event.title for event in found.events] == ["good"]
    assert kinds(found) == ["bad-date", "negative", "bad-duration"]
    assert [(fact.where.line, fact.where.title) for fact in found.facts] == [
        (8, "bad"),
        (13, "backwards"),
        (19, "months"),
    ]
    assert found.total == 4


@pytest.mark.parametrize(
    ("lines", "kind"),
    [
        (["DTSTART:00010101T000000Z"], "out-of-years"),
        (["DTSTART:99991231T235959Z", "DURATION:PT1H"], "out-of-years"),
        (["DTSTART;TZID=America/New_York:99991231T235959", "DURATION:P9D"], "out-of-years"),
        (["DTSTART:20260302T080000Z", "DURATION:-PT1H"], "negative"),
        (["DTSTART:20260302T080000Z", "DTEND:20260502T080000Z"], "too-long"),
        (["DTSTART:20260302T080000Z", "DURATION:P999999W"], "out-of-years"),
        (["SUMMARY:nothing else"], "no-start"),
    ],
)
def test_what_no_week_can_hold_is_told(lines: list[str], kind: str) -> None:
    file = File("work.ics", calendar(*lines).encode(), window())
    reading = Reading(file, Guard())

    read_calendar(reading, whole=True)  # else nobody would look at what lies so far away

    assert [fact.kind for fact in reading.facts if not fact.kind.is_note] == [kind]
    assert not reading.events


@pytest.mark.parametrize("day", ["00010101", "19691231", "21010101", "99991231"])
def test_a_year_of_no_calendar_is_told_of_wherever_the_window_lies(day: str) -> None:
    found = read(calendar(f"DTSTART:{day}T080000Z", f"DTEND:{day}T090000Z", "SUMMARY:x"))

    assert kinds(found) == ["out-of-years"]
    assert found.was_refused


@pytest.mark.parametrize(
    ("lines", "when"),
    [
        (["DTSTART;VALUE=DATE:20261102", "DTEND;VALUE=DATE:20270501"], "11-02 180 days"),
        (
            ["DTSTART;TZID=Europe/Copenhagen:20251001T000000", "DTEND:20260315T000000Z"],
            "10-01 165 days",
        ),
        (["DTSTART:20260302T080000Z", "DTEND:20260502T080000Z"], "03-03 60 days"),
    ],
)
def test_a_leave_of_months_is_read_as_whole_days(lines: list[str], when: str) -> None:
    found = read(calendar(*lines, "SUMMARY:Barsel"))

    assert days(found) == [when]
    assert kinds(found) == []


@pytest.mark.parametrize(
    ("first", "end", "kind"),
    [
        ("20260101", "20290101", "too-long"),
        ("19000101", "99991231", "out-of-years"),
        ("20260101", "99991231", "out-of-years"),
        ("20260401", "20260101", "negative"),
    ],
)
def test_a_leave_that_no_life_can_hold_is_told(first: str, end: str, kind: str) -> None:
    lines = f"DTSTART;VALUE=DATE:{first}", f"DTEND;VALUE=DATE:{end}", "SUMMARY:Barsel"

    assert kinds(read(calendar(*lines))) == [kind]


def test_lines_are_read_whatever_their_ends_and_cases() -> None:
    text = calendar("dtstart:20260302T080000Z", "duration:pt1h", "Summary:Call")

    for end in ("\n", "\r\n", "\r"):
        assert days(read(text.replace("\n", end))) == ["03-02 09:00 60"]


def test_an_alarm_in_an_event_is_none_of_its_own_lines() -> None:
    found = read(
        calendar(
            "BEGIN:VALARM",
            "UID:alarm",
            "SUMMARY:Alarm",
            "DURATION:PT9H",
            "END:VALARM",
            "DTSTART:20260302T080000Z",
            "DURATION:PT1H",
            "SUMMARY:Call",
        )
    )

    assert [(event.title, event.source_id) for event in found.events] == [("Call", "0")]
    assert found.events[0].span.length == timedelta(hours=1)


def test_an_id_stays_when_the_file_comes_again_and_is_made_where_there_is_none() -> None:
    text = calendar("DTSTART:20260302T080000Z", "DURATION:PT1H", "SUMMARY:Call").replace(
        "UID:0\n", ""
    )

    first, again = read(text), read(text)

    assert first.events[0].source_id == again.events[0].source_id != ""


def zipped(files: dict[str, bytes]) -> bytes:
    held = io.BytesIO()
    with zipfile.ZipFile(held, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, content in files.items():
            archive.writestr(name, content)
    return held.getvalue()


def test_a_takeout_s_calendars_are_read_and_the_rest_is_left() -> None:
    takeout = zipped(
        {
            "Takeout/Kalender/Arbejde.ics": (SAMPLES / "bom.ics").read_bytes(),
            "Takeout/Kalender/../../Work.ics": (SAMPLES / "several.ics").read_bytes(),
            "Takeout/archive_browser.html": b"<html>",
        }
    )

    found = read(takeout, name="takeout.zip")

    assert [event.calendar for event in found.events] == ["Arbejde", "Work", "Home"]
    assert [str(fact.kind) for fact in found.facts] == ["other-files-left"]


def test_archives_that_can_t_be_read_say_why() -> None:
    bomb = zipped({"a.ics": b"BEGIN:VCALENDAR\n" + b" " * (51 * 2**20)})
    many = zipped({f"{n}.ics": b"BEGIN:VCALENDAR" for n in range(51)})

    assert kinds(read(bomb, name="a.zip")) == ["unpacks-too-large"]
    assert kinds(read(many, name="a.zip")) == ["too-many-files"]
    assert kinds(read(zipped({"a.txt": b"x"}), name="a.zip")) == ["no-calendar-inside"]
    assert kinds(read(many[:-30], name="a.zip")) == ["damaged"]
    assert kinds(read(b"PK\x03\x04 and no more", name="a.zip")) == ["damaged"]


def test_lines_are_told_as_the_file_has_them_however_it_is_folded() -> None:
    folded = calendar(
        "DTSTART:20260302T080000Z",
        "SUMMARY:a long\n  line\n  of three",
        "---",
        "DTSTART:never",
    )

    found = read(folded.replace("\n", "\r\n"))

    assert [fact.where.line for fact in found.facts] == [9]


def test_the_address_of_a_shared_calendar_or_a_room_is_nobody_from_outside() -> None:
    (event,) = read(
        calendar(
            "DTSTART:20260302T090000Z",
            "DURATION:PT1H",
            "ORGANIZER;CN=Team:mailto:c_0a1b@group.calendar.google.com",
            "ATTENDEE;PARTSTAT=ACCEPTED:mailto:kam@example.org",
            "ATTENDEE;PARTSTAT=ACCEPTED:mailto:example.org_room@resource.calendar.google.com",
        )
    ).events

    assert event.organiser == ""
    assert [guest.domain for guest in event.guests] == ["example.org"]


def test_a_calendar_that_names_nobody_says_why_nothing_is_known_of_customers() -> None:
    meetings = [f"DTSTART:202603{day:02}T080000Z\nDURATION:PT1H\n---\n" for day in range(2, 8)]
    named = "DTSTART:20260309T080000Z\nDURATION:PT1H\nATTENDEE:mailto:buyer@example.com"

    published = read(calendar("".join(meetings).rstrip("-\n")))
    own = read(calendar("".join(meetings) + named))
    few = read(calendar("".join(meetings[:3]).rstrip("-\n")))

    assert (notes(published), notes(own), notes(few)) == (["nobody-named"], [], [])


@pytest.mark.parametrize("title", ["Busy", "Optaget"])
def test_a_calendar_that_only_says_when_somebody_was_busy_is_told(title: str) -> None:
    days = [f"DTSTART:2026030{n}T090000Z\nDURATION:PT1H\nSUMMARY:{title}" for n in range(2, 8)]
    named = [*days[:-1], days[-1].replace(title, "Visit")]

    assert notes(read(calendar("---".join(days)))) == ["titles-kept-back"]
    assert notes(read(calendar("---".join(named)))) == ["nobody-named"]


def test_an_event_in_which_the_file_breaks_off_is_told_wherever_it_lies() -> None:
    text = calendar(
        "DTSTART:20260302T080000Z", "---", "DTSTART:20160302T080000Z", "SUMMARY:the last"
    )

    cut = read(text[: text.rindex("END:VEVENT")])

    assert days(cut) == ["03-02 09:00 0"]
    assert kinds(cut) == ["damaged"]
    assert (cut.facts[0].where.line, cut.facts[0].where.title) == (6, "the last")
    assert kinds(read(text[: text.rindex("END:VCALENDAR")])) == ["damaged"]
    assert kinds(read(text)) == []


def test_an_event_without_an_end_goes_to_where_the_next_begins() -> None:
    found = read(
        calendar("DTSTART:20260302T080000Z", "---", "DTSTART:bad").replace("END:VEVENT\n", "", 1)
    )

    assert days(found) == ["03-02 09:00 0"]
    assert [fact.where.line for fact in found.facts] == [5]


def test_a_line_feed_may_come_after_two_carriage_returns() -> None:
    text = calendar("DTSTART:20260302T080000Z", "SUMMARY:long\n er")

    (event,) = read(text.replace("\n", "\r\r\n")).events

    assert event.title == "longer"


def test_a_day_may_end_at_24() -> None:
    day = calendar(
        "DTSTART;TZID=Europe/Copenhagen:20260328T220000",
        "DTEND;TZID=Europe/Copenhagen:20260328T240000",
    )

    assert days(read(day)) == ["03-28 22:00 120"]


@pytest.mark.parametrize(
    "content",
    [
        b"BEGIN:VTODO\nDUE;VALUE=DATE:20260302\nEND:VTODO\n",
        b"BEGIN:VCARD\nN:Sam\nEND:VCARD\n",
        bytes(range(256)) * 20,
    ],
)
def test_what_has_no_events_or_is_no_text_is_asked_nothing(content: bytes) -> None:
    assert kinds(read(content)) == ["unknown-format"]
