"""The month of a key account manager as Outlook exports it, made for the weeks before a day.

    write_month(path, Week.of(today).plus(-4))

What a real one has: series with a meeting that was moved and one that was left out, customers known by
their addresses, lunch and focus time without guests, whole days, a private appointment, one called off.
"""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date, datetime, timedelta
from hashlib import sha1
from pathlib import Path

from planner.core.week import Week
from tests.builders import DAYS, time

ME, OWN = "kam@firma.example", "firma.example"
TEAM = tuple(f"{name}@{OWN}" for name in ("anne", "jonas", "mette", "peter", "sofie"))
DAY = timedelta(days=1)
ZONE = "Romance Standard Time"
HEAD = (
    "BEGIN:VCALENDAR\r\nPRODID:-//Microsoft Corporation//Outlook 16.0 MIMEDIR//EN\r\nVERSION:2.0\r\n"
    "METHOD:PUBLISH\r\nX-WR-CALNAME:Kalender\r\nBEGIN:VTIMEZONE\r\nTZID:Romance Standard Time\r\n"
    "BEGIN:STANDARD\r\nDTSTART:16011028T030000\r\nRRULE:FREQ=YEARLY;BYDAY=-1SU;BYMONTH=10\r\n"
    "TZOFFSETFROM:+0200\r\nTZOFFSETTO:+0100\r\nEND:STANDARD\r\nBEGIN:DAYLIGHT\r\n"
    "DTSTART:16010325T020000\r\nRRULE:FREQ=YEARLY;BYDAY=-1SU;BYMONTH=3\r\nTZOFFSETFROM:+0100\r\n"
    "TZOFFSETTO:+0200\r\nEND:DAYLIGHT\r\nEND:VTIMEZONE\r\n"
)


@dataclass(frozen=True, slots=True)
class Meeting:
    """`text` is "tue 9:00 1:30 Title" in the `week`-th week, or "tue 2d Title" for whole days. `guests`
    are addresses; a series repeats by `rule`, without the `skipped` weeks; `then` is where the one of a
    later week went."""

    week: int
    text: str
    guests: tuple[str, ...] = ()
    rule: str = ""
    skipped: tuple[int, ...] = ()
    then: "Meeting | None" = None
    lines: tuple[str, ...] = ()


def at(customer: str, *names: str) -> tuple[str, ...]:
    """People of a customer, and the user."""
    return tuple(f"{name}@{customer}.example" for name in names or ("indkoeb",))


SERIES = (
    Meeting(0, "mon 9:00 1:00 Salgsmøde", TEAM, "FREQ=WEEKLY;COUNT=4"),
    Meeting(0, "mon 8:30 0:15 Morgentavle", TEAM, "FREQ=WEEKLY;BYDAY=MO,WE,FR;COUNT=12"),
    Meeting(0, "mon 11:30 0:30 Frokost", rule="FREQ=WEEKLY;BYDAY=MO,TU,WE,TH,FR;COUNT=20"),
    Meeting(
        0,
        "thu 14:00 1:00 Pipeline review",
        TEAM[:3],
        "FREQ=WEEKLY;COUNT=4",
        (2,),
        Meeting(1, "fri 9:00 1:00 Pipeline review", TEAM[:3]),
    ),
    Meeting(0, "wed 15:00 0:45 1:1 med chefen", TEAM[2:3], "FREQ=WEEKLY;INTERVAL=2;COUNT=2"),
    Meeting(0, "fri 13:00 2:00 Fokustid: tilbud", rule="FREQ=WEEKLY;COUNT=4"),
    Meeting(0, "tue 8:15 0:45 Kørsel til kunde", rule="FREQ=WEEKLY;COUNT=4"),
)
CUSTOMERS = (
    Meeting(0, "tue 9:00 1:30 Nordhavn Logistik: årsaftale", at("nordhavn", "karen", "ib")),
    Meeting(0, "tue 13:00 1:00 Statusmøde Vestkraft", at("vestkraft")),
    Meeting(0, "wed 10:00 1:00 Demo for Søgaard & Sønner", at("soegaard", "lars")),
    Meeting(0, "thu 9:30 2:00 Workshop: ny prismodel", (*at("vestkraft", "bo"), *TEAM[:2])),
    Meeting(0, "fri 10:00 0:30 Opfølgning Nordhavn", at("nordhavn", "karen")),
    Meeting(1, "wed 9:00 1:30 Kvartalsmøde Energi Fyn", at("energi", "tina", "poul")),
    Meeting(1, "wed 13:00 1:00 Teams-møde: reklamation", at("soegaard", "lars")),
    Meeting(1, "thu 9:00 3:00 Kundebesøg Esbjerg", at("havn", "jens", "else")),
    Meeting(1, "thu 18:00 3:00 Middag med Havn & Co", at("havn", "jens")),
    Meeting(1, "fri 11:00 0:30 Opkald Vestkraft", at("vestkraft")),
    Meeting(2, "mon 13:00 1:30 Forhandling Vestkraft", at("vestkraft", "bo", "ea")),
    Meeting(2, "tue 9:00 1:00 Nordhavn Logistik", at("nordhavn", "karen")),
    Meeting(2, "tue 13:00 2:00 Implementering hos Energi Fyn", at("energi", "tina")),
    Meeting(2, "wed 9:30 1:00 Kaffe med ny kontakt", at("solskin", "ali")),
    Meeting(2, "thu 13:00 1:30 Behovsafklaring Solskin", at("solskin", "ali", "ida")),
    Meeting(2, "fri 9:30 1:00 Aftalegennemgang", at("havn", "else")),
    Meeting(3, "mon 13:00 1:00 Månedsstatus Vestkraft", at("vestkraft")),
    Meeting(3, "tue 9:00 2:00 Kundebesøg Nordhavn", at("nordhavn", "karen", "ib")),
    Meeting(3, "wed 9:00 1:00 Energi Fyn: faktura", at("energi", "poul")),
    Meeting(3, "thu 9:00 1:30 Tilbudsmøde Solskin", at("solskin", "ali", "ida")),
    Meeting(3, "fri 10:00 1:00 Referencebesøg", (*at("havn"), *at("solskin", "ali"))),
)
INSIDE = (
    Meeting(0, "mon 13:00 2:00 Afdelingsmøde", TEAM),
    Meeting(0, "mon 15:15 1:00 Budget 2027", TEAM[:2]),
    Meeting(0, "wed 13:00 1:30 Projekt Fyrtårn, styregruppe", TEAM[1:4]),
    Meeting(0, "thu 15:15 0:45 Mail"),
    Meeting(1, "wed 10:45 0:45 Onboarding af ny kollega", TEAM[4:]),
    Meeting(1, "wed 14:30 1:30 CRM-oprydning"),
    Meeting(2, "mon 10:15 1:00 Forberedelse Vestkraft"),
    Meeting(2, "wed 13:00 1:30 Projekt Fyrtårn, styregruppe", TEAM[1:4]),
    Meeting(2, "wed 13:30 0:30 Kampagne, hurtig afklaring", TEAM[:1]),
    Meeting(2, "thu 9:00 2:00 Kursus: forhandling", TEAM[:2]),
    Meeting(3, "mon 10:15 1:00 Rapport til ledelsen"),
    Meeting(3, "tue 14:00 1:00 Interview, ny kollega", TEAM[2:4]),
    Meeting(3, "wed 13:00 1:30 Projekt Fyrtårn, styregruppe", TEAM[1:4]),
    Meeting(3, "thu 12:30 1:30 Intern workshop: " + "indsatser over for vores største kunder " * 3),
)
ODD = (
    Meeting(0, "fri 15:30 0:30 <b>Tilbud</b> & <img src='x'> gennemgang"),
    Meeting(1, "fri 15:15 0:30 🎂 Fredagskage 🎉", TEAM),
    Meeting(2, "fri 11:00 0:30 פגישה עם הלקוח", at("solskin", "ali")),
    Meeting(2, "tue 16:00 0:45 Tandlæge", lines=("CLASS:PRIVATE",)),
    Meeting(2, "thu 15:30 1:00 Aflyst: Sparring", TEAM[:1], lines=("STATUS:CANCELLED",)),
    Meeting(3, "thu 16:00 1:00 Måske: netværk", TEAM[:1], lines=("STATUS:TENTATIVE",)),
)
WHOLE_DAYS = (
    Meeting(1, "mon 2d Ferie"),
    Meeting(0, "thu 1d Kollega på ferie", lines=("TRANSP:TRANSPARENT",)),
    Meeting(1, "fri 1d Peters fødselsdag", lines=("TRANSP:TRANSPARENT",)),
    Meeting(2, "wed 1d Hjemmearbejde", lines=("TRANSP:TRANSPARENT",)),
    Meeting(3, "fri 1d Frist: forecast", lines=("TRANSP:TRANSPARENT",)),
)
MONTH: tuple[Meeting, ...] = (*SERIES, *CUSTOMERS, *INSIDE, *ODD, *WHOLE_DAYS)


def write_month(path: Path, first: Week, meetings: Iterable[Meeting] = MONTH) -> Path:
    """Four weeks from `first` on."""
    parts = [part for each in meetings for part in _events(each, first)]
    path.write_bytes("".join((HEAD, *parts, "END:VCALENDAR\r\n")).encode())
    return path


def _title(meeting: Meeting) -> str:
    whole_days = meeting.text.split(" ")[1].endswith("d")
    return meeting.text.split(" ", 2 if whole_days else 3)[-1]


def _events(meeting: Meeting, first: Week) -> Iterable[str]:
    series = []
    start, when = _when(meeting, first)
    if meeting.rule:
        series.append(f"RRULE:{meeting.rule}")
        skipped = (start + timedelta(weeks=n) for n in meeting.skipped)
        series += [f"EXDATE;TZID={ZONE}:{each:%Y%m%dT%H%M%S}" for each in skipped]
    uid = f"UID:040000008200E0-{sha1(f'{_title(meeting)} {meeting.week}'.encode()).hexdigest()}"
    yield _event(meeting, (uid, *when, *series))
    if meeting.then is not None:
        was = start + timedelta(weeks=meeting.then.week)
        _, now = _when(meeting.then, first)
        yield _event(meeting.then, (uid, f"RECURRENCE-ID;TZID={ZONE}:{was:%Y%m%dT%H%M%S}", *now))


def _when(meeting: Meeting, first: Week) -> tuple[datetime, tuple[str, str]]:
    day_name, clock, amount = meeting.text.split(" ")[:3]
    day: date = first.days[DAYS.index(day_name)] + timedelta(weeks=meeting.week)
    start = datetime.combine(day, datetime.min.time())
    if clock.endswith("d"):
        end = day + int(clock[:-1]) * DAY
        return start, (f"DTSTART;VALUE=DATE:{day:%Y%m%d}", f"DTEND;VALUE=DATE:{end:%Y%m%d}")
    start += time(clock)
    end_at = start + time(amount)
    zone = f"TZID={ZONE}"
    return start, (
        f"DTSTART;{zone}:{start:%Y%m%dT%H%M%S}",
        f"DTEND;{zone}:{end_at:%Y%m%dT%H%M%S}",
    )


def _event(meeting: Meeting, when: Iterable[str]) -> str:
    title = _title(meeting).replace(",", "\\,").replace(";", "\\;")
    invited = f"ORGANIZER;CN=Kam:mailto:{ME}", f"ATTENDEE;CN=Kam;PARTSTAT=ACCEPTED:mailto:{ME}"
    guests = (f"ATTENDEE;ROLE=REQ-PARTICIPANT;RSVP=TRUE:mailto:{each}" for each in meeting.guests)
    lines = (*when, f"SUMMARY;LANGUAGE=da:{title}", *meeting.lines)
    people = (*invited, *guests) if meeting.guests else ()
    whole = ("BEGIN:VEVENT", *lines, *people, "END:VEVENT")
    return "".join(f"{line}\r\n" for line in whole)
