"""Buttons and labels that give way to what stands beside them."""

import pytest
from PySide6.QtWidgets import QApplication, QStyleOptionComboBox

from planner.palette import LIGHT
from planner.ui.elided_button import ElidedButton
from planner.ui.elided_label import ElidedLabel
from planner.ui.folded_button import FoldedButton
from planner.ui.still_boxes import ChoiceBox
from tests.builders import EMPLOYEE_WEEK, W48, book, plan
from tests.ui.conftest import Open
from tests.ui.desk import Desk


@pytest.mark.parametrize(
    "text", ["This week", "Tynd ring: normaluge", "taget fra: R&D", "går til: –"]
)
def test_a_button_with_the_room_it_wants_shows_all_its_text(app: QApplication, text: str) -> None:
    button = ElidedButton(opens=True)
    button.show_text(text)

    button.resize(button.sizeHint())

    assert button.text().replace("&&", "&") == text
    assert button.accessibleName() == text


def test_a_button_without_room_shortens_its_text_but_says_it_all(app: QApplication) -> None:
    button = ElidedButton(opens=True)
    button.show_text("taken from: Internal meetings")

    button.resize(100, 28)
    button.show()

    assert button.text().endswith("…")
    button.close()
    assert button.accessibleName() == "taken from: Internal meetings"


def test_a_label_without_room_has_a_tooltip(app: QApplication) -> None:
    label = ElidedLabel(LIGHT)
    label.show_text("suggested from the normal week")

    label.resize(500, 20)
    label.show()
    roomy = label.toolTip()
    label.resize(60, 20)
    label.close()

    assert (roomy, label.toolTip()) == ("", "suggested from the normal week")


@pytest.mark.parametrize(("width", "is_blank"), [(24, True), (120, False)])
def test_a_label_with_room_for_no_word_says_nothing(
    app: QApplication, width: int, is_blank: bool
) -> None:
    label = ElidedLabel(LIGHT)
    label.show_text("suggested from the normal week")
    label.resize(width, 20)

    assert (label._seen() == "") is is_blank
    assert label.toolTip() or not label.isVisible()


def test_the_menus_of_the_ring_open_under_their_buttons(desk: Desk) -> None:
    card = desk.window.page.ring

    for button in (card._menu_button, card._reference_button):
        assert button.menu() is not None
        assert button.layoutDirection() == desk.window.layoutDirection()


def test_the_present_counterpart_is_checked(open_desk: Open) -> None:
    desk = open_desk(book(EMPLOYEE_WEEK, plan(locks=frozenset({"travel"}))))
    page = desk.window.page

    menu = page.hours.counterpart.menu_of(page.both.counterparts, "customers")

    checked = [action.text() for action in menu.actions() if action.isChecked()]
    assert desk.window.week == W48
    assert checked == ["Internal meetings"]
    assert "Travel" not in {action.text() for action in menu.actions()}


def test_a_text_on_two_lines_is_whole_where_one_line_would_shorten_it(app: QApplication) -> None:
    button = FoldedButton()
    button.show_text("Preparation and documentation → Customer contact")
    whole, needed = button.heightForWidth(button.sizeHint().width()), button.sizeHint().width()

    button.resize(round(needed * 0.7), 60)
    button.show()

    assert button.text() == "Preparation and documentation →\nCustomer contact"
    assert button.heightForWidth(button.width()) > whole
    button.resize(needed, 60)
    assert "\n" not in button.text()
    button.close()


def test_what_two_lines_do_not_hold_is_shortened(app: QApplication) -> None:
    button = FoldedButton()
    button.show_text("Preparation and documentation → Customer contact")

    button.resize(120, 60)
    button.show()
    button.close()

    first, second = button.text().split("\n")
    assert first == "Preparation and"
    assert second.endswith("…")


def test_what_is_longer_than_its_box_ends_in_dots_and_is_whole_in_the_list(
    app: QApplication,
) -> None:
    box, same = ChoiceBox(), ChoiceBox()
    box.addItems(["“Key account” in the title of a meeting", "“Key” in the title of a meeting"])
    box.resize(140, 28)
    same.addItem(box._within(_option_of(box)))
    same.resize(140, 28)

    assert same.currentText().endswith("…")
    assert box.grab().toImage() == same.grab().toImage()
    box.show()
    box.showPopup()
    assert box.view().width() >= box.view().sizeHintForColumn(0) > box.width()
    box.hidePopup()
    box.close()


def _option_of(box: ChoiceBox) -> QStyleOptionComboBox:
    option = QStyleOptionComboBox()
    box.initStyleOption(option)
    return option
