"""Enter presses the button that has the focus, and once, however long it is held."""

from collections.abc import Iterator

import pytest
from PySide6.QtCore import QCoreApplication, QEvent, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import (
    QAbstractButton,
    QApplication,
    QDialog,
    QMenu,
    QPlainTextEdit,
    QPushButton,
    QToolButton,
    QVBoxLayout,
    QWidget,
)

from planner.ui.enter import EnterPresses
from tests.ui.desk import Desk

NONE = Qt.KeyboardModifier.NoModifier


@pytest.fixture(autouse=True)
def listening(app: QApplication) -> Iterator[None]:
    enter = EnterPresses(app)
    yield
    del enter


class Asking(QDialog):
    """A dialog with a way on, a button, one that is small, and a field of lines."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.pressed: list[str] = []
        self.on, self.change, self.small = QPushButton("OK"), QPushButton("Change…"), QToolButton()
        self.lines = QPlainTextEdit()
        self.on.setDefault(True)
        self.change.setAutoDefault(False)
        box = QVBoxLayout(self)
        for widget in (self.on, self.change, self.small, self.lines):
            box.addWidget(widget)
        self.on.clicked.connect(lambda: self.pressed.append("on"))
        self.change.clicked.connect(lambda: self.pressed.append("change"))
        self.small.clicked.connect(lambda: self.pressed.append("small"))


@pytest.fixture
def asking(desk: Desk) -> Asking:
    dialog = Asking(desk.window)
    dialog.show()
    dialog.activateWindow()
    desk.settle()
    return dialog


def press(
    widget: QWidget, *, at: int = 1, repeated: bool = False, modifiers: Qt.KeyboardModifier = NONE
) -> None:
    """Enter, as the window gets it."""
    widget.setFocus()
    send(QEvent.Type.KeyPress, at, repeated, modifiers, widget)


def send(
    kind: QEvent.Type, at: int, repeated: bool, modifiers: Qt.KeyboardModifier, widget: QWidget
) -> None:
    event = QKeyEvent(kind, Qt.Key.Key_Return, modifiers, "\r", repeated)
    event.setTimestamp(at)
    QCoreApplication.sendEvent(widget.window().windowHandle(), event)


@pytest.mark.parametrize("name", ["on", "change", "small"])
def test_enter_presses_the_button_that_has_the_focus_and_no_other(
    asking: Asking, name: str
) -> None:
    button: QAbstractButton = getattr(asking, name)
    button.setFocusPolicy(Qt.FocusPolicy.StrongFocus)

    press(button)

    assert asking.pressed == [name]


def test_enter_presses_the_button_that_has_the_focus_on_a_page(desk: Desk) -> None:
    pressed: list[str] = []
    button = QPushButton("Change…", desk.window.pages.current)
    button.clicked.connect(lambda: pressed.append("change"))
    button.show()

    press(button)

    assert pressed == ["change"]


@pytest.mark.parametrize("name", ["on", "change", "small"])
def test_enter_that_is_held_presses_once_and_answers_nothing(asking: Asking, name: str) -> None:
    button: QAbstractButton = getattr(asking, name)
    button.setFocusPolicy(Qt.FocusPolicy.StrongFocus)

    press(button, at=1)
    press(button, at=500, repeated=True)
    press(button, at=530, repeated=True)

    assert asking.pressed == [name]


def test_enter_that_is_held_is_known_where_the_system_does_not_mark_it(asking: Asking) -> None:
    press(asking.on, at=1)
    send(QEvent.Type.KeyRelease, 500, False, NONE, asking.on)
    press(asking.on, at=500)

    assert asking.pressed == ["on"]

    send(QEvent.Type.KeyRelease, 530, False, NONE, asking.on)
    press(asking.on, at=610)

    assert asking.pressed == ["on", "on"]


def test_enter_that_is_held_makes_lines_where_there_are_several(asking: Asking) -> None:
    press(asking.lines)
    press(asking.lines, repeated=True)

    assert asking.lines.toPlainText() == "\n\n"
    assert asking.pressed == []


def test_enter_with_another_key_presses_nothing_by_itself(asking: Asking) -> None:
    press(asking.change, modifiers=Qt.KeyboardModifier.ControlModifier)

    assert asking.pressed == []


def test_a_menu_that_enter_opened_chooses_nothing_while_it_is_held(asking: Asking) -> None:
    chosen: list[object] = []
    menu = QMenu(asking)
    menu.addAction("Absence…").triggered.connect(chosen.append)
    asking.change.setMenu(menu)

    press(asking.change)
    for at in (500, 530, 560):
        send(QEvent.Type.KeyPress, at, True, NONE, menu)
    was_open = menu.isVisible()
    menu.hide()

    assert was_open
    assert chosen == []
