from dataclasses import replace
from datetime import UTC, date, datetime, timedelta
from typing import Any
from zoneinfo import ZoneInfo

import pytest

from planner.app.commands.accepting import AcceptEntries
from planner.app.commands.closing import CloseWeek
from planner.app.commands.entries import EditEntry, RemoveEntry, SplitEntry
from planner.app.import_rows import State, accepting, import_rows
from planner.app.importing import compared, entries_of, forgotten, hours_by_day
from planner.app.rescheduling import copied
from planner.app.session import Session
from planner.core.book import Book
from planner.core.duration import HOUR
from planner.core.entry import Entry, EntrySource
from planner.core.event import Event, OnDay, Timed, WholeDays, Window
from planner.core.left_out import LeftOut
from planner.core.sorting import Looks, Rule, Rules, Sorted
from planner.core.week import Week
from planner.sources.formats import Read
from tests.builders import W48, book
from tests.calendars import event as noted

ZONE = ZoneInfo("Europe/Copenhagen")
AT = Window.of_days(date(2026, 11, 2), date(2026, 12, 7), ZONE)
NINE = datetime(2026, 11, 25, 8, 0, 20, tzinfo=UTC)


def event(
    hours: float = 1, start: datetime = NINE, source_id: str = "a", title: str = "Call"
) -> Event:
    return Event("ical", source_id, Timed(start, start + timedelta(hours=hours)), title, "Work")


def entries(of: Event, category: str = "meetings", entry_id: str = "e1") -> tuple[Entry, ...]:
    return tuple(entries_of(of, category, entry_id, ZONE))


def accepted(*events: Event, into: Book | None = None) -> Session:
    session = Session(into or book())
    every = [each for n, of in enumerate(events) for each in entries(of, entry_id=f"e{n}")]
    session.perform(AcceptEntries(tuple(every)))
    return session


def counts(of: Event, known: Book | None) -> tuple[int, int, int]:
    found = compared([Sorted(of)], known, AT)
    return len(found.new), len(found.changed), len(found.same)


def test_an_event_is_an_entry_in_whole_minutes_by_the_user_s_clock() -> None:
    (entry,) = entries(event(hours=1.004))

    assert entry.start == datetime(2026, 11, 25, 9, 0, tzinfo=ZONE)
    assert (entry.amount, entry.when) == (timedelta(hours=1), date(2026, 11, 25))
    assert (entry.note, entry.source) == ("Call", EntrySource.IMPORTED)
    assert (entry.source_name, entry.source_id) == ("Work", "a")


def test_hours_of_a_day_have_no_start() -> None:
    (entry,) = entries(Event("harvest", "a", OnDay(date(2026, 11, 25), timedelta(minutes=75))))

    assert (entry.start, entry.amount) == (None, timedelta(minutes=75))


def test_what_lasts_for_days_adds_up_over_a_change_of_clock() -> None:
    friday = datetime(2026, 10, 23, 16, 0, tzinfo=UTC)

    parts = entries(event(hours=60, start=friday))
    session = Session(book())
    session.perform(AcceptEntries(parts))

    kept = [e for week in (Week(2026, 43), Week(2026, 44)) for e in session.book.log(week).entries]
    assert sum((part.amount for part in parts), timedelta()) == timedelta(hours=60)
    assert sum((entry.amount for entry in kept), timedelta()) == timedelta(hours=60)


def test_the_same_file_again_changes_nothing() -> None:
    session = accepted(event())

    assert counts(event(), book()) == (1, 0, 0)
    assert counts(event(), session.book) == (0, 0, 1)
    assert counts(event(hours=2), session.book) == (0, 1, 0)
    assert counts(event(start=NINE + timedelta(days=1)), session.book) == (0, 1, 0)


@pytest.mark.parametrize(
    "changed",
    [
        {"amount": timedelta(hours=3)},
        {"category": "customers", "note": "with the buyer"},
        {"start": NINE + timedelta(hours=2)},
        {"when": date(2026, 11, 24), "start": None},
        {"when": W48, "start": None, "amount": timedelta(hours=5)},
    ],
)
def test_what_the_user_changed_is_no_other_time_in_the_file(changed: dict[str, Any]) -> None:
    session = accepted(event())
    (before,) = session.book.log(W48).entries

    session.perform(EditEntry(W48, replace(before, **changed)))

    assert counts(event(), session.book) == (0, 0, 1)
    assert counts(event(hours=2), session.book) == (0, 1, 0)
    assert counts(event(start=NINE + timedelta(hours=2)), session.book) == (0, 1, 0)


def test_a_half_that_is_left_of_a_split_entry_remembers_all_of_it() -> None:
    session = accepted(event(hours=2))
    session.perform(SplitEntry(W48, "e0", timedelta(hours=1), "customers", "half"))
    session.perform(RemoveEntry(W48, "e0"))

    assert counts(event(hours=2), session.book) == (0, 0, 1)
    assert counts(event(hours=1), session.book) == (0, 1, 0)


def test_a_copy_was_not_imported() -> None:
    (entry,) = entries(event())

    copy = copied(entry, "copy")

    assert (copy.source, copy.source_id, copy.imported) == (EntrySource.TYPED, "", None)


def test_hours_of_a_day_that_lie_on_another_day_now_are_a_change() -> None:
    hours = Event("harvest", "a", OnDay(date(2026, 11, 25), timedelta(hours=1)))
    session = accepted(hours)

    assert counts(hours, session.book) == (0, 0, 1)
    moved = replace(hours, span=OnDay(date(2026, 11, 26), timedelta(hours=1)))
    assert counts(moved, session.book) == (0, 1, 0)


def test_an_entry_from_before_originals_were_remembered_is_compared_itself() -> None:
    session = accepted(event())
    (entry,) = session.book.log(W48).entries
    old = replace(entry, imported=None)
    old_book = session.book.with_log(session.book.log(W48).having(old))

    assert counts(event(), old_book) == (0, 0, 1)
    assert counts(event(hours=2), old_book) == (0, 1, 0)


def test_over_midnight_it_is_two_entries_and_still_the_same() -> None:
    late = event(hours=3, start=datetime(2026, 11, 25, 22, 0, tzinfo=UTC))

    session = accepted(late)

    assert len(session.book.log(W48).entries) == 2
    assert counts(late, session.book) == (0, 0, 1)


def test_what_stands_in_two_calendars_is_one() -> None:
    found = compared([Sorted(event()), Sorted(replace(event(), calendar="Home"))], book(), AT)

    assert [each.event.calendar for each in found.new] == ["Work"]


def test_a_new_time_is_taken_with_the_user_s_category_and_note() -> None:
    session = accepted(event())
    (before,) = session.book.log(W48).entries
    session.perform(EditEntry(W48, replace(before, category="customers", note="with the buyer")))

    session.perform(AcceptEntries((), moved=entries(event(hours=2), "", "e9")))

    (after,) = session.book.log(W48).entries
    assert (after.category, after.note, after.amount) == (
        "customers",
        "with the buyer",
        timedelta(hours=2),
    )


def test_an_import_is_one_step_to_undo() -> None:
    session = Session(book())
    before = session.book

    session.perform(
        AcceptEntries((*entries(event()), *entries(event(source_id="b"), entry_id="e2")))
    )
    session.undo()

    assert session.book is before


@pytest.mark.parametrize("moved", [False, True])
def test_a_closed_week_stays_as_it_is(moved: bool) -> None:
    session = accepted(event())
    session.perform(CloseWeek(W48))
    closed = session.book

    new = entries(event(source_id="b"), entry_id="e2")
    session.perform(AcceptEntries(() if moved else new, entries(event(hours=2)) if moved else ()))

    assert session.book is closed


FAIR = Event("ical", "fair", WholeDays(date(2026, 11, 26), date(2026, 11, 30)), "Trade fair")


def test_whole_days_that_count_take_their_working_hours_and_a_weekend_none() -> None:
    given = book()
    parts = [*entries_of(FAIR, "travel", "e1", ZONE, hours_by_day(FAIR, given))]

    assert [(str(part.when), part.amount / HOUR) for part in parts] == [
        ("2026-11-26", 7.5),
        ("2026-11-27", 7.0),
    ]
    assert {part.start for part in parts} == {None}
    assert hours_by_day(event(), given) == {}


def test_whole_days_are_the_same_when_the_file_comes_again() -> None:
    rules = Rules((Rule("r1", Looks.TITLE, "fair", "travel"),)).leaving_out(LeftOut.ALL_DAY, False)
    session = Session(book())
    read = [Read("work.ics", (FAIR,), (), 1)]
    (row,) = import_rows(read, rules, session.book, AT)
    assert (row.state, row.is_taken, row.amount / HOUR) == (State.NEW, True, 14.5)

    session.perform(accepting([row.sorted_into("travel")], ZONE))

    (again,) = import_rows(read, rules, session.book, AT)
    assert again.state is State.SAME
    assert session.book.log(W48).total / HOUR == 14.5


def test_whole_days_without_work_wait_for_nobody() -> None:
    weekend = replace(FAIR, span=WholeDays(date(2026, 11, 28), date(2026, 11, 30)))
    counted = Rules().leaving_out(LeftOut.ALL_DAY, False)

    (row,) = import_rows([Read("work.ics", (weekend,), (), 1)], counted, book(), AT)

    assert not row.waits
    assert not row.sorted_into("travel").is_taken


@pytest.mark.parametrize(("calendar", "ids"), [("Work", {"tue 9:00 1:00 Mail"}), ("", set())])
def test_what_was_taken_out_is_forgotten_once_a_calendar_of_that_name_has_it_no_more(
    calendar: str, ids: set[str]
) -> None:
    texts = ("mon 9:00 1:00 Call", "tue 9:00 1:00 Mail", "wed 9:00 1:00 Demo")
    call, mail, demo = (replace(noted(text), calendar=calendar) for text in texts)
    held = accepted(call, mail, demo)
    (gone,) = (entry for entry in held.book.log(W48).entries if entry.note == "Mail")
    held.perform(RemoveEntry(W48, gone.id))

    assert forgotten([call, mail, demo], held.book, AT) == frozenset()
    assert forgotten([call, demo], held.book, AT) == ids
