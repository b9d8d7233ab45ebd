"""The doors through which text reaches the screen, as text and never as markup.

Qt takes a string that looks like HTML for HTML, in labels, tooltips and message boxes alike, and then
loads what it names, local files included. Names and notes come from anybody, so every text goes
through here.
"""

from typing import TYPE_CHECKING

from PySide6.QtCore import QPoint, Qt
from PySide6.QtWidgets import QLabel, QWidget

if TYPE_CHECKING:
    from PySide6.QtWidgets import QMessageBox


class PlainLabel(QLabel):
    """A label that shows what it is given, signs and all."""

    def __init__(self, text: str = "", parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setTextFormat(Qt.TextFormat.PlainText)
        self.setText(text)


def tip(widget: QWidget, text: str) -> None:
    """Give `widget` a tooltip that is shown as it is written."""
    widget.setToolTip(as_tip(text))


def show_tip(where: QPoint, text: str, widget: QWidget) -> None:
    """Show a tooltip of `widget` now, at a place of the screen, as it is written."""
    from PySide6.QtWidgets import QToolTip

    QToolTip.showText(where, as_tip(text), widget)


def as_tip(text: str) -> str:
    """What to give Qt as a tooltip so that `text` is shown as it is written.

    What could be taken for markup is made markup, beyond doubt; all else is left as it is, since Qt
    would show an entity as it stands.
    """
    if "<" not in text and "&" not in text:
        return text
    import html

    escaped = html.escape(text).replace("\n", "<br>")
    return f"<qt>{escaped}</qt>"


def with_ampersands(text: str) -> str:
    """`text` for a button, a menu or a label with a buddy, where a single & underlines a letter."""
    return text.replace("&", "&&")


def message(
    parent: QWidget | None, title: str, text: str, more: str = "", *, serious: bool = False
) -> "QMessageBox":
    """A message box with `text` and, below it, `more`; buttons are the caller's to add.

    Both go in as one text: the format of Qt's informative text can't be set.
    """
    from PySide6.QtWidgets import QMessageBox

    box = QMessageBox(parent)
    box.setIcon(QMessageBox.Icon.Warning if serious else QMessageBox.Icon.NoIcon)
    box.setTextFormat(Qt.TextFormat.PlainText)
    box.setWindowTitle(title)
    box.setText(f"{text}\n\n{more}" if more else text)
    return box
