"""Files as a test writes them, read."""

from datetime import date
from pathlib import Path
from zoneinfo import ZoneInfo

from planner.core.event import Event, OnDay, Timed, WholeDays, Window
from planner.core.import_facts import Answers
from planner.sources.formats import Read, read_file
from planner.sources.guard import Guard
from planner.sources.reading import File

SAMPLES = Path(__file__).parents[1] / "data" / "sources"
COPENHAGEN = "Europe/Copenhagen"


def window(first: str = "2026-01-01", end: str = "2027-01-01", zone: str = COPENHAGEN) -> Window:
    return Window.of_days(date.fromisoformat(first), date.fromisoformat(end), ZoneInfo(zone))


def read(
    content: bytes | str,
    at: Window | None = None,
    name: str = "work.ics",
    answers: Answers | None = None,
    guard: Guard | None = None,
) -> Read:
    """What stands in a file of that content."""
    held = content.encode() if isinstance(content, str) else content
    file = File(name, held, at or window(), answers or Answers())
    return read_file(file, guard or Guard())


def sample(name: str, at: Window | None = None, answers: Answers | None = None) -> Read:
    """What stands in one of the project's own samples."""
    return read((SAMPLES / name).read_bytes(), at, name, answers)


def calendar(*lines: str) -> str:
    """A calendar of one event with these lines; `---` begins another event."""
    events = "\n".join(lines).split("---")
    held = "".join(
        f"BEGIN:VEVENT\nUID:{n}\n{each.strip()}\nEND:VEVENT\n" for n, each in enumerate(events)
    )
    return f"BEGIN:VCALENDAR\n{held}END:VCALENDAR\n"


def series(*lines: str, zone: str = COPENHAGEN, start: str = "20260302T090000") -> str:
    """A calendar of one event at nine on 2 March, for an hour, with these lines too."""
    return calendar(f"DTSTART;TZID={zone}:{start}", "DURATION:PT1H", *lines)


def told(event: Event, zone: str = COPENHAGEN) -> str:
    """`03-02 09:00 60`: day, time and minutes; `03-02 day` for a whole day."""
    match event.span:
        case Timed(start, end):
            local = start.astimezone(ZoneInfo(zone))
            length = f"{(end - start).total_seconds() / 60:g}" if end else "running"
            return f"{local:%m-%d %H:%M} {length}"
        case WholeDays(first, end):
            days = (end - first).days
            return f"{first:%m-%d} day" if days == 1 else f"{first:%m-%d} {days} days"
        case OnDay(day, length):
            return f"{day:%m-%d} {length.total_seconds() / 60:g}"


def days(found: Read, zone: str = COPENHAGEN) -> list[str]:
    """When each event was."""
    return [told(event, zone) for event in found.events]


def kinds(found: Read) -> list[str]:
    """The facts that are more than a note."""
    return [str(fact.kind) for fact in found.facts if not fact.kind.is_note]


def notes(found: Read) -> list[str]:
    """The facts that only say how the file was understood."""
    return [str(fact.kind) for fact in found.facts if fact.kind.is_note]
