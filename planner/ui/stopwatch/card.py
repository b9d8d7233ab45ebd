"""The card of the stopwatch: what runs, and since when. It is started, switched and stopped here."""

from collections.abc import Callable
from datetime import datetime

from PySide6.QtCore import QPoint, QTimer, Signal
from PySide6.QtWidgets import QHBoxLayout, QMenu, QPushButton

from planner.app.commands.stopwatch import (
    CorrectStart,
    DiscardStopwatch,
    StartStopwatch,
    StopStopwatch,
    SwitchStopwatch,
)
from planner.app.ids import new_id
from planner.core.book import Book
from planner.core.category import OPEN_ID
from planner.core.duration import MINUTE
from planner.core.stopwatch import Running
from planner.i18n import Words
from planner.palette import Palette
from planner.ui.card import Card, Swatch, faint, heading
from planner.ui.stopwatch.time_field import TimeField
from planner.ui.text import PlainLabel, tip, with_ampersands
from planner.ui.theme import SPACE, sized
from planner.wording.names import category_name
from planner.wording.stopwatch import passed_text, since_text

TICK = 5_000
"""Milliseconds between two looks at the clock; what is shown changes with the minute."""

EARLIER = (5, 10, 15, 30)
"""Minutes by which a start that was forgotten is put back at once."""


class NowCard(Card):
    """Emits commands for the stopwatch of the book that is shown. `now` reads the clock."""

    asked = Signal(object)

    def __init__(self, now: Callable[[], datetime], palette: Palette, words: Words) -> None:
        super().__init__(palette)
        self._words, self._now = words, now
        self._book: Book | None = None
        self.time = PlainLabel()
        self.time.setFont(sized(self.time.font(), 1.9, bold=True))
        self.name = PlainLabel()
        self.name.setWordWrap(True)
        self.since = faint("", palette)
        self.since.setWordWrap(True)
        self.start = self._button(words.text("Start"), self.choose)
        self.stop = self._button(words.text("Stop"), self._stop)
        self.switch = self._button(words.text("Switch"), self.choose)
        self.more = self._button(words.text("Correct"), self._correct)
        self._name_buttons()
        self.field = TimeField(now, palette, words)
        self.field.asked.connect(self.asked)
        self._figures = QHBoxLayout()
        self._swatch: Swatch | None = None
        self._timer = QTimer(self)
        self._timer.setInterval(TICK)
        self._timer.timeout.connect(self.tick)
        self._lay_out()

    def show_book(self, book: Book) -> None:
        """Show what runs in `book`, or that nothing does."""
        self._book, runs = book, book.stopwatch
        for widget in (self.time, self.since, self.stop, self.switch, self.more):
            widget.setVisible(runs is not None)
        self.start.setVisible(runs is None)
        self._show_swatch(book, runs)
        self.field.show_running(runs)
        if runs is None:
            self._timer.stop()
            self.name.setText(self._words.text("No stopwatch runs."))
            return
        self.name.setText(category_name(book, runs.category, self._words))
        self._timer.start()
        self.tick()

    def tick(self) -> None:
        """Show how much it is by now. A label that says the same is not painted again."""
        if self._book is None or self._book.stopwatch is None:
            return
        runs, now = self._book.stopwatch, self._now()
        self.time.setText(passed_text(runs, now, self._words))
        parts = (since_text(runs, now, self._words), runs.note)
        self.since.setText(" · ".join(part for part in parts if part))

    def choose(self) -> None:
        """Open the menu of what the time is for."""
        self._popup(self.menu_of_categories(), self.switch if self._runs else self.start)

    def menu_of_categories(self) -> QMenu:
        """What it can be started for, or switched to."""
        assert self._book is not None
        menu, runs = self._made_menu(), self._runs
        current = self._book.category(runs.category).id if runs else ""
        for category in self._book.active:
            if category.id not in (OPEN_ID, current):
                name = category_name(self._book, category.id, self._words)
                action = menu.addAction(with_ampersands(name))
                action.triggered.connect(lambda _=False, to=category.id: self._go_on(to))
        return menu

    def menu_of_corrections(self) -> QMenu:
        """When it should have been started, when it ended, and that it ran by mistake."""
        menu, words = self._made_menu(), self._words
        for minutes in EARLIER:
            text = words.text("Started {n} minutes earlier").format(n=minutes)
            menu.addAction(text).triggered.connect(lambda _=False, n=minutes: self._put_back(n))
        menu.addAction(words.text("Started at…")).triggered.connect(self.field.ask_start)
        menu.addAction(words.text("Ended at…")).triggered.connect(self.field.ask_end)
        menu.addSeparator()
        discard = menu.addAction(words.text("Discard"))
        discard.triggered.connect(lambda: self.asked.emit(DiscardStopwatch()))
        return menu

    @property
    def _runs(self) -> Running | None:
        return self._book.stopwatch if self._book is not None else None

    def _go_on(self, category: str) -> None:
        now = self._now()
        if self._runs is None:
            self.asked.emit(StartStopwatch(category, now))
        else:
            self.asked.emit(SwitchStopwatch(category, now, new_id()))

    def _stop(self) -> None:
        self.asked.emit(StopStopwatch(self._now(), new_id()))

    def _correct(self) -> None:
        self._popup(self.menu_of_corrections(), self.more)

    def _put_back(self, minutes: int) -> None:
        if self._runs is not None:
            self.asked.emit(CorrectStart(self._runs.start - minutes * MINUTE, self._now()))

    def _made_menu(self) -> QMenu:
        menu = QMenu(self)
        menu.aboutToHide.connect(menu.deleteLater)
        return menu

    @staticmethod
    def _popup(menu: QMenu, below: QPushButton) -> None:
        menu.popup(below.mapToGlobal(QPoint(0, below.height())))

    def _button(self, text: str, do: Callable[[], object]) -> QPushButton:
        opens = do in (self.choose, self._correct)
        button = QPushButton(f"{text} ▾" if opens else text)
        button.setAccessibleName(text)
        button.clicked.connect(lambda _=False: do())
        return button

    def _name_buttons(self) -> None:
        words = self._words
        for button, said in (
            (self.start, words.text("Start the stopwatch: choose what for")),
            (self.stop, words.text("Stop the stopwatch and record the time")),
            (self.switch, words.text("Record the time and go on for another category")),
            (self.more, words.text("Correct when it started or ended, or discard it")),
        ):
            button.setAccessibleName(said)
            tip(button, said)

    def _show_swatch(self, book: Book, runs: Running | None) -> None:
        if self._swatch is not None:
            self._figures.removeWidget(self._swatch)
            self._swatch.hide()
            self._swatch.deleteLater()
            self._swatch = None
        if runs is not None:
            category = book.category(runs.category)
            colour = self.colours.colour(category, book.categories)
            self._swatch = Swatch(colour, self.colours)
            self._figures.insertWidget(1, self._swatch)

    def _lay_out(self) -> None:
        self._figures.setSpacing(SPACE)
        self._figures.addWidget(self.time)
        self._figures.addWidget(self.name, 1)
        buttons = QHBoxLayout()
        buttons.setSpacing(SPACE // 2)
        for button in (self.start, self.stop, self.switch, self.more):
            buttons.addWidget(button)
        buttons.addStretch(1)
        self.box.addWidget(heading(self._words.text("Now")))
        self.box.addLayout(self._figures)
        self.box.addWidget(self.since)
        self.box.addLayout(buttons)
        self.box.addWidget(self.field)
