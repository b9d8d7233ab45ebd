"""What one test holds, the next one does not."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget

from tests.house.strays import Strays


@pytest.mark.parametrize("button", [Qt.MouseButton.LeftButton, Qt.MouseButton.RightButton])
def test_what_a_test_holds_is_let_go(
    app: QApplication, strays: Strays, button: Qt.MouseButton
) -> None:
    widget = QWidget()
    widget.show()
    QTest.mousePress(widget, button, Qt.KeyboardModifier.ShiftModifier)
    assert QGuiApplication.mouseButtons() == button

    strays.let_go()

    assert QGuiApplication.mouseButtons() == Qt.MouseButton.NoButton
    assert QGuiApplication.keyboardModifiers() == Qt.KeyboardModifier.NoModifier
