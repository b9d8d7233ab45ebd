"""*Find* and *Free*: who gives what a goal lacks, or has too much, each with an amount to change."""

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
from planner.core.duration import ZERO, total
from planner.core.errors import NotATime, Refusal, Unreadable
from planner.core.gap import Gap
from planner.core.goal import Direction
from planner.core.move import Move
from planner.core.plan import Plan
from planner.core.reading import Bare
from planner.i18n import Words, mark
from planner.palette import Palette
from planner.ui.card import Swatch, faint
from planner.ui.duration_edit import DurationEdit, unreadable
from planner.ui.remark import Remark
from planner.ui.still_boxes import ChoiceBox
from planner.ui.text import PlainLabel, with_ampersands
from planner.ui.theme import SPACE
from planner.wording.names import category_name
from planner.wording.refusals import why

_FEW, _FEW_MORE = 6, 2
"""So many givers are shown at least, and so many beyond those that give; the others on demand."""


class FindPanel(QWidget):
    """The givers of a gap in their order, and what they give to where there is a choice. *Move* makes
    all their moves as one step."""

    asked = Signal(object)
    closed = Signal()

    def __init__(self, book: Book, plan: Plan, gap: Gap, palette: Palette, words: Words) -> None:
        super().__init__()
        self._book, self._plan, self._gap = book, plan, gap
        self._palette, self._words = palette, words
        self._taker = ChoiceBox(self)
        for taker in gap.takers:
            self._taker.addItem(category_name(book, taker, words), taker)
        self._taker.setAccessibleName(words.text("goes to"))
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

    def stand_alone(self) -> None:
        """Stand where there is another way to do without it."""
        self._cancel.hide()

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
        gifts = self._gap.gifts(self._plan)
        for line, giver in enumerate(self._gap.givers):
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
        swatch = Swatch(self._palette.colour(category, self._book.categories), self._palette)
        return [swatch, name, field, faint(spare, self._palette)]

    # Weighing

    def _weigh(self) -> None:
        """Add the fields up, and say what is wrong with them, if anything."""
        moves, remark = self._read()
        found = total(move.amount for move in moves)
        time = self._words.time
        is_found = self._gap.direction is Direction.AT_LEAST
        sentence = self._words.text(_FOUND if is_found else _FREED)
        self._sum.setText(sentence.format(found=time(found), wanted=time(self._gap.wanted)))
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
                moves.append(Move(new_id(), giver, self._taker.currentData(), amount))
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
        box.addLayout(self._taker_line())
        box.addWidget(self._more)
        self._more.setVisible(bool(self._hidden))
        box.addWidget(self._remark)
        box.addLayout(buttons)

    def _taker_line(self) -> QHBoxLayout:
        """Where the time goes, if there is a choice."""
        line = QHBoxLayout()
        self._taker.setHidden(self._taker.count() < 2)
        if self._taker.count() > 1:
            line.addWidget(PlainLabel(self._words.text("goes to")))
            line.addWidget(self._taker, 1)
            self._taker.currentIndexChanged.connect(self._weigh)
        return line


_FOUND = mark("{found} of {wanted} found")
_FREED = mark("{found} of {wanted} freed")
