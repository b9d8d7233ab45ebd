"""Books on this computer, as the window needs them: the root fills this in."""

from pathlib import Path
from typing import TYPE_CHECKING, Protocol

from PySide6.QtWidgets import QWidget

from planner.app.ports import Archive
from planner.core.problems import Problem

if TYPE_CHECKING:
    from planner.core.versions import Restored


class Books(Protocol):
    """Opens another book in the place of the present one. What is opened waits until the present one
    is closed; `let_go` gives it back instead."""

    @property
    def archive(self) -> Archive: ...

    @property
    def opened_from(self) -> Path:
        """The file that was asked for, whatever version of it is shown."""
        ...

    def open(self, path: Path, parent: QWidget) -> bool:
        """Open the book at `path`, asking what to do where that can't be done; whether one waits."""
        ...

    def try_again(self) -> Problem | None:
        """Open the present book to be written. What is in the way, if something still is."""
        ...

    def begin(self, path: Path) -> None:
        """Make a new book at `path`. Raises `StoreError`."""
        ...

    def undo_restore(self, restored: "Restored") -> None:
        """Once the present book is closed, put back what lay there, and open it."""
        ...

    def is_own(self, path: Path, book: Path) -> bool:
        """Whether `path` is the book at `book`, or belongs to it: nothing else is written there."""
        ...

    def let_go(self) -> None: ...
