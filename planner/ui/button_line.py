"""Buttons beside each other, from the left."""

from PySide6.QtWidgets import QHBoxLayout, QPushButton

from planner.ui.theme import SPACE


def button_line(*buttons: QPushButton) -> QHBoxLayout:
    """A line of `buttons`; what room is left is at the right."""
    line = QHBoxLayout()
    line.setSpacing(SPACE)
    for button in buttons:
        line.addWidget(button)
    line.addStretch(1)
    return line
