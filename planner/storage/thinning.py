"""Which backups are worth their room, and what becomes of the others.

A clock only says which days, weeks and months there are. Where it has jumped, or while a version was
restored a moment ago, nothing goes that there is room for. Done after a save, never during one.
"""

from bisect import bisect_right
from collections.abc import Callable, Hashable, Sequence
from datetime import datetime, timedelta
from itertools import pairwise
from pathlib import Path

from planner.core.marks import Mark
from planner.core.problems import StoreError
from planner.storage.backups import PACKED, Backup, backups_in, put_whole
from planner.storage.files import Disk, read_whole, remove_if_there
from planner.storage.reading import read_file

NEWEST, DAYS, WEEKS, MONTHS = 10, 7, 8, 12
MARKED = 12
"""As many that were kept for a reason stay beyond the others."""

PLAIN = 3
"""So many of the newest are as they were written; older ones are compressed."""

LEAST_CAP = 50 * 1024 * 1024
"""Bytes that backups may take in any case."""

BOOKS_IN_CAP = 20
"""…and as many times the book, where that is more."""

REST = 50
"""Revisions after a restore, or a jump of the clock, during which nothing goes."""

_PACKED_AT_ONCE = 3
_LONGEST_PAUSE = timedelta(days=60)
_SET_BACK = timedelta(hours=1)
_REASONS = (Mark.BY_HAND, Mark.IMPORT, Mark.MIGRATION, Mark.RESTORE, Mark.THEIRS)


def tidy(disk: Disk, folder: Path, book: Path) -> None:
    """Compress the older of the backups of `book` in `folder`, and remove those not worth their room.
    What can't be done now is done after a later save."""
    try:
        _pack_older(disk, folder)
        _thin_out(disk, folder, max(LEAST_CAP, BOOKS_IN_CAP * disk.status(book).st_size))
    except OSError:
        return


def worth_keeping(
    backups: Sequence[Backup], cap: int, newest_whole: Backup | None = None
) -> list[Backup]:
    """What of `backups` (newest first) to keep in `cap` bytes: the newest, and the newest whole one;
    the last of each of the newest days, weeks and months; those kept for a reason; and the ten
    newest, which give way to those."""
    orderly = _orderly(backups)
    wanted = [
        *([newest_whole] if newest_whole else []),
        *backups[:1],
        *_slots(orderly),
        *(_slots(backups) if len(orderly) < len(backups) else []),
        *[each for each in backups if each.mark in _REASONS][:MARKED],
        *backups[:NEWEST],
        *(backups if is_resting(backups) else []),
    ]
    kept: list[Backup] = []
    for backup in dict.fromkeys(wanted):
        cap -= backup.size
        if cap < 0 and kept:
            break
        kept.append(backup)
    return kept


def is_resting(backups: Sequence[Backup]) -> bool:
    """Whether among the newest of `backups` one was kept before a restore, or the clock jumped."""
    newest = [each for each in backups if each.revision > backups[0].revision - REST]
    return any(each.mark is Mark.RESTORE for each in newest) or any(
        not -_SET_BACK <= later.saved - earlier.saved <= _LONGEST_PAUSE
        for later, earlier in pairwise(newest)
    )


def _slots(backups: Sequence[Backup]) -> list[Backup]:
    return [
        *_last_of_each(backups, lambda saved: saved.date(), DAYS),
        *_last_of_each(backups, lambda saved: saved.isocalendar()[:2], WEEKS),
        *_last_of_each(backups, lambda saved: (saved.year, saved.month), MONTHS),
    ]


def _last_of_each(
    backups: Sequence[Backup], period: Callable[[datetime], Hashable], most: int
) -> list[Backup]:
    newest: dict[Hashable, Backup] = {}
    for backup in backups:
        newest.setdefault(period(backup.saved), backup)
    return list(newest.values())[:most]


def _orderly(backups: Sequence[Backup]) -> list[Backup]:
    """The most of `backups` (newest first) whose times stand in the order of their revisions: all,
    unless a clock was wrong for a while."""
    ends: list[datetime] = []
    lengths: list[int] = []
    for backup in reversed(backups):
        place = bisect_right(ends, backup.saved)
        ends[place : place + 1] = [backup.saved]
        lengths.append(place + 1)
    wanted, orderly = len(ends), []
    limit = max(ends, default=None)
    for backup, length in zip(backups, reversed(lengths), strict=True):
        if length == wanted and limit is not None and backup.saved <= limit:
            orderly.append(backup)
            wanted, limit = wanted - 1, backup.saved
    return orderly


def _thin_out(disk: Disk, folder: Path, cap: int) -> None:
    backups = backups_in(disk, folder)
    if len(worth_keeping(backups, cap)) == len(backups):
        return
    worth = worth_keeping(backups, cap, _newest_whole(disk, backups))
    for backup in backups:
        if backup not in worth:
            remove_if_there(disk, backup.path)


def _newest_whole(disk: Disk, backups: Sequence[Backup]) -> Backup | None:
    return next((each for each in backups if _is_whole(disk, each)), None)


def _is_whole(disk: Disk, backup: Backup) -> bool:
    try:
        return read_file(disk, backup.path)[0].revision > 0
    except StoreError:
        return False


def _pack_older(disk: Disk, folder: Path) -> None:
    """Compress the newest of those that are to be, a few at a time."""
    older = [each for each in backups_in(disk, folder)[PLAIN:] if not each.is_packed]
    for backup in [each for each in older if _is_whole(disk, each)][:_PACKED_AT_ONCE]:
        _pack(disk, backup)


def _pack(disk: Disk, backup: Backup) -> None:
    from planner.storage.packing import packed

    content = packed(read_whole(disk, backup.path, backup.size))
    put_whole(disk, backup.path.with_name(f"{backup.path.name}{PACKED}"), content)
    disk.sync_folder(backup.path.parent)
    remove_if_there(disk, backup.path)
