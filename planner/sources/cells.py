"""One row of a table, as its source means it."""

from datetime import date, datetime, time, timedelta
from typing import TYPE_CHECKING

from planner.core.duration import ZERO
from planner.core.event import DAY, OnDay, Span, Timed
from planner.core.import_facts import FactKind
from planner.sources.day_heads import day_of_week
from planner.sources.days_written import read_day, weekday_of
from planner.sources.lengths import HOUR, read_length
from planner.sources.reading import NotRead, utc
from planner.sources.tables import Row
from planner.sources.written import (
    has_offset,
    is_end_of_day,
    is_moment,
    read_clock,
    read_moment,
)

if TYPE_CHECKING:
    from planner.sources.tracked import Rows

_DISAGREEMENT = timedelta(seconds=30)
_SECOND, _MINUTE = timedelta(seconds=1), timedelta(minutes=1)
_LONGEST_BREAK = timedelta(hours=4)


class Cells:
    """One row, by the fields of the layout."""

    def __init__(self, rows: "Rows", row: Row) -> None:
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
    def has_day(self) -> bool:
        """Whether figures stand where it says when it was."""
        names = ("date", "start_date", "start", "from")
        return any(sign.isdecimal() for name in names for sign in self[name])

    @property
    def _says_its_day(self) -> bool:
        """Whether it has a cell for the day alone."""
        return bool(self["date"] or self["start_date"])

    @property
    def person(self) -> str:
        """Whose time it is."""
        return f"{self['user']} {self['user_last']}".strip()

    @property
    def title(self) -> str:
        said = dict.fromkeys(self[name] for name in self._rows.layout.titles if self[name])
        names = ("title", "note", "task", "project", "client")
        return " – ".join(said) or next((self[name] for name in names if self[name]), "")

    def several(self, field_name: str) -> tuple[str, ...]:
        """A cell that holds several names."""
        text = self[field_name].replace(";", ",")
        return tuple(part.strip() for part in text.split(",") if part.strip())

    def day(self, field_name: str) -> date:
        text = self[field_name]
        if text[:1].isalpha() and weekday_of(text) is not None:
            return day_of_week(self._rows.reading, text)
        return read_day(text, self._rows.order)

    def span(self) -> Span:
        """When it was: from one time to another, less a break, or so many hours of a day."""
        start = self._start()
        if start is None:
            return OnDay(self._own_day("date"), self._length())
        end = self._end(start)
        if end == start and self._has_length():  # the clock only fills its column
            return OnDay(start.date(), self._length())
        net = self._without_break(start, end)
        if net is not None:
            self._rows.reading.tell_once(FactKind.BREAKS_TAKEN_OFF)
            return Timed(utc(start), utc(start) + net)
        self._compare(start, end)
        return Timed(utc(start), utc(end))

    def _start(self) -> datetime | None:
        zone, order = self._rows.reading.file.zone, self._rows.order
        if self["start"] or self["from"]:
            self._rows.has_floating |= not has_offset(self["start"] or self["from"])
        if self["start"]:
            return read_moment(self["start"], order, zone)
        if not self["from"]:
            return None
        if has_offset(self["from"]) or (not self._says_its_day and is_moment(self["from"])):
            return read_moment(self["from"], order, zone)
        name = "start_date" if self["start_date"] else "date"
        day = self._own_day(name) if self[name] else self._day_above()
        return datetime.combine(day, read_clock(self["from"]), zone)

    def _own_day(self, field_name: str) -> date:
        """What stands below one that can't be read is of that day, too, not of the one before."""
        self._rows.day_above = None
        self._rows.day_above = day = self.day(field_name)
        return day

    def _day_above(self) -> date:
        """Time sheets write a day once, beside the first of its rows; a row with a time of its own is no
        sum of others."""
        day = self._rows.day_above
        if day is None:
            return self.day("date")
        self._rows.reading.tell_once(FactKind.DAY_FROM_ABOVE)
        return day

    def _end(self, start: datetime) -> datetime:
        zone, order = self._rows.reading.file.zone, self._rows.order
        if self["end"]:
            return self._of_that_day(self["end"], start) or read_moment(self["end"], order, zone)
        if not self["to"]:
            if not self["length"]:
                raise NotRead(FactKind.NO_END)
            return utc(start) + self._length()
        if has_offset(self["to"]) or (not self._says_its_day and is_moment(self["to"])):
            return read_moment(self["to"], order, zone)
        is_midnight = is_end_of_day(self["to"])
        clock = time() if is_midnight else read_clock(self["to"])
        if self["end_date"]:
            end = datetime.combine(self.day("end_date"), clock, zone)
            return _next_day(end) if is_midnight else end
        end = datetime.combine(start.date(), clock, zone)
        is_before = end.replace(tzinfo=None) < start.replace(tzinfo=None)
        return _next_day(end) if is_before or is_midnight else end

    def _of_that_day(self, text: str, start: datetime) -> datetime | None:
        """An end that is a time of day alone."""
        try:
            end = datetime.combine(start.date(), read_clock(text), start.tzinfo)
        except NotRead:
            return None
        return _next_day(end) if end < start else end

    def _length(self) -> timedelta:
        """Where whole numbers count seconds, those with decimals are hours."""
        text, unit = self["length"], self._rows.layout.unit
        is_decimal = unit == _SECOND and any(sign in text for sign in ",.")
        return read_length(text, HOUR if is_decimal else unit)

    def _has_length(self) -> bool:
        return any(sign in "123456789" for sign in self["length"])

    def _without_break(self, start: datetime, end: datetime) -> timedelta | None:
        """How long it was, where a column says how long the break was: a bare number is hours, or minutes
        where so many hours would be no break."""
        if not any(sign in "123456789" for sign in self["break"]):
            return None
        try:
            gone = read_length(self["break"])
            if gone > _LONGEST_BREAK:
                gone = read_length(self["break"], _MINUTE)
        except NotRead:
            return None
        net = utc(end) - utc(start) - gone
        return net if gone > ZERO and net > ZERO else None

    def _compare(self, start: datetime, end: datetime) -> None:
        """Say so if the row's own length is another than its times make."""
        if not self["length"] or not (self["to"] or self["end"]):
            return
        try:
            told, real = self._length(), utc(end) - utc(start)
        except NotRead:
            return
        if abs(told - real) >= _DISAGREEMENT:
            self._rows.reading.tell(
                FactKind.LENGTHS_DIFFER,
                self.line,
                self.title,
                told=str(told),
                real=str(real),
            )


def _next_day(end: datetime) -> datetime:
    try:
        return datetime.combine(end.date() + DAY, end.time(), end.tzinfo)
    except OverflowError as error:
        raise NotRead(FactKind.BAD_DATE, text=str(end.date())) from error
