"""Tables with a column for each day (weekly reports, time sheets), and sums of one day."""

from collections.abc import Iterator, Mapping, Sequence
from contextlib import suppress
from datetime import date, timedelta

from planner.core.duration import ZERO
from planner.core.event import Event, OnDay
from planner.core.import_facts import FactKind
from planner.sources.day_heads import days_of_heads
from planner.sources.days_written import is_day
from planner.sources.file_names import period_of, program_of, source_of
from planner.sources.head_words import FIELDS
from planner.sources.ids import Ids, begins
from planner.sources.layouts import Layout
from planner.sources.lengths import is_length, read_length
from planner.sources.own_table import SOURCE, own_layout
from planner.sources.people import Named, own_rows
from planner.sources.reading import NotRead, Reading
from planner.sources.sums import is_sum
from planner.sources.tables import Row, Table

_NAMES = ("title", "project", "client", "task", "tags", "note")
_NOTHING = " -–0:.,"
_ROUNDED = timedelta(minutes=1)


class Labels:
    """What a row without a time of its own is about."""

    def __init__(self, reading: Reading, table: Table, days: Mapping[int, date]) -> None:
        self._source = source_of(reading.file.name) or SOURCE
        names = Layout(SOURCE, {name: FIELDS[name] for name in _NAMES})
        self._columns = names.found_in(table)
        self._user = Layout(SOURCE, {"user": FIELDS["user"]}).found_in(table).get("user")
        others = (
            n
            for n, name in enumerate(table.head)
            if n not in days and n != self._user and name.strip()
        )
        if not self._columns and (first := next(others, None)) is not None:
            self._columns = {"title": first}
        self._ids = Ids()

    def event(self, row: Row, day: date, length: timedelta) -> Event:
        said = {name: _cell(row, place) for name, place in self._columns.items()}
        named = [said.get(name, "") for name in ("project", "client", "task", "note", "title")]
        event = Event(
            self._source,
            "",
            OnDay(day, length),
            self.title(row),
            project=said.get("project", ""),
            client=said.get("client", ""),
            task=said.get("task", ""),
            tags=tuple(filter(None, (part.strip() for part in said.get("tags", "").split(",")))),
            note=said.get("note", ""),
        )
        return self._ids.named(event, self._source, begins(event.span), *named)

    def person(self, row: Row) -> str:
        """Whose time it is; empty where nothing says so."""
        return _cell(row, self._user) if self._user is not None else ""

    def title(self, row: Row) -> str:
        order = ("title", "note", "task", "project", "client")
        cells = (_cell(row, self._columns[name]) for name in order if name in self._columns)
        return next(filter(None, cells), "")


def read_by_day(reading: Reading, table: Table) -> None:
    """Raises `NotRead` if nobody can know which days the columns are."""
    days = days_of_heads(reading, table.head)
    labels = Labels(reading, table, days)
    rows = [*_without_sums(reading, table, [*days])]
    rows = own_rows(reading, [Named(row, labels.person(row), True) for row in rows])
    reading.total += sum(1 for row in rows for place in days if _cell(row, place).strip(_NOTHING))
    for number, row in enumerate(rows):
        reading.guard.step(number, len(rows))
        for place, day in days.items():
            if _cell(row, place).strip(_NOTHING):
                _read_cell(reading, labels, row, place, day)


def read_sums(reading: Reading, table: Table) -> None:
    """Lengths without a day, which count for the only day that the file's name says. Raises `NotRead` if
    that is none or many."""
    layout = own_layout(reading, table)
    place = layout.found_in(table)["length"]
    period = period_of(reading)
    if period is None or period.first != period.last:
        program = program_of(source_of(reading.file.name))
        kind = FactKind.SUMS_OF_PROGRAM if program else FactKind.SUMS_ONLY
        raise NotRead(kind, program=program)
    labels = Labels(reading, table, {})
    rows = [*_without_sums(reading, table, [place])]
    rows = own_rows(reading, [Named(row, labels.person(row), True) for row in rows])
    reading.total += len(rows)
    reading.tell_once(FactKind.DAY_OF_NAME, day=period.first.isoformat())
    for row in rows:
        _read_cell(reading, labels, row, place, period.first)


def has_only_sums(reading: Reading, table: Table) -> bool:
    """Whether it has a column of lengths and none of days, and nothing in it is a day."""
    columns = own_layout(reading, table).found_in(table)
    place = columns.get("length")
    if place is None or {"date", "start"} & set(columns) or reading.file.answers.columns:
        return False
    few = table.rows[:20]
    lengths = [text for row in few if (text := _cell(row, place))]
    others = (cell for row in few for n, cell in enumerate(row.cells) if n != place)
    return bool(lengths) and not any(is_day(cell[:40]) for cell in others if cell.strip())


def _read_cell(reading: Reading, labels: Labels, row: Row, place: int, day: date) -> None:
    try:
        reading.add(labels.event(row, day, read_length(_cell(row, place))))
    except NotRead as why:
        if why.kind is FactKind.TOO_MANY_EVENTS:
            raise
        reading.refuse(why, row.line, labels.title(row))


def _without_sums(reading: Reading, table: Table, places: Sequence[int]) -> Iterator[Row]:
    """The rows but those that add up others: they say so, or say nothing and hold as much as all
    before."""
    above, left = ZERO, 0
    for row in table.rows:
        texts = [cell for n, cell in enumerate(row.cells) if n not in places]
        held = sum((_length(_cell(row, place)) for place in places), ZERO)
        has_words = any(cell.strip(_NOTHING) and not is_length(cell) for cell in texts)
        adds_up = above > ZERO and abs(held - above) <= _ROUNDED * len(table.rows)
        if is_sum(texts, has_day=False) if has_words else adds_up:
            left += 1
            continue
        above += held
        yield row
    if left:
        reading.tell(FactKind.SUMS_LEFT, number=str(left))


def _length(text: str) -> timedelta:
    with suppress(NotRead):
        return read_length(text)
    return ZERO


def _cell(row: Row, place: int) -> str:
    return row.cells[place].strip() if place < len(row.cells) else ""
