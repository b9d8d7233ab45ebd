"""The counterpart, shown once: "taken from: Internal meetings", and the choice of another."""

from collections.abc import Callable

from PySide6.QtCore import QPoint, QTimer, Signal
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QMenu

from planner.app.counterparts import Counterparts
from planner.i18n import Words
from planner.ui.elided_button import ElidedButton
from planner.ui.text import tip, with_ampersands
from planner.wording.names import category_name


class CounterpartButton(ElidedButton):
    """Shows the counterpart of one category; `chosen` tells a category and its new counterpart."""

    chosen = Signal(str, str)

    def __init__(self, words: Words) -> None:
        super().__init__(opens=True)
        self._words = words
        self._case: tuple[Counterparts, str] | None = None
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
        menu = self.menu_of(*self._case)
        present = next((action for action in menu.actions() if action.isChecked()), None)
        if present is not None:
            QTimer.singleShot(0, menu, lambda: menu.setActiveAction(present))
        menu.exec(self.mapToGlobal(QPoint(0, self.height())))
        menu.deleteLater()

    def menu_of(self, counterparts: Counterparts, category: str) -> QMenu:
        """The categories that may be chosen; the present one is checked."""
        menu = QMenu(self)
        present = counterparts.shown(category)
        for other in counterparts.book.active:
            if other.id != category and other.id not in counterparts.plan.locks:
                name = category_name(counterparts.book, other.id, self._words)
                action = QAction(with_ampersands(name), menu, checkable=True)
                action.setChecked(other.id == present)
                action.triggered.connect(self._choice(category, other.id))
                menu.addAction(action)
        return menu

    def _choice(self, category: str, other: str) -> Callable[[], None]:
        return lambda: self.chosen.emit(category, other)
