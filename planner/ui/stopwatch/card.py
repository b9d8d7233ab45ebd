"""The card of the stopwatch: what runs, and since when. It is started, switched and stopped here."""

from collections.abc import Callable
from datetime import datetime

from PySide6.QtCore import QCoreApplication, QEvent, QPoint, QTimer, Signal
from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QMenu, QPushButton

from planner.app.commands.stopwatch import (
    NoteStopwatch,
    StartStopwatch,
    StopStopwatch,
    SwitchStopwatch,
)
from planner.app.ids import new_id
from planner.core.book import Book
from planner.core.category import LONGEST_TEXT
from planner.core.stopwatch import Running
from planner.core.week import Week
from planner.i18n import Words
from planner.palette import Palette
from planner.ui.card import Card, Swatch, faint, heading
from planner.ui.stopwatch import TICK, menus
from planner.ui.stopwatch.since_field import SinceField
from planner.ui.stopwatch.time_field import TimeField
from planner.ui.text import PlainLabel, tip
from planner.ui.theme import SPACE, sized
from planner.wording.names import category_name
from planner.wording.stopwatch import passed_text, since_text


class NowCard(Card):
    """Emits commands for the stopwatch of the book that is shown. `now` reads the clock."""

    asked = Signal(object)

    def __init__(self, now: Callable[[], datetime], palette: Palette, words: Words) -> None:
        super().__init__(palette)
        self._words, self._now = words, now
        self._book: Book | None = None
        self._title = heading("")
        self.time = PlainLabel()
        self.time.setFont(sized(self.time.font(), 1.9, bold=True))
        self.name = PlainLabel()
        self.name.setWordWrap(True)
        self._since = faint("", palette)
        self._since.setWordWrap(True)
        self.note = QLineEdit()
        self.note.setMaxLength(LONGEST_TEXT)
        self.since = SinceField(now, palette, words)
        self.field = TimeField(now, palette, words)
        self._make_buttons()
        self._figures = QHBoxLayout()
        self._swatch: Swatch | None = None
        self._timer = QTimer(self)
        self._timer.setInterval(TICK)
        self._lay_out()
        self._listen()

    def show_book(self, book: Book) -> None:
        """Show what runs in `book`, or that nothing does."""
        before, self._book = self._runs, book
        runs = book.stopwatch
        for label in (self.time, self.name, self._since):
            label.setVisible(runs is not None)
        for button in (self.stop, self.switch, self.more):
            button.setVisible(runs is not None)
        self.start.setVisible(runs is None)
        self.since.setVisible(runs is None)
        self._title.setText(self._words.text("Now") if runs else self._words.text("Stopwatch"))
        if runs != before:
            self.since.clear()
            self._show_note(before, runs)
        self._show_swatch(book, runs)
        self.field.show_running(runs)
        self._show_running(book, runs)

    def continue_from(self, old: "NowCard") -> None:
        """Go on with what is written, and not done yet."""
        self.note.setText(old.note.text())
        self.since.line.setText(old.since.line.text())

    def tick(self) -> None:
        """Show how much it is by now. A label that says the same is not painted again."""
        runs, now = self._runs, self._now()
        if runs is not None:
            self.time.setText(passed_text(runs, now, self._words))
            self._since.setText(since_text(runs, now, self._words))

    def choose(self) -> None:
        """Open the menu of what the time is for."""
        self._popup(self.menu_of_categories(), self.switch if self._runs else self.start)

    def menu_of_categories(self) -> QMenu:
        """What it can be started for, or switched to."""
        assert self._book is not None
        week = Week.of(self._now().date())
        return menus.of_categories(self._book, week, self._go_on, self._words, self)

    def menu_of_corrections(self) -> QMenu:
        """When it should have been started, when it ended, and that it ran by mistake."""
        assert self._runs is not None
        return menus.of_corrections(
            self._runs, self._now, self.field, self.end_early, self.asked.emit, self._words, self
        )

    def end_early(self) -> None:
        """Ask how much earlier it ended, and where the time went."""
        from planner.ui.log.ending_early import EndingEarly

        self._keep_note()
        if self._book is not None and self._runs is not None:
            ending = EndingEarly(self.colours, self._words, self, self.asked.emit)
            ending.of_running(self._runs, self._book, self._now())

    @property
    def _runs(self) -> Running | None:
        return self._book.stopwatch if self._book is not None else None

    def _show_running(self, book: Book, runs: Running | None) -> None:
        if runs is None:
            self._timer.stop()
            return
        self.name.setText(category_name(book, runs.category, self._words))
        self._timer.start()
        self.tick()

    def _show_note(self, before: Running | None, runs: Running | None) -> None:
        """What is written before a start stays until it runs, and what is half written while the same
        runs on."""
        if _meant(before) != _meant(runs):
            self.note.setText(runs.note if runs else "")

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

    # Wishes

    def _go_on(self, category: str, note: str = "") -> None:
        now = self._now()
        if self._runs is not None:
            self._keep_note()
            self.asked.emit(SwitchStopwatch(category, now, new_id(), note))
            return
        began = self.since.moment()
        if began is not None:
            self.asked.emit(StartStopwatch(category, began, note or self.note.text()))

    def end_now(self) -> None:
        """Ask that it be stopped; what is being written goes with it."""
        self._keep_note()
        self.asked.emit(StopStopwatch(self._now(), new_id()))

    def _keep_note(self) -> None:
        """What is written while it runs belongs to what runs."""
        if self._runs is not None and self.note.text().strip() != self._runs.note:
            self.asked.emit(NoteStopwatch(self.note.text()))

    def _correct(self) -> None:
        self._popup(self.menu_of_corrections(), self.more)

    @staticmethod
    def _popup(menu: QMenu, below: QPushButton) -> None:
        """Open it below a button, which may be on a page that has just been opened."""
        QCoreApplication.sendPostedEvents(None, QEvent.Type.LayoutRequest.value)
        menu.popup(below.mapToGlobal(QPoint(0, below.height())))

    # Building

    def _make_buttons(self) -> None:
        words = self._words
        self.start = self._button(
            words.text("Start"), words.text("Start the stopwatch: choose what for"), opens=True
        )
        self.stop = self._button(
            words.text("Stop"), words.text("Stop the stopwatch and record the time")
        )
        self.switch = self._button(
            words.text("Switch"),
            words.text("Record the time and go on for another category"),
            opens=True,
        )
        self.more = self._button(
            words.text("Correct"),
            words.text("Correct when it started or ended, or discard it"),
            opens=True,
        )

    @staticmethod
    def _button(text: str, said: str, *, opens: bool = False) -> QPushButton:
        button = QPushButton(f"{text} ▾" if opens else text)
        button.setAccessibleName(said)
        tip(button, said)
        return button

    def _listen(self) -> None:
        self.start.clicked.connect(self.choose)
        self.switch.clicked.connect(self.choose)
        self.stop.clicked.connect(self.end_now)
        self.more.clicked.connect(self._correct)
        self.note.editingFinished.connect(self._keep_note)
        self.since.line.returnPressed.connect(self.choose)
        self.field.asked.connect(self.asked)
        self.field.left.connect(self.more.setFocus)
        self._timer.timeout.connect(self.tick)

    def _lay_out(self) -> None:
        self.note.setPlaceholderText(self._words.text("What is it?"))
        tip(self.note, self._words.text("What is it? May be left out"))
        self.note.setAccessibleName(self._words.text("What the stopwatch runs for, in your words"))
        top, more = QHBoxLayout(), QHBoxLayout()
        top.addWidget(self._title, 1)
        top.addWidget(self.start)
        top.addWidget(self.stop)
        self._figures.setSpacing(SPACE)
        self._figures.addWidget(self.time)
        self._figures.addWidget(self.name, 1)
        more.setSpacing(SPACE // 2)
        more.addWidget(self.switch)
        more.addWidget(self.more)
        more.addStretch(1)
        self.box.addLayout(top)
        self.box.addLayout(self._figures)
        for widget in (self._since, self.note, self.since):
            self.box.addWidget(widget)
        self.box.addLayout(more)
        self.box.addWidget(self.field)


def _meant(runs: Running | None) -> tuple[str, str] | None:
    """What it runs for."""
    return (runs.category, runs.note) if runs else None
