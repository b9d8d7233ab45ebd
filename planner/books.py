"""Which book is open at the window's root: each is opened here, with people's choice where it can't be.

A book that is opened to follow the present one waits in `next` until that is closed.
"""

from collections.abc import Callable
from contextlib import suppress
from datetime import datetime
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple

from planner.core.book import Book
from planner.core.problems import Problem, ProblemKind, StoreError
from planner.core.saved import Saved
from planner.places import data_folder
from planner.storage import BookStore

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget

    from planner.app.ports import Archive
    from planner.core.versions import Restored, Version
    from planner.ui.recovery.choices import Choice


class Opened(NamedTuple):
    """A book that is open: to be written in `store`, or only looked at, and then `problem` says why
    (`None` if one version of it was chosen). `restored` says that it stands in the place of another."""

    path: Path
    book: Book
    saved: Saved
    store: BookStore | None = None
    problem: Problem | None = None
    restored: "Restored | None" = None
    is_new: bool = False

    def close(self) -> None:
        if self.store is not None:
            self.store.close()


Ask = Callable[[Problem, "Archive", "QWidget | None"], "Choice | None"]
"""Says what is wrong with a book, and asks what to do."""


class Books:
    """Opens books. `new_book` makes one, `ask` asks people, `clock` is that of the root."""

    def __init__(
        self, clock: Callable[[], datetime], new_book: Callable[[], Book], ask: Ask
    ) -> None:
        self._clock, self._new_book, self._ask = clock, new_book, ask
        self._present: Opened | None = None
        self._next: Opened | None = None
        self._undo: Restored | None = None

    @property
    def archive(self) -> "Archive":
        from planner.storage.archive import Archive

        return Archive(self._clock, data_folder())

    @property
    def opened_from(self) -> Path:
        assert self._present is not None
        return self._present.path

    def first(self, path: Path) -> Opened | Problem:
        """The book to begin with; what was wrong if nobody wants any."""
        opened = self._chosen(path, None)
        if isinstance(opened, Opened):
            self._present = opened
        return opened

    def following(self) -> Opened | None:
        """The book that follows the present one, which is closed by now."""
        restored, self._undo = self._undo, None
        if restored is not None:
            self._next = self._undone(restored)
        self._present, self._next = self._next, None
        return self._present

    # What the window asks for

    def open(self, path: Path, parent: "QWidget") -> bool:
        opened = self._chosen(path, parent)
        self._next = opened if isinstance(opened, Opened) else None
        return self._next is not None

    def try_again(self) -> Problem | None:
        try:
            self._next = self._opened(self.opened_from)
        except StoreError as error:
            return error.problem
        return None

    def begin(self, path: Path) -> None:
        self._next = self._begun(path)

    def undo_restore(self, restored: "Restored") -> None:
        self._undo = restored

    def is_own(self, path: Path, book: Path) -> bool:
        from planner.storage.own_files import is_own

        return is_own(path, book, data_folder())

    def let_go(self) -> None:
        if self._next is not None:
            self._next.close()
        self._next = self._undo = None

    # Opening

    def _chosen(self, path: Path, parent: "QWidget | None") -> Opened | Problem:
        """Ask, and do what is chosen, until a book is open or nobody wants any."""
        attempt: Callable[[], Opened] = lambda: self._opened(path)  # noqa: E731
        while True:
            try:
                return attempt()
            except StoreError as error:
                problem = error.problem
            choice = self._ask(problem, self.archive, parent)
            if choice is None:
                return problem
            attempt = self._attempt(choice, problem)

    def _attempt(self, choice: "Choice", problem: Problem) -> Callable[[], Opened]:
        from planner.ui.recovery.choices import Look, OpenOther, OpenVersion, StartEmpty, TryAgain

        match choice:
            case TryAgain():
                return lambda: self._opened(problem.path)
            case OpenOther(path):
                return lambda: self._opened(path)
            case Look(version):
                return lambda: self._looked_at(problem, version)
            case OpenVersion(version):
                return lambda: self._restored(
                    self.archive.restore(problem.path, version), is_new=False
                )
            case StartEmpty():
                new = self._new_book()
                return lambda: self._restored(
                    self.archive.start_empty(problem.path, new), is_new=True
                )

    def _opened(self, path: Path) -> Opened:
        """The book at `path`; where none lies nor ever lay, a new one. Raises `StoreError`."""
        if path.parent == data_folder():
            with suppress(OSError):
                path.parent.mkdir(mode=0o700, parents=True, exist_ok=True)
        try:
            store, book = BookStore.open(path, clock=self._clock, own=data_folder())
        except StoreError as error:
            if error.problem.kind is not ProblemKind.MISSING:
                raise
            return self._begun(path)
        return Opened(path, book, _saved(store), store)

    def _begun(self, path: Path) -> Opened:
        book = self._new_book()
        store = BookStore.create(path, book, clock=self._clock, own=data_folder())
        return Opened(path, book, _saved(store), store, is_new=True)

    def _looked_at(self, problem: Problem, version: "Version | None") -> Opened:
        path = version.path if version else problem.path
        try:
            read = self.archive.look(path, version.until if version else None)
        except StoreError as error:
            unseen = error.problem.unseen or ""
            raise StoreError(error.problem._replace(unseen=unseen)) from error
        shown = Saved(read.revision, read.saved, problem.path)
        return Opened(problem.path, read.book, shown, problem=None if version else problem)

    def _restored(self, restored: "Restored", *, is_new: bool) -> Opened:
        return self._opened(restored.path)._replace(restored=restored, is_new=is_new)

    def _undone(self, restored: "Restored") -> Opened | None:
        """What lay there before, opened, which asks what to do once more."""
        path = restored.path
        try:
            self.archive.undo(restored)
        except StoreError as error:
            self._ask(error.problem, self.archive, None)
        opened = self._chosen(path, None)
        return opened if isinstance(opened, Opened) else None


def _saved(store: BookStore) -> Saved:
    return Saved(store.revision, store.saved, store.path)
