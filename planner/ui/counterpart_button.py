"""The counterpart, shown once: "taken from: Internal meetings", and the choice of another."""

from PySide6.QtCore import QPoint, Qt, Signal
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QMenu

from planner.app.counterparts import Counterparts
from planner.i18n import Words
from planner.palette import Palette
from planner.ui.elided_button import ElidedButton
from planner.ui.icons import icon
from planner.ui.text import tip, with_ampersands
from planner.ui.theme import icon_size
from planner.wording.names import category_name


class CounterpartButton(ElidedButton):
    """Shows the counterpart of one category; `chosen` tells a category and its new counterpart."""

    chosen = Signal(str, str)

    def __init__(self, palette: Palette, words: Words) -> None:
        super().__init__()
        self._words = words
        self._case: tuple[Counterparts, str] | None = None
        self.setIcon(icon("chevron-down", palette, palette.faint, 0.8))
        self.setIconSize(icon_size(0.8))
        self.setLayoutDirection(Qt.LayoutDirection.RightToLeft)
        tip(self, words.text("Where the time comes from, or goes to (C)"))
        self.clicked.connect(self.open_menu)

    def show_counterpart(self, counterparts: Counterparts, category: str) -> None:
        """Show the counterpart of `category`, in words that fit which way its time usually goes."""
        self._case = counterparts, category
        other = counterparts.shown(category)
        name = category_name(counterparts.book, other, self._words) if other else "–"
        sentence = (
            self._words.text("goes to: {name}")
            if counterparts.usually_gives(category)
            else self._words.text("taken from: {name}")
        )
        self.show_text(sentence.format(name=name))

    def open_menu(self) -> None:
        """Let the user choose another."""
        if self._case is None:
            return
        counterparts, category = self._case
        menu = QMenu(self)
        for other in counterparts.book.active:
            if other.id != category and other.id not in counterparts.plan.locks:
                self._add(
                    menu,
                    category,
                    other.id,
                    category_name(counterparts.book, other.id, self._words),
                )
        menu.exec(self.mapToGlobal(QPoint(0, self.height())))
        menu.deleteLater()

    def _add(self, menu: QMenu, category: str, other: str, name: str) -> None:
        action = QAction(with_ampersands(name), menu)
        action.triggered.connect(lambda: self.chosen.emit(category, other))
        menu.addAction(action)
