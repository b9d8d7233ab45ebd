"""*Move time*: from, to, amount and reason, for those who would rather say it than drag it."""

from datetime import timedelta

from PySide6.QtCore import Signal
from PySide6.QtWidgets import (
    QDialog,
    QLineEdit,
    QVBoxLayout,
    QWidget,
)

from planner.app.counterparts import Counterparts
from planner.app.ids import new_id
from planner.core.book import Book
from planner.core.category import LONGEST_TEXT, cleaned
from planner.core.duration import HOUR
from planner.core.errors import NotATime, Refusal, Unreadable
from planner.core.move import Move, Reason, ReasonKind
from planner.core.plan import Plan
from planner.core.reading import Bare
from planner.i18n import Words
from planner.palette import Palette
from planner.ui.card import coloured
from planner.ui.duration_edit import DurationEdit, unreadable
from planner.ui.form import Form
from planner.ui.ok_cancel import OkCancel
from planner.ui.still_boxes import ChoiceBox
from planner.ui.text import PlainLabel
from planner.ui.theme import SPACE
from planner.wording.names import category_name
from planner.wording.profiles import reason_name
from planner.wording.refusals import why


class MoveDialog(QDialog):
    """Makes a move, or changes one that was made. What would be refused is said before it is asked."""

    moved = Signal(object)
    """Emits the `Move` that is wished, or the one that was made as it is to be."""

    def __init__(
        self,
        book: Book,
        plan: Plan,
        palette: Palette,
        words: Words,
        parent: QWidget | None = None,
        *,
        has_reasons: bool = True,
    ) -> None:
        """`has_reasons`: whether moves are kept with why they were made."""
        super().__init__(parent)
        self._book, self._plan, self._words = book, plan, words
        self._edited: Move | None = None
        self.setWindowTitle(words.text("Move time"))
        self._giver, self._taker = self._categories(), self._categories()
        self._amount = DurationEdit(words, Bare.HOURS_UP_TO_12)
        self._kind = self._kinds()
        self._reason = QLineEdit()
        self._reason.setMaxLength(200)
        example = words.text("for example: status meeting 2 h → 1 h")
        self._reason.setPlaceholderText(example)
        wide = self._reason.fontMetrics().horizontalAdvance(example)
        self._reason.setMinimumWidth(wide + 4 * SPACE)
        self._remark = PlainLabel()
        self._remark.setWordWrap(True)
        self._palette = palette
        self._lay_out(has_reasons)
        self._listen()

    def propose(self, counterparts: Counterparts, category: str) -> None:
        """Propose a move of `category` with its counterpart, the way its time usually goes."""
        other = counterparts.shown(category) or category
        gives = counterparts.usually_gives(category)
        giver, taker = (category, other) if gives else (other, category)
        self.show_new(giver, taker, min(HOUR, self._plan.spare(giver)))

    def show_new(self, giver: str, taker: str, amount: timedelta) -> None:
        """Propose a move."""
        self._choose(giver, taker)
        self._amount.show_time(amount)
        self._look()
        self._amount.setFocus()
        self._amount.selectAll()

    def show_move(self, move: Move) -> None:
        """Show a move that was made, to change it."""
        self._edited = move
        self.setWindowTitle(self._words.text("Change the move"))
        self._choose(move.source, move.target)
        self._amount.show_time(move.amount)
        self._kind.setCurrentIndex(self._kind.findData(move.reason.kind))
        self._reason.setText(move.reason.text)
        self._look()
        self._reason.setFocus()

    # The move in the fields

    def _move(self) -> Move:
        """Raises a `Refusal` if the fields say no move."""
        kind: ReasonKind | None = self._kind.currentData()
        reason = Reason(kind, cleaned(self._reason.text(), LONGEST_TEXT))
        giver, taker = self._giver.currentData(), self._taker.currentData()
        amount = self._amount.reading().amount
        if self._edited is None:
            return Move(new_id(), giver, taker, amount, reason)
        before = self._edited
        return Move(before.id, giver, taker, amount, reason, before.by, before.link)

    def _look(self) -> None:
        """Say how the amount is read, or why this can't be done."""
        try:
            move = self._move()
            after = self._plan.edited(move) if self._edited else self._plan.after(move)
        except (Unreadable, NotATime):
            self._refuse(self._amount.remark(self._amount.text()) or self._ask_for_amount())
        except Refusal as refusal:
            self._refuse(why(refusal, self._book, self._words))
        else:
            self._allow(after, move)

    def _ask_for_amount(self) -> str:
        text = self._amount.text()
        return unreadable(text, self._words) if text.strip() else self._words.text("How much?")

    def _refuse(self, sentence: str) -> None:
        coloured(self._remark, self._palette.warning)
        self._remark.setText(sentence)
        self._ok.setEnabled(False)

    def _allow(self, after: Plan, move: Move) -> None:
        coloured(self._remark, self._palette.faint)
        both = self._words.text("{giver} {had} → {has} · {taker} {got} → {gets}").format(
            giver=self._giver.currentText(),
            had=self._words.time(self._plan.planned(move.source)),
            has=self._words.time(after.planned(move.source)),
            taker=self._taker.currentText(),
            got=self._words.time(self._plan.planned(move.target)),
            gets=self._words.time(after.planned(move.target)),
        )
        remark = self._amount.remark(self._amount.text())
        self._remark.setText(f"{remark}\n{both}" if remark else both)
        self._ok.setEnabled(True)

    def _ask(self) -> None:
        self.moved.emit(self._move())
        self.accept()

    # Building

    def _categories(self) -> ChoiceBox:
        box = ChoiceBox()
        for category in self._book.active:
            box.addItem(category_name(self._book, category.id, self._words), category.id)
        return box

    def _kinds(self) -> ChoiceBox:
        box = ChoiceBox()
        box.addItem(self._words.text("no reason given"), None)
        for kind in ReasonKind:
            box.addItem(reason_name(kind, self._words), kind)
        return box

    def _choose(self, giver: str, taker: str) -> None:
        self._giver.setCurrentIndex(self._giver.findData(giver))
        self._taker.setCurrentIndex(self._taker.findData(taker))

    def _listen(self) -> None:
        for box in (self._giver, self._taker, self._kind):
            box.activated.connect(lambda _: self._look())
        self._amount.textEdited.connect(lambda _: self._look())

    def _lay_out(self, has_reasons: bool) -> None:
        form = Form()
        form.add(self._words.text("From"), self._giver)
        form.add(self._words.text("To"), self._taker)
        form.add(self._words.text("How much"), self._amount)
        form.add(self._words.text("What happens to it"), self._kind)
        form.add(self._words.text("In your words"), self._reason)
        for field in (self._kind, self._reason):
            form.setRowVisible(field, has_reasons)
        buttons = OkCancel(self, self._words.text("Move"), self._words)
        self._ok = buttons.ok
        buttons.accepted.connect(self._ask)
        column = QVBoxLayout(self)
        column.addLayout(form)
        column.addWidget(self._remark)
        column.addStretch(1)
        column.addWidget(buttons)
        self.setMinimumWidth(440)
        self._amount.setMinimumHeight(28)
