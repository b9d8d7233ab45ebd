"""What waits to be sorted, and what was taken out, in the file."""

import shutil
from dataclasses import replace
from datetime import datetime
from pathlib import Path

import pytest

from planner.core.imported import Imported
from planner.core.inbox import Inbox, Removed
from planner.storage import BookStore, read_book
from planner.storage.envelope_reader import read_envelope
from planner.storage.fields import BadValue, Document
from planner.storage.inbox_codec import inbox_document, read_inbox
from tests.builders import W48, entry, time
from tests.storage.conftest import at_noon
from tests.storage.edited import edited
from tests.storage.test_formats import BOOKS, book_with_inbox


def changed(part: str, **fields: object) -> Document:
    document = inbox_document(book_with_inbox().recorded.inbox(W48))
    first = document[part][0]  # type: ignore[index,call-overload]
    first.update(fields)  # type: ignore[union-attr]
    return document


@pytest.mark.parametrize(
    ("part", "field", "value", "said"),
    [
        ("waiting", "day", "2026-11-30", "event 1: day is not of that week"),
        ("waiting", "id", "w2", "two events have the same id"),
        ("waiting", "imported", {"start": "9"}, "event 1, imported: start is not a time"),
        ("removed", "day", "soon", "removal 1: day is not a date"),
        ("removed", "source_id", None, "removal 1: source_id is not a text"),
    ],
)
def test_an_inbox_that_can_not_be_is_named(part: str, field: str, value: object, said: str) -> None:
    with pytest.raises(BadValue, match=f"inbox 2026-W48.*{said}"):
        read_inbox(W48, changed(part, **{field: value}))


def test_an_inbox_that_is_empty_again_leaves_no_document(tmp_path: Path) -> None:
    path = Path(shutil.copy(BOOKS / "format-1-inbox.lagkage", tmp_path))
    store, book = BookStore.open(path, clock=at_noon)

    store.keep(book.with_recorded(book.recorded.having_inbox(Inbox(W48))))

    store.close()
    assert read_envelope(path.read_bytes()).tables["inbox"] == {}
    assert not read_book(path).book.recorded.inboxes


def test_what_another_version_wrote_beside_what_waits_stays(tmp_path: Path) -> None:
    path = Path(shutil.copy(BOOKS / "format-1-inbox.lagkage", tmp_path))
    with edited(path) as data:
        data["inbox"]["2026-W48"]["mood"] = "fine"
        data["inbox"]["2026-W48"]["waiting"][0]["place"] = "Oslo"
    store, book = BookStore.open(path, clock=at_noon)

    store.keep(
        book.with_recorded(book.recorded.having_inbox(book.recorded.inbox(W48).without("w2")))
    )

    store.close()
    kept = read_envelope(path.read_bytes()).tables["inbox"]["2026-W48"]
    assert (kept["mood"], kept["waiting"][0]["place"]) == ("fine", "Oslo")  # type: ignore[index,call-overload]


def test_an_original_that_is_gone_does_not_come_back(tmp_path: Path) -> None:
    path = Path(shutil.copy(BOOKS / "format-1-inbox.lagkage", tmp_path))
    store, book = BookStore.open(path, clock=at_noon)
    inbox = book.recorded.inbox(W48)
    forgetful = replace(inbox, waiting=(replace(inbox.waiting[0], imported=None),))

    store.keep(book.with_recorded(book.recorded.having_inbox(forgetful)))

    store.close()
    assert read_book(path).book.recorded.inbox(W48) == forgetful


def test_what_was_taken_out_is_known_once() -> None:
    removed = Removed("a", "Work", W48.monday)

    inbox = Inbox(W48).remembering([removed, removed]).remembering([removed])

    assert inbox.removed == (removed,)
    assert not inbox.forgetting({"a"})


@pytest.mark.parametrize(
    "was",
    [
        Imported(datetime.fromisoformat("2026-11-24T09:00:00+01:00"), time("1:00"), "Call"),
        Imported(None, time("0:30"), project="Atlas", tags=("q1",), day=W48.monday),
        Imported(None, time("0:30"), "Mail", client="Harbour", day=W48.days[3]),
    ],
)
def test_what_was_taken_out_remembers_what_it_was_where_no_id_tells(was: Imported) -> None:
    inbox = Inbox(W48, (), (Removed("a", "toggl", W48.monday, was), Removed("b", "W", W48.monday)))

    document = inbox_document(inbox)

    assert read_inbox(W48, document) == inbox
    assert ["imported" in each for each in document["removed"]] == [True, False]  # type: ignore[union-attr,operator]


def test_one_whose_id_waits_already_gets_another() -> None:
    first = entry("tue 1:00 meetings", "w1", imported=Imported(None, time("1:00")))

    inbox = Inbox(W48).adding(first).adding(first).adding(first)

    assert [each.id for each in inbox.waiting] == ["w1", "w1.2", "w1.3"]
