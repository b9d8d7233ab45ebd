"""*Find*: who gives what is missing to the goal, each with an amount that one can change."""

from datetime import timedelta

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import (
    QGridLayout,
    QHBoxLayout,
    QPushButton,
    QSizePolicy,
    QVBoxLayout,
    QWidget,
)

from planner.app.commands.plan import MoveTimes
from planner.app.ids import new_id
from planner.core.book import Book
from planner.core.counterpart import givers, proposed_gifts
from planner.core.duration import ZERO, total
from planner.core.errors import NotATime, Refusal, Unreadable
from planner.core.move import Move
from planner.core.plan import Plan
from planner.core.reading import Bare
from planner.i18n import Words
from planner.palette import Palette
from planner.ui.card import Swatch, faint
from planner.ui.duration_edit import DurationEdit, unreadable
from planner.ui.remark import Remark
from planner.ui.text import PlainLabel, with_ampersands
from planner.ui.theme import SPACE
from planner.wording.names import category_name
from planner.wording.refusals import why

_FEW, _FEW_MORE = 6, 2
"""So many givers are shown at least, and so many beyond those that give; the others on demand."""


class FindPanel(QWidget):
    """The givers in counterpart order. *Move* makes all their moves as one step."""

    asked = Signal(object)
    closed = Signal()

    def __init__(
        self, book: Book, plan: Plan, wanted: timedelta, palette: Palette, words: Words
    ) -> None:
        super().__init__()
        self._book, self._plan, self._wanted = book, plan, wanted
        self._palette, self._words = palette, words
        self._taker = book.goal_category(plan.week) or ""
        self._fields: dict[str, DurationEdit] = {}
        self._gifts: dict[str, timedelta] = {}
        self._sum = faint("", palette)
        self._sum.setWordWrap(True)
        self._remark = Remark(palette)
        self._move = QPushButton()
        self._move.setProperty("looks", "primary")
        self._cancel = QPushButton(words.text("Cancel"))
        self._more = QPushButton(words.text("More…"))
        self._more.setProperty("looks", "flat")
        self._more.setSizePolicy(QSizePolicy.Policy.Maximum, QSizePolicy.Policy.Fixed)
        self._hidden: list[QWidget] = []
        self._lay_out()
        self._weigh()
        self._move.clicked.connect(self._ask)
        self._cancel.clicked.connect(self.closed)
        self._more.clicked.connect(self._show_all)

    def take_focus(self) -> None:
        """Let typing begin at the first giver."""
        (next(iter(self._fields.values()), None) or self._cancel).setFocus()

    def keyPressEvent(self, event: object) -> None:
        key = event.key()  # type: ignore[attr-defined]
        if key == Qt.Key.Key_Escape:
            self.closed.emit()
        elif key in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            others = (each for each in (self._cancel, self._more) if each.hasFocus())
            next(others, self._move).click()
        else:
            super().keyPressEvent(event)  # type: ignore[arg-type]

    # Proposing

    def _rows(self) -> QGridLayout:
        grid = QGridLayout()
        grid.setColumnStretch(1, 1)
        active = self._book.active
        gifts = proposed_gifts(self._plan, self._taker, self._wanted, active)
        asked_in_order = [name for name in givers(self._plan, active) if name != self._taker]
        for line, giver in enumerate(asked_in_order):
            row = self._row(giver, gifts.get(giver, ZERO))
            for column, widget in enumerate(row):
                grid.addWidget(widget, line, column)
            if line >= max(len(gifts) + _FEW_MORE, _FEW):
                self._hidden += row
        for widget in self._hidden:
            widget.hide()
        return grid

    def _show_all(self) -> None:
        for widget in self._hidden:
            widget.show()
        self._more.hide()
        next(each for each in self._hidden if isinstance(each, DurationEdit)).setFocus()

    def _row(self, giver: str, gift: timedelta) -> list[QWidget]:
        """What stands in the row of a giver."""
        category = self._book.category(giver)
        called = category_name(self._book, giver, self._words)
        field = DurationEdit(self._words, Bare.HOURS)
        field.show_time(gift)
        field.setAlignment(Qt.AlignmentFlag.AlignRight)
        field.setFixedWidth(field.fontMetrics().horizontalAdvance("88:88") + 32)
        field.setAccessibleName(called)
        field.textEdited.connect(lambda _: self._weigh())
        spare = self._words.text("of {time}").format(time=self._words.time(self._plan.spare(giver)))
        name = PlainLabel(with_ampersands(called))
        name.setBuddy(field)
        name.setWordWrap(True)
        self._fields[giver], self._gifts[giver] = field, gift
        swatch = Swatch(self._palette.colour(category, self._book.categories))
        return [swatch, name, field, faint(spare, self._palette)]

    # Weighing

    def _weigh(self) -> None:
        """Add the fields up, and say what is wrong with them, if anything."""
        moves, remark = self._read()
        found = total(move.amount for move in moves)
        time = self._words.time
        self._sum.setText(
            self._words.text("{found} of {wanted} found").format(
                found=time(found), wanted=time(self._wanted)
            )
        )
        self._move.setText(self._words.text("Move {time}").format(time=time(found)))
        self._move.setEnabled(bool(moves) and not remark)
        self._remark.warn(remark)

    def _read(self) -> tuple[tuple[Move, ...], str]:
        """The moves that the fields stand for, and what speaks against them."""
        moves = []
        for giver, field in self._fields.items():
            try:
                amount = self._amount(giver) if field.text().strip() else ZERO
            except (Unreadable, NotATime):
                return (), unreadable(field.text(), self._words)
            if amount > ZERO:
                moves.append(Move(new_id(), giver, self._taker, amount))
        try:
            self._plan.after(*moves)
        except Refusal as refusal:
            return tuple(moves), why(refusal, self._book, self._words)
        return tuple(moves), ""

    def _amount(self, giver: str) -> timedelta:
        """What is typed; +0:15 is a change of what was proposed."""
        return self._fields[giver].reading().applied_to(self._gifts[giver])

    def _ask(self) -> None:
        moves, _ = self._read()
        self.asked.emit(MoveTimes(self._plan.week, moves))

    def _lay_out(self) -> None:
        box = QVBoxLayout(self)
        box.setContentsMargins(0, SPACE, 0, 0)
        buttons = QHBoxLayout()
        buttons.addWidget(self._sum, 1)
        buttons.addWidget(self._cancel)
        buttons.addWidget(self._move)
        box.addLayout(self._rows())
        box.addWidget(self._more)
        self._more.setVisible(bool(self._hidden))
        box.addWidget(self._remark)
        box.addLayout(buttons)
