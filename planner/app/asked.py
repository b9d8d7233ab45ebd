"""Work that one thread asks of another, and waits for or not."""

import threading
from collections import deque
from collections.abc import Callable


class Asked:
    """Work for another thread: `done` is set when it has been done, with `error` if it failed."""

    __slots__ = ("done", "error", "work")

    def __init__(self, work: Callable[[], None]) -> None:
        self.work = work
        self.done = threading.Event()
        self.error: Exception | None = None

    def do(self) -> None:
        try:
            self.work()
        except Exception as error:
            self.error = error
        finally:
            self.done.set()


class Line:
    """What waits for the other thread, which `condition` wakes: what was asked for first comes first."""

    def __init__(self, condition: threading.Condition) -> None:
        self._condition = condition
        self._waiting: deque[Asked] = deque()

    def ask(self, asked: Asked) -> None:
        """Have it done by and by. Returns at once."""
        with self._condition:
            self._waiting.append(asked)
            self._condition.notify_all()

    def have_done(self, work: Callable[[], None]) -> None:
        """Return when `work` has been done. Raises what it raised."""
        asked = Asked(work)
        self.ask(asked)
        asked.done.wait()
        if asked.error is not None:
            raise asked.error

    def next(self) -> Asked | None:
        """For the other thread, with the condition held: what comes next, if anything waits."""
        return self._waiting.popleft() if self._waiting else None


def stop() -> None:
    """Asked for, it ends the other thread."""
