"""Whether motion has to be left out: where the system asks for stillness, or the settings do."""

from PySide6.QtWidgets import QWidget

STILL = "still"
"""The property of a window in which nothing shall move."""


def wants_stillness(widget: QWidget) -> bool:
    if widget.window().property(STILL):
        return True
    from PySide6.QtWidgets import QStyle  # its enums take 30 ms: not before the first motion

    hint = QStyle.StyleHint.SH_Widget_Animation_Duration
    return widget.style().styleHint(hint, None, widget) == 0
