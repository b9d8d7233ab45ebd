"""Whatever a tracker's exports hold: what holds when one is imported after the other."""

from collections.abc import Callable
from dataclasses import replace
from random import Random

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from planner.app.commands.entries import EditEntry, RemoveEntry
from planner.app.import_rows import State
from planner.core.entry import Entry
from planner.core.imported import Imported
from planner.sources.formats import Read
from tests.app.trackers import Importing, harvest, toggl, told

Told = tuple[str, Imported | None]
Exported = Callable[..., Read]
FRAME = ["mon 7:00 0:10 Begin", "sun 20:00 0:10 End"]
OF_DAYS = ["mon 0:10 Begin", "sun 0:10 End"]


def rows(*first: st.SearchStrategy[str]) -> st.SearchStrategy[list[str]]:
    """Few words, so that many rows agree in some of them."""
    titles = st.sampled_from(("Call", "Mail", "@Office", "Call @Delivery", "Call @Office #phone"))
    each = st.tuples(*first, st.sampled_from(("0:30", "1:00")), titles)
    return st.lists(each.map(" ".join), max_size=6)


days = st.sampled_from(("tue", "wed"))
clocked = rows(days, st.sampled_from(("9:00", "9:30", "10:00")))
of_days = rows(days)
orders = st.randoms(use_true_random=False)
some_times = settings(max_examples=40)


def held(importing: Importing) -> list[Told]:
    """What is recorded, and what each was in its source."""
    return sorted(((told(e), e.imported) for e in importing.entries), key=str)


def alone(*exported: str) -> list[Told]:
    importing = Importing()
    importing.take(toggl(*exported))
    return held(importing)


@pytest.mark.parametrize(("exported", "some"), [(toggl, clocked), (harvest, of_days)])
@some_times
@given(data=st.data(), order=orders)
def test_the_same_rows_again_change_nothing_in_any_order(
    exported: Exported, some: st.SearchStrategy[list[str]], data: st.DataObject, order: Random
) -> None:
    importing, lines = Importing(), data.draw(some)
    importing.take(exported(*lines))
    kept = importing.session.book

    order.shuffle(lines)
    again = exported(*lines)

    assert {row.state for row in importing.rows(again)} <= {State.SAME}
    importing.take(again)
    assert importing.session.book is kept


@some_times
@given(clocked, clocked, clocked)
def test_one_export_after_the_other_ends_as_the_last_alone_would(
    first: list[str], second: list[str], third: list[str]
) -> None:
    importing = Importing()
    for exported in (first, second, third):
        importing.take(toggl(*FRAME, *exported))

    assert held(importing) == alone(*FRAME, *third)
    ids = [entry.source_id for entry in importing.entries]
    assert len({*ids}) == len(ids)


@some_times
@given(of_days, of_days)
def test_one_export_of_hours_after_the_other_ends_as_the_last_alone_would(
    first: list[str], second: list[str]
) -> None:
    importing, other = Importing(), Importing()
    for exported in (first, second):
        importing.take(harvest(*OF_DAYS, *exported))
    other.take(harvest(*OF_DAYS, *second))

    assert held(importing) == held(other)


@some_times
@given(clocked, clocked, st.data())
def test_what_the_user_made_of_a_row_that_is_still_there_stays(
    first: list[str], second: list[str], data: st.DataObject
) -> None:
    importing = Importing()
    importing.take(toggl(*FRAME, *first))
    entry = data.draw(st.sampled_from(importing.entries))
    mine = replace(entry, note="mine", category="improvement", amount=entry.amount * 2)
    importing.session.perform(EditEntry(entry.week, mine))

    kept = [*FRAME, *first] if entry.note in ("Begin", "End") else [*FRAME, *first, *second]
    importing.take(toggl(*kept))

    assert mine in importing.entries


@some_times
@given(clocked, clocked)
def test_nothing_that_is_recorded_changes_unasked(first: list[str], second: list[str]) -> None:
    importing = Importing()
    importing.take(toggl(*FRAME, *first))
    before: list[Entry] = importing.entries

    importing.take(toggl(*FRAME, *second), by_hand=lambda row: row.taken(row.state is State.NEW))

    after = importing.entries
    assert all(entry in after for entry in before)
    assert not any(
        entry.source_id == each.source_id
        for entry in before
        for each in after
        if each not in before
    )


@some_times
@given(clocked, st.data(), orders)
def test_what_was_taken_out_comes_not_back(
    some: list[str], data: st.DataObject, order: st.DataObject
) -> None:
    importing = Importing()
    importing.take(toggl(*FRAME, *some))
    entry = data.draw(st.sampled_from(importing.entries))
    importing.session.perform(RemoveEntry(entry.week, entry.id))
    left = held(importing)

    order.shuffle(some)  # type: ignore[attr-defined]
    importing.take(toggl(*some, *FRAME))

    assert held(importing) == left


@some_times
@given(clocked, st.data())
def test_in_two_files_it_is_what_it_is_in_one(some: list[str], data: st.DataObject) -> None:
    """What stands in both, or in one of them."""
    distinct = [*dict.fromkeys(some)]
    first = [each for each in distinct if data.draw(st.booleans())]
    second = [each for each in distinct if each not in first or data.draw(st.booleans())]
    importing = Importing()

    importing.take(toggl(*FRAME, *first), toggl(*FRAME, *second, name="Toggl 2.csv"))

    assert held(importing) == alone(*FRAME, *distinct)
