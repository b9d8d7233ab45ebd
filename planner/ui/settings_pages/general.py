"""Language and theme, at once; and where the data file is."""

from collections.abc import Mapping
from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QComboBox, QFormLayout

from planner.i18n import Words
from planner.ui.settings import LANGUAGE, THEME, Choice
from planner.ui.settings_pages.page import Case, SettingsPage
from planner.ui.text import PlainLabel


class GeneralPage(SettingsPage):
    """Settings of this computer. Each takes effect when it is made."""

    def __init__(self, case: Case) -> None:
        super().__init__(case)
        words = case.words
        self._boxes = {
            LANGUAGE: self._box(LANGUAGE, _languages(words)),
            THEME: self._box(THEME, _themes(words)),
        }
        form = QFormLayout(self)
        form.addRow(words.text("Language"), self._boxes[LANGUAGE])
        form.addRow(words.text("Theme"), self._boxes[THEME])
        form.addRow(words.text("Data file"), _path_label(case.book_path))

    def focus_on(self, choice: Choice) -> None:
        self._boxes[choice].setFocus()

    def _box(self, choice: Choice, names: Mapping[str, str]) -> QComboBox:
        box = QComboBox()
        for value in choice.values:
            box.addItem(names[value], value)
        box.setCurrentIndex(box.findData(self.case.settings.value(choice)))
        box.activated.connect(lambda _: self.chosen.emit(choice, box.currentData()))
        return box


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
