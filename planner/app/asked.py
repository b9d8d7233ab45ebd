"""Work that one thread asks of another, and waits for or not."""

import threading
from collections.abc import Callable
from dataclasses import dataclass, field


@dataclass(slots=True)
class Asked:
    """Work for another thread: `done` is set when it has been done, with `error` if it failed."""

    work: Callable[[], None]
    done: threading.Event = field(default_factory=threading.Event)
    error: Exception | None = None

    def do(self) -> None:
        try:
            self.work()
        except Exception as error:
            self.error = error
        finally:
            self.done.set()


def stop() -> None:
    """Asked for, it ends the other thread."""
