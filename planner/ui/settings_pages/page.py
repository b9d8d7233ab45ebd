"""What every page of the settings is made from, and what it tells."""

from dataclasses import dataclass
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from planner.core.book import Book
from planner.core.week import Week
from planner.i18n import Words
from planner.palette import Palette
from planner.ui.settings import Choice, Settings

if TYPE_CHECKING:
    from planner.ui.backing import Backing


@dataclass(frozen=True, slots=True)
class Case:
    """What the settings are about: the book as it was when they were opened and where it lies, the
    week that the window shows, the settings of this computer, and the versions of the book."""

    book: Book
    book_path: Path
    week: Week
    today: date
    settings: Settings
    palette: Palette
    words: Words
    backing: "Backing | None" = None


class SettingsPage(QWidget):
    """A page is shown the book and tells wishes; it changes nothing itself."""

    asked = Signal(object)
    """Emits an `Asked`: a wish for the book, which can be undone."""

    chosen = Signal(object, str)
    """Emits a `Choice` and its new value: a setting of this computer, which can't."""

    begin_wanted = Signal()
    """The first run is wanted again."""

    left_for = Signal(object)
    """Emits what is to be done once the settings are closed."""

    def __init__(self, case: Case) -> None:
        super().__init__()
        self.case = case

    def show_book(self, book: Book) -> None:
        """Show what of `book` the page is about."""

    def focus_on(self, choice: Choice) -> None:
        """Give the focus to the field of `choice`, if it stands here."""
