"""The menu of a row, which says what the keys of the table do as well."""

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QMenu

from planner.i18n import Words
from planner.ui.table.rows import Row

if TYPE_CHECKING:
    from planner.ui.table.view import WeekTable


def row_menu(table: "WeekTable", row: Row, words: Words) -> QMenu:
    """The menu of `row`; what is chosen in it becomes a wish of `table`."""
    menu = QMenu(table)
    menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
    name, text = row.category.id, words.text
    menu.addAction(text("Move time…")).triggered.connect(lambda: table.move_wanted.emit(name))
    if not row.is_open and table.has_locks:
        lock = menu.addAction(text("Unlock") if row.locked else text("Lock"))
        lock.triggered.connect(lambda: table.lock_wanted.emit(name, not row.locked))
        keep = menu.addAction(text("Keep at least…"))
        keep.triggered.connect(lambda: table.keep_wanted.emit(name))
    other = menu.addAction(text("Where the time comes from, or goes to…"))
    other.triggered.connect(lambda: table.counterpart_wanted.emit(name))
    return menu
