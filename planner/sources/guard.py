"""Watches over a reading: tells how far it is, and ends what takes too long.

`Guard` itself only counts; it is what tests and readings in the same process use. `Watch` is that of
the child process: a thread of it interrupts the main thread when one series takes its time.
"""

import _thread
import signal
import threading
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from types import FrameType

PATIENCE = 1.0
"""Seconds of work that one series of events may take to be laid out: where a machine is busy with other
things, no series is to blame. After one that took longer the next gets half of that: a file of a thousand
such is a file that means harm."""
LEAST = 0.03
"""What is left of that in the end."""
EVERY = 0.1


class TooSlow(Exception):
    """What was limited took longer than it may."""


class Guard:
    """Told of each step. It neither tells it on nor limits anything."""

    def step(self, done: int, total: int) -> None:
        """So many of so many things are read."""

    @contextmanager
    def limited(self) -> Iterator[None]:
        """What is done inside may take a while. Raises `TooSlow` there if it takes too long."""
        yield


class Watch(Guard):
    """Tells progress on, at most every tenth of a second, and limits for real.

    It takes over the signal of Ctrl+C in its process, whose main thread must be the one that reads:
    that interrupts any Python code, on every system.
    """

    def __init__(self, told: Callable[[int, int], None], patience: float = PATIENCE) -> None:
        self._told = told
        self._patience = patience
        self._last = 0.0
        self._until: float | None = None
        self._ended = threading.Event()
        self._before = signal.signal(signal.SIGINT, self._interrupted)
        self._thread = threading.Thread(target=self._watch, daemon=True)
        self._thread.start()

    def step(self, done: int, total: int) -> None:
        now = time.monotonic()
        if now - self._last >= EVERY:
            self._last = now
            self._told(done, total)

    @contextmanager
    def limited(self) -> Iterator[None]:
        self._until = time.process_time() + self._patience
        try:
            yield
        finally:
            self._until = None

    def end(self) -> None:
        """Watch no more, and give the signal back."""
        self._ended.set()
        self._thread.join()
        signal.signal(signal.SIGINT, self._before)

    def _watch(self) -> None:
        while not self._ended.wait(min(EVERY, self._patience)):
            until = self._until
            if until is not None and time.process_time() > until:
                _thread.interrupt_main()

    def _interrupted(self, _signal: int, _frame: FrameType | None) -> None:
        """Comes between two steps of the main thread; late if that had just got through."""
        until = self._until
        if until is not None and time.process_time() > until:
            self._patience = max(LEAST, self._patience / 2)
            raise TooSlow
