"""What was read, as people are told it: a table, and what to know of it beside."""

from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from datetime import date
from zoneinfo import ZoneInfo

from planner.app.import_rows import Row, State
from planner.cli.table import cut, table
from planner.core.book import Book
from planner.core.category import cleaned
from planner.i18n import Words
from planner.sources.formats import Read
from planner.wording.import_rows import row_category, row_clock, row_reason, row_title
from planner.wording.imports import fact_text, place_text

MOST_FACTS = 20
"""What can't be read is told one by one so far; what comes after is only counted."""


def import_text(rows: Sequence[Row], book: Book, zone: ZoneInfo, words: Words) -> str:
    """What becomes of each event, in order of time; what could not be read is told elsewhere."""
    shown = [row for row in rows if row.state is not State.NOT_READ]
    shown.sort(key=lambda row: row.day(zone) or date.max)
    counts = _counts(shown, words)
    if not shown:
        return f"{words.text('Nothing lies in that time.')}\n\n{counts}"
    heads = (
        words.text("day"),
        words.text("time of day"),
        words.text("hours"),
        words.text("title"),
        words.text("category"),
        words.text("why"),
    )
    lines = [_line(row, book, zone, words) for row in shown]
    return f"{table([heads, *lines], frozenset({0, 1, 3, 4, 5}))}\n\n{counts}"


def _line(row: Row, book: Book, zone: ZoneInfo, words: Words) -> list[str]:
    day = row.day(zone)
    return [
        day.isoformat() if day else "",
        row_clock(row, zone),
        words.time(row.amount) if row.amount else "",
        cut(row_title(row, words)),
        cut(row_category(row, book, words)),
        row_reason(row, words),
    ]


def _counts(rows: Sequence[Row], words: Words) -> str:
    """How many there are of each, the usual ones always."""
    number = Counter(None if row.is_missed else row.state for row in rows)
    usual = words.text("New: {new} · changed: {changed} · the same: {same} · left out: {left}")
    said = usual.format(
        new=number[State.NEW],
        changed=number[State.CHANGED],
        same=number[State.SAME],
        left=number[State.LEFT_OUT] + number[State.REMOVED],
    )
    more = (
        (number[None], words.text("on days off: {n}")),
        (number[State.CLOSED], words.text("in closed weeks: {n}")),
        (number[State.GONE], words.text("no longer there: {n}")),
    )
    return " · ".join([said, *(text.format(n=n) for n, text in more if n)])


def notes_of(reads: Iterable[Read], words: Words) -> Iterator[str]:
    """What could not be read and why, and how each file was understood."""
    for read in reads:
        missing = [fact for fact in read.facts if fact.kind.leaves_out]
        if missing and read.total:
            sentence = words.text("{file}: {n} of {total} not imported.")
            yield sentence.format(file=cleaned(read.name), n=len(missing), total=read.total)
        shown = sorted(read.facts, key=lambda fact: fact.kind.is_note)
        for fact in shown[:MOST_FACTS]:
            yield f"{place_text(fact.where, words)}: {fact_text(fact, words)}"
        if len(shown) > MOST_FACTS:
            more = words.text("… and {n} more. All of them: --json")
            yield more.format(n=len(shown) - MOST_FACTS)


@dataclass(frozen=True, slots=True)
class Kept:
    """How many events were recorded, wait to be sorted, lie in closed weeks, are other than they
    were and were not taken so, lie on days off, and are gone from their calendar, which the book may take
    out."""

    recorded: int
    waiting: int
    closed: int
    moved: int
    missed: int = 0
    gone: int = 0
    takes_out: bool = False


def kept_notes(kept: Kept, words: Words) -> Iterator[str]:
    """What was recorded, what was not though it counts, and how it can be."""
    yield words.plural("One event was recorded.", "{n} events were recorded.", kept.recorded)
    if kept.closed:
        yield words.plural(
            "One event lies in a closed week, which stays as it is.",
            "{n} events lie in closed weeks, which stay as they are.",
            kept.closed,
        )
    if kept.missed:
        yield words.plural(
            "One event lies on a day off and was not recorded.",
            "{n} events lie on days off and were not recorded.",
            kept.missed,
        )
    if kept.waiting:
        yield words.text("{n} to sort. To look at that: lagkage-cli to-sort").format(n=kept.waiting)
    if kept.moved:
        yield words.plural(
            "One event is not as it is in your book. Take it as it is now: --new-times",
            "{n} events are not as they are in your book. Take them as they are now: --new-times",
            kept.moved,
        )
    yield from _gone_notes(kept, words)


def _gone_notes(kept: Kept, words: Words) -> Iterator[str]:
    if kept.gone and kept.takes_out:
        yield words.plural(
            "One event is no longer there, and was taken out.",
            "{n} events are no longer there, and were taken out.",
            kept.gone,
        )
    elif kept.gone:
        yield words.plural(
            "One event that was imported is no longer there. Take it out: --gone",
            "{n} events that were imported are no longer there. Take them out: --gone",
            kept.gone,
        )
