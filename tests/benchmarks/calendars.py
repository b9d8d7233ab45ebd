"""Big calendars as people have them after years, made up: meetings, series, changes, exceptions."""

import random
from datetime import date, datetime, timedelta

FIRST = date(2017, 1, 2)
DAYS = 10 * 365
DAYS_OF_WEEK = ("MO", "TU", "WE", "TH", "FR", "SA", "SU")
ZONES = ("Europe/Copenhagen", "Europe/Copenhagen", "Europe/London", "America/New_York")
TITLES = ("Status", "Customer call", "One-on-one", "Project A", "Lunch", "Steering group", "Review")
HEAD = (
    "BEGIN:VCALENDAR\r\nVERSION:2.0\r\nPRODID:-//example.org//made up//EN\r\nX-WR-CALNAME:Work\r\n"
)


def made_calendar(events: int, seed: int = 48) -> bytes:
    """A calendar of so many VEVENTs over ten years: three quarters happen once, the others are series,
    changed occurrences among them. An event takes some 770 bytes."""
    chance = random.Random(seed)
    parts = [HEAD]
    made = 0
    while made < events:
        group = _series(chance, made) if chance.random() < 0.18 else [_once(chance, made)]
        parts += group
        made += len(group)
    return "".join((*parts, "END:VCALENDAR\r\n")).encode()


def _once(chance: random.Random, number: int) -> str:
    if chance.random() < 0.06:
        day = FIRST + timedelta(days=chance.randrange(DAYS))
        when = (
            f"DTSTART;VALUE=DATE:{day:%Y%m%d}\r\nDTEND;VALUE=DATE:{day + timedelta(1):%Y%m%d}\r\n"
        )
        return _event(chance, number, when)
    return _event(chance, number, _when(chance, _start(chance)))


def _series(chance: random.Random, number: int) -> list[str]:
    start, zone = _start(chance), chance.choice(ZONES)
    day = DAYS_OF_WEEK[start.weekday()]
    rule = chance.choice(
        (
            "FREQ=WEEKLY",
            "FREQ=WEEKLY;INTERVAL=2",
            f"FREQ=MONTHLY;BYDAY={(start.day - 1) // 7 + 1}{day}",
            f"FREQ=WEEKLY;BYDAY={','.join(dict.fromkeys((day, 'TH')))}",
        )
    )
    last = start + timedelta(weeks=chance.choice((8, 26, 52, 150)))
    ends = chance.choice(
        (f";UNTIL={last:%Y%m%dT%H%M%SZ}", ";COUNT=20", f";UNTIL={last:%Y%m%d}T235959Z", "")
    )
    skipped = start + timedelta(weeks=2)
    when = _when(chance, start, zone) + (
        f"RRULE:{rule}{ends if chance.random() < 0.93 else ''}\r\n"
        f"EXDATE;TZID={zone}:{skipped:%Y%m%dT%H%M%S}\r\n"
    )
    events = [_event(chance, number, when)]
    if chance.random() < 0.4:
        then = start + timedelta(weeks=4)
        moved = f"RECURRENCE-ID;TZID={zone}:{then:%Y%m%dT%H%M%S}\r\n" + _when(
            chance, then + timedelta(hours=2), zone
        )
        events.append(_event(chance, number, moved))
    return events


def _start(chance: random.Random) -> datetime:
    day = FIRST + timedelta(days=chance.randrange(DAYS))
    return datetime.combine(day, datetime.min.time()) + timedelta(
        hours=chance.randrange(7, 17), minutes=chance.choice((0, 15, 30))
    )


def _when(chance: random.Random, start: datetime, zone: str = "Europe/Copenhagen") -> str:
    end = start + timedelta(minutes=chance.choice((15, 30, 60, 90)))
    return f"DTSTART;TZID={zone}:{start:%Y%m%dT%H%M%S}\r\nDTEND;TZID={zone}:{end:%Y%m%dT%H%M%S}\r\n"


def _event(chance: random.Random, number: int, when: str) -> str:
    guest = chance.randrange(40)
    return (
        f"BEGIN:VEVENT\r\nUID:{number:08}@calendar.example.org\r\nDTSTAMP:20261101T080000Z\r\n{when}"
        f"SUMMARY:{chance.choice(TITLES)}\r\nSEQUENCE:0\r\nSTATUS:CONFIRMED\r\nTRANSP:OPAQUE\r\n"
        "CREATED:20260101T080000Z\r\nLAST-MODIFIED:20260102T080000Z\r\nLOCATION:Room 3\\, 2nd floor\r\n"
        "ORGANIZER;CN=Project manager:mailto:pm@example.org\r\n"
        "ATTENDEE;CUTYPE=INDIVIDUAL;ROLE=REQ-PARTICIPANT;PARTSTAT=ACCEPTED;CN=Key accou\r\n"
        " nt manager:mailto:kam@example.org\r\n"
        f"ATTENDEE;CUTYPE=INDIVIDUAL;ROLE=REQ-PARTICIPANT;CN=Guest:mailto:guest{guest}@example.com\r\n"
        "DESCRIPTION:Agenda\\n1. What happened since last time\\n2. What comes next\\n3. W\r\n"
        " ho does what by when\\nThe room has a screen.\r\n"
        "X-APPLE-TRAVEL-ADVISORY-BEHAVIOR:AUTOMATIC\r\n"
        "BEGIN:VALARM\r\nACTION:DISPLAY\r\nDESCRIPTION:Reminder\r\nTRIGGER:-PT15M\r\nEND:VALARM\r\n"
        "END:VEVENT\r\n"
    )
