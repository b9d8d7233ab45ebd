"""The list of rules, in the order in which they are tried."""

from collections.abc import Mapping

from PySide6.QtCore import QSize, Qt, QTimer, Signal
from PySide6.QtGui import QBrush, QColor
from PySide6.QtWidgets import QHeaderView, QTreeWidgetItem

from planner.app.rules import can_work
from planner.core.book import Book
from planner.core.errors import NoSuchCategory
from planner.core.sorting import Rule, Rules
from planner.core.trying import Trial
from planner.i18n import Words
from planner.palette import Palette
from planner.ui.icons import icon
from planner.ui.ordered_list import ID, OrderedList
from planner.ui.settings_pages.category_list import swatch
from planner.ui.text import as_tip
from planner.ui.theme import em, icon_size
from planner.wording.rule_trials import count_text, rule_note, rule_trial_text
from planner.wording.rules import rule_sentence


class RuleList(OrderedList):
    """A row a rule: whether it is on, what it does, and how much it would have sorted."""

    switched = Signal(str, bool)
    """Emits a rule's id, and whether it is to be on."""

    def __init__(self, palette: Palette, words: Words) -> None:
        super().__init__(words)
        self._colours, self._words = palette, words
        self._rules = Rules()
        self._book: Book | None = None
        self.setColumnCount(3)
        self.setAccessibleName(words.text("Sorting rules"))
        self.setIconSize(icon_size(0.8))
        header = self.header()
        header.setStretchLastSection(False)
        header.setSectionResizeMode(0, QHeaderView.ResizeMode.Stretch)
        for column in (1, 2):
            header.setSectionResizeMode(column, QHeaderView.ResizeMode.ResizeToContents)
        self.itemChanged.connect(self._switch)

    def show_rules(
        self, rules: Rules, book: Book, trials: Mapping[str, Trial], chosen: str
    ) -> None:
        """Show `rules`, and what each would have done; `chosen` (an id) is looked at."""
        self.ordered = [rule.id for rule in rules.rules]
        self._rules, self._book = rules, book
        self.show_items([self._item(rule, book) for rule in rules.rules], chosen)
        self.show_trials(trials)

    def show_trials(self, trials: Mapping[str, Trial]) -> None:
        """Show what each of the rules would have done, and leave the rows alone otherwise."""
        was_blocked = self.blockSignals(True)
        for place, rule in enumerate(self._rules.rules):
            item = self.topLevelItem(place)
            if item is not None and self._book is not None:
                self._show_trial(item, rule, self._book, trials.get(rule.id, Trial()))
        self.blockSignals(was_blocked)
        self.viewport().update()

    def sizeHint(self) -> QSize:
        return QSize(round(24 * em()), round(11 * em()))

    def _show_trial(self, item: QTreeWidgetItem, rule: Rule, book: Book, trial: Trial) -> None:
        works, words = can_work(rule, book), self._words
        count = count_text(trial, words) if works and rule.is_on else ""
        note = (
            rule_note(rule, self._rules, trial, words)
            if works
            else words.text("category is archived")
        )
        item.setText(1, note)
        item.setText(2, count)
        item.setData(0, Qt.ItemDataRole.AccessibleTextRole, _joined(item.text(0), note, count))
        tip = as_tip(rule_trial_text(rule, trial, words, is_fresh=False)) if count else None
        for column in (1, 2):
            item.setData(column, Qt.ItemDataRole.ToolTipRole, tip)

    def _item(self, rule: Rule, book: Book) -> QTreeWidgetItem:
        sentence = rule_sentence(rule, book, self._words)
        works = can_work(rule, book)
        item = QTreeWidgetItem([sentence, "", ""])
        item.setData(0, ID, rule.id)
        item.setData(0, Qt.ItemDataRole.ToolTipRole, as_tip(sentence))
        item.setTextAlignment(2, Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
        item.setForeground(1, QBrush(QColor(self._colours.warning)))
        item.setForeground(2, QBrush(QColor(self._colours.faint)))
        if not works or not rule.is_on:
            item.setForeground(0, QBrush(QColor(self._colours.faint)))
        item.setCheckState(0, Qt.CheckState.Checked if rule.is_on else Qt.CheckState.Unchecked)
        self._show_colour(item, rule, book)
        item.setFlags(
            Qt.ItemFlag.ItemIsEnabled
            | Qt.ItemFlag.ItemIsSelectable
            | Qt.ItemFlag.ItemIsUserCheckable
            | Qt.ItemFlag.ItemIsDragEnabled
        )
        return item

    def _show_colour(self, item: QTreeWidgetItem, rule: Rule, book: Book) -> None:
        if rule.leaves_out:
            item.setIcon(0, icon("x", self._colours, self._colours.faint))
            return
        try:
            category = book.category(rule.category)
        except NoSuchCategory:
            return
        item.setIcon(0, swatch(self._colours.colour(category, book.categories), self._colours))

    def _switch(self, item: QTreeWidgetItem, column: int) -> None:
        """Ask, and let the list be shown anew, but not while it is in the middle of the row."""
        if column == 0:
            rule_id, is_on = str(item.data(0, ID)), item.checkState(0) is Qt.CheckState.Checked
            QTimer.singleShot(0, lambda: self.switched.emit(rule_id, is_on))


def _joined(*parts: str) -> str:
    return ", ".join(part for part in parts if part)
