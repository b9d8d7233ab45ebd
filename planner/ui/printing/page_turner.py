"""Which page of a sheet is seen, and the way to the others."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QHBoxLayout, QPushButton, QWidget

from planner.i18n import Words
from planner.palette import Palette
from planner.ui.card import faint
from planner.ui.icons import icon
from planner.ui.theme import SPACE


class PageTurner(QWidget):
    """There only where there is more than one page. PgUp and PgDn turn it too."""

    turned = Signal(int)
    """Emits the page to be seen, counted from 0."""

    def __init__(self, palette: Palette, words: Words, parent: QWidget) -> None:
        super().__init__(parent)
        self._words = words
        self._place, self._count = 0, 1
        self.before = _button("chevron-left", words.text("The page before"), palette)
        self.after = _button("chevron-right", words.text("The page after"), palette)
        self._said = faint("", palette)
        self.before.clicked.connect(lambda: self._turn(-1))
        self.after.clicked.connect(lambda: self._turn(1))
        line = QHBoxLayout(self)
        line.setContentsMargins(0, 0, 0, 0)
        line.setSpacing(SPACE)
        line.addStretch(1)
        for widget in (self.before, self._said, self.after):
            line.addWidget(widget)
        line.addStretch(1)
        QShortcut(QKeySequence(Qt.Key.Key_PageUp), parent, self.before.click)
        QShortcut(QKeySequence(Qt.Key.Key_PageDown), parent, self.after.click)
        self.hide()

    def show_place(self, place: int, count: int) -> None:
        """Say that the page at `place`, counted from 0, of `count` is seen."""
        self._place, self._count = place, count
        said = self._words.text("Page {n} of {all}").format(n=place + 1, all=count)
        self._said.setText(said)
        self.before.setEnabled(place > 0)
        self.after.setEnabled(place < count - 1)
        self.setVisible(count > 1)

    def _turn(self, by: int) -> None:
        self.turned.emit(max(0, min(self._place + by, self._count - 1)))


def _button(name: str, says: str, palette: Palette) -> QPushButton:
    button = QPushButton()
    button.setIcon(icon(name, palette))
    button.setAccessibleName(says)
    button.setAutoDefault(False)
    return button
