"""That a book is on disk, as a value."""

from dataclasses import dataclass
from datetime import datetime
from pathlib import Path


@dataclass(frozen=True, slots=True)
class Saved:
    """A book is on disk: written, synced, read back and compared. `at` is by the clock of the time."""

    revision: int
    at: datetime
    path: Path
