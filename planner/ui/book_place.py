"""Which file is a book, or is to be one: the system's own dialog, which shows books first."""

from pathlib import Path

from PySide6.QtWidgets import QFileDialog, QWidget

from planner.i18n import Words

ENDING = ".lagkage"


def chosen_book(parent: QWidget | None, folder: Path, words: Words) -> Path | None:
    """A book that is there already; `None` if nobody wants any."""
    title = words.text("Choose a book")
    path, _ = QFileDialog.getOpenFileName(parent, title, str(folder), _kinds(words))
    return Path(path) if path else None


def place_for_book(parent: QWidget, title: str, proposed: Path, words: Words) -> Path | None:
    """Where a book shall lie, with the ending of books unless another was typed; `None` for nowhere."""
    path, _ = QFileDialog.getSaveFileName(parent, title, str(proposed), _kinds(words))
    if not path:
        return None
    return Path(path) if Path(path).suffix else Path(f"{path}{ENDING}")


def _kinds(words: Words) -> str:
    """Backups are books, too, some of them packed."""
    books = f"{words.text('Books')} (*{ENDING} *{ENDING}.gz)"
    return f"{books};;{words.text('All files')} (*)"
