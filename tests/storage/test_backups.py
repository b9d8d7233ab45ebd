"""Backups: which are kept, and that none is lost because a clock was wrong."""

from datetime import datetime, timedelta
from itertools import chain, repeat
from pathlib import Path

from hypothesis import given
from hypothesis import strategies as st

from planner.core.book import Book
from planner.storage import BookStore, read_book
from planner.storage.backups import Backup, backups_folder, backups_of
from planner.storage.files import Disk
from planner.storage.thinning import worth_keeping
from tests.storage.conftest import NOON, at_noon
from tests.storage.disks import WithoutLinks

ROOM = 1_000_000_000
DAY = timedelta(days=1)


def backup(revision: int, saved: datetime, size: int = 1000) -> Backup:
    return Backup(revision, saved, Path(f"{revision}"), size)


def daily(count: int, size: int = 1000) -> list[Backup]:
    """Backups of so many days, two a day, newest first."""
    return [
        backup(2 * count - number, NOON - number // 2 * DAY - number % 2 * timedelta(hours=1), size)
        for number in range(2 * count)
    ]


def test_the_last_of_each_of_7_days_8_weeks_and_12_months_and_the_10_newest_are_kept() -> None:
    backups = daily(500)

    kept = worth_keeping(backups, ROOM)

    assert set(backups[:10]) <= set(kept)
    assert len({each.saved.date() for each in kept[:7]}) == 7
    assert len({each.saved.isocalendar()[:2] for each in kept}) >= 8
    assert len({(each.saved.year, each.saved.month) for each in kept}) == 12
    assert len(kept) < 7 + 8 + 12 + 10


def test_the_ten_newest_give_way_to_days_weeks_and_months_when_room_is_short() -> None:
    backups = daily(500, size=10)

    kept = worth_keeping(backups, 10 * 24)

    assert len({(each.saved.year, each.saved.month) for each in kept}) == 12
    assert backups[0] in kept
    assert backups[1] not in kept


def test_the_newest_is_kept_however_little_room_there_is() -> None:
    backups = daily(3, size=ROOM)

    assert worth_keeping(backups, 0) == backups[:1]


@given(st.lists(st.integers(-20 * 365, 20 * 365), min_size=1, max_size=60))
def test_a_clock_that_jumps_removes_none_of_the_ten_newest(days: list[int]) -> None:
    saved = [NOON + number * DAY for number in days]
    backups = [backup(number, time) for number, time in enumerate(saved)][::-1]

    assert set(backups[:10]) <= set(worth_keeping(backups, ROOM))


def test_each_save_keeps_what_it_replaces(path: Path, a_book: Book) -> None:
    store = BookStore.create(path, a_book, clock=at_noon)
    for _ in range(3):
        store.keep(a_book)
    store.close()

    backups = backups_of(Disk(), path)

    assert [each.revision for each in backups] == [3, 2, 1]
    assert [read_book(each.path).revision for each in backups] == [3, 2, 1]


def test_a_day_of_many_saves_leaves_ten_backups_and_that_of_the_day_before(
    path: Path, a_book: Book
) -> None:
    times = chain([NOON - DAY] * 3, repeat(NOON))
    store = BookStore.create(path, a_book, clock=lambda: next(times))
    for _ in range(32):
        store.keep(a_book)
        store.tidy()
    store.close()

    revisions = [each.revision for each in backups_of(Disk(), path)]

    assert revisions[:10] == list(range(32, 22, -1))
    assert revisions[10:] == [2]


def test_a_disk_without_hard_links_gets_copies(path: Path, a_book: Book) -> None:
    store = BookStore.create(path, a_book, clock=at_noon, disk=WithoutLinks())
    store.keep(a_book)
    store.keep(a_book)
    store.close()

    assert [read_book(each.path).revision for each in backups_of(Disk(), path)] == [2, 1]


def test_strange_files_among_the_backups_are_left_alone(path: Path, a_book: Book) -> None:
    folder = backups_folder(path)
    folder.mkdir()
    strange = [folder / name for name in ("rev 1.lagkage", "rev 00000001 20269999T999999Z.lagkage")]
    for each in strange:
        each.write_text("mine")
    store = BookStore.create(path, a_book, clock=at_noon)
    store.keep(a_book)
    store.close()

    assert [each.revision for each in backups_of(Disk(), path)] == [1]
    assert all(each.read_text() == "mine" for each in strange)


def test_the_newest_is_told_by_its_revision_though_its_clock_was_behind(
    path: Path, a_book: Book
) -> None:
    times = iter([NOON - number * DAY for number in range(20)])
    store = BookStore.create(path, a_book, clock=lambda: next(times))
    for _ in range(15):
        store.keep(a_book)
        store.tidy()
    store.close()

    revisions = [each.revision for each in backups_of(Disk(), path)]

    assert revisions[:10] == list(range(15, 5, -1))
