"""What people can choose when a book can't be opened. Nothing has happened before they have."""

from pathlib import Path
from typing import NamedTuple

from planner.core.versions import Version


class TryAgain(NamedTuple):
    """The same file, once more."""


class OpenOther(NamedTuple):
    """Another file."""

    path: Path


class Look(NamedTuple):
    """Look at the file itself, or at one of its versions, and change nothing."""

    version: Version | None = None


class OpenVersion(NamedTuple):
    """Have an earlier version stand in the place of the file, which is kept."""

    version: Version


class StartEmpty(NamedTuple):
    """A new book in the place of the file, which is kept, as its versions are."""


Choice = TryAgain | OpenOther | Look | OpenVersion | StartEmpty
