"""Versions of a book that are kept beside it, and what is wrong with a file: facts, no sentences."""

from dataclasses import dataclass
from datetime import datetime, timedelta
from enum import StrEnum
from pathlib import Path

from planner.core.marks import Mark
from planner.core.problems import Problem
from planner.core.week import Week


@dataclass(frozen=True, slots=True)
class Contents:
    """What a version holds, for a person to know it by. `weeks` are those that are planned, `last`
    is the last of them; `customer` is their time for customers in all, `entries` what was logged,
    `None` where books know no log."""

    weeks: int
    last: Week | None
    customer: timedelta
    entries: int | None = None


@dataclass(frozen=True, slots=True)
class Version:
    """A revision in a file of its own. It has been opened and every value read: then it has
    `contents`; or it is not whole, and `problem` says why.

    `saved` is by the clock of that time; only `revision` says which of two is newer. One that
    `is_second` lies in Lagkage's own folder, wherever the book lies, and so does one that `is_rescued`,
    changes that could not be saved. One that `is_conflict` lies beside the book: it was written while
    somebody else wrote the book. `until` is where the file must
    be cut, if a whole version is followed by something else.
    """

    path: Path
    revision: int
    saved: datetime
    mark: Mark
    size: int
    is_second: bool = False
    is_rescued: bool = False
    is_conflict: bool = False
    contents: Contents | None = None
    problem: Problem | None = None
    until: int | None = None

    @property
    def is_whole(self) -> bool:
        return self.contents is not None

    @property
    def is_copy(self) -> bool:
        """Whether it may hold what never was in the book."""
        return self.is_rescued or self.is_conflict


@dataclass(frozen=True, slots=True)
class Restored:
    """A version stands in the place of the book again, as `revision`. `kept` is where that lies
    which stood there before (a damaged file beside the book, a whole one among the versions);
    `None` if nothing did."""

    path: Path
    version: int
    revision: int
    kept: Path | None


@dataclass(frozen=True, slots=True)
class KnownBook:
    """A book that was open on this computer. `revision` is the last that was seen of it, `moved_to`
    the place that it was moved to, and `is_there` whether a file lies at its path now."""

    path: Path
    opened: datetime
    revision: int
    is_there: bool
    moved_to: Path | None = None


class Damage(StrEnum):
    """What is wrong with a file, as far as bytes can tell."""

    NONE = "none"
    EMPTY = "empty"
    ZEROS = "zeros"
    STOPS = "stops"
    """It stops in the middle: `at` is where, `about` how long it was."""

    NOT_TEXT = "not-text"
    NOT_JSON = "not-json"
    HOLE = "hole"
    """A run of zeros stands in it: from `at`, `length` bytes."""

    OLD_TAIL = "old-tail"
    """A whole book ends at `at`, and something else follows."""

    DOUBLE_KEY = "double-key"
    NOT_A_BOOK = "not-a-book"
    CHANGED = "changed"
    """All can be read, but it is not what was saved: `places` differ from the newest version."""

    BAD_VALUE = "bad-value"
    TOO_NEW = "too-new"
    """`format` is the one that must be understood to read it."""

    TOO_LARGE = "too-large"
    UNREADABLE = "unreadable"
    """The disk did not give it: `problem` says why."""


@dataclass(frozen=True, slots=True)
class Diagnosis:
    """What is the matter with the file at `path`. `at` is a byte, counted from 0, and `line` the line
    it is in, counted from 1; `about` the size of the newest whole version. `places` name documents
    and fields: `weeks 2026-W48, move 3`."""

    path: Path
    damage: Damage
    size: int = 0
    at: int | None = None
    line: int | None = None
    length: int | None = None
    about: int | None = None
    places: tuple[str, ...] = ()
    format: int | None = None
    problem: Problem | None = None
