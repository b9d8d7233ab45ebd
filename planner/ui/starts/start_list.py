"""The list of starts: the usual ones, own templates, typical weeks, each under its heading."""

from collections.abc import Sequence

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QFont
from PySide6.QtWidgets import QListWidget, QListWidgetItem

from planner.core.book import Book
from planner.core.plan import StartKind
from planner.core.starts import Choice, choices
from planner.core.week import Week
from planner.i18n import Words
from planner.ui.text import as_tip
from planner.ui.theme import em
from planner.wording.starts import choice_name, is_profile

_CHOICE = Qt.ItemDataRole.UserRole


class StartList(QListWidget):
    """Emits `looked_at` with the `Choice` that is selected."""

    looked_at = Signal(object)

    def __init__(self, week: Week, words: Words) -> None:
        super().__init__()
        self._week, self._words = week, words
        self.setProperty("looks", "pages")
        self.setAccessibleName(words.text("Starts"))
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setTextElideMode(Qt.TextElideMode.ElideRight)
        self.currentItemChanged.connect(lambda *_: self._look())

    @property
    def chosen(self) -> Choice | None:
        item = self.currentItem()
        held = item.data(_CHOICE) if item is not None else None
        return held if isinstance(held, Choice) else None

    def show_book(self, book: Book, chosen: Choice | None) -> None:
        """List the starts of `book` and select `chosen`, or the first if it is gone."""
        all_choices = choices(book)
        own = [c for c in all_choices if c.kind is StartKind.TEMPLATE and not is_profile(c, book)]
        usual = [c for c in all_choices if c.kind is not StartKind.TEMPLATE]
        profiles = [c for c in all_choices if is_profile(c, book)]
        self.blockSignals(True)
        self.clear()
        self._add("", usual, book)
        self._add(self._words.text("Templates"), own, book)
        self._add(self._words.text("Typical weeks"), profiles, book)
        self._select(chosen if chosen in all_choices else all_choices[0])
        self.blockSignals(False)
        self._look()

    def _look(self) -> None:
        if self.chosen is not None:
            self.looked_at.emit(self.chosen)

    def _add(self, title: str, group: Sequence[Choice], book: Book) -> None:
        if not group:
            return
        if title:
            self.addItem(self._heading(title))
        for choice in group:
            name = choice_name(choice, book, self._week, self._words)
            item = QListWidgetItem(name)
            item.setData(Qt.ItemDataRole.ToolTipRole, as_tip(name))
            item.setData(_CHOICE, choice)
            item.setSizeHint(self._line_size())
            self.addItem(item)

    def _heading(self, title: str) -> QListWidgetItem:
        item = QListWidgetItem(title)
        font = QFont(self.font())
        font.setWeight(QFont.Weight.DemiBold)
        item.setFont(font)
        item.setFlags(Qt.ItemFlag.NoItemFlags)
        item.setSizeHint(self._line_size())
        return item

    def _line_size(self) -> QSize:
        return QSize(0, round(1.9 * em()))

    def _select(self, choice: Choice) -> None:
        for row in range(self.count()):
            if self.item(row).data(_CHOICE) == choice:
                self.setCurrentRow(row)
