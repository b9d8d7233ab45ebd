"""What is kept of an open book in Lagkage's own folder: its place on the list of books, and versions a
day apart in the second place. None of it is worth failing a save for."""

from collections.abc import Callable
from contextlib import suppress
from datetime import datetime
from pathlib import Path

from planner.storage.envelope import Envelope
from planner.storage.files import Disk


class OwnUpkeep:
    """Looks after the folder `own` for one book at a time; without one, after nothing."""

    def __init__(self, disk: Disk, own: Path | None, clock: Callable[[], datetime]) -> None:
        self.folder = own
        self._disk, self._clock = disk, clock
        self._for_second: Envelope | None = None
        self._is_remembered = False

    def opened(self, path: Path, now: Envelope) -> None:
        """The book at `path`, which is `now`, is open: have it on the list, changed or not."""
        if self.folder is not None:
            with suppress(OSError):
                self._remember(self.folder, path, now)

    def day_ended_with(self, envelope: Envelope) -> None:
        """`envelope` was the last of its day: it is one for the second place."""
        self._for_second = envelope

    def place_changed(self) -> None:
        """The book lies elsewhere now, and is to be remembered there."""
        self._is_remembered = False

    def tidy(self, path: Path, now: Envelope) -> None:
        """Have the book at `path`, which is `now`, on the list and in the second place. What can't be
        done now is done later."""
        if self.folder is None:
            return
        with suppress(OSError):
            if not self._is_remembered:
                self._remember(self.folder, path, now)
        with suppress(OSError):  # also where the list of books can't be written
            self._keep_second(self.folder, path, now)

    def close(self, path: Path, now: Envelope) -> None:
        """Note the last revision that was seen of the book, also where it was open for no more than a
        moment."""
        if self.folder is not None:
            with suppress(OSError):
                self._remember(self.folder, path, now)
            self._is_remembered = False

    def _remember(self, own: Path, path: Path, now: Envelope) -> None:
        from planner.storage.known import remember

        remember(self._disk, own, path, now.revision, self._clock())
        self._is_remembered = True

    def _keep_second(self, own: Path, path: Path, now: Envelope) -> None:
        from planner.storage.own_place import keep_second, seconds_of

        if self._for_second or not seconds_of(self._disk, own, path):
            keep_second(self._disk, own, path, self._for_second or now)
            self._for_second = None
