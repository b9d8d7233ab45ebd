"""The settings' first page: how hours are written, what moves, the grid, who leads, where the file is."""

import re
from pathlib import Path
from types import SimpleNamespace

import pytest
from PySide6.QtCore import QCoreApplication, QPoint, QPointF, QRect, Qt
from PySide6.QtGui import QGuiApplication, QWheelEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import (
    QAbstractButton,
    QComboBox,
    QFormLayout,
    QLabel,
    QPlainTextEdit,
    QPushButton,
    QSlider,
    QWidget,
)

from planner.app.commands.framework import ChooseGrid, LeadOthers
from planner.app.commands.plan import MoveTime
from planner.i18n import Words
from planner.palette import HIGH_CONTRAST, LIGHT
from planner.ui import appearance
from planner.ui.asked import Asked
from planner.ui.settings import HOURS, LANGUAGE, MOTION, THEME, Choice
from planner.ui.settings_dialog import SettingsDialog
from planner.ui.settings_pages import data_file
from planner.ui.settings_pages.general import GeneralPage
from planner.ui.settings_pages.page import Case
from planner.ui.table.model import Column
from tests.builders import W48, move, time
from tests.ui.desk import Desk

ENGLISH = Words("en")
SAID = Qt.ItemDataRole.AccessibleTextRole


def general(desk: Desk, words: Words = ENGLISH, path: Path | None = None) -> GeneralPage:
    """The page as it opens, on the book of `desk`."""
    place = path or desk.shelf.path
    case = Case(desk.session.book, place, W48, W48.monday, desk.settings, LIGHT, words)
    dialog = SettingsDialog(case, "general", desk.window)
    dialog.show()
    desk.settle()
    page = dialog._pages["general"]
    assert isinstance(page, GeneralPage)
    return page


def turn(desk: Desk, choice: Choice, value: str) -> None:
    desk.settings.choose(choice, value)
    desk.program.renew()
    desk.settle()


def shown(desk: Desk) -> str:
    """What is to be read in the window or heard of it, but for what stands on the ring, and for when
    the book was saved, which is told by the clock."""
    window = desk.window
    labels = [
        label.text()
        for label in window.findChildren(QLabel)
        if label.isVisible() and label is not window.status._saved
    ]
    sliders = [slider.accessibleDescription() for slider in window.findChildren(QSlider)]
    buttons = [b.accessibleName() or b.text() for b in window.findChildren(QAbstractButton)]
    table = desk.table._model
    cells = [table.index(row, Column.HOURS).data(SAID) for row in range(table.rowCount())]
    return "\n".join([*labels, *sliders, *buttons, *map(str, cells), scene(desk)])


def scene(desk: Desk) -> str:
    centre = desk.window.page.ring.view._scene.centre  # type: ignore[union-attr]
    return str(centre.total)


# Hours


@pytest.mark.parametrize(("language", "sign"), [("en", "."), ("da", ",")])
def test_hours_are_decimals_everywhere_in_the_window_where_that_is_chosen(
    desk: Desk, language: str, sign: str
) -> None:
    desk.session.perform(MoveTime(W48, move("1:30 meetings > customers")))
    desk.settings.choose(LANGUAGE, language)

    turn(desk, HOURS, "decimal")

    words = shown(desk).split()
    assert [word for word in words if re.search(r"\d:\d\d", word)] == []
    assert {f"{hours}{sign}{part}" for hours, part in ((13, 5), (6, 5), (37, 0))} <= set(words)


def test_hours_that_are_shown_as_decimals_are_typed_and_undone_as_before(desk: Desk) -> None:
    turn(desk, HOURS, "decimal")

    desk.type_hours("meetings", "6,5")
    desk.type_hours("admin", "6:00")

    assert (desk.hours["meetings"], desk.hours["admin"]) == ("6:30", "6:00")
    assert desk.notice == ""


def test_the_choice_of_hours_shows_how_each_looks_in_the_language(desk: Desk) -> None:
    box = general(desk, Words("da"))._boxes[HOURS]

    assert [box.itemText(place) for place in range(box.count())] == ["8:30", "8,5"]


# Motion


def test_where_no_motion_is_chosen_the_ring_stands_still(desk: Desk) -> None:
    desk.session.perform(MoveTime(W48, move("0:30 meetings > customers")))
    moved = desk.window.page.ring.view._turning.parts is not None

    turn(desk, MOTION, "none")
    desk.session.perform(MoveTime(W48, move("1:30 meetings > customers")))

    assert moved
    assert desk.window.page.ring.view._turning.parts is None


# Theme


def test_a_system_that_asks_for_high_contrast_gets_it(
    desk: Desk, monkeypatch: pytest.MonkeyPatch
) -> None:
    wanted = SimpleNamespace(contrastPreference=lambda: Qt.ContrastPreference.HighContrast)
    hints = SimpleNamespace(accessibility=lambda: wanted)
    system = SimpleNamespace(styleHints=lambda: hints)
    monkeypatch.setattr(appearance, "QGuiApplication", system)

    assert appearance.chosen_palette(desk.settings) is HIGH_CONTRAST


# In your plans


@pytest.mark.parametrize("minutes", ["5", "30"])
def test_another_step_is_a_wish_for_the_book(desk: Desk, minutes: str) -> None:
    page = general(desk)
    asked: list[object] = []
    page.asked.connect(asked.append)

    page._grid.setFocus()
    QTest.keyClicks(page._grid, minutes)

    assert asked == [Asked(ChooseGrid(time(f"0:{minutes.zfill(2)}")))]


def test_a_step_that_is_none_of_the_three_is_shown_too(desk: Desk) -> None:
    desk.session.perform(ChooseGrid(time("0:10")))

    grid = general(desk)._grid

    texts = [grid.itemText(place) for place in range(grid.count())]
    assert texts == ["5 minutes", "10 minutes", "15 minutes", "30 minutes"]
    assert grid.currentText() == "10 minutes"


def test_who_leads_others_says_so_by_a_box(desk: Desk) -> None:
    page = general(desk)
    asked: list[object] = []
    page.asked.connect(asked.append)

    page._leads.setFocus()
    QTest.keyClick(page._leads, Qt.Key.Key_Space)
    page.show_book(LeadOthers(on=True).apply(desk.session.book))
    shown_on = page._leads.isChecked()
    page.show_book(desk.session.book)

    assert asked == [Asked(LeadOthers(on=True))]
    assert (shown_on, page._leads.isChecked()) == (True, False)


# The data file


def button(page: GeneralPage, text: str) -> QPushButton:
    return next(each for each in page.findChildren(QPushButton) if each.text() == text)


def test_the_path_is_shown_whole_however_long_it_is(desk: Desk, tmp_path: Path) -> None:
    long = tmp_path.joinpath(*["a-folder-with-a-long-name"] * 8, "book.lagkage")

    field = general(desk, path=long).findChildren(QPlainTextEdit)[0]
    desk.settle()

    assert field.toPlainText() == str(long)
    assert field.document().size().height() > 1
    assert field.verticalScrollBar().maximum() == 0
    assert field.horizontalScrollBar().maximum() == 0


def test_the_path_is_copied(desk: Desk) -> None:
    page = general(desk)

    button(page, "Copy the path").click()

    assert QGuiApplication.clipboard().text() == str(desk.shelf.path)
    remarks = page.findChildren(data_file.Remark)
    assert [each.text() for each in remarks] == ["The path is on the clipboard."]


def test_the_folder_is_opened_or_it_is_said_why_not(
    desk: Desk, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    opened: list[Path] = []
    answers = [True, False]

    def open_folder(folder: Path) -> bool:
        opened.append(folder)
        return answers.pop(0)

    monkeypatch.setattr(data_file, "open_folder", open_folder)
    page = general(desk)
    remark = page.findChildren(data_file.Remark)[0]

    button(page, "Open folder").click()
    after_opening = remark.text()
    button(page, "Open folder").click()

    assert opened == [tmp_path, tmp_path]
    assert after_opening == ""
    assert remark.text().startswith("No program opened the folder.")


def test_a_folder_that_is_gone_is_not_opened(desk: Desk, tmp_path: Path) -> None:
    page = general(desk, path=tmp_path / "gone" / "book.lagkage")

    button(page, "Open folder").click()

    assert page.findChildren(data_file.Remark)[0].text() == "The folder is not there now."


def test_labels_stand_level_with_their_fields(desk: Desk) -> None:
    page = general(desk)

    forms, boxes = page.findChildren(QFormLayout), page.findChildren(QComboBox)

    assert boxes
    for box in boxes:
        label = next(form.labelForField(box) for form in forms if form.labelForField(box))
        assert abs(label.geometry().center().y() - box.geometry().center().y()) <= 1


def test_the_fields_of_all_groups_stand_in_line(desk: Desk) -> None:
    page = general(desk)
    page.window().resize(900, 800)
    desk.settle()

    places = {(box.x(), box.width()) for box in (*page._boxes.values(), page._grid)}

    assert len(places) == 1


# The dialog


def test_the_wheel_over_a_choice_rolls_the_page_and_changes_nothing(desk: Desk) -> None:
    box = general(desk)._boxes[HOURS]
    box.setFocus()
    chosen: list[int] = []
    box.activated.connect(chosen.append)
    event = wheel_down(box)

    QCoreApplication.sendEvent(box, event)

    assert (chosen, box.currentIndex(), event.isAccepted()) == ([], 0, False)


def test_the_dialog_stays_where_it_was_put_when_a_choice_makes_another_window(
    desk: Desk, monkeypatch: pytest.MonkeyPatch
) -> None:
    seen: list[QRect] = []

    def choose_twice(dialog: SettingsDialog) -> int:
        dialog.show()
        if not seen:
            dialog.setGeometry(QRect(90, 140, 640, 480))
        desk.settle()
        seen.append(dialog.geometry())
        if len(seen) < 3:
            dialog._choose(THEME, ("dark", "light")[len(seen) - 1])
        return 0

    monkeypatch.setattr(SettingsDialog, "exec", choose_twice)

    desk.window._actions["settings"].trigger()

    assert seen == [QRect(90, 140, 640, 480)] * 3


def wheel_down(over: QWidget) -> QWheelEvent:
    at, none = QPointF(over.rect().center()), QPoint()
    buttons, keys = Qt.MouseButton.NoButton, Qt.KeyboardModifier.NoModifier
    phase = Qt.ScrollPhase.NoScrollPhase
    down = QPoint(0, -120)
    return QWheelEvent(at, over.mapToGlobal(at), none, down, buttons, keys, phase, False)
