"""Boxes of values that the wheel leaves alone: who rolls past them rolls the page, no more."""

from PySide6.QtCore import Qt
from PySide6.QtGui import QPaintEvent, QWheelEvent
from PySide6.QtWidgets import (
    QComboBox,
    QDateEdit,
    QSpinBox,
    QStyle,
    QStyleOptionComboBox,
    QStylePainter,
    QWidget,
)

_WIDEST = 0.5
"""The part of a screen that a list takes at the most."""
_BESIDE_AN_ICON = 4
"""Pixels that Qt leaves between an icon and its text."""


class ChoiceBox(QComboBox):
    """A list to choose from; only once it is open is it the list that rolls. What is longer than the box
    ends in dots, and is seen whole in the list."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)

    def showPopup(self) -> None:
        view, widest = self.view(), round(_WIDEST * self.screen().availableSize().width())
        bar = view.verticalScrollBar().sizeHint().width()
        view.setMinimumWidth(min(view.sizeHintForColumn(0) + bar, widest))
        super().showPopup()

    def paintEvent(self, event: QPaintEvent) -> None:
        if self.currentIndex() < 0:
            super().paintEvent(event)
            return
        option = QStyleOptionComboBox()
        self.initStyleOption(option)
        option.currentText = self._within(option)
        painter = QStylePainter(self)
        with painter:
            painter.drawComplexControl(QStyle.ComplexControl.CC_ComboBox, option)
            painter.drawControl(QStyle.ControlElement.CE_ComboBoxLabel, option)

    def _within(self, option: QStyleOptionComboBox) -> str:
        """As much of what is chosen as there is room for."""
        whole, part = QStyle.ComplexControl.CC_ComboBox, QStyle.SubControl.SC_ComboBoxEditField
        room = self.style().subControlRect(whole, option, part, self).width()
        if not self.itemIcon(self.currentIndex()).isNull():
            room -= self.iconSize().width() + _BESIDE_AN_ICON
        elided = Qt.TextElideMode.ElideRight
        return self.fontMetrics().elidedText(self.currentText(), elided, room)

    def wheelEvent(self, event: QWheelEvent) -> None:
        event.ignore()


class DateBox(QDateEdit):
    """A day, typed or chosen from a calendar."""

    def __init__(self) -> None:
        super().__init__()
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)

    def wheelEvent(self, event: QWheelEvent) -> None:
        event.ignore()


class NumberBox(QSpinBox):
    """A number, typed or stepped to."""

    def __init__(self) -> None:
        super().__init__()
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)

    def wheelEvent(self, event: QWheelEvent) -> None:
        event.ignore()
