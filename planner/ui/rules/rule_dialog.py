"""One rule: what it looks at and for, where it sorts to, and what it would have sorted."""

from collections.abc import Callable

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QComboBox, QDialog, QFormLayout, QLineEdit, QVBoxLayout, QWidget

from planner.core.book import Book
from planner.core.category import OPEN_ID
from planner.core.patterns import LONGEST
from planner.core.sorting import Looks, Rule
from planner.i18n import Words
from planner.palette import Palette
from planner.ui.card import faint
from planner.ui.ok_cancel import OkCancel
from planner.ui.settings_pages.category_list import swatch
from planner.ui.theme import em, icon_size
from planner.wording.rules import looks_hint, looks_name


class RuleDialog(QDialog):
    """Asks how `rule` is to be. What it would sort is told by `tried` while somebody types; nothing is
    changed before it is said so."""

    answered = Signal(object)
    """Emits the `Rule`."""

    def __init__(
        self,
        rule: Rule,
        book: Book,
        tried: Callable[[Rule], str],
        palette: Palette,
        words: Words,
        *,
        is_new: bool,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._rule, self._tried, self._words = rule, tried, words
        title = words.text("New rule") if is_new else words.text("Change the rule")
        self.setWindowTitle(title)
        self.looks, self.text, self.category = QComboBox(), QLineEdit(), QComboBox()
        self._hint, self.trial = faint("", palette), faint("", palette)
        deed = words.text("Add") if is_new else words.text("Change")
        self.buttons = OkCancel(self, deed, words)
        self._fill(book, palette)
        self._lay_out()
        self._connect()
        self._show()
        (self.text if rule.takes_text else self.looks).setFocus()

    @property
    def rule(self) -> Rule:
        """The rule as it is said here."""
        looks = Looks(self.looks.currentData())
        text = self.text.text() if looks is not Looks.GUESTS else ""
        is_on = self._rule.is_on
        return Rule(self._rule.id, looks, text.strip(), str(self.category.currentData()), is_on)

    def _show(self) -> None:
        rule = self.rule
        self.text.setEnabled(rule.takes_text)
        self._hint.setText(looks_hint(rule.looks, self._words))
        self.trial.setText(self._tried(rule) if rule.looks_for_something else "")
        self.buttons.ok.setEnabled(rule.looks_for_something and self.category.currentIndex() >= 0)

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
        ids = {name: category.id for category in book.active for name in category.ids}
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
