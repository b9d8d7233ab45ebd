"""What an import of the command line comes to, before and after the book has it."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from datetime import date

from planner.app.import_away import as_missed, days_away
from planner.app.import_rows import Row, State
from planner.app.importing import Compared, imported
from planner.cli.failure import Status
from planner.core.book import Book
from planner.core.days_off import DaysOff, days_off
from planner.core.event import Window
from planner.core.import_facts import Fact
from planner.core.sorting import Rules, Sorted
from planner.sources.formats import Read


@dataclass(frozen=True, slots=True)
class Done:
    """What was asked, and what came of it. `missed` are source ids of what lies on days off."""

    window: Window
    reads: Sequence[Read]
    found: Sequence[Sorted]
    rows: Sequence[Row]
    compared: Compared
    book: Book | None
    rules: Rules
    last_day: date | None = None
    missed: frozenset[str] = frozenset()

    @property
    def facts(self) -> list[Fact]:
        return [fact for read in self.reads for fact in read.facts]

    @property
    def days_off(self) -> Sequence[DaysOff]:
        """Those that lie in the window, each to its end unless the last day was said, and the book does
        not have."""
        if self.book is None:
            return ()
        first, last = self.window.first_day, self.last_day
        events = (each.event for each in self.found)
        domains = self.rules.own_domains
        return days_off(events, self.book, self.window.zone, first, last, domains)

    @property
    def waiting_moved(self) -> list[Sorted]:
        """What waits to be sorted, and has another time now: nobody has made anything of it."""
        known = imported(self.book, self.window) if self.book else {}
        return [
            each
            for each in self.compared.changed
            if not all(entry.category for entry in known[each.event.source_id])
        ]

    @property
    def gone(self) -> list[Row]:
        """What was imported, and its calendar has no more or calls off."""
        return [row for row in self.rows if row.state is State.GONE]

    def without_missed(self, off: Iterable[DaysOff]) -> "Done":
        """This, without what is new and lies on days off of the book or of `off`."""
        if self.book is None:
            return self
        away, zone = days_away(self.book, off), self.window.zone
        rows = [as_missed(row, row.day(zone) or date.min, away) for row in self.rows]
        missed = frozenset(row.key for row in rows if row.is_missed)
        new = tuple(each for each in self.compared.new if each.event.source_id not in missed)
        return replace(self, rows=rows, compared=replace(self.compared, new=new), missed=missed)

    def with_rest_in(self, category: str | None) -> "Done":
        """This, as it looks where what no rule sorts goes to `category`, if there is one."""
        if category is None:
            return self
        rows = [
            row.sorted_into(row.category or category) if row.waits else row for row in self.rows
        ]
        return replace(self, rows=rows)

    @property
    def status(self) -> int:
        """Whether anything was read."""
        return Status.WORLD if all(read.was_refused for read in self.reads) else Status.DONE
