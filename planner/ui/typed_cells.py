"""What is typed into cells is told at once.

Qt has Enter tell of it one turn later: what a quick hand typed ahead, while a window was held up, would
still go into the cell that is done, and a Tab after it would end that once more.
"""

from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QAbstractItemDelegate, QStyledItemDelegate, QWidget

_ENTER = (Qt.Key.Key_Return, Qt.Key.Key_Enter)


class TypedCells(QStyledItemDelegate):
    """A delegate of fields of one line."""

    def eventFilter(self, field: QObject, event: QEvent) -> bool:
        is_enter = isinstance(event, QKeyEvent) and event.key() in _ENTER
        if not (is_enter and event.type() == QEvent.Type.KeyPress and isinstance(field, QWidget)):
            return super().eventFilter(field, event)
        self.commitData.emit(field)
        self.closeEditor.emit(field, QAbstractItemDelegate.EndEditHint.SubmitModelCache)
        return True
