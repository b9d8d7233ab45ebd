"""What Qt says by itself, in file dialogs and the like, is in the language of the window."""

from collections.abc import Iterator

import pytest
from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QApplication, QColorDialog, QFileDialog, QLabel, QLineEdit

from planner.ui.own_words import OwnWords
from planner.wording.qt_texts import QT_TEXTS

TEXTS = [(name, text) for name, texts in QT_TEXTS.items() for text in sorted(texts)]
ALIKE = {"Alias"}


@pytest.fixture
def own_words(app: QApplication) -> Iterator[OwnWords]:
    words = OwnWords()
    words.speak("da")
    yield words
    words.speak("en")


@pytest.mark.parametrize(("name", "text"), TEXTS)
def test_what_qt_lacks_is_said_in_danish(own_words: OwnWords, name: str, text: str) -> None:
    said = QCoreApplication.translate(name, text)

    assert said != text or text in ALIKE
    assert said.count("%1") == text.count("%1")
    assert said.count("&") == text.count("&")


def test_what_qt_says_itself_stays(own_words: OwnWords) -> None:
    assert QCoreApplication.translate("QPlatformTheme", "Cancel") == "Annuller"
    assert QCoreApplication.translate("Nobody", "&Look in:") == "&Look in:"


def test_in_english_qt_says_its_own(own_words: OwnWords) -> None:
    own_words.speak("en")

    assert QCoreApplication.translate("QFileDialog", "Files of &type:") == "Files of &type:"
    assert QCoreApplication.translate("QPlatformTheme", "Cancel") == "Cancel"


def test_a_file_dialog_and_a_dialog_of_colours_are_danish(own_words: OwnWords) -> None:
    files, colours = QFileDialog(), QColorDialog()
    files.setOption(QFileDialog.Option.DontUseNativeDialog)
    colours.setOption(QColorDialog.ColorDialogOption.DontUseNativeDialog)

    labels = {
        label.text() for label in (*files.findChildren(QLabel), *colours.findChildren(QLabel))
    }

    assert {"&Søg i:", "&Filnavn:", "Fil&typer:", "&Egne farver"} <= labels
    for dialog in (files, colours):
        dialog.deleteLater()


def test_the_menu_of_a_field_is_danish(own_words: OwnWords) -> None:
    field = QLineEdit("8:30")
    menu = field.createStandardContextMenu()

    said = [action.text().partition("\t")[0].replace("&", "") for action in menu.actions()]

    assert [text for text in said if text] == [
        "Fortryd",
        "Omgør",
        "Klip",
        "Kopiér",
        "Sæt ind",
        "Slet",
        "Markér alt",
    ]
    menu.deleteLater()
    field.deleteLater()
