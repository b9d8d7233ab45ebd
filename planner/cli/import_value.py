"""What was read, as programs are told it. The keys and their order are a contract."""

from collections.abc import Iterable, Mapping
from datetime import UTC, datetime
from zoneinfo import ZoneInfo

from planner.app.importing import Compared
from planner.cli.answer import Json
from planner.core.book import Book
from planner.core.event import Event, OnDay, Timed, WholeDays
from planner.core.import_facts import Fact
from planner.core.sorting import Rule, Sorted
from planner.i18n import Words
from planner.wording.imports import fact_text, place_text


def import_value(
    found: Iterable[Sorted],
    facts: Iterable[Fact],
    compared: Compared,
    missed: Iterable[str],
    book: Book | None,
    zone: ZoneInfo,
    words: Words,
) -> Json:
    problems: list[Json] = [
        {"where": place_text(fact.where, words), "what": fact_text(fact, words)}
        for fact in facts
        if not fact.kind.is_note
    ]
    left = {each.event.source_id: "removed" for each in compared.removed}
    left |= dict.fromkeys(missed, "day-off")
    return {
        "events": [_event_value(each, book, zone, left) for each in found],
        "problems": problems,
        "new": len(compared.new),
        "changed": len(compared.changed),
        "same": len(compared.same),
    }


def _event_value(
    sorted_: Sorted, book: Book | None, zone: ZoneInfo, left: Mapping[str, str]
) -> Json:
    event = sorted_.event
    start, end = _ends(event)
    length = event.span.length
    rule = sorted_.rule
    return {
        "start": start,
        "end": end,
        "all_day": isinstance(event.span, WholeDays),
        "date": event.day_in(zone).isoformat(),
        "seconds": None if length is None else int(length.total_seconds()),
        "title": event.title,
        "source_id": event.source_id,
        "calendar": event.calendar,
        "project": event.project,
        "client": event.client,
        "task": event.task,
        "tags": list(event.tags),
        "note": event.note,
        "category": _category(rule, book) if rule and book else None,
        "rule": rule_code(rule) if rule else None,
        "left_out": _left_out(sorted_, left),
    }


def _category(rule: Rule, book: Book) -> str | None:
    return None if rule.leaves_out else book.category(rule.category).name


def _left_out(sorted_: Sorted, left: Mapping[str, str]) -> str | None:
    """Why it does not count; of what does, why the book does not take it all the same."""
    if sorted_.left_out is not None:
        return str(sorted_.left_out)
    return left.get(sorted_.event.source_id)


def _ends(event: Event) -> tuple[str | None, str | None]:
    match event.span:
        case Timed(start, end):
            return _utc(start), _utc(end) if end else None
        case WholeDays(first, end):
            return first.isoformat(), end.isoformat()
        case OnDay():
            return None, None


def rule_code(rule: Rule) -> str:
    """`guests`, `title:status`: what the rule looks at, and for what."""
    return f"{rule.looks}:{rule.text}" if rule.text else str(rule.looks)


def _utc(at: datetime) -> str:
    return f"{at.astimezone(UTC):%Y-%m-%dT%H:%M:%SZ}"
