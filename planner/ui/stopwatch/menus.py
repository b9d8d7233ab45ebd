"""The menus of the stopwatch's card."""

from collections.abc import Callable
from datetime import datetime

from PySide6.QtWidgets import QMenu, QWidget

from planner.app.commands.stopwatch import CorrectStart, DiscardStopwatch
from planner.app.session import Command
from planner.core.book import Book
from planner.core.category import OPEN_ID, cleaned
from planner.core.duration import MINUTE
from planner.core.recent import recent
from planner.core.stopwatch import Running
from planner.core.week import Week
from planner.i18n import Words
from planner.ui.stopwatch.time_field import TimeField
from planner.ui.text import with_ampersands
from planner.wording.names import category_name

EARLIER = (5, 10, 15, 30)
"""Minutes by which a start that was forgotten is put back at once."""

LONGEST_NOTE = 40
"""So many characters of a note stand in a menu."""


def of_categories(
    book: Book, week: Week, chosen: Callable[[str, str], object], words: Words, parent: QWidget
) -> QMenu:
    """What it can be started for, or, where it runs, switched to: each category, and below them what was
    worked on last in `week`."""
    menu, runs = _made(parent), book.stopwatch
    current = book.category(runs.category).id if runs else ""
    for category in book.active:
        if category.id not in (OPEN_ID, current):
            action = menu.addAction(with_ampersands(category_name(book, category.id, words)))
            action.triggered.connect(lambda _=False, to=category.id: chosen(to, ""))
    again = recent(book, week)
    if again:
        menu.addSection(words.text("Again"))
    for work in again:
        said = f"{category_name(book, work.category, words)} · {cleaned(work.note, LONGEST_NOTE)}"
        action = menu.addAction(with_ampersands(said))
        action.triggered.connect(lambda _=False, to=work: chosen(*to))
    return menu


def of_corrections(
    runs: Running,
    now: Callable[[], datetime],
    field: TimeField,
    end_early: Callable[[], object],
    ask: Callable[[Command], object],
    words: Words,
    parent: QWidget,
) -> QMenu:
    """When `runs` should have been started, when it ended, and that it ran by mistake."""
    menu = _made(parent)

    def put_back(minutes: int) -> None:
        ask(CorrectStart(runs.start - minutes * MINUTE, now()))

    for minutes in EARLIER:
        text = words.text("Started {n} minutes earlier").format(n=minutes)
        menu.addAction(text).triggered.connect(lambda _=False, n=minutes: put_back(n))
    menu.addAction(words.text("Started at…")).triggered.connect(field.ask_start)
    menu.addAction(words.text("Ended at…")).triggered.connect(field.ask_end)
    menu.addAction(words.text("Ended early…")).triggered.connect(end_early)
    menu.addSeparator()
    discard = menu.addAction(words.text("Discard"))
    discard.triggered.connect(lambda: ask(DiscardStopwatch()))
    return menu


def _made(parent: QWidget) -> QMenu:
    menu = QMenu(parent)
    menu.aboutToHide.connect(menu.deleteLater)
    return menu
