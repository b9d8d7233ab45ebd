"""Copying a week to the next ones: how many, which of them, and what would happen."""

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtWidgets import (
    QDialog,
    QHBoxLayout,
    QListWidget,
    QListWidgetItem,
    QVBoxLayout,
    QWidget,
)

from planner.app.commands.templates import CopyWeek
from planner.core.book import Book
from planner.core.copying import MOST, Target, targets
from planner.core.week import Week
from planner.i18n import Words
from planner.palette import Palette
from planner.ui.announcing import announce
from planner.ui.card import faint
from planner.ui.ok_cancel import OkCancel
from planner.ui.still_boxes import NumberBox
from planner.ui.text import PlainLabel, with_ampersands
from planner.ui.theme import em
from planner.wording.starts import copy_summary, target_state, what_is_copied

FIRST = 4
"""How many weeks are proposed."""
_TICKED = Qt.CheckState.Checked


class CopyDialog(QDialog):
    """Planned weeks stay as they are unless they are ticked. `asked` emits one command."""

    asked = Signal(object)

    def __init__(
        self, book: Book, week: Week, palette: Palette, words: Words, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._book, self._week, self._words = book, week, words
        self._targets: tuple[Target, ...] = ()
        self.setWindowTitle(words.text("Copy week {n}").format(n=week.number))
        self._count = NumberBox()
        self._count.setRange(1, MOST)
        self._count.setValue(FIRST)
        self._list = QListWidget()
        self._list.setProperty("looks", "pages")
        self._list.setAccessibleName(words.text("The weeks after it"))
        self._summary = PlainLabel()
        self._summary.setWordWrap(True)
        self._copied = faint(what_is_copied(words), palette)
        self._copied.setWordWrap(True)
        self._buttons = OkCancel(self, words.text("Copy"), words)
        self._buttons.accepted.connect(self._answer)
        self._lay_out()
        self._show_weeks(FIRST)
        self._count.valueChanged.connect(self._show_weeks)
        self._list.itemChanged.connect(lambda _: self._look())
        self._count.setFocus()
        self._count.selectAll()

    @property
    def _chosen(self) -> tuple[Week, ...]:
        ticked = zip(self._targets, map(self._list.item, range(self._list.count())), strict=True)
        return tuple(target.week for target, item in ticked if item.checkState() is _TICKED)

    def _show_weeks(self, count: int) -> None:
        """List so many weeks; those that were listed stay ticked or not."""
        before = {target.week for target in self._targets}
        ticked = set(self._chosen)
        self._targets = targets(self._book, self._week, count)
        self._list.blockSignals(True)
        self._list.clear()
        for target in self._targets:
            by_itself = target.can_take and not target.is_planned
            is_on = target.week in ticked if target.week in before else by_itself
            self._list.addItem(self._item(target, is_on=is_on))
        self._list.setCurrentRow(0)
        self._list.blockSignals(False)
        self._look()

    def _item(self, target: Target, *, is_on: bool) -> QListWidgetItem:
        hours = self._book.plan(target.week).capacity
        said = (
            self._words.week(target.week),
            self._words.days_of(target.week),
            target_state(target, hours, self._words),
        )
        item = QListWidgetItem(" · ".join(said))
        item.setSizeHint(QSize(0, round(1.8 * em())))
        item.setCheckState(_TICKED if is_on else Qt.CheckState.Unchecked)
        if not target.can_take:
            item.setFlags(Qt.ItemFlag.NoItemFlags)
        return item

    def _look(self) -> None:
        chosen = self._chosen
        kept = sum(target.is_planned and target.week not in chosen for target in self._targets)
        said = " ".join(copy_summary(self._week, chosen, kept, self._words))
        if said != self._summary.text():
            self._summary.setText(said)
            announce(self._summary, said, is_urgent=False)
        self._buttons.ok.setEnabled(bool(chosen))

    def _answer(self) -> None:
        if self._chosen:
            self.asked.emit(CopyWeek(self._week, self._chosen))
            self.accept()

    def _lay_out(self) -> None:
        label = PlainLabel(with_ampersands(self._words.text("To how many of the next weeks?")))
        label.setBuddy(self._count)
        top = QHBoxLayout()
        top.addWidget(label, 1)
        top.addWidget(self._count)
        column = QVBoxLayout(self)
        column.addLayout(top)
        column.addWidget(self._list, 1)
        column.addWidget(self._summary)
        column.addWidget(self._copied)
        column.addWidget(self._buttons)
        wished = QSize(round(34 * em()), round(27 * em()))
        self.resize(wished.boundedTo(self.screen().availableSize() * 0.92))
