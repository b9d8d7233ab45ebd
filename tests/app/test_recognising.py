"""Rows of trackers that give them no ids, in one export after the other."""

from collections.abc import Sequence
from dataclasses import replace
from datetime import timedelta

import pytest

from planner.app.commands.entries import EditEntry, RemoveEntry, SplitEntry
from planner.app.import_rows import State
from planner.core.book import Book
from planner.core.duration import HOUR
from planner.core.entry import Entry
from planner.sources.ids import made_id
from tests.app.trackers import Importing, harvest, table, toggl
from tests.builders import W48

CALL = "tue 9:00 1:00 Call @Delivery"
MAIL = "tue 9:00 0:30 Mail @Office"
FRAME = ("mon 8:00 0:15 Begin", "sun 8:00 0:15 End")
"""What stands in every export, so that what lies between was not merely left out of one."""


@pytest.fixture
def importing() -> Importing:
    return Importing()


def edited(importing: Importing, note: str, **changes: object) -> None:
    entry = importing.entry(note)
    importing.session.perform(EditEntry(entry.week, replace(entry, **changes)))  # type: ignore[arg-type]


def test_two_at_one_start_are_both_recorded_and_known_again_in_any_order(
    importing: Importing,
) -> None:
    importing.take(toggl(CALL, MAIL))
    kept = importing.session.book

    assert importing.states(toggl(MAIL, CALL)) == ["same Call", "same Mail"]
    importing.take(toggl(MAIL, CALL))
    assert importing.session.book is kept
    assert importing.recorded == ["tue 09:00 0:30 Mail admin", "tue 09:00 1:00 Call customers"]


def test_another_entry_at_the_start_of_one_that_is_there_is_new(importing: Importing) -> None:
    importing.take(toggl(CALL))

    assert importing.states(toggl(MAIL, CALL)) == ["same Call", "new Mail"]


@pytest.mark.parametrize(
    "now",
    [
        "tue 9:00 1:30 Call @Delivery",
        "tue 9:00 1:00 Visit @Delivery",
        "tue 9:00 1:00 Call @Office",
        "tue 9:00 1:00 Call @Delivery #phone",
        "tue 9:00 0:30 Visit @Office",
    ],
)
def test_what_is_other_at_the_same_start_is_offered(importing: Importing, now: str) -> None:
    importing.take(toggl(CALL))

    (row,) = importing.rows(toggl(now))
    assert (row.state, row.is_taken) == (State.CHANGED, False)
    importing.take(toggl(now))

    alone = Importing()
    alone.take(toggl(now))
    assert importing.recorded == alone.recorded
    assert importing.states(toggl(now)) == alone.states(toggl(now))


def test_one_of_two_at_one_start_that_changed_is_the_one_that_is_offered(
    importing: Importing,
) -> None:
    importing.take(toggl(CALL, MAIL))

    assert importing.states(toggl("tue 9:00 0:45 Mail @Office", CALL)) == [
        "same Call",
        "changed Mail",
    ]


@pytest.mark.parametrize(
    "now",
    [
        "tue 8:45 1:15 Call @Delivery",
        "tue 11:00 1:00 Call @Delivery",
        "thu 11:00 1:00 Call @Delivery",
        "tue 11:00 2:00 Call @Delivery",
    ],
)
def test_one_that_moved_is_offered_as_moved(importing: Importing, now: str) -> None:
    importing.take(toggl(*FRAME, CALL))
    edited(importing, "Call", category="improvement")

    assert sorted(importing.states(toggl(*FRAME, now))) == [
        "changed Call",
        "same Begin",
        "same End",
    ]
    importing.take(toggl(*FRAME, now))

    (moved,) = (entry for entry in importing.entries if entry.note == "Call")
    assert (moved.category, len(importing.entries)) == ("improvement", 3)


def test_where_nobody_can_know_which_moved_it_is_asked_what_is_gone(importing: Importing) -> None:
    twice = "tue 9:00 1:00 Call", "wed 9:00 1:00 Call"
    importing.take(toggl(*FRAME, *twice))

    now = toggl(*FRAME, "thu 9:00 1:00 Call", "fri 9:00 1:00 Call")
    states = importing.states(now)

    assert [state for state in states if "Call" in state] == [
        "gone Call",
        "gone Call",
        "new Call",
        "new Call",
    ]


def test_an_entry_that_another_took_the_place_of_has_moved_itself(importing: Importing) -> None:
    importing.take(toggl(*FRAME, CALL))

    states = importing.states(toggl(*FRAME, MAIL, "tue 10:00 1:00 Call @Delivery"))

    assert states == ["same Begin", "new Mail", "changed Call", "same End"]


def test_last_month_s_entries_have_not_moved_into_this_month(importing: Importing) -> None:
    importing.take(toggl("mon 9:00 0:15 Stand-up"))

    assert importing.states(toggl("wed 9:00 0:15 Stand-up")) == ["new Stand-up"]


def test_hours_of_a_day_are_known_by_what_they_were_for(importing: Importing) -> None:
    importing.take(harvest("tue 1:00 Call @Delivery", "tue 0:30 Mail @Office"))

    again = harvest("tue 0:30 Mail @Office", "tue 2:00 Call @Delivery", "tue 1:00 Visit @Delivery")

    assert importing.states(again) == ["changed Call", "same Mail", "new Visit"]


def test_another_thing_on_the_same_day_is_no_change_of_the_first(importing: Importing) -> None:
    importing.take(harvest("tue 1:00 Call @Delivery"))

    assert sorted(importing.states(harvest("tue 2:00 Mail @Office"))) == ["gone Call", "new Mail"]


def test_two_that_say_the_same_are_two_and_one_of_them_can_go(importing: Importing) -> None:
    importing.take(harvest("tue 1:00 Call", "tue 1:00 Call"))
    kept = importing.session.book

    importing.take(harvest("tue 1:00 Call", "tue 1:00 Call"))
    assert importing.session.book is kept
    assert sorted(importing.states(harvest("tue 1:00 Call"))) == ["gone Call", "same Call"]


def test_what_stands_in_two_files_alike_is_one_and_what_differs_is_two(
    importing: Importing,
) -> None:
    importing.take(toggl(CALL, MAIL), toggl(MAIL, "tue 9:00 1:00 Visit", name="Toggl 2.csv"))

    assert [entry.note for entry in importing.entries] == ["Call", "Mail", "Visit"]


def test_another_table_of_the_same_days_is_no_change_of_the_first(importing: Importing) -> None:
    importing.take(table("tue 9:00 1:00 Call", "wed 9:00 1:00 Mail"))

    other = importing.states(table("tue 9:00 1:00 Drive", "wed 10:00 1:00 Mail"))
    again = importing.states(table("tue 9:00 1:00 Call", "wed 10:00 1:00 Mail"))
    longer = importing.states(table("tue 9:00 2:00 Call", "wed 10:00 1:00 Mail"))

    assert sorted(other) == ["gone Call", "gone Mail", "new Drive", "new Mail"]
    assert again == ["same Call", "changed Mail"]
    assert longer == ["changed Call", "changed Mail"]


# What the user made of it


def test_another_title_leaves_the_time_that_the_user_corrected(importing: Importing) -> None:
    importing.take(toggl(CALL))
    edited(importing, "Call", amount=2 * HOUR)

    importing.take(toggl("tue 9:00 1:00 Visit @Delivery"))

    assert importing.recorded == ["tue 09:00 2:00 Visit customers"]


def test_another_title_leaves_the_note_that_the_user_wrote_and_the_parts(
    importing: Importing,
) -> None:
    importing.take(toggl(CALL))
    importing.session.perform(
        SplitEntry(W48, importing.entry("Call").id, 30 * timedelta(minutes=1), "travel", "half")
    )
    _, half = importing.entries
    importing.session.perform(EditEntry(W48, replace(half, note="to the buyer")))

    importing.take(toggl("tue 9:00 1:00 Visit @Office"))

    assert importing.recorded == [
        "tue 09:00 0:30 Visit admin",
        "tue 09:30 0:30 to the buyer travel",
    ]
    assert importing.states(toggl("tue 9:00 1:00 Visit @Office")) == ["same Visit"]


def test_a_category_that_a_rule_chose_follows_the_project_and_one_by_hand_stays(
    importing: Importing,
) -> None:
    importing.take(toggl(*FRAME, CALL, "wed 9:00 1:00 Demo @Delivery"))
    edited(importing, "Demo", category="improvement")

    importing.take(toggl(*FRAME, "tue 9:00 1:00 Call @Office", "wed 9:00 1:00 Demo @Office"))

    assert importing.entry("Call").category == "admin"
    assert importing.entry("Demo").category == "improvement"


def test_what_was_taken_out_stays_out_and_what_takes_its_place_does_not(
    importing: Importing,
) -> None:
    importing.take(toggl(*FRAME, CALL))
    importing.session.perform(RemoveEntry(W48, importing.entry("Call").id))

    assert "removed Call" in importing.states(toggl(*FRAME, CALL))
    assert "removed Call" in importing.states(toggl(*FRAME, "tue 10:00 1:00 Call @Delivery"))
    assert "new Mail" in importing.states(toggl(*FRAME, MAIL))
    assert "new Mail" in importing.states(toggl(*FRAME, MAIL, CALL))


@pytest.mark.parametrize(
    "later", ["thu 14:00 1:00 Call @Delivery", "tue 14:00 2:00 Call @Delivery"]
)
def test_what_is_like_something_that_was_taken_out_at_another_time_is_new(
    importing: Importing, later: str
) -> None:
    importing.take(toggl(*FRAME, CALL))
    importing.session.perform(RemoveEntry(W48, importing.entry("Call").id))

    assert "new Call" in importing.states(toggl(*FRAME, later))


def test_of_two_that_say_the_same_the_one_that_was_taken_out_is_the_one_that_is_gone(
    importing: Importing,
) -> None:
    importing.take(toggl(*FRAME, CALL, CALL))
    importing.session.perform(RemoveEntry(W48, importing.entry("Call").id))

    assert importing.states(toggl(*FRAME, CALL)) == ["same Begin", "same Call", "same End"]
    both = importing.states(toggl(*FRAME, CALL, CALL))
    assert sorted(both) == ["removed Call", "same Begin", "same Call", "same End"]


def test_what_was_taken_out_stays_out_however_often_another_table_of_the_same_days_comes(
    importing: Importing,
) -> None:
    mine = table("mon 9:00 1:00 Mail", "tue 9:00 1:00 Call", "wed 9:00 1:00 Demo")
    importing.take(mine, by_hand=lambda row: row.taken(row.event.title != "Call"))  # type: ignore[union-attr]

    other = ("mon 13:00 1:00 Drive", "wed 13:00 1:00 Fix", "wed 15:00 1:00 Park")
    for rows in (other[:2], other):
        importing.take(table(*rows), by_hand=lambda row: row.taken(row.state is State.NEW))

    assert "removed Call" in importing.states(mine)


def test_what_is_not_counted_any_more_in_the_place_of_something_else_asks(
    importing: Importing,
) -> None:
    importing.take(toggl(CALL))
    seconds = toggl(CALL).events[0]
    short = replace(seconds, title="x", source_id="short", span=replace(seconds.span, end=None))  # type: ignore[arg-type]

    rows = importing.rows(replace(toggl(CALL), events=(short,)))

    assert {row.state for row in rows} == {State.LEFT_OUT, State.GONE}


# Books of earlier versions


def as_earlier(importing: Importing, ids: Sequence[str], *, remembers: bool) -> Book:
    """What an earlier version would have recorded: ids were made of the beginning alone."""
    book = importing.session.book
    for entry, source_id in zip(importing.entries, ids, strict=True):
        was = entry.imported if remembers else None
        older = replace(entry, source_id=source_id, imported=was)
        book = book.with_log(book.log(W48).having(older))
    return book


@pytest.mark.parametrize("remembers", [True, False])
def test_what_earlier_versions_recorded_is_recognised(
    importing: Importing, remembers: bool
) -> None:
    importing.take(toggl(CALL, "wed 9:00 1:00 Demo"))
    ids = [made_id("toggl", f"202611{day}T080000Z") for day in (24, 25)]

    later = Importing(as_earlier(importing, ids, remembers=remembers))

    assert later.states(toggl(CALL, "wed 9:00 1:00 Demo")) == ["same Call", "same Demo"]
    longer = later.states(toggl("tue 9:00 2:00 Call @Delivery", "wed 9:00 1:00 Demo"))
    assert longer == ["changed Call", "same Demo"]


def test_two_of_one_start_in_a_book_of_an_earlier_version_are_known_by_what_they_were(
    importing: Importing,
) -> None:
    importing.take(toggl(CALL, MAIL))
    made = made_id("toggl", "20261124T080000Z")

    later = Importing(as_earlier(importing, [made, f"{made}-2"], remembers=True))

    assert later.states(toggl(MAIL, CALL)) == ["same Call", "same Mail"]


def test_of_two_rows_that_an_earlier_version_called_alike_only_one_is_known(
    importing: Importing,
) -> None:
    importing.take(toggl(CALL))
    ids = [made_id("toggl", "20261124T080000Z")]
    later = Importing(as_earlier(importing, ids, remembers=False))

    states = later.states(toggl(CALL), toggl(MAIL, name="Toggl 2.csv"))

    assert states == ["same Call", "new Mail"]


def test_a_new_row_never_gets_the_id_of_one_that_the_book_has(importing: Importing) -> None:
    importing.take(toggl(CALL))
    importing.take(toggl(MAIL))
    importing.take(toggl(CALL, MAIL))

    ids: list[Entry] = importing.entries
    assert len({entry.source_id for entry in ids}) == len(ids) == 2


def test_two_that_say_the_same_in_a_book_of_an_earlier_version_are_two(
    importing: Importing,
) -> None:
    importing.take(harvest("tue 1:00 Call", "tue 1:00 Call"))
    later = Importing(as_earlier(importing, ["0" * 20, "0" * 20 + "-2"], remembers=True))

    assert later.states(harvest("tue 1:00 Call", "tue 1:00 Call")) == ["same Call", "same Call"]
