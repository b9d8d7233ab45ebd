"""The versions of the book that is open, as the settings need them: told, compared, kept and opened.

What may take a while is done off the window's thread.
"""

from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING, TypeVar

from PySide6.QtCore import QObject, Signal

from planner.app.commands.versions import OpenVersion
from planner.app.ports import Archive
from planner.app.saving import Saver
from planner.core.book import Book
from planner.core.marks import Mark
from planner.core.problems import Problem, StoreError
from planner.core.saved import BookAsRead, Saved
from planner.core.versions import Version
from planner.ui.asked import Asked
from planner.ui.exporting import Export
from planner.ui.jobs import Jobs

if TYPE_CHECKING:
    from planner.ui.book_wishes import BookWishes

Found = TypeVar("Found")
Failed = Callable[[Problem], object]


class Backing(QObject):
    """`saver` is `None` where the book is only looked at: then nothing is kept, opened or moved."""

    saved = Signal()
    """A newer book is on disk."""

    def __init__(self, wishes: "BookWishes", archive: Archive, saver: Saver | None) -> None:
        super().__init__(wishes)
        self._wishes, self._archive, self._saver = wishes, archive, saver
        self._jobs = Jobs()

    @property
    def may_write(self) -> bool:
        return self._saver is not None

    @property
    def on_disk(self) -> Saved:
        return self._wishes.on_disk

    def forget(self) -> None:
        """Nobody waits any more."""
        self._jobs.forget()

    def list_versions(self, done: Callable[[tuple[Version, ...]], object], failed: Failed) -> None:
        """Tell all versions, newest first, whole or not."""
        path = self.on_disk.path
        self._do(lambda: tuple(self._archive.versions(path)), done, failed)

    def list_copies(self, done: Callable[[tuple[Version, ...]], object], failed: Failed) -> None:
        """Tell the changes that never came into the book and are not in it now, newest first."""
        path = self.on_disk.path
        self._do(lambda: self._archive.copies(path), done, failed)

    def read(self, version: Version, done: Callable[[BookAsRead], object], failed: Failed) -> None:
        """Tell what a version holds."""
        self._do(lambda: self._archive.look(version.path, version.until), done, failed)

    def keep_now(self, done: Callable[[object], object], failed: Failed) -> None:
        """Keep the book as it is now as a version."""
        self._do(lambda: self._writing.mark(Mark.BY_HAND), done, failed)

    def open(self, version: Version, ask: Callable[[Asked], object], failed: Failed) -> None:
        """Have the book as it was in `version`, as one step that can be undone. What is there now is
        kept as a version first."""

        def read() -> BookAsRead:
            self._writing.mark(Mark.RESTORE)
            return self._archive.look(version.path, version.until)

        def opened(found: BookAsRead) -> None:
            ask(Asked(OpenVersion(found.revision, found.book)))
            self._wishes.tell_of_version(found.revision)

        self._do(read, opened, failed)

    def move(self, path: Path, done: Callable[[object], object], failed: Failed) -> None:
        """Move the book and its versions to `path`."""
        self._do(lambda: self._writing.move(path), done, failed)

    def show_books(self) -> None:
        """Let another book be chosen."""
        self._wishes.show_list()

    def export(self, wanted: Export) -> None:
        """Have a file made of the book, where the user says."""
        self._wishes.export(wanted)

    def present(self) -> Book:
        return self._wishes.book

    @property
    def _writing(self) -> Saver:
        assert self._saver is not None, "the book is only looked at"
        return self._saver

    def _do(
        self, work: Callable[[], Found], done: Callable[[Found], object], failed: Failed
    ) -> None:
        def attempt() -> Found | Problem:
            try:
                return work()
            except StoreError as error:
                return error.problem

        def tell(found: Found | Problem) -> None:
            if isinstance(found, Problem):
                failed(found)
            else:
                done(found)

        self._jobs.do(attempt, tell, lambda _: None)
