"""Work that one thread asks of another, and waits for or not."""

import threading
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


def stop() -> None:
    """Asked for, it ends the other thread."""
