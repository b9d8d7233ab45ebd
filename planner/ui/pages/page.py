"""What a page of the window is."""

from collections.abc import Callable, Mapping
from datetime import date, datetime
from typing import TYPE_CHECKING, NamedTuple, Self

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from planner.core.book import Book
from planner.core.errors import Refusal
from planner.core.week import Week
from planner.i18n import Words
from planner.palette import Palette
from planner.ui.settings import Settings

if TYPE_CHECKING:
    from planner.core.period import Period


class Place(NamedTuple):
    """Where in the book the window is, and where today is."""

    week: Week
    today: Week


class PageCase(NamedTuple):
    """What a page is made of: the book and the place in it, the colours and the language; `today`
    tells which day it is by now, `now` which moment, and `settings` are those of this computer."""

    book: Book
    place: Place
    palette: Palette
    words: Words
    today: Callable[[], date]
    settings: Settings
    now: Callable[[], datetime]


class Page(QWidget):
    """Shows a week of the book, or what is around it, and asks for what the user wishes.

    A page that nobody sees is not told of changes; `show_week` brings it up to date when it is opened.
    """

    asked = Signal(object)
    """Emits an `Asked`: a command, and the strand that it is a part of."""

    page_wanted = Signal(str)
    """Emits the id of another page to open."""

    deed_wanted = Signal(str)
    """Emits the id of a deed of the whole window."""

    week_wanted = Signal(object)
    """Emits another `Week` to go to."""

    export_wanted = Signal(object)
    """Emits an `Export`: a file to make of what is shown."""

    @property
    def deeds(self) -> Mapping[str, Callable[[], object]]:
        """What of `PAGE_DEEDS` can be done here, by id; for the others the Plan page is opened."""
        return {}

    def show_week(self, book: Book, week: Week) -> None:
        """Show `week` of `book`."""
        raise NotImplementedError

    def continue_from(self, old: Self) -> None:
        """Show what `old` shows, beyond book and week: it goes, for another language or theme."""

    def to_print(self, week: Week) -> "Week | Period":
        """What *Print* prints while the page is seen: the plan of `week`, or a report of a period."""
        return week

    def refuse(self, refusal: Refusal) -> None:
        """Say why what was asked last can't be."""
        raise NotImplementedError

    def leave(self) -> None:
        """Ask what is to be asked before the user goes to another page."""

    def take_focus(self) -> None:
        """Let the keys be meant for what matters most here."""
        self.setFocus()
