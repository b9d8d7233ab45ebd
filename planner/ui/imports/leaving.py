"""Asks before what somebody did to the rows of an import is lost: Esc is pressed easily."""

from collections.abc import Callable

from PySide6.QtWidgets import QMessageBox, QWidget

from planner.i18n import Words
from planner.ui.text import message


def ask_before_leaving(
    parent: QWidget, rows: int, leave: Callable[[], None], words: Words
) -> QMessageBox:
    """Open the question over `parent`, of which so many `rows` were changed by hand; `leave` if that is
    meant."""
    lost = words.plural(
        "You sorted or left out one row. That would be lost, and nothing recorded.",
        "You sorted or left out {n} rows. That would be lost, and nothing recorded.",
        rows,
    )
    box = message(parent, words.text("Leave the import?"), lost)
    stay = box.addButton(words.text("Go on sorting"), QMessageBox.ButtonRole.RejectRole)
    away = box.addButton(words.text("Leave it"), QMessageBox.ButtonRole.DestructiveRole)
    box.setDefaultButton(stay)
    box.setEscapeButton(stay)

    def end(_: int) -> None:
        if box.clickedButton() is away:
            leave()
        box.deleteLater()

    box.finished.connect(end)
    box.open()
    return box
