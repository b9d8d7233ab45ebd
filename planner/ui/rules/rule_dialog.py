"""One rule: what it looks at and for, where it sorts to, and what it would have sorted."""

from dataclasses import replace

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QDialog, QFormLayout, QLineEdit, QVBoxLayout, QWidget

from planner.core.book import Book
from planner.core.category import OPEN_ID
from planner.core.patterns import LONGEST
from planner.core.sorting import LEFT_OUT, Looks, Rule
from planner.i18n import Words
from planner.palette import Palette
from planner.ui.card import faint
from planner.ui.ok_cancel import OkCancel
from planner.ui.settings_pages.category_list import swatch
from planner.ui.still_boxes import ChoiceBox
from planner.ui.theme import em, icon_size
from planner.wording.rules import leave_out_name, looks_hint, looks_name


class RuleDialog(QDialog):
    """Asks how `rule` is to be. While somebody types, what it would sort is asked for, and shown once it
    is known; nothing is changed before it is said so."""

    answered = Signal(object)
    """Emits the `Rule`."""
    drafted = Signal(object)
    """Emits the `Rule` of which to show what it would sort."""

    def __init__(
        self,
        rule: Rule,
        book: Book,
        palette: Palette,
        words: Words,
        *,
        is_new: bool,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._rule, self._words = rule, words
        title = words.text("New rule") if is_new else words.text("Change the rule")
        self.setWindowTitle(title)
        self.looks, self.text, self.category = ChoiceBox(), QLineEdit(), ChoiceBox()
        self._hint, self.trial = faint("", palette), faint("", palette)
        deed = words.text("Add") if is_new else words.text("Change")
        self.buttons = OkCancel(self, deed, words)
        self._fill(book, palette)
        self._lay_out()
        self._connect()
        self._show_hint()
        (self.text if rule.takes_text else self.looks).setFocus()

    @property
    def rule(self) -> Rule:
        """The rule as it is said here."""
        looks = Looks(self.looks.currentData())
        category = str(self.category.currentData())
        said = Rule(self._rule.id, looks, self.text.text().strip(), category, self._rule.is_on)
        return said if said.takes_text else replace(said, text="")

    @property
    def is_whole(self) -> bool:
        """Whether it could be a rule."""
        return self.rule.looks_for_something and self.category.currentIndex() >= 0

    def ask_trial(self) -> None:
        """Ask what it would sort as it is said now."""
        if self.rule.looks_for_something:
            self.drafted.emit(self.rule)
        else:
            self.trial.clear()

    def show_trial(self, text: str) -> None:
        """Show what the last rule that was asked for would sort."""
        self.trial.setText(text if self.rule.looks_for_something else "")

    def _show(self) -> None:
        self._show_hint()
        self.ask_trial()

    def _show_hint(self) -> None:
        rule = self.rule
        self.text.setEnabled(rule.takes_text)
        self._hint.setText(looks_hint(rule.looks, self._words))
        self.buttons.ok.setEnabled(self.is_whole)

    def _answer(self) -> None:
        self.answered.emit(self.rule)
        self.accept()

    def _fill(self, book: Book, palette: Palette) -> None:
        for looks in Looks:
            self.looks.addItem(looks_name(looks, self._words), str(looks))
        self.looks.setCurrentIndex(self.looks.findData(str(self._rule.looks)))
        self.text.setText(self._rule.text)
        self.text.setMaxLength(LONGEST)
        self.category.setIconSize(icon_size(0.8))
        self.category.setMaxVisibleItems(20)
        for category in book.active:
            if category.id != OPEN_ID:
                icon = swatch(palette.colour(category, book.categories), palette)
                self.category.addItem(icon, category.name, category.id)
        self.category.insertSeparator(self.category.count())
        self.category.addItem(leave_out_name(self._words), LEFT_OUT)
        ids = {name: category.id for category in book.active for name in category.ids}
        ids[LEFT_OUT] = LEFT_OUT
        self.category.setCurrentIndex(self.category.findData(ids.get(self._rule.category)))

    def _connect(self) -> None:
        self.looks.currentIndexChanged.connect(lambda _: self._show())
        self.category.currentIndexChanged.connect(lambda _: self._show())
        self.text.textChanged.connect(lambda _: self._show())
        self.buttons.accepted.connect(self._answer)

    def _lay_out(self) -> None:
        text = self._words.text
        form = QFormLayout()
        form.setFieldGrowthPolicy(QFormLayout.FieldGrowthPolicy.ExpandingFieldsGrow)
        fields = (
            (text("Looks at"), self.looks),
            (text("Looks for"), self.text),
            (text("Sorts into"), self.category),
        )
        for name, field in fields:
            field.setAccessibleName(name)
            form.addRow(name, field)
        for label in (self._hint, self.trial):
            label.setWordWrap(True)
            label.setMinimumHeight(round(2.4 * em()))
        form.insertRow(2, "", self._hint)
        column = QVBoxLayout(self)
        column.addLayout(form)
        column.addWidget(self.trial)
        column.addStretch(1)
        column.addWidget(self.buttons)
        self.setMinimumWidth(round(28 * em()))
