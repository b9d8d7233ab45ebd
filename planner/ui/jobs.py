"""Work off the main thread. What comes of it is told on the main thread, where Qt's objects live."""

import sys
from collections.abc import Callable, Iterator
from contextlib import contextmanager, suppress
from functools import partial
from typing import TypeVar

from PySide6.QtCore import QCoreApplication, QEvent, QObject, QRunnable, Qt, QThreadPool, Signal
from shiboken6 import isValid

Result = TypeVar("Result")
Tell = partial[None]

EVERY = 0.0002
"""Seconds after which Python hands the processor on while much is made; 5 ms otherwise."""


class Jobs(QObject):
    """Does one thing after another, in the order in which it was asked.

    A job works on plain values and touches no widget. Whoever asked may be gone before it ends: a
    widget whose method was to be told is then told nothing, and who says `forget` is not either.
    """

    _ended = Signal(object)
    _got_on = Signal(object)

    def __init__(self) -> None:
        super().__init__(QCoreApplication.instance())
        self._pool = QThreadPool(self)
        self._pool.setMaxThreadCount(1)
        self._under_way = 0
        self._is_forgotten = False
        self._ended.connect(self._tell, Qt.ConnectionType.QueuedConnection)
        self._got_on.connect(self._tell_meanwhile, Qt.ConnectionType.QueuedConnection)

    @property
    def is_idle(self) -> bool:
        return not self._under_way

    def do(
        self,
        work: Callable[[], Result],
        done: Callable[[Result], None],
        failed: Callable[[Exception], None],
    ) -> None:
        """Do `work`, then tell what it returned, or what it raised, on the main thread."""
        self._under_way += 1
        self._pool.start(_Job(lambda: _told(work, done, failed), self._ended.emit))

    def tell(self, tell: Tell) -> None:
        """For work that is under way, on its own thread: how far it is, told on the main thread as its
        end is. A widget's own signal would not do, for the widget may be taken apart in that moment."""
        with suppress(RuntimeError):  # the program ended meanwhile
            self._got_on.emit(tell)

    def forget(self) -> None:
        """Tell nobody any more, and go once everything has ended."""
        self._is_forgotten = True
        if self.is_idle:
            self._go()

    def wait(self) -> None:
        """Until everything that was asked for is done, though not yet told."""
        self._pool.waitForDone()

    def finish(self) -> None:
        """Until everything that was asked for is done and told."""
        self.wait()
        QCoreApplication.sendPostedEvents(self, QEvent.Type.MetaCall.value)

    def _tell(self, tell: Tell) -> None:
        self._under_way -= 1
        if self._is_forgotten and self.is_idle:
            self._go()
        else:
            self._tell_meanwhile(tell)

    def _tell_meanwhile(self, tell: Tell) -> None:
        if not self._is_forgotten and isValid(getattr(tell.func, "__self__", None)):
            tell()

    def _go(self) -> None:
        """A thread that has told the last of it still needs Python to end. It is waited for here, where
        it can have it: when Qt takes the pool apart it waits too, and may let nobody have Python."""
        self._pool.waitForDone()
        self.deleteLater()


@contextmanager
def beside_a_window() -> Iterator[None]:
    """For work on a thread beside the window's: the processor is handed on often, for a window that is
    painted wants it again and again."""
    every = sys.getswitchinterval()
    sys.setswitchinterval(min(every, EVERY))
    try:
        yield
    finally:
        if every > EVERY:
            sys.setswitchinterval(every)


class _Job(QRunnable):
    def __init__(self, work: Callable[[], Tell], ended: Callable[[Tell], None]) -> None:
        super().__init__()
        self._work, self._ended = work, ended

    def run(self) -> None:
        tell = self._work()
        with suppress(RuntimeError):  # the program ended meanwhile: there is nobody left to tell
            self._ended(tell)


def _told(
    work: Callable[[], Result],
    done: Callable[[Result], None],
    failed: Callable[[Exception], None],
) -> Tell:
    """What is to be told. A bug is logged too: nobody else would hear of it on this thread."""
    try:
        return partial(done, work())
    except OSError as error:
        return partial(failed, error)
    except Exception as error:
        import logging

        logging.getLogger(__name__).exception("a job failed")
        return partial(failed, error)
