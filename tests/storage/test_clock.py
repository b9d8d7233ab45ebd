"""A clock that jumps twenty years: revisions order versions, and nothing goes because of it."""

from collections.abc import Iterator
from datetime import datetime, timedelta
from pathlib import Path

import pytest

from planner.core.book import Book
from planner.storage import BookStore, read_book
from planner.storage.archive import Archive
from planner.storage.thinning import is_resting, worth_keeping
from tests.builders import plan
from tests.storage.conftest import NOON
from tests.storage.test_backups import DAY, ROOM, backup, daily

YEARS = timedelta(days=20 * 365)


def jumping() -> Iterator[datetime]:
    """A day after another, and in between twenty years to either side."""
    for number in range(1000):
        yield NOON + number * DAY + (YEARS, timedelta(), -YEARS)[number % 3]


def test_the_newest_revision_is_opened_whatever_the_clock_says(path: Path, a_book: Book) -> None:
    times = jumping()
    store = BookStore.create(path, a_book, clock=lambda: next(times))
    for number in range(40):
        a_book = a_book.with_plan(plan("meetings 37:00", note=f"{number}"))
        store.keep(a_book)
        store.tidy()
    store.close()

    assert read_book(path).book == a_book
    assert read_book(path).revision == 41
    versions = list(Archive(lambda: NOON).versions(path))
    assert [each.revision for each in versions] == list(range(40, 0, -1))
    assert all(each.is_whole for each in versions)


@pytest.mark.parametrize("jump", [YEARS, -YEARS])
def test_nothing_goes_while_a_jump_is_recent(jump: timedelta) -> None:
    calm = daily(20)
    last = calm[0].revision
    odd = [backup(last + number, NOON + jump) for number in (2, 1)]

    assert not is_resting(calm)
    assert is_resting([*odd, *calm])
    assert set(worth_keeping([*odd, *calm], ROOM)) == {*odd, *calm}


@pytest.mark.parametrize("jump", [YEARS, -YEARS])
def test_versions_of_a_wrong_clock_take_no_place_of_a_day_week_or_month(jump: timedelta) -> None:
    years = daily(500)
    kept = set(worth_keeping(years, ROOM))
    last = years[0].revision
    odd = [backup(last + number, NOON + jump + number * DAY) for number in range(30, 0, -1)]
    after = [backup(last + number, NOON + DAY) for number in range(130, 30, -1)]

    still = set(worth_keeping([*after, *odd, *years], ROOM))

    older = kept - set(years[:10])
    assert len(older - still) <= 3, "more went than a day, a week and a month more would have sent"


def test_nothing_goes_for_a_while_after_a_restore(path: Path, a_book: Book) -> None:
    store = BookStore.create(path, a_book, clock=lambda: NOON)
    for _ in range(15):
        store.keep(a_book)
    store.close()
    archive = Archive(lambda: NOON)
    archive.restore(path, list(archive.versions(path))[-1])
    store, book = BookStore.open(path, clock=lambda: NOON)

    store.keep(book)
    store.tidy()

    assert len(list(archive.versions(path))) == 17
    for _ in range(60):
        store.keep(book)
    store.tidy()
    assert len(list(archive.versions(path))) < 20
    store.close()
