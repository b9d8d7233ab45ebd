"""What was worked on last."""

from dataclasses import replace
from datetime import UTC, datetime

from planner.core.entry import Entry, EntrySource
from planner.core.log import Log
from planner.core.recent import recent
from planner.core.stopwatch import Running
from planner.core.week import Week
from tests.builders import EMPLOYEE_WEEK, W48, book, entry, plan

BEFORE = W48.plus(-1)


def noted(text: str, note: str, week: Week = W48, **rest: object) -> Entry:
    return entry(text, f"{text} {note}", week, note=note, **rest)


def worked(*entries: Entry) -> list[tuple[str, str]]:
    held = book(EMPLOYEE_WEEK, plan())
    for week in (BEFORE, W48):
        held = held.with_log(Log(week, tuple(e for e in entries if e.week == week)))
    return [*map(tuple, recent(held, W48))]


def test_what_was_done_last_comes_first_and_each_once() -> None:
    assert worked(
        noted("fri 9:00 1:00 customers", "bank", BEFORE),
        noted("tue 14:00 1:00 travel", "train"),
        noted("tue 9:00 1:00 customers", "bank"),
        noted("mon 1:00 admin", "offers"),
        noted("mon 1:00 admin", "letters"),
    ) == [("travel", "train"), ("customers", "bank"), ("admin", "letters"), ("admin", "offers")]


def test_what_has_no_words_or_came_from_a_calendar_is_nothing_to_go_on_with() -> None:
    imported = noted("tue 9:00 1:00 meetings", "status", source=EntrySource.IMPORTED)

    assert worked(imported, noted("tue 1:00 customers", "")) == []


def test_there_are_no_more_than_are_looked_through_at_once() -> None:
    assert len(worked(*(noted(f"tue {n}m travel", f"note {n}") for n in range(1, 9)))) == 4


def test_what_runs_is_not_offered_again() -> None:
    held = book(EMPLOYEE_WEEK, plan()).with_log(Log(W48, (entry("tue 1:00 travel", note="train"),)))
    runs = Running("travel", datetime(2026, 11, 25, 9, tzinfo=UTC), "train")

    assert len(recent(held, W48)) == 1
    assert recent(replace(held, stopwatch=runs), W48) == ()
