"""Saving behind the user's back: soon after a change, always the newest book, never in the way."""

import threading
from collections.abc import Callable
from pathlib import Path

from planner.app.asked import Asked, Line, stop
from planner.app.pace import PATIENCE, Due, Timing
from planner.app.ports import Saved, Store
from planner.app.saving_state import NotSaved, SavingState, Waiting
from planner.core.book import Book
from planner.core.marks import Mark
from planner.core.problems import Problem, ProblemKind, StoreError


class Saver:
    """Listens to a session (`session.listen(saver.changed)`) and keeps its newest book in a store.

    A thread of its own saves, and calls `announce` with each new state, in order. Only that thread
    touches the store until `close` or `give_up` has returned, except to `rescue_meanwhile`. When a save
    fails, a copy goes into `rescue_folder`.
    """

    def __init__(
        self,
        store: Store,
        book: Book,
        announce: Callable[[SavingState], None],
        rescue_folder: Path,
        timing: Timing | None = None,
    ) -> None:
        self._store = store
        self._announce = announce
        self._rescue_folder = rescue_folder
        self._timing = timing or Timing()
        self._condition = self._timing.condition
        self._newest = book
        self._kept: Book | None = book
        self._last: Saved | None = None
        self._due = Due()
        self._line = Line(self._condition)
        self._is_waiting_told = False
        self._at_disk_since: float | None = None
        self._to_tidy: Saved | None = None
        self._thread = threading.Thread(target=self._run, name="saver", daemon=True)
        self._thread.start()

    @property
    def is_saved(self) -> bool:
        """Whether the newest book is on disk."""
        with self._condition:
            return self._newest is self._kept

    @property
    def is_stuck(self) -> bool:
        """Whether the disk was asked to keep the book, and has not answered for long."""
        since = self._at_disk_since
        return since is not None and self._timing.now() - since > PATIENCE

    def rescue_meanwhile(self) -> Path | None:
        """Where a copy of the newest book lies now, made while the disk does not answer. For any thread
        but the saver's own, which waits."""
        with self._condition:
            book = self._newest
        return self._rescued(book)

    def changed(self, book: Book) -> None:
        """There is a newer book. Returns at once."""
        with self._condition:
            self._newest = book
            self._due = self._due.changed(self._timing.now())
            self._condition.notify_all()

    def confirm(self) -> None:
        """Have what was opened outlive a power cut, and tell then that it is saved; what the medium does
        not take is saved anew. Returns at once."""
        self._line.ask(Asked(self._confirm))

    def flush(self) -> None:
        """Return when the newest book is on disk. Raises `StoreError` if it can't be put there; it is
        then tried again by and by, as ever."""
        self._line.have_done(self._save_for_certain)

    def save_elsewhere(self, path: Path) -> None:
        """Put the newest book into the file at `path`, and keep it there from now on.

        Raises `StoreError`, and then nothing has changed.
        """
        self._line.have_done(
            lambda: self._save_by(lambda book: self._store.keep_elsewhere(book, path))
        )

    def keep_mine(self) -> None:
        """Put the newest book in the place of what somebody else has put there, which stays as a
        version. Raises `StoreError`, and then nothing has changed."""
        self.save_elsewhere(self._store.path)

    def take_theirs(self) -> Book:
        """What somebody else has put into the file: it is kept from now on, and the session must turn to
        it. Ours stays in the copy beside it. Raises `StoreError`, and then nothing has changed."""
        books: list[Book] = []
        self._line.have_done(lambda: books.append(self._take_theirs()))
        return books[0]

    def keep_both(self, copy: Path) -> None:
        """Leave the file to somebody else, and go on in the copy beside it (`problem.kept`)."""
        self.save_elsewhere(copy)

    def move(self, path: Path) -> None:
        """Move the book and its versions to `path`, and keep it there from now on. Raises `StoreError`,
        and then nothing has changed."""
        self._line.have_done(lambda: self._save_by(lambda book: self._store.move(book, path)))

    def mark(self, mark: Mark) -> None:
        """Save what is not saved, and keep it as a version that says why: before something that changes
        a lot. Raises `StoreError`."""
        self.flush()
        self._line.have_done(lambda: self._store.mark(mark))

    def check(self, tell: Callable[[Problem | None], None]) -> None:
        """Look into every value on disk, and `tell` on the saver's thread of the first that is wrong.
        Returns at once."""
        self._line.ask(Asked(lambda: tell(self._store.check())))

    def close(self) -> None:
        """Save what is not saved, and end. Raises `StoreError` if it can't be saved, and then the
        saver goes on: closing is refused until the book is saved or given up."""
        self.flush()
        self.give_up()

    def give_up(self) -> None:
        """End without saving. Twice is fine. Where the disk does not answer, nobody waits for it."""
        if self.is_stuck:
            self._line.ask(Asked(stop))
            return
        if self._thread.is_alive():
            self._line.have_done(stop)
        self._thread.join()

    # On the saver's own thread

    def _run(self) -> None:
        while True:
            match self._next():
                case Asked() as asked if asked.work is stop:
                    asked.done.set()
                    return
                case Asked() as asked:
                    asked.do()
                case Waiting() as waiting:
                    self._tell(waiting)
                case Saved():
                    self._tidy()
                case None:
                    self._save()

    def _next(self) -> Asked | Waiting | Saved | None:
        """Wait for something to do: work that was asked for, news to tell, what has time after a save,
        or (`None`) a save."""
        with self._condition:
            while True:
                if asked := self._line.next():
                    return asked
                if self._due.latest is not None and not self._is_waiting_told:
                    self._is_waiting_told = True
                    return Waiting()
                left = None if self._due.at is None else self._due.at - self._timing.now()
                if left is not None and left <= 0:
                    return None
                if self._to_tidy is not None:
                    return self._to_tidy
                self._timing.wait(left)

    def _confirm(self) -> None:
        try:
            saved = self._store.confirm()
        except Exception as error:
            if not isinstance(error, StoreError):
                _log("What was opened could not be confirmed; it is saved anew")
            with self._condition:
                self._kept = None
                self._due = self._due.changed(self._timing.now())
            return
        with self._condition:
            self._last = saved
        if self.is_saved:
            self._tell(saved)

    def _save_for_certain(self) -> None:
        while not self.is_saved:
            if problem := self._save():
                raise StoreError(problem)

    def _save(self) -> Problem | None:
        """Save the newest book and announce how it went. Returns what went wrong."""
        book = self._begun()
        if book is self._kept and self._last:
            self._tell(self._last)
            return None
        try:
            self._succeeded(book, self._kept_on_disk(book))
        except StoreError as error:
            return self._failed(book, error.problem)
        except Exception as bug:
            _log("The book could not be saved")
            detail = f"{type(bug).__name__}: {bug}"
            return self._failed(book, Problem(ProblemKind.IO, self._store.path, detail))
        return None

    def _kept_on_disk(self, book: Book) -> Saved:
        self._at_disk_since = self._timing.now()
        try:
            return self._store.keep(book)
        finally:
            self._at_disk_since = None

    def _save_by(self, keep: Callable[[Book], Saved]) -> None:
        with self._condition:
            book = self._newest
        saved = keep(book)
        self._begun()
        self._succeeded(book, saved)

    def _take_theirs(self) -> Book:
        """Once ours lies beside the file, to the newest change."""
        problem = None if self.is_saved else self._save()
        if problem and problem.kind is not ProblemKind.CHANGED_ON_DISK:
            raise StoreError(problem)
        theirs = self._store.take_theirs()
        with self._condition:
            self._newest = theirs.book
        self._begun()
        self._succeeded(theirs.book, Saved(theirs.revision, theirs.saved, self._store.path))
        return theirs.book

    def _tidy(self) -> None:
        self._to_tidy = None
        try:
            self._store.tidy()
        except Exception:
            _log("The versions could not be tidied; saving goes on")

    def _begun(self) -> Book:
        with self._condition:
            self._due = self._due.begun()
            self._is_waiting_told = False
            return self._newest

    def _succeeded(self, book: Book, saved: Saved) -> None:
        with self._condition:
            self._kept, self._last, self._to_tidy = book, saved, saved
            self._due = self._due._replace(failures=0)
        if self.is_saved:
            self._tell(saved)

    def _failed(self, book: Book, problem: Problem) -> Problem:
        with self._condition:
            self._kept = None  # it may be on disk and only not confirmed
            self._due = self._due.failed(self._timing.now())
        problem = problem if problem.kept else problem._replace(kept=self._rescued(book))
        self._tell(NotSaved(problem))
        return problem

    def _tell(self, state: SavingState) -> None:
        try:
            self._announce(state)
        except Exception:
            _log("A listener to the saver failed; saving goes on")

    def _rescued(self, book: Book) -> Path | None:
        try:
            return self._store.rescue(book, self._rescue_folder)
        except StoreError:
            return None
        except Exception:
            _log("No copy could be made of what is not saved; saving goes on")
            return None


def _log(bug: str) -> None:
    """Log `bug` with the exception that is being handled."""
    import logging  # only a bug needs it

    logging.getLogger(__name__).exception(bug)
