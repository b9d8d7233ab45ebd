"""Whether a book is whole, what is wrong if it is not, and which versions there are. Writes nothing."""

from collections.abc import Iterator
from dataclasses import dataclass, replace
from datetime import timedelta
from pathlib import Path

from planner.core.book import Book
from planner.core.category import Role
from planner.core.duration import total
from planner.core.marks import Mark
from planner.core.problems import Problem, ProblemKind, StoreError
from planner.core.versions import Contents, Version
from planner.core.week import Week
from planner.storage.backups import Backup, backups_of
from planner.storage.codec import ENTRIES, read_book
from planner.storage.envelope import NOTHING, Envelope
from planner.storage.fields import BadValue, Tables
from planner.storage.files import Disk, real_path
from planner.storage.own_place import seconds_of
from planner.storage.reading import damage, read_file


@dataclass(frozen=True, slots=True)
class Checked:
    """What lies at `path`: a whole version, or the first problem with it. `versions` are the earlier
    ones that are whole, newest first; `damaged` are those that are not."""

    path: Path
    version: Version | None
    problem: Problem | None
    versions: tuple[Version, ...]
    damaged: tuple[Version, ...]

    @property
    def ok(self) -> bool:
        return self.problem is None


def check_book(path: Path, *, disk: Disk | None = None, own: Path | None = None) -> Checked:
    """Check the book at `path` and its versions, value by value, without a lock."""
    disk, real = disk or Disk(), real_path(path)
    now = checked_file(disk, real)
    versions = tuple(versions_of(disk, real, own))
    return Checked(
        real,
        now if now.is_whole else None,
        now.problem,
        tuple(each for each in versions if each.is_whole),
        tuple(each for each in versions if not each.is_whole),
    )


def versions_of(disk: Disk, book: Path, own: Path | None) -> Iterator[Version]:
    """The versions that are kept of `book`, newest first, each opened and checked when it is its turn.
    One that lies in the second place too is named there only if that beside the book is damaged."""
    try:
        beside = backups_of(disk, book)
    except OSError:
        beside = []
    seconds = seconds_of(disk, own, book) if own is not None else []
    found = [*((each, False) for each in beside), *((each, True) for each in seconds)]
    whole: set[int] = set()
    for backup, is_second in sorted(found, key=lambda each: -each[0].revision):
        if is_second and backup.revision in whole:
            continue
        version = checked_version(disk, backup, is_second)
        if version.is_whole:
            whole.add(backup.revision)
        yield version


def checked_version(disk: Disk, backup: Backup, is_second: bool = False) -> Version:
    """`backup`, opened, every value read, and counted."""
    found = checked_file(disk, backup.path)
    by_name = replace(found, revision=backup.revision, saved=backup.saved)
    whole = found if found.is_whole else by_name
    return replace(whole, mark=backup.mark, is_second=is_second)


def _nothing(path: Path) -> Version:
    return Version(path, NOTHING.revision, NOTHING.saved, Mark.NONE, size=0)


def checked_file(disk: Disk, path: Path) -> Version:
    """What lies at `path`, opened, every value read, and counted."""
    try:
        envelope, seen = read_file(disk, path)
    except StoreError as error:
        return replace(_nothing(path), problem=error.problem)
    found = Version(path, envelope.revision, envelope.saved, Mark.NONE, seen[2])
    try:
        return replace(found, contents=contents_of(envelope.tables))
    except BadValue as bad:
        return replace(found, problem=damage(disk, path, ProblemKind.BAD_VALUE, str(bad)))


def contents_of(tables: Tables) -> Contents:
    """What `tables` hold. Raises `BadValue` for the first value that is none, weeks in order."""
    book = read_book(tables)
    weeks = sorted(book.weeks)
    customer = total(time_for_customers(book, week) for week in weeks)
    logs, others = book.recorded.logs, (book.recorded.closed, book.recorded.inboxes)
    entries = sum(len(logs[week].entries) for week in sorted(logs)) if ENTRIES in tables else None
    assert all(other[week] is not None for other in others for week in sorted(other))
    return Contents(len(weeks), weeks[-1] if weeks else None, customer, entries)


def time_for_customers(book: Book, week: Week) -> timedelta:
    """What the plan of `week` has for categories that are for customers."""
    ids = {each.id for each in book.categories if each.role is Role.CUSTOMER}
    return total(time for name, time in book.plan(week).minutes.items() if name in ids)


def first_bad_value(envelope: Envelope, path: Path) -> Problem | None:
    """The first value in `envelope` that no book can hold."""
    try:
        contents_of(envelope.tables)
    except BadValue as bad:
        return damage(Disk(), path, ProblemKind.BAD_VALUE, str(bad))
    return None
