"""Outlook's calendar as CSV, in English, Danish or German."""

from datetime import timedelta

from planner.core.event import Event, Guest, Mark, Span, WholeDays
from planner.core.import_facts import FactKind
from planner.sources.cells import Cells
from planner.sources.ids import begins
from planner.sources.layouts import Layout
from planner.sources.reading import Reading
from planner.sources.tables import Table
from planner.sources.tracked import Rows

SOURCE = "outlook"
_ONE_DAY = timedelta(days=1)
LAYOUT = Layout(
    SOURCE,
    {
        "title": ("Subject", "Emne", "Betreff"),
        "start_date": ("Start Date", "Startdato", "Beginnt am"),
        "from": ("Start Time", "Starttidspunkt", "Starttid", "Startklokkeslæt", "Beginnt um"),
        "end_date": ("End Date", "Slutdato", "Endet am"),
        "to": ("End Time", "Sluttidspunkt", "Sluttid", "Slutklokkeslæt", "Endet um"),
        "all_day": (
            "All day event",
            "Hele dagen",
            "Heldagsbegivenhed",
            "Heldagsaftale",
            "Ganztägiges Ereignis",
        ),
        "organiser": (
            "Meeting Organizer",
            "Mødeindkalder",
            "Mødeorganisator",
            "Mødearrangør",
            "Besprechungsplanung",
        ),
        "required": (
            "Required Attendees",
            "Nødvendige deltagere",
            "Obligatoriske deltagere",
            "Mødedeltagere",
            "Erforderliche Teilnehmer",
        ),
        "optional": ("Optional Attendees", "Valgfrie deltagere", "Optionale Teilnehmer"),
        "tags": ("Categories", "Kategorier", "Kategorien"),
        "private": ("Private", "Privat"),
        "sensitivity": ("Sensitivity", "Følsomhed", "Fortrolighed", "Vertraulichkeit"),
        "shown": (
            "Show time as",
            "Vis tid som",
            "Vis tidspunkt som",
            "Vis klokkeslæt som",
            "Zeitspanne zeigen als",
        ),
    },
    needs=("title", "start_date", "from", "all_day"),
)
_YES = frozenset(("true", "sand", "yes", "ja", "1", "-1", "ein", "wahr"))
_PRIVATE = frozenset(
    ("private", "privat", "confidential", "fortrolig", "fortroligt", "vertraulich", "2", "3")
)
_FREE = frozenset(("free", "ledig", "3"))
"""Outlook writes the number: 1 tentative, 2 busy, 3 free, 4 out of office."""
_AWAY = frozenset(("out of office", "away", "ikke til stede", "ude af kontoret", "4"))


def read_outlook(reading: Reading, table: Table) -> None:
    rows = Rows(reading, table, LAYOUT)
    first = len(reading.events)
    rows.read(lambda cells: _event(cells, rows))
    nameless = sum(_is_by_names_alone(event) for event in reading.events[first:])
    if nameless:
        reading.tell(FactKind.NAMES_ONLY, number=str(nameless))


def _event(cells: Cells, rows: Rows) -> Event:
    span = _span(cells)
    people = (each for name in ("required", "optional") for each in _people(cells[name]))
    event = Event(
        SOURCE,
        "",
        span,
        cells["title"],
        tags=cells.several("tags"),
        organiser=_address(cells["organiser"]),
        guests=tuple(Guest(_address(each)) for each in people),
        marks=_marks(cells),
    )
    return rows.ids.named(event, SOURCE, begins(span), cells["title"])


def _span(cells: Cells) -> Span:
    if cells["all_day"].casefold() not in _YES:
        return cells.span()
    first = cells.day("start_date")
    end = cells.day("end_date") if cells["end_date"] else first
    return WholeDays(first, max(end, first + _ONE_DAY) if end >= first else end)


def _marks(cells: Cells) -> frozenset[Mark]:
    holding = {
        Mark.PRIVATE: cells["private"].casefold() in _YES
        or cells["sensitivity"].casefold() in _PRIVATE,
        Mark.FREE: cells["shown"].casefold() in _FREE,
        Mark.AWAY: cells["shown"].casefold() in _AWAY,
        Mark.CANCELLED: cells["title"]
        .casefold()
        .startswith(("canceled:", "cancelled:", "aflyst:")),
    }
    return frozenset(mark for mark, holds in holding.items() if holds)


def _is_by_names_alone(event: Event) -> bool:
    """Whether people were there, and nobody can know from which company: of those that Outlook knows, it
    writes the names."""
    return bool(event.guests) and not any(guest.address for guest in event.guests)


def _people(text: str) -> list[str]:
    """Each of them. A name may hold a comma; only where no semicolon stands it parts addresses."""
    sign = ";" if ";" in text or "@" not in text else ","
    return [each for each in (part.strip() for part in text.split(sign)) if each]


def _address(text: str) -> str:
    """The mail address in `Name <who@example.org>`; empty where there is a name alone."""
    inner = text.partition("<")[2].partition(">")[0] or text
    plain = inner.strip().lower()
    return plain[:254] if "@" in plain and " " not in plain else ""
