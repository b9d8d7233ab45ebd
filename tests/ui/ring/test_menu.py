"""The menu of a slice: what its row in the table offers, where the pointer or the focus is."""

import pytest
from PySide6.QtCore import QPoint, Qt, QTimer
from PySide6.QtGui import QContextMenuEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QMenu

from tests.ui.desk import Desk
from tests.ui.ring.conftest import Laid, Table

Reason = QContextMenuEvent.Reason


@pytest.fixture
def wanted(laid: Laid) -> tuple[Table, list[str]]:
    """A ring, and the categories whose menu was wanted."""
    table, wanted = laid(), list[str]()
    table.ring.menu_wanted.connect(lambda category, _: wanted.append(category))
    return table, wanted


def ask(table: Table, at: QPoint, reason: Reason = Reason.Mouse) -> None:
    event = QContextMenuEvent(reason, at, table.ring.mapToGlobal(at))
    QApplication.sendEvent(table.ring, event)


def test_a_right_click_asks_for_the_menu_of_the_slice(wanted: tuple[Table, list[str]]) -> None:
    table, categories = wanted

    QTest.mousePress(table.ring, Qt.MouseButton.RightButton, pos=table.on("meetings"))
    ask(table, table.on("meetings"))

    assert categories == ["meetings"]
    assert table.asked == []


def test_a_right_click_that_puts_a_piece_back_opens_no_menu(
    wanted: tuple[Table, list[str]],
) -> None:
    table, categories = wanted
    table.lift("meetings")

    QTest.mousePress(table.ring, Qt.MouseButton.RightButton, pos=table.on("customers"))
    ask(table, table.on("customers"))
    assert categories == []

    QTest.mousePress(table.ring, Qt.MouseButton.RightButton, pos=table.on("customers"))
    ask(table, table.on("customers"))
    assert categories == ["customers"]


def test_beside_the_ring_there_is_nothing_to_offer(wanted: tuple[Table, list[str]]) -> None:
    table, categories = wanted

    ask(table, QPoint(2, 2))

    assert categories == []


def test_the_key_for_menus_asks_for_that_of_the_slice_with_the_focus(
    wanted: tuple[Table, list[str]],
) -> None:
    table, categories = wanted
    table.ring.show_selected("travel")

    ask(table, QPoint(2, 2), Reason.Keyboard)

    assert categories == ["travel"]


def test_it_is_the_menu_of_the_row_and_the_row_is_selected(desk: Desk) -> None:
    names: list[str] = []

    def note() -> None:
        menu = QApplication.activePopupWidget()
        assert isinstance(menu, QMenu)
        names.extend(action.text() for action in menu.actions())
        menu.close()

    QTimer.singleShot(0, note)
    desk.window.page.ring.view.menu_wanted.emit("travel", QPoint(300, 200))

    assert names[:3] == ["Move time…", "Lock", "Keep at least…"]
    assert desk.window.page.both.subject == "travel"
