"""What gives way: the week's moves with their reasons, each to be changed or taken back."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import (
    QHBoxLayout,
    QPushButton,
    QToolButton,
    QVBoxLayout,
    QWidget,
)

from planner.core.book import Book
from planner.core.move import Move
from planner.core.plan import Plan
from planner.core.week import Week
from planner.i18n import Words
from planner.palette import Palette
from planner.ui.card import Card, Swatch, faint
from planner.ui.folded_button import FoldedButton
from planner.ui.icons import icon
from planner.ui.renewed import Renewed
from planner.ui.text import PlainLabel, tip
from planner.ui.theme import SPACE, icon_size, sized
from planner.wording.moves import pair_text, reason_text


class GivesWayCard(Card):
    """The moves of a week, in the order in which they were made."""

    asked = Signal(object)
    edit_wanted = Signal(object)

    def __init__(self, palette: Palette, words: Words) -> None:
        super().__init__(palette, words.text("What gives way"))
        self._words = words
        self._rows = Renewed()
        self.box.addWidget(self._rows)
        self._shown: tuple[object, ...] | None = None

    def show_week(self, book: Book, plan: Plan) -> None:
        """Show the moves of `plan`. Rows are made anew only when what they show has changed."""
        is_closed = book.is_closed(plan.week)
        shown = (plan.week, plan.moves, plan.is_off, book.categories, is_closed)
        if shown == self._shown:
            return
        self._shown = shown
        rows = QWidget()
        column = QVBoxLayout(rows)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(2)
        for move in plan.moves:
            column.addWidget(self._row(book, plan, move))
        if not plan.moves:
            column.addWidget(self._empty())
        self._rows.show_content(rows)
        self.setVisible(bool(plan.moves) or not (plan.is_off or is_closed))

    def _empty(self) -> PlainLabel:
        label = faint(
            self._words.text("Nothing yet. Drag a piece of the ring to where you want the time."),
            self.colours,
        )
        label.setWordWrap(True)
        return label

    def _row(self, book: Book, plan: Plan, move: Move) -> QWidget:
        row = QWidget()
        line = QHBoxLayout(row)
        line.setContentsMargins(0, 0, 0, 0)
        line.setSpacing(SPACE // 2)
        giver, taker = book.category(move.source), book.category(move.target)
        amount = PlainLabel(self._words.time(move.amount))
        amount.setFont(sized(amount.font(), 1.0, bold=True))
        for widget in (
            Swatch(self.colours.colour(giver, book.categories), self.colours),
            PlainLabel("→"),
            Swatch(self.colours.colour(taker, book.categories), self.colours),
        ):
            line.addWidget(widget)
        line.addWidget(self._text(book, move), 100)
        line.addStretch(1)
        line.addWidget(amount)
        if not book.is_closed(plan.week):
            line.addWidget(self._remove(book, plan, move))
        return row

    def _text(self, book: Book, move: Move) -> QPushButton:
        """What is done, or between whom: a button that opens the move."""
        pair = pair_text(book, move, self._words)
        button = FoldedButton()
        button.show_text(reason_text(move.reason, self._words) or pair)
        button.setAccessibleName(f"{pair}, {self._words.time(move.amount)}")
        tip(button, self._words.text("{pair}\nChange amount or reason").format(pair=pair))
        button.clicked.connect(lambda: self.edit_wanted.emit(move))
        return button

    def _remove(self, book: Book, plan: Plan, move: Move) -> QToolButton:
        button = QToolButton()
        button.setProperty("looks", "flat")
        button.setIcon(icon("x", self.colours, self.colours.faint, 0.9))
        button.setIconSize(icon_size(0.9))
        text = self._words.text("Take this move back")
        tip(button, text)
        button.setAccessibleName(f"{text}: {pair_text(book, move, self._words)}")
        button.clicked.connect(lambda: self._take_back(plan.week, move))
        return button

    def _take_back(self, week: Week, move: Move) -> None:
        from planner.app.commands.plan import RemoveMove

        self.asked.emit(RemoveMove(week, move))
