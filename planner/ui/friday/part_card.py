"""The card that each part of the Friday close stands on: what it is about, and the ways on and back."""

from collections.abc import Callable
from datetime import date, datetime
from typing import NamedTuple

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QHBoxLayout, QPushButton, QSizePolicy, QVBoxLayout, QWidget

from planner.app.friday import Part
from planner.app.session import Command
from planner.core.book import Book
from planner.core.week import Week
from planner.i18n import NO_BREAK, Words
from planner.palette import Palette
from planner.ui.asked import Asked
from planner.ui.card import Card, faint
from planner.ui.enter import press_by_enter
from planner.ui.friday.cake import Cake
from planner.ui.text import PlainLabel, tip
from planner.ui.theme import SPACE, sized

PARTS = len(Part) - 1
"""How many there are; being done is none."""


class Friday(NamedTuple):
    """What a card is made of: the week to close and the one to plan, which day and moment it is by
    now, and the looks."""

    week: Week
    ahead: Week
    today: Callable[[], date]
    now: Callable[[], datetime]
    palette: Palette
    words: Words


class PartCard(Card):
    """One part. It is shown the book, and changes nothing itself."""

    passed = Signal(object)
    """Emits the command that answers the part, or `None` where it is left as it is."""
    asked = Signal(object)
    """Emits an `Asked`: something that is done while the part lasts."""
    back_wanted = Signal()
    left = Signal()

    def __init__(self, part: Part, title: str, friday: Friday) -> None:
        super().__init__(friday.palette)
        self.friday, self.words = friday, friday.words
        self.answer: Command | None = None
        """What the way on stands for at the moment."""
        self.on = QPushButton(self.words.text("Go on"))
        self.on.setProperty("looks", "primary")
        self.on.clicked.connect(lambda: self.passed.emit(self.answer))
        self.skip = QPushButton(self.words.text("Skip"))
        self.skip.clicked.connect(lambda: self.passed.emit(None))
        self._back = QPushButton(self.words.text("Back"))
        if part is Part.CLOSE:
            self._back.hide()
        self._back.clicked.connect(self.back_wanted)
        self.content = QVBoxLayout()
        self.content.setSpacing(SPACE)
        self.setAccessibleName(title)
        self._lay_out(part, title)

    def show_book(self, book: Book) -> None:
        """Show what of `book` the part is about."""
        raise NotImplementedError

    def take_focus(self) -> None:
        """Keys lead on from here; Tab reaches what the card speaks of."""
        self.on.setFocus(Qt.FocusReason.OtherFocusReason)

    # What stands on it

    def add_text(self, text: str = "") -> PlainLabel:
        return self._added(PlainLabel(text))

    def add_faint(self, text: str = "") -> PlainLabel:
        return self._added(faint(text, self.friday.palette))

    def say(self, label: PlainLabel, text: str) -> None:
        """Show `text`, or nothing."""
        label.setText(text)
        label.setVisible(bool(text))

    def button(self, text: str) -> QPushButton:
        """A button of its own line."""
        button = QPushButton(text)
        button.setSizePolicy(QSizePolicy.Policy.Maximum, QSizePolicy.Policy.Fixed)
        self.content.addWidget(button)
        return button

    def offer(self, text: str, answer: Command | None, *, skips: bool) -> None:
        """Let the way on be called `text` and stand for `answer`; with `skips` the part can be left
        as it is besides."""
        self.answer = answer
        self.on.setText(text)
        self.skip.setVisible(skips)

    def ask(self, command: Command, strand: str = "") -> None:
        self.asked.emit(Asked(command, strand))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape:
            self.left.emit()
        elif not press_by_enter(self, event, self.on):
            super().keyPressEvent(event)

    def _added(self, label: PlainLabel) -> PlainLabel:
        label.setWordWrap(True)
        self.content.addWidget(label)
        return label

    # Building

    def _lay_out(self, part: Part, title: str) -> None:
        heading = PlainLabel(title)
        heading.setFont(sized(heading.font(), 1.2, bold=True))
        heading.setWordWrap(True)
        self.box.addLayout(self._top(part))
        self.box.addWidget(heading)
        self.box.addLayout(self.content)
        self.box.addSpacing(SPACE)
        self.box.addLayout(self._ways())

    def _top(self, part: Part) -> QHBoxLayout:
        """How far one is, and the way out."""
        words = self.words
        cake = Cake(PARTS, self.friday.palette)
        cake.show_piece(part - Part.CLOSE)
        what = words.text("Friday close")
        step = words.text("step {n} of {all}").format(n=int(part), all=PARTS)
        where = faint(f"{what} · {step.replace(' ', NO_BREAK)}", self.friday.palette)
        where.setWordWrap(True)
        where.setAccessibleName(f"{what} · {step}")
        leave = QPushButton(words.text("Leave"))
        leave.setProperty("looks", "flat")
        tip(leave, words.text("Esc. It goes on here when you open it again this week."))
        leave.clicked.connect(self.left)
        return _line(cake, where, leave, stretched=where)

    def _ways(self) -> QHBoxLayout:
        line = _line(self._back)
        line.addStretch(1)
        line.addWidget(self.skip)
        line.addWidget(self.on)
        return line


def _line(*widgets: QWidget, stretched: QWidget | None = None) -> QHBoxLayout:
    line = QHBoxLayout()
    line.setSpacing(SPACE)
    for widget in widgets:
        line.addWidget(widget, int(widget is stretched))
    return line
