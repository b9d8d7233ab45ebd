"""The fields of one category. Each asks for its change when it is left."""

from datetime import timedelta

from PySide6.QtCore import Signal
from PySide6.QtGui import QFocusEvent
from PySide6.QtWidgets import QLineEdit, QPlainTextEdit, QWidget

from planner.app.commands.categories import (
    ChangeRole,
    DefineCategory,
    KeepUsually,
    RecolourCategory,
    RenameCategory,
)
from planner.core.book import Book
from planner.core.category import LONGEST_NAME, OPEN_ID, Category, Role
from planner.core.errors import NotATime, Unreadable
from planner.core.reading import Bare
from planner.i18n import Words
from planner.palette import Palette
from planner.ui.card import faint
from planner.ui.duration_edit import DurationEdit
from planner.ui.form import Form
from planner.ui.settings_pages.colour_choice import ColourChoice
from planner.ui.still_boxes import ChoiceBox
from planner.ui.theme import em
from planner.wording.names import category_name
from planner.wording.profiles import role_name


class TextEdit(QPlainTextEdit):
    """Several lines, which tell when they are left. Tab leaves them."""

    left = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.setTabChangesFocus(True)
        self.setFixedHeight(round(4 * em()))

    def focusOutEvent(self, event: QFocusEvent) -> None:
        super().focusOutEvent(event)
        self.left.emit()


class CategoryForm(QWidget):
    """Emits commands. What is refused stays in its field until another category is looked at."""

    asked = Signal(object)

    def __init__(self, palette: Palette, words: Words) -> None:
        super().__init__()
        self._words = words
        self._category: Category | None = None
        self._name, self._role = QLineEdit(), ChoiceBox()
        self._colour = ColourChoice(palette, words)
        self._definition, self._keep = TextEdit(), DurationEdit(words, Bare.HOURS)
        self._remark = faint("", palette)
        self._remark.setWordWrap(True)
        self._name.setMaxLength(LONGEST_NAME)
        for role in Role:
            self._role.addItem(role_name(role, words), role)
        self._lay_out()
        self._listen()

    def show_category(self, category: Category, book: Book) -> None:
        """Show another category, or what has changed of this one: what is being typed stays."""
        before, self._category = self._category, category
        same = before if before is not None and before.id == category.id else None
        if not (same and same.name == category.name):
            self._name.setText(category_name(book, category.id, self._words))
        if not (same and same.definition == category.definition):
            self._definition.setPlainText(category.definition)
        if not (same and same.keep_at_least == category.keep_at_least):
            self._keep.show_time(category.keep_at_least)
            self._say("")
        self._role.setCurrentIndex(self._role.findData(category.role))
        self._colour.show_category(category, book)
        is_own = category.id != OPEN_ID
        for field in (self._name, self._role, self._colour, self._definition, self._keep):
            field.setEnabled(is_own)

    def edit_name(self) -> None:
        self._name.setFocus()
        self._name.selectAll()

    def leave(self) -> None:
        """Ask for what was typed and not left yet: the page is going."""
        self._rename()
        self._define()
        self._keep_at_least()

    def _rename(self) -> None:
        category, name = self._category, self._name.text()
        if category is not None and category.id != OPEN_ID and name != category.name:
            self.asked.emit(RenameCategory(category.id, name))

    def _define(self) -> None:
        category, text = self._category, self._definition.toPlainText()
        if category is not None and text.strip() != category.definition:
            self.asked.emit(DefineCategory(category.id, text))

    def _keep_at_least(self) -> None:
        """What can't be read says so, and the field keeps its old value."""
        if self._category is None:
            return
        least = self._category.keep_at_least
        try:
            wanted = self._keep.reading().applied_to(least)
        except (Unreadable, NotATime):
            self._keep.show_time(least)
            return
        if wanted != least:
            self.asked.emit(KeepUsually(self._category.id, wanted))
        self._keep.show_time(self._least_now(least))

    def _least_now(self, else_: timedelta) -> timedelta:
        return self._category.keep_at_least if self._category is not None else else_

    def _ask_role(self) -> None:
        if self._category is not None:
            self.asked.emit(ChangeRole(self._category.id, self._role.currentData()))

    def _ask_colour(self, colour: str) -> None:
        if self._category is not None:
            self.asked.emit(RecolourCategory(self._category.id, colour))

    def _say(self, remark: str) -> None:
        self._remark.setText(remark)
        self._remark.setVisible(bool(remark))

    def _listen(self) -> None:
        self._name.editingFinished.connect(self._rename)
        self._role.activated.connect(lambda _: self._ask_role())
        self._colour.chosen.connect(self._ask_colour)
        self._definition.left.connect(self._define)
        self._keep.editingFinished.connect(self._keep_at_least)
        self._keep.read.connect(self._say)
        self._keep.unread.connect(self._say)

    def _lay_out(self) -> None:
        text = self._words.text
        form = Form(self, is_wrapped=True)
        form.setContentsMargins(0, 0, 0, 0)
        form.add(text("Name"), self._name)
        form.add(text("Role"), self._role)
        form.add(text("Colour"), self._colour)
        form.add(text("What counts, and what does not"), self._definition)
        form.add(text("Keeps at least, in new plans"), self._keep)
        form.addRow(self._remark)
        self._colour.setAccessibleName(text("Colour"))
        self.setMinimumWidth(round(13 * em()))
