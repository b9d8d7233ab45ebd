"""The settings: language and theme, at once; and where the data file is."""

from collections.abc import Mapping
from pathlib import Path

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import (
    QComboBox,
    QDialog,
    QDialogButtonBox,
    QFormLayout,
    QPushButton,
    QWidget,
)

from planner.i18n import Words
from planner.ui.settings import LANGUAGE, THEME, Choice, Settings
from planner.ui.text import PlainLabel


class SettingsDialog(QDialog):
    """Each choice takes effect when it is made: `chosen` tells which, and the dialog closes, since
    the window below it goes. `first` is the choice that has the focus."""

    chosen = Signal(object, str)

    def __init__(
        self,
        settings: Settings,
        book_path: Path,
        words: Words,
        first: Choice,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self.made: Choice | None = None
        """The choice that closed the dialog."""
        self.setWindowTitle(words.text("Settings"))
        form = QFormLayout(self)
        boxes = {
            LANGUAGE: self._box(LANGUAGE, settings, _languages(words)),
            THEME: self._box(THEME, settings, _themes(words)),
        }
        form.addRow(words.text("Language"), boxes[LANGUAGE])
        form.addRow(words.text("Theme"), boxes[THEME])
        form.addRow(words.text("Data file"), _path_label(book_path))
        buttons = QDialogButtonBox()
        close = QPushButton(words.text("Close"))
        buttons.addButton(close, QDialogButtonBox.ButtonRole.RejectRole)
        buttons.rejected.connect(self.reject)
        form.addRow(buttons)
        self.setMinimumWidth(420)
        boxes[first].setFocus()

    def _box(self, choice: Choice, settings: Settings, names: Mapping[str, str]) -> QComboBox:
        box = QComboBox()
        for value in choice.values:
            box.addItem(names[value], value)
        box.setCurrentIndex(box.findData(settings.value(choice)))
        box.activated.connect(lambda _: self._choose(choice, box.currentData()))
        return box

    def _choose(self, choice: Choice, value: str) -> None:
        self.made = choice
        self.chosen.emit(choice, value)
        self.accept()


def _languages(words: Words) -> dict[str, str]:
    """Each language in its own words, so that everybody finds theirs."""
    return {"system": words.text("As the system"), "da": "Dansk", "en": "English"}


def _themes(words: Words) -> dict[str, str]:
    return {
        "system": words.text("As the system"),
        "light": words.text("Light"),
        "dark": words.text("Dark"),
        "high-contrast": words.text("High contrast"),
    }


def _path_label(path: Path) -> PlainLabel:
    label = PlainLabel(str(path))
    label.setWordWrap(True)
    label.setTextInteractionFlags(
        Qt.TextInteractionFlag.TextSelectableByMouse
        | Qt.TextInteractionFlag.TextSelectableByKeyboard
    )
    return label
