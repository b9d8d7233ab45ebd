"""Rows of time trackers made into events: one way for all, told by a layout of columns."""

from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date, datetime, timedelta
from functools import cached_property

from planner.core.event import Event, OnDay, Span, Timed
from planner.core.import_facts import DateOrder, FactKind
from planner.sources.ids import Ids
from planner.sources.reading import NotRead, Reading, utc
from planner.sources.tables import Row, Table, plain_name
from planner.sources.written import (
    example_of,
    has_points,
    is_twelve_hours,
    order_of,
    read_clock,
    read_day,
    read_length,
    read_moment,
)

DISAGREEMENT = timedelta(seconds=30)
ONE_DAY = timedelta(days=1)
_DAYS = ("date", "start_date", "end_date", "start", "end")
_CLOCKS = ("from", "to", "start", "end")


@dataclass(frozen=True, slots=True)
class Layout:
    """How one source writes its table: by field, the names that its column may have. `needs` are
    those by which the source is known. `unit` is what a bare number in its column of lengths counts."""

    source: str
    columns: Mapping[str, tuple[str, ...]]
    needs: tuple[str, ...] = ()
    unit: timedelta = field(default=timedelta(hours=1))

    def found_in(self, table: Table) -> dict[str, int]:
        """The place of each field's column, of those that are there."""
        names = table.names
        return {
            each: next(names[plain_name(name)] for name in known if plain_name(name) in names)
            for each, known in self.columns.items()
            if any(plain_name(name) in names for name in known)
        }

    def fits(self, table: Table) -> bool:
        return set(self.needs) <= set(self.found_in(table))


class Rows:
    """A table while it is read by its layout."""

    def __init__(self, reading: Reading, table: Table, layout: Layout) -> None:
        self.reading = reading
        self.layout = layout
        self.table = table
        self.columns = layout.found_in(table)
        self.ids = Ids()

    def read(self, event: Callable[["Cells"], Event]) -> None:
        """Make an event of every row. One that can't be read is told, and the others are read."""
        _ = self.order
        self.reading.total = len(self.table.rows)
        for number, row in enumerate(self.table.rows):
            self.reading.guard.step(number, self.reading.total)
            cells = Cells(self, row)
            try:
                self.reading.add(event(cells))
            except NotRead as why:
                if why.kind is FactKind.TOO_MANY_EVENTS:
                    raise
                self.reading.refuse(why, row.line, cells.title)
        if "from" in self.columns or "start" in self.columns:
            self.reading.tell_once(FactKind.ZONE_TAKEN, zone=str(self.reading.file.zone))

    @cached_property
    def order(self) -> DateOrder:
        """The order of the table's dates. Raises `NotRead` if only the user can know."""
        texts = [*self._texts(_DAYS)]
        told = self.reading.file.answers.dates
        known = order_of(texts)
        if told or known:
            return told or known or DateOrder.DAY_FIRST
        example = example_of(texts)
        guess = self._likely(texts)
        if guess is None:
            raise NotRead(FactKind.WHICH_DATES, text=example)
        self.reading.tell_once(FactKind.DATES_TAKEN, text=example, order=guess)
        return guess

    def _likely(self, texts: Sequence[str]) -> DateOrder | None:
        """What else tells the order: points, Danish heads, a clock of twelve hours."""
        if has_points(texts) or _is_danish(self.table.head):
            return DateOrder.DAY_FIRST
        clocks = (text.rpartition(" ")[2] if " " in text else text for text in self._texts(_CLOCKS))
        if any(is_twelve_hours(text) for text in self._texts(_CLOCKS)) or any(
            text.lower() in ("am", "pm") for text in clocks
        ):
            return DateOrder.MONTH_FIRST
        return None

    def _texts(self, fields: Iterable[str]) -> Iterable[str]:
        places = [self.columns[each] for each in fields if each in self.columns]
        for row in self.table.rows:
            for place in places:
                if place < len(row.cells):
                    yield row.cells[place]


class Cells:
    """One row, by the fields of the layout."""

    def __init__(self, rows: Rows, row: Row) -> None:
        self._rows = rows
        self._row = row

    def __getitem__(self, field_name: str) -> str:
        place = self._rows.columns.get(field_name)
        cells = self._row.cells
        return cells[place].strip() if place is not None and place < len(cells) else ""

    @property
    def line(self) -> int:
        return self._row.line

    @property
    def title(self) -> str:
        names = ("title", "note", "task", "project", "client")
        return next((self[name] for name in names if self[name]), "")

    def several(self, field_name: str) -> tuple[str, ...]:
        """A cell that holds several names."""
        text = self[field_name].replace(";", ",")
        return tuple(part.strip() for part in text.split(",") if part.strip())

    def day(self, field_name: str) -> date:
        return read_day(self[field_name], self._rows.order)

    def span(self) -> Span:
        """When it was: from one time to another, or so many hours of a day."""
        start = self._start()
        if start is None:
            return OnDay(self.day("date"), self._length())
        end = self._end(start)
        self._compare(start, end)
        return Timed(utc(start), utc(end))

    def _start(self) -> datetime | None:
        zone, order = self._rows.reading.file.zone, self._rows.order
        if self["start"]:
            return read_moment(self["start"], order, zone)
        if not self["from"]:
            return None
        name = "start_date" if self["start_date"] else "date"
        return datetime.combine(self.day(name), read_clock(self["from"]), zone)

    def _end(self, start: datetime) -> datetime:
        zone, order = self._rows.reading.file.zone, self._rows.order
        if self["end"]:
            return self._of_that_day(self["end"], start) or read_moment(self["end"], order, zone)
        if not self["to"]:
            return utc(start) + self._length()
        clock = read_clock(self["to"])
        if self["end_date"]:
            return datetime.combine(self.day("end_date"), clock, zone)
        end = datetime.combine(start.date(), clock, zone)
        return _next_day(end) if end.replace(tzinfo=None) < start.replace(tzinfo=None) else end

    def _of_that_day(self, text: str, start: datetime) -> datetime | None:
        """An end that is a time of day alone."""
        try:
            end = datetime.combine(start.date(), read_clock(text), start.tzinfo)
        except NotRead:
            return None
        return _next_day(end) if end < start else end

    def _length(self) -> timedelta:
        return read_length(self["length"], self._rows.layout.unit)

    def _compare(self, start: datetime, end: datetime) -> None:
        """Say so if the row's own length is another than its times make."""
        if not self["length"] or not (self["to"] or self["end"]):
            return
        try:
            told, real = self._length(), utc(end) - utc(start)
        except NotRead:
            return
        if abs(told - real) >= DISAGREEMENT:
            self._rows.reading.tell(
                FactKind.LENGTHS_DIFFER,
                self.line,
                self.title,
                told=str(told),
                real=str(real),
            )


def tracked(cells: Cells, rows: Rows) -> Event:
    """The event that a row of a time tracker is."""
    span = cells.span()
    named = tuple(cells[name] for name in ("project", "client", "task"))
    parts = (*named, cells["note"]) if isinstance(span, OnDay) else ()
    return Event(
        rows.layout.source,
        rows.ids.id(rows.layout.source, begins(span), *parts),
        span,
        cells.title,
        project=cells["project"],
        client=cells["client"],
        task=cells["task"],
        tags=cells.several("tags"),
        note=cells["note"],
    )


def read_tracked(reading: Reading, table: Table, layout: Layout) -> None:
    rows = Rows(reading, table, layout)
    rows.read(lambda cells: tracked(cells, rows))


def begins(span: Span) -> str:
    """When it begins, as part of an id: a change of its length leaves it what it is."""
    match span:
        case Timed(start=start):
            return f"{start:%Y%m%dT%H%M%SZ}"
        case OnDay(day=day):
            return f"{day:%Y%m%d}"
    return f"{span.first:%Y%m%d}"


def _next_day(end: datetime) -> datetime:
    try:
        return datetime.combine(end.date() + ONE_DAY, end.time(), end.tzinfo)
    except OverflowError as error:
        raise NotRead(FactKind.BAD_DATE, text=str(end.date())) from error


_DANISH = frozenset(
    (
        "emne",
        "startdato",
        "slutdato",
        "starttidspunkt",
        "sluttidspunkt",
        "dato",
        "fra",
        "til",
        "varighed",
        "kunde",
        "projekt",
        "beskrivelse",
        "aktivitet",
        "starttid",
        "sluttid",
        "opgave",
        "timer",
    )
)


def _is_danish(head: Iterable[str]) -> bool:
    return any(plain_name(name) in _DANISH for name in head)
