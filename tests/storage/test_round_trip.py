"""What is kept comes back as it was."""

import tempfile
from pathlib import Path

import orjson
import pytest
from hypothesis import given, settings

from planner.core.book import Book
from planner.core.problems import ProblemKind, StoreError
from planner.storage import BookStore, read_book
from planner.storage.envelope_reader import read_envelope
from tests.builders import EMPLOYEE_WEEK, W48, minutes, move, plan
from tests.storage.conftest import IN_MEMORY, at_noon
from tests.storage.edited import edited
from tests.storage.strategies import books


@given(books())
@settings(max_examples=150)
def test_a_book_that_was_kept_is_read_as_it_was(book: Book) -> None:
    with tempfile.TemporaryDirectory(dir=IN_MEMORY) as folder:
        path = Path(folder) / "mine.lagkage"
        BookStore.create(path, book, clock=at_noon).close()

        assert read_book(path).book == book


@given(books(), books())
@settings(max_examples=100)
def test_a_book_that_follows_another_is_read_as_it_was(before: Book, after: Book) -> None:
    with tempfile.TemporaryDirectory(dir=IN_MEMORY) as folder:
        path = Path(folder) / "mine.lagkage"
        BookStore.create(path, before, clock=at_noon).close()
        store, _ = BookStore.open(path, clock=at_noon)
        store.keep(after)
        store.close()

        assert read_book(path).book == after


def test_a_change_that_is_undone_is_undone_on_disk(kept: Path) -> None:
    store, before = BookStore.open(kept, clock=at_noon)
    store.keep(before.with_plan(plan("meetings 37:00")))

    store.keep(before)

    store.close()
    assert read_book(kept).book == before


def test_a_week_that_has_not_changed_is_not_encoded_again(kept: Path) -> None:
    store, book = BookStore.open(kept, clock=at_noon)
    before = store._storage.envelope.tables["weeks"]

    store.keep(book.with_plan(plan("meetings 30:00", week=W48.plus(1))))

    after = store._storage.envelope.tables["weeks"]
    assert after["2026-W48"] is before["2026-W48"]
    assert set(after) - set(before) == {"2026-W49"}
    store.close()


def test_a_week_becomes_a_value_when_it_is_first_asked_for(kept: Path) -> None:
    store, book = BookStore.open(kept, clock=at_noon)

    assert book.weeks.part(W48) is book.weeks.part(W48)
    assert book.plan(W48) is book.plan(W48)
    assert book.plan(W48).minutes == minutes(
        "customers 13:30, meetings 6:30, admin 6:30, preparation 6:00, travel 2:30, improvement 2:00"
    )
    store.close()


def test_what_another_version_wrote_besides_stays(kept: Path) -> None:
    with edited(kept) as data:
        data["weeks"]["2026-W48"]["mood"] = "fine"
        data["weeks"]["2026-W48"]["moves"][0]["seen"] = [1, {"a": None}]
        data["categories"]["1"]["icon"] = "phone"
        data["diary"] = {"1": {"text": "from tomorrow"}}
    store, book = BookStore.open(kept, clock=at_noon)

    store.keep(book.with_plan(book.plan(W48).after(move("0:15 admin > customers"))))

    store.close()
    tables = read_envelope(kept.read_bytes()).tables
    assert tables["weeks"]["2026-W48"]["mood"] == "fine"
    assert tables["weeks"]["2026-W48"]["moves"][0]["seen"] == [1, {"a": None}]
    assert tables["categories"]["1"]["icon"] == "phone"
    assert tables["diary"] == {"1": {"text": "from tomorrow"}}


def test_a_file_that_was_indented_and_sorted_anew_is_the_same_book(
    kept: Path, a_book: Book
) -> None:
    document = orjson.loads(kept.read_bytes())

    options = orjson.OPT_INDENT_2 | orjson.OPT_SORT_KEYS
    kept.write_bytes(b"\xef\xbb\xbf" + orjson.dumps(document, option=options))

    assert read_book(kept).book == a_book


def test_the_file_has_a_line_for_each_document(kept: Path) -> None:
    lines = kept.read_text("utf-8").splitlines()

    assert sum(line.startswith("{") for line in lines) == 1 + 1 + 7 + 1 + 1 + 1 + 1


def test_a_note_that_json_cannot_hold_is_refused_by_its_place(kept: Path) -> None:
    store, book = BookStore.open(kept, clock=at_noon)
    before = kept.read_bytes()

    with pytest.raises(StoreError, match="weeks 2026-W48") as error:
        store.keep(book.with_plan(plan(EMPLOYEE_WEEK, note="\ud800")))

    assert error.value.problem.kind is ProblemKind.BAD_VALUE
    assert kept.read_bytes() == before
    assert store.keep(book).revision == 2
    store.close()
