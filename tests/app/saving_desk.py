"""A saver at work: time that is turned by hand, and a store that can be made to fail."""

import threading
from pathlib import Path
from queue import Queue

from planner.app.pace import Timing
from planner.app.saving import Saver
from planner.app.saving_state import SavingState
from planner.core.book import Book
from planner.core.problems import Problem, ProblemKind, StoreError
from planner.core.saved import Saved
from tests.builders import EMPLOYEE_WEEK, book, plan
from tests.shelf import Shelf

PATIENCE = 10
"""Seconds until a test that waits for the saver's thread gives up."""

RESCUED = Path("/own/rescued")


class TurnedByHand(Timing):
    """Time that passes when the test says so."""

    def __init__(self) -> None:
        super().__init__()
        self._now = 0.0
        self._turn = 0
        self._parked = -1

    def now(self) -> float:
        return self._now

    def wait(self, seconds: float | None) -> None:
        self._parked = self._turn
        self.condition.notify_all()
        self.condition.wait()

    def pass_by(self, seconds: float) -> None:
        """Let time pass, and wait for nobody."""
        with self.condition:
            self._now = round(self._now + seconds, 6)
            self.condition.notify_all()

    def turn(self, seconds: float = 0.0) -> None:
        """Let time pass, and wait until the saver has done what was to be done by then."""
        with self.condition:
            self._now = round(self._now + seconds, 6)
            self._turn += 1
            self.condition.notify_all()
            assert self.condition.wait_for(lambda: self._parked == self._turn, PATIENCE)


class SlowShelf(Shelf):
    """A store in memory, which can be made to fail, to take long, and says when it was used."""

    def __init__(self, timing: TurnedByHand) -> None:
        super().__init__(Path("/books/mine"))
        self.times: list[float] = []
        self.rescued: list[Book] = []
        self.failure: Exception | None = None
        self.rescue_failure: Exception | None = None
        self.may_go_on = threading.Event()
        self.may_go_on.set()
        self.is_keeping = threading.Event()
        self._timing = timing

    def confirm(self) -> Saved:
        if self.failure:
            raise self.failure
        return super().confirm()

    def keep(self, book: Book) -> Saved:
        self.times.append(self._timing.now())
        self.is_keeping.set()
        assert self.may_go_on.wait(PATIENCE)
        if self.failure:
            raise self.failure
        return super().keep(book)

    def keep_elsewhere(self, book: Book, path: Path) -> Saved:
        if path.name == "full":
            raise StoreError(Problem(ProblemKind.NO_SPACE, path))
        self.path, self.failure = path, None
        return self.keep(book)

    def rescue(self, book: Book, folder: Path) -> Path:
        if self.rescue_failure:
            raise self.rescue_failure
        self.rescued.append(book)
        return folder / "copy"


def books(count: int) -> list[Book]:
    return [book(EMPLOYEE_WEEK, plan(f"meetings {hours}:00")) for hours in range(1, count + 1)]


class Desk:
    """A saver at work, with all that it is given."""

    def __init__(self) -> None:
        self.timing = TurnedByHand()
        self.shelf = SlowShelf(self.timing)
        self.told: Queue[SavingState] = Queue()
        self.saver = Saver(self.shelf, book(), self.told.put, RESCUED, self.timing)
        self.timing.turn()

    def states(self) -> list[SavingState]:
        """What was announced since it was last asked."""
        return [self.told.get_nowait() for _ in range(self.told.qsize())]

    def change(self, book: Book) -> None:
        self.saver.changed(book)
        self.timing.turn()
