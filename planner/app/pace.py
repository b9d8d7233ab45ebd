"""When to save: a little after the last change, not too long after the first, and by and by again."""

import threading
import time
from typing import NamedTuple

QUIET, LATEST = 0.3, 0.8
"""Seconds: from the last change to the save, and from the first at the latest."""

PATIENCE = 5.0
"""Seconds that a disk may take before it is said that it does not answer."""

RETRIES = (2.0, 5.0, 15.0, 60.0)
"""Seconds from a save that failed to the next try; the last one again and again."""


class Timing:
    """Time for the saver, in seconds of a clock that never jumps; tests have one that they turn."""

    def __init__(self) -> None:
        self.condition = threading.Condition()

    def now(self) -> float:
        return time.monotonic()

    def wait(self, seconds: float | None) -> None:
        """Wait for the condition to be notified, no longer than so many seconds if given."""
        self.condition.wait(seconds)


class Due(NamedTuple):
    """When to save: what is soonest of some quiet, the longest wait, and the next try."""

    quiet: float | None = None
    latest: float | None = None
    retry: float | None = None
    failures: int = 0

    @property
    def at(self) -> float | None:
        times = [time for time in (self.quiet, self.latest, self.retry) if time is not None]
        return min(times, default=None)

    def changed(self, now: float) -> "Due":
        latest = now + LATEST if self.latest is None else self.latest
        return self._replace(quiet=now + QUIET, latest=latest)

    def begun(self) -> "Due":
        return Due(failures=self.failures)

    def failed(self, now: float) -> "Due":
        wait = RETRIES[min(self.failures, len(RETRIES) - 1)]
        return self._replace(retry=now + wait, failures=self.failures + 1)
