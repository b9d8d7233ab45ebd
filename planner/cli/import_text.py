"""What was read, as people are told it: a table, and what to know of it beside."""

from collections.abc import Container, Iterable, Iterator, Sequence
from dataclasses import dataclass
from zoneinfo import ZoneInfo

from planner.app.importing import Compared, hours_by_day
from planner.cli.table import cut, table
from planner.core.book import Book
from planner.core.category import cleaned
from planner.core.duration import total
from planner.core.event import Event, Timed, WholeDays
from planner.core.original import rounded
from planner.core.sorting import Sorted
from planner.i18n import Words
from planner.sources.formats import Read
from planner.wording.imports import fact_text, place_text
from planner.wording.left_out import left_out_reason
from planner.wording.names import category_name
from planner.wording.rules import rule_name

MOST_FACTS = 20
"""What can't be read is told one by one so far; what comes after is only counted."""


def import_text(
    found: Sequence[Sorted], compared: Compared, book: Book | None, zone: ZoneInfo, words: Words
) -> str:
    removed = {each.event.source_id for each in compared.removed}
    rows = [_row(each, book, zone, words, removed) for each in found]
    summary = words.text("New: {new} · changed: {changed} · the same: {same} · left out: {left}")
    counts = summary.format(
        new=len(compared.new),
        changed=len(compared.changed),
        same=len(compared.same),
        left=sum(1 for each in found if each.left_out) + len(compared.removed),
    )
    if not rows:
        return f"{words.text('Nothing lies in that time.')}\n\n{counts}"
    heads = (
        words.text("day"),
        words.text("time of day"),
        words.text("hours"),
        words.text("title"),
        words.text("category"),
        words.text("why"),
    )
    return f"{table([heads, *rows], frozenset({0, 1, 3, 4, 5}))}\n\n{counts}"


def _row(
    each: Sorted, book: Book | None, zone: ZoneInfo, words: Words, removed: Container[str]
) -> list[str]:
    event, rule = each.event, each.rule
    sorts = rule is not None and not rule.leaves_out
    category = category_name(book, rule.category, words) if rule and book and sorts else ""
    if category and not each.is_sure:
        category = words.text("{category}?").format(category=category)
    why = left_out_reason(each.left_out, rule, words) if each.left_out else ""
    if not why and event.source_id in removed:
        why = words.text("you removed it")
    return [
        event.day_in(zone).isoformat(),
        _clock(event, zone),
        _hours(event, book, words),
        cut(cleaned(event.title)),
        cut(category or ("" if why else words.text("to sort"))),
        why or (rule_name(rule, words) if rule else ""),
    ]


def _clock(event: Event, zone: ZoneInfo) -> str:
    match event.span:
        case Timed(start, end):
            begins = f"{start.astimezone(zone):%H:%M}"
            return f"{begins}–{end.astimezone(zone):%H:%M}" if end else f"{begins}–"
    return ""


def _hours(event: Event, book: Book | None, words: Words) -> str:
    """Whole days are as long as one works on them: there is nothing to say of a weekend or a leave."""
    if isinstance(event.span, WholeDays) and book is not None:
        worked = total(hours_by_day(event, book).values())
        return words.time(worked) if worked else ""
    length = event.span.length
    if length is None or event.is_too_short:
        return ""
    return words.time(rounded(length))


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
    """How many events were recorded, wait to be sorted, lie in closed weeks, have a new time that was
    not taken, lie on days off, and are gone from their calendar, which the book may take out."""

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
            "One event has another time now than in your book. Take it: --new-times",
            "{n} events have other times now than in your book. Take them: --new-times",
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
