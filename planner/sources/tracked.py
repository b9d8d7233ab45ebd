"""Rows of time trackers made into events: one way for all, told by a layout of columns."""

from collections.abc import Callable, Iterable, Iterator
from datetime import date
from functools import cached_property

from planner.core.event import Event, OnDay
from planner.core.import_facts import DateOrder, FactKind
from planner.sources.cells import Cells
from planner.sources.date_order import Written, known_order
from planner.sources.ids import Ids, begins
from planner.sources.layouts import Layout
from planner.sources.people import Named, own_rows
from planner.sources.reading import NotRead, Reading
from planner.sources.sums import is_sum
from planner.sources.tables import Table

_DAYS = ("date", "start_date", "end_date", "start", "end")
_CLOCKS = ("from", "to", "start", "end")


class Rows:
    """A table while it is read by its layout."""

    def __init__(self, reading: Reading, table: Table, layout: Layout) -> None:
        self.reading = reading
        self.layout = layout
        self.table = table
        self.columns = layout.found_in(table)
        self.ids = Ids()
        self.has_floating = False
        self.day_above: date | None = None
        """What the last row that was read says of its day."""

    def read(self, event: Callable[[Cells], Event]) -> None:
        """Make an event of every row. One that can't be read is told, and the others are read."""
        _ = self.order
        has_people = "user" in self.columns
        rows = own_rows(self.reading, [*self._named()]) if has_people else self.table.rows
        sums, self.reading.total = 0, len(rows)
        for number, row in enumerate(rows):
            self.reading.guard.step(number, self.reading.total)
            cells = Cells(self, row)
            if is_sum(row.cells, cells.has_day):
                sums += 1
                continue
            try:
                self.reading.add(event(cells))
            except NotRead as why:
                if why.kind in (FactKind.TOO_MANY_EVENTS, FactKind.WHICH_WEEK):
                    raise
                self.reading.refuse(why, row.line, cells.title)
        self.reading.total -= sums
        if sums:
            self.reading.tell(FactKind.SUMS_LEFT, number=str(sums))
        if self.has_floating:
            self.reading.tell_once(FactKind.ZONE_TAKEN, zone=str(self.reading.file.zone))

    def _named(self) -> Iterator[Named]:
        """The rows with whose they are; a sum's is nobody's."""
        known: set[str] = set()
        for row in self.table.rows:
            cells = Cells(self, row)
            person = cells.person
            if person not in known and cells.has_day and not is_sum(row.cells, has_day=True):
                known.add(person)
            yield Named(row, person, person in known)

    @cached_property
    def order(self) -> DateOrder:
        """The order of the table's dates. Raises `NotRead` if only the user can know."""
        days = [*self._texts(_DAYS)]
        written = Written(days, [*self._texts(_CLOCKS)], self._pairs, self.table.head)
        return known_order(self.reading, written)

    def _pairs(self) -> Iterator[tuple[str, str]]:
        """The days on which each row begins and ends, where it says two."""
        for row in self.table.rows:
            cells = Cells(self, row)
            for start, end in (("start_date", "end_date"), ("start", "end")):
                if cells[start] and cells[end] and cells[start] != cells[end]:
                    yield cells[start], cells[end]

    def _texts(self, fields: Iterable[str]) -> Iterable[str]:
        places = [self.columns[each] for each in fields if each in self.columns]
        for row in self.table.rows:
            for place in places:
                if place < len(row.cells):
                    yield row.cells[place]


def tracked(cells: Cells, rows: Rows) -> Event:
    """The event that a row of a time tracker is."""
    span = cells.span()
    named = tuple(cells[name] for name in ("project", "client", "task"))
    parts = (*named, cells["note"]) if isinstance(span, OnDay) else ()
    parts += tuple(filter(None, [cells["title"]])) if parts else ()
    event = Event(
        rows.layout.source,
        "",
        span,
        cells.title,
        project=cells["project"],
        client=cells["client"],
        task=cells["task"],
        tags=cells.several("tags"),
        note=cells["note"],
    )
    return rows.ids.named(event, rows.layout.source, begins(span), *parts)


def read_tracked(reading: Reading, table: Table, layout: Layout) -> None:
    rows = Rows(reading, table, layout)
    rows.read(lambda cells: tracked(cells, rows))
