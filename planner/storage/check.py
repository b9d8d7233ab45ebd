"""Whether a book is whole, what is wrong if it is not, and which backups there are. Writes nothing."""

from dataclasses import dataclass
from datetime import datetime
from pathlib import Path

from planner.core.problems import Problem, ProblemKind, StoreError
from planner.storage.backups import backups_of
from planner.storage.book_file import BookFile, damage, read_file
from planner.storage.codec import WEEKS, read_book
from planner.storage.envelope import Envelope
from planner.storage.fields import BadValue
from planner.storage.files import Disk, problems_of


@dataclass(frozen=True, slots=True)
class Version:
    """A whole revision in a file: opened, every value read, and counted."""

    revision: int
    saved: datetime
    weeks: int
    path: Path


@dataclass(frozen=True, slots=True)
class Checked:
    """What lies at `path`: a whole version, or the first problem with it. `backups` are the whole
    earlier versions, newest first; `damaged` says what is wrong with the others."""

    path: Path
    version: Version | None
    problem: Problem | None
    backups: tuple[Version, ...]
    damaged: tuple[Problem, ...]

    @property
    def ok(self) -> bool:
        return self.problem is None


def check_book(path: Path, *, disk: Disk | None = None) -> Checked:
    """Check the book at `path` and its backups, value by value, without a lock."""
    file = BookFile(path, disk or Disk())
    now = _checked(file.disk, file.path)
    backups = [_checked(file.disk, each) for each in _backups(file)]
    return Checked(
        file.path,
        now if isinstance(now, Version) else None,
        now if isinstance(now, Problem) else None,
        tuple(each for each in backups if isinstance(each, Version)),
        tuple(each for each in backups if isinstance(each, Problem)),
    )


def _backups(file: BookFile) -> list[Path]:
    try:
        with problems_of(file.path):
            return [backup.path for backup in backups_of(file.disk, file.path)]
    except StoreError:
        return []


def _checked(disk: Disk, path: Path) -> Version | Problem:
    try:
        envelope, _ = read_file(disk, path)
        _read_every_value(envelope)
    except StoreError as error:
        return error.problem
    except BadValue as bad:
        return damage(disk, path, ProblemKind.BAD_VALUE, str(bad))
    weeks = envelope.tables.get(WEEKS, {})
    return Version(envelope.revision, envelope.saved, len(weeks), path)


def _read_every_value(envelope: Envelope) -> None:
    """Raises `BadValue` for the first that is none, weeks in order."""
    book = read_book(envelope.tables)
    for week in sorted(book.weeks):
        assert book.plan(week)
