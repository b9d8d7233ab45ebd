"""What is being typed counts, also when its field is not left before the window goes."""

from PySide6.QtWidgets import QApplication


def finish_typing() -> None:
    """Have the field that has the focus tell what is typed: some tell it only when they are left."""
    focused = QApplication.focusWidget()
    if focused is not None:
        focused.clearFocus()
