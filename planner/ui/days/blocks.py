"""What stands in the columns: blocks of a day, and chips of what has no start or no day."""

from collections.abc import Sequence
from dataclasses import replace
from datetime import date, datetime, time, timedelta
from typing import NamedTuple

from planner.app.rescheduling import begins_at, ended, on_the_clock
from planner.core.book import Book
from planner.core.entry import Entry
from planner.core.lanes import lanes
from planner.core.log import Log
from planner.core.week import Week
from planner.i18n import Words
from planner.palette import Palette
from planner.wording.lines import span_text
from planner.wording.moments import clock_text
from planner.wording.names import category_name


class Item(NamedTuple):
    """An entry as it is shown. One without a start has no `lane` that counts."""

    entry: Entry
    name: str
    colour: str
    twice: timedelta
    begins: timedelta = timedelta()
    ends: timedelta = timedelta()
    lane: int = 0
    lanes: int = 1

    @property
    def counts(self) -> timedelta:
        """What of it counts, overlaps once."""
        return self.entry.amount - self.twice

    @property
    def is_block(self) -> bool:
        return self.entry.start is not None and self.entry.day is not None

    def at(self, day: date, begins: timedelta, ends: timedelta) -> "Item":
        """This as a block of another time, not kept but shown: by the clock that is seen."""
        start = datetime.combine(day, time()) + begins
        entry = replace(self.entry, when=day, start=start, amount=ends - begins)
        return self._replace(entry=entry, begins=begins, ends=ends, twice=timedelta())

    @property
    def title(self) -> str:
        """What it was, or else what it was for."""
        return self.entry.note or self.name


def items_of(book: Book, log: Log, palette: Palette, words: Words) -> tuple[Item, ...]:
    """All entries, in the order in which the keys walk them: without a day, then by day, of each day
    without a start first, then by the clock."""
    items = [_item(entry, book, log, palette, words) for entry in log.entries]
    placed: list[Item] = [item for item in items if item.entry.day is None]
    for day in log.week.days:
        of_day = [item for item in items if item.entry.day == day]
        placed += [item for item in of_day if not item.is_block]
        placed += _side_by_side([item for item in of_day if item.is_block])
    return tuple(placed)


def waiting_of(book: Book, week: Week, words: Words) -> tuple[Item, ...]:
    """What waits to be sorted, as far as it has a time by the clock; in a closed week nothing does."""
    if week not in book.recorded.inboxes or book.is_closed(week):
        return ()
    blocks = [
        Item(entry, words.text("to sort"), "", timedelta(), *_clocked(entry))
        for entry in book.recorded.inboxes[week].waiting
        if entry.start is not None and entry.day is not None
    ]
    return tuple(
        placed
        for day in week.days
        for placed in _side_by_side([block for block in blocks if block.entry.day == day])
    )


def spoken(item: Item, words: Words) -> str:
    """What a screen reader says: Status meeting, Internal meetings, Monday 9:00 to 11:00."""
    entry = item.entry
    parts = [entry.note, item.name, _spoken_time(entry, words)]
    if item.twice:
        parts.append(words.text("{time} double-booked").format(time=words.time(item.twice)))
    return ", ".join(part for part in parts if part)


def told(item: Item, words: Words) -> str:
    """The lines of a tooltip."""
    lines = [item.title, item.name if item.entry.note else "", _time_line(item.entry, words)]
    if item.twice:
        lines.append(words.text("{time} double-booked").format(time=words.time(item.twice)))
    return "\n".join(line for line in lines if line)


def _item(entry: Entry, book: Book, log: Log, palette: Palette, words: Words) -> Item:
    category = book.category(entry.category)
    return Item(
        entry,
        category_name(book, entry.category, words),
        palette.colour(category, book.categories),
        entry.amount - log.counted[entry.id],
        *_clocked(entry),
    )


def _clocked(entry: Entry) -> tuple[timedelta, timedelta]:
    """When it begins and ends after the midnight of its day; 0:00 where it has no time by the clock."""
    if entry.start is None or entry.day is None:
        return timedelta(), timedelta()
    begins = begins_at(entry)
    return begins, begins + on_the_clock(entry)


def _side_by_side(blocks: Sequence[Item]) -> list[Item]:
    placed = lanes([(block.begins, block.ends) for block in blocks])
    beside = [
        block._replace(lane=lane, lanes=count)
        for block, (lane, count) in zip(blocks, placed, strict=True)
    ]
    return sorted(beside, key=lambda block: (block.begins, block.lane))


def _spoken_time(entry: Entry, words: Words) -> str:
    if entry.day is None:
        return words.text("{time} without a day").format(time=words.time(entry.amount))
    day = words.weekday(entry.day.weekday())
    end = ended(entry)
    if entry.start is None or end is None:
        return f"{day} {words.time(entry.amount)}"
    return words.text("{day} {start} to {end}").format(
        day=day, start=clock_text(entry.start), end=clock_text(end)
    )


def _time_line(entry: Entry, words: Words) -> str:
    span = span_text(entry, words)
    length = words.time(entry.amount)
    return span if entry.start is None or length in span else f"{span} · {length}"
