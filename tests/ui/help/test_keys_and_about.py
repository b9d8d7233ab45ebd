"""The sheet of keys, and what Lagkage stands on."""

import re
from importlib.util import module_from_spec, spec_from_file_location
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLabel, QPushButton

from planner import __version__
from planner.i18n import Words
from planner.palette import LIGHT
from planner.ui.about_dialog import AboutDialog, licences
from planner.ui.actions import DEEDS
from planner.ui.keys_sheet import LISTS, LOG, MOUSE, RING, TABLE, KeysSheet
from planner.ui.pages import rows
from planner.ui.settings import LANGUAGE
from tests.ui.desk import Desk

ROOT = Path(__file__).resolve().parents[3]
ENGLISH = Words("en")


def lines(sheet: KeysSheet) -> list[str]:
    return [label.text() for label in sheet.findChildren(QLabel)]


def test_every_action_that_has_keys_is_on_the_sheet(desk: Desk) -> None:
    sheet = KeysSheet(desk.window._actions, LIGHT, ENGLISH)

    deeds = [deed for deed in (*DEEDS, *(row.deed for row in rows.PAGES)) if deed.keys]

    assert len(deeds) > 8
    shown = lines(sheet)
    for deed in deeds:
        assert ENGLISH.text(deed.text).replace("…", "") in shown
    assert "Ctrl+Shift+Z · Ctrl+Y" in shown
    sheet.deleteLater()


def test_gestures_and_keys_of_ring_and_table_are_on_it_in_the_language_of_the_window(
    desk: Desk, words: Words
) -> None:
    desk.settings.choose(LANGUAGE, words.language)
    desk.program.renew()

    sheet = KeysSheet(desk.window._actions, LIGHT, words)

    shown = lines(sheet)
    for group in (MOUSE, RING, TABLE, LOG, LISTS):
        assert words.text(group.title) in shown
        assert {words.text(way.does) for way in group.ways} <= set(shown)
    assert {words.text(way.by) for way in MOUSE.ways} <= set(shown)
    assert "→  ←" in shown
    sheet.deleteLater()


def test_escape_closes_the_sheet(desk: Desk) -> None:
    sheet = KeysSheet(desk.window._actions, LIGHT, ENGLISH, desk.window)
    sheet.show()

    QTest.keyClick(sheet, Qt.Key.Key_Escape)

    assert not sheet.isVisible()


def test_the_keys_are_those_that_the_actions_have(desk: Desk) -> None:
    actions = desk.window._actions

    assert [keys.toString() for keys in actions["keys"].shortcuts()] == ["Ctrl+/", "Ctrl+F1"]
    assert [keys.toString() for keys in actions["guide"].shortcuts()] == ["F1"]


# About


def test_everything_that_is_needed_has_its_licence_in_full() -> None:
    place = ROOT / "packaging" / "licences.py"
    spec = spec_from_file_location("gathering", place)
    assert spec
    assert spec.loader
    gathering = module_from_spec(spec)
    spec.loader.exec_module(gathering)

    there = {licence.id for licence in licences()}

    lacking = gathering.needed() - set(gathering.QT) - there
    assert not lacking, "run packaging/licences.py"
    assert {"lagkage", "qt-for-python", "python", "tabler-icons", "inter"} <= there


def test_licences_are_readable_in_full_with_lagkage_first() -> None:
    found = licences()

    assert [licence.title for licence in found][:2] == ["Lagkage", "Qt and Qt for Python"]
    assert all(len(licence.text) > 500 and licence.word for licence in found)
    qt = found[1].text
    assert "GNU LESSER GENERAL PUBLIC LICENSE" in qt
    assert "END OF TERMS AND CONDITIONS" in qt
    own = (ROOT / "LICENSE").read_text().strip()
    assert found[0].text.strip() == own


def test_how_qt_is_replaced_is_said_beside_its_licence(app: QApplication, words: Words) -> None:
    dialog = AboutDialog(LIGHT, words)
    dialog.show()
    beside_own = dialog._note.isVisible()

    dialog._parts.setCurrentRow(1)

    assert not beside_own
    assert dialog._note.isVisible()
    assert "PySide6" in dialog._note.text()
    assert "GNU LESSER" in dialog._text.toPlainText()
    dialog.close()
    dialog.deleteLater()


def test_the_details_that_are_copied_name_versions_and_no_place_or_person(
    desk: Desk, tmp_path: Path
) -> None:
    dialog = AboutDialog(LIGHT, ENGLISH, desk.window)
    button = next(b for b in dialog.findChildren(QPushButton) if b.text().startswith("Copy"))

    button.click()

    copied = QGuiApplication.clipboard().text()
    assert copied.startswith(f"Lagkage {__version__}\nPython 3.")
    assert re.search(r"^Qt 6\.\d+\.\d+$", copied, re.M)
    assert "/" not in copied
    assert "Key account manager" not in copied
    assert str(tmp_path) not in copied


@pytest.mark.parametrize("name", ["guide", "keys", "about"])
def test_help_is_opened_by_an_action(
    desk: Desk, name: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    opened: list[str] = []
    helping = type(desk.window.helping)
    for kind in ("guide", "keys", "about"):
        monkeypatch.setattr(helping, f"open_{kind}", lambda _, kind=kind: opened.append(kind))

    desk.window._actions[name].trigger()

    assert opened == [name]
