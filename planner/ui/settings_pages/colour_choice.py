"""The colour of a category: that of its role, a shade of that, or any other."""

from PySide6.QtCore import Signal
from PySide6.QtGui import QColor, QIcon
from PySide6.QtWidgets import (
    QButtonGroup,
    QColorDialog,
    QHBoxLayout,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from planner.core.book import Book
from planner.core.category import Category
from planner.i18n import Words, mark_in
from planner.palette import MARK_CONTRAST, SHADES, Palette, contrast, shaded
from planner.ui.card import faint
from planner.ui.settings_pages.category_list import swatch
from planner.ui.text import tip
from planner.ui.theme import SPACE, icon_size

_SHADE_NAMES = (
    mark_in("colour", "plain"),
    mark_in("colour", "lighter"),
    mark_in("colour", "darker"),
    mark_in("colour", "very light"),
    mark_in("colour", "very dark"),
)
_OF_ROLE, _FIRST_SHADE, _OTHER = 0, 1, 1 + len(SHADES)
"""The ids of the buttons."""


class ColourChoice(QWidget):
    """Emits `#rrggbb`, or nothing for the colour of the role."""

    chosen = Signal(str)

    def __init__(self, palette: Palette, words: Words) -> None:
        super().__init__()
        self._palette, self._words = palette, words
        self._shown = ""
        self._shades: list[str] = []
        self._chosen = _OF_ROLE
        self._group = QButtonGroup(self)
        self._warning = faint(
            words.text("This colour is hard to tell from the background."), palette
        )
        self._warning.setWordWrap(True)
        self._lay_out()
        self._group.idClicked.connect(self._click)

    def show_category(self, category: Category, book: Book) -> None:
        self._shown = self._palette.colour(category, book.categories)
        role = self._palette.roles[category.role] if category.role else self._shown
        self._shades = [shaded(role, lighter) for lighter in SHADES]
        self._chosen = self._button_of(category.colour)
        for place, shade in enumerate(self._shades, _FIRST_SHADE):
            self._group.button(place).setIcon(swatch(shade, self._palette))
        is_other = self._chosen == _OTHER
        self._group.button(_OTHER).setIcon(
            swatch(self._shown, self._palette) if is_other else QIcon()
        )
        self._group.button(self._chosen).setChecked(True)
        is_weak = contrast(self._shown, self._palette.card) < MARK_CONTRAST
        self._warning.setVisible(bool(category.colour) and is_weak)

    def _button_of(self, colour: str) -> int:
        if not colour:
            return _OF_ROLE
        return self._shades.index(colour) + _FIRST_SHADE if colour in self._shades else _OTHER

    def _click(self, button: int) -> None:
        if button == _OF_ROLE:
            self.chosen.emit("")
        elif button == _OTHER:
            self._pick()
        else:
            self.chosen.emit(self._shades[button - _FIRST_SHADE])

    def _pick(self) -> None:
        """Any colour at all. Until one is chosen, the present one stays."""
        dialog = QColorDialog(QColor(self._shown), self)
        dialog.setWindowTitle(self._words.text("Colour"))
        dialog.colorSelected.connect(lambda colour: self.chosen.emit(colour.name()))
        dialog.rejected.connect(lambda: self._group.button(self._chosen).setChecked(True))
        dialog.finished.connect(dialog.deleteLater)
        dialog.open()

    def _lay_out(self) -> None:
        words, shades = QHBoxLayout(), QHBoxLayout()
        words.addWidget(self._button(_OF_ROLE, self._words.text("As the role")))
        words.addWidget(self._button(_OTHER, self._words.text("Another…")))
        for place, name in enumerate(_SHADE_NAMES, _FIRST_SHADE):
            shades.addWidget(self._shade(place, self._words.in_context("colour", name)))
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(SPACE // 2)
        for line in (words, shades):
            line.setSpacing(SPACE // 2)
            line.addStretch(1)
            column.addLayout(line)
        column.addWidget(self._warning)

    def _button(self, number: int, text: str) -> QPushButton:
        button = QPushButton(text)
        button.setCheckable(True)
        button.setAutoDefault(False)
        button.setProperty("looks", "choice")
        button.setIconSize(icon_size(0.8))
        self._group.addButton(button, number)
        return button

    def _shade(self, number: int, name: str) -> QPushButton:
        button = self._button(number, "")
        button.setAccessibleName(name)
        tip(button, name)
        return button
