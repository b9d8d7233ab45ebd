"""The categories: their list, the fields of the one that is chosen, and what can be done to it."""

from collections.abc import Callable

from PySide6.QtGui import QHideEvent
from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QPushButton, QVBoxLayout

from planner.app.commands.categories import (
    AddCategory,
    ArchiveCategory,
    BringBackCategory,
    MergeCategory,
    PlaceCategory,
    SplitCategory,
)
from planner.app.ids import new_id
from planner.app.session import Command
from planner.core.book import Book
from planner.core.category import OPEN_ID, Category, Role
from planner.core.week import Week
from planner.ui.asked import Asked
from planner.ui.settings_pages.category_form import CategoryForm
from planner.ui.settings_pages.category_list import CategoryList
from planner.ui.settings_pages.page import Case, SettingsPage
from planner.ui.settings_pages.target_dialog import TargetDialog
from planner.ui.text import with_ampersands
from planner.ui.theme import SPACE
from planner.wording.names import category_name


class CategoriesPage(SettingsPage):
    """Every change is asked for at once, and can be undone when the settings are closed."""

    def __init__(self, case: Case) -> None:
        super().__init__(case)
        text = case.words.text
        self._book = case.book
        self._list = CategoryList(case.palette, case.words)
        self._form = CategoryForm(case.palette, case.words)
        self._add = self._button(text("Add"), self._ask_add)
        self._up = self._button(text("Up"), lambda: self._list.step(-1))
        self._down = self._button(text("Down"), lambda: self._list.step(1))
        self._archive = self._button(text("Archive…"), self._ask_archive)
        self._merge = self._button(text("Merge into…"), self._ask_merge)
        self._back = self._button(text("Bring back"), self._bring_back)
        self._splits = QVBoxLayout()
        self._split_buttons: list[QPushButton] = []
        self._lay_out()
        self._form.asked.connect(self._ask)
        self._list.looked_at.connect(lambda _: self._show_chosen())
        self._list.placed.connect(lambda name, before: self._ask(PlaceCategory(name, before)))
        self._list.itemActivated.connect(lambda *_: self._form.edit_name())

    def show_book(self, book: Book) -> None:
        self._book = book
        self._list.show_book(book, self._list.chosen)
        self._show_chosen()

    def hideEvent(self, event: QHideEvent) -> None:
        """What was typed and not left yet counts, however the page is closed."""
        if not event.spontaneous():
            self._form.leave()
        super().hideEvent(event)

    def _show_chosen(self) -> None:
        category = self._chosen
        if category is None:
            return
        is_own = category.id != OPEN_ID
        self._form.show_category(category, self._book)
        self._up.setEnabled(self._list.can_step(-1))
        self._down.setEnabled(self._list.can_step(1))
        self._archive.setVisible(not category.archived)
        self._archive.setEnabled(is_own)
        self._back.setVisible(category.archived)
        self._merge.setEnabled(is_own and bool(self._heirs(category)))
        self._show_splits(category)

    def _show_splits(self, category: Category) -> None:
        for button in self._split_buttons:
            self._splits.removeWidget(button)
            button.hide()
            button.deleteLater()
        self._split_buttons = []
        for alias in category.aliases:
            name = with_ampersands(alias.category.name)
            text = self.case.words.text("Split “{name}” again").format(name=name)
            button = self._button(text, self._splitting(alias.category.id))
            self._split_buttons.append(button)
            self._splits.addWidget(button)

    def _splitting(self, name: str) -> Callable[[], None]:
        return lambda: self._ask(SplitCategory(name))

    @property
    def _chosen(self) -> Category | None:
        chosen = self._list.chosen
        return self._book.category(chosen) if chosen else None

    # Wishes

    def _ask(self, command: Command) -> None:
        self.asked.emit(Asked(command))

    def _ask_add(self) -> None:
        """Add a category under the first free name; the name is typed next."""
        added = new_id()
        before = self._book
        self._ask(AddCategory(added, self._free_name(), Role.OTHER))
        if self._book is not before:
            self._list.show_book(self._book, added)
            self._show_chosen()
            self._form.edit_name()

    def _free_name(self) -> str:
        first = self.case.words.text("New category")
        taken = {category.name.casefold() for category in self._book.active}
        names = (first, *(f"{first} {n}" for n in range(2, len(taken) + 3)))
        return next(name for name in names if name.casefold() not in taken)

    def _ask_archive(self) -> None:
        category = self._chosen
        if category is None:
            return
        week: Week = self.case.week
        words = self.case.words
        question = words.text("From week {n} on, the time of “{name}” goes to")
        dialog = TargetDialog(
            words.text("Archive"),
            question.format(n=week.number, name=category.name),
            words.text("Earlier weeks stay as they are. What is archived can be brought back."),
            [(OPEN_ID, words.text("Not planned")), *self._heirs(category)],
            self.case.palette,
            words,
            self,
        )
        name = category.id
        dialog.answered.connect(
            lambda target: self._ask(ArchiveCategory(name, target, week, new_id()))
        )
        dialog.open()

    def _ask_merge(self) -> None:
        category = self._chosen
        if category is None:
            return
        words = self.case.words
        dialog = TargetDialog(
            words.text("Merge"),
            words.text("“{name}” becomes one with").format(name=category.name),
            words.text("This counts for all weeks. It can be split again."),
            self._heirs(category),
            self.case.palette,
            words,
            self,
        )
        name = category.id
        dialog.answered.connect(lambda heir: self._merge_into(name, heir))
        dialog.open()

    def _merge_into(self, name: str, heir: str) -> None:
        """Merge, and look at the heir."""
        self._ask(MergeCategory(name, heir))
        self._list.show_book(self._book, heir)
        self._show_chosen()

    def _bring_back(self) -> None:
        if self._chosen is not None:
            self._ask(BringBackCategory(self._chosen.id))

    def _heirs(self, category: Category) -> list[tuple[str, str]]:
        """Who may take over what is `category`'s: the active ones with a purpose."""
        return [
            (other.id, category_name(self._book, other.id, self.case.words))
            for other in self._book.active
            if other.id not in (category.id, OPEN_ID)
        ]

    # Building

    def _button(self, text: str, pressed: Callable[[], object]) -> QPushButton:
        button = QPushButton(text)
        button.setAutoDefault(False)
        button.clicked.connect(lambda _: pressed())
        return button

    def _lay_out(self) -> None:
        buttons = QGridLayout()
        buttons.setSpacing(SPACE // 2)
        for place, button in enumerate((self._add, self._up, self._down)):
            buttons.addWidget(button, 0, place)
        left, right = QVBoxLayout(), QVBoxLayout()
        left.addWidget(self._list, 1)
        left.addLayout(buttons)
        deeds = QHBoxLayout()
        deeds.setSpacing(SPACE // 2)
        for button in (self._archive, self._back, self._merge):
            deeds.addWidget(button)
        deeds.addStretch(1)
        right.addWidget(self._form)
        right.addLayout(deeds)
        right.addLayout(self._splits)
        right.addStretch(1)
        whole = QHBoxLayout(self)
        whole.setSpacing(SPACE)
        whole.addLayout(left, 1)
        whole.addLayout(right, 1)
