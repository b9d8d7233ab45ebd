"""What an imported entry was in its source, whatever the user has made of it since."""

from dataclasses import dataclass
from datetime import date, datetime, timedelta


@dataclass(frozen=True, slots=True)
class Imported:
    """The event as its source had it when it was imported: all of it, also where it became several
    entries, for then each of them remembers it.

    `start` says when it began, `day` on which day where its source knows no clock. `organiser` is a mail
    address or empty; of the guests only their mail `domains` are kept, each once, and how many `people`
    there were. Its calendar is the entry's `source_name`.
    """

    start: datetime | None
    amount: timedelta
    title: str = ""
    organiser: str = ""
    domains: tuple[str, ...] = ()
    project: str = ""
    client: str = ""
    tags: tuple[str, ...] = ()
    day: date | None = None
    people: int = 0

    @property
    def labels(self) -> tuple[str, ...]:
        """What it was for, as far as that is remembered of a tracker's row; tags in any order."""
        return self.title, self.project, self.client, *sorted(self.tags)

    def is_as(self, other: "Imported") -> bool:
        """Whether both are at the same time, last as long, and are for the same."""
        return self.is_when(other) and self.labels == other.labels

    def is_when(self, other: "Imported") -> bool:
        """Whether both are at the same time, and last as long."""
        return (self.start, self.day, self.amount) == (other.start, other.day, other.amount)
