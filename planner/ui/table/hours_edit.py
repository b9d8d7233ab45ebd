"""The field in which the hours of a row are typed. It is loaded with the first that is opened."""

from PySide6.QtWidgets import QWidget

from planner.core.errors import NotATime, Unreadable
from planner.core.reading import Bare, Reading
from planner.i18n import Words
from planner.ui.cell_edit import CellEdit
from planner.ui.duration_edit import unreadable
from planner.ui.table.rows import Row


class HoursEdit(CellEdit):
    def __init__(self, words: Words, row: Row, parent: QWidget) -> None:
        super().__init__(words, Bare.HOURS, parent)
        self.setAccessibleName(row.name)

    def show_row(self, row: Row) -> None:
        """Show the hours of `row`, unless others are being typed."""
        if not self.isModified():
            self.show_time(row.planned)
            self.selectAll()

    def typed_for(self, row: Row) -> Reading | None:
        """What is asked of `row`; `None` for nothing, or for what can't be read, which is told."""
        self.read.emit("")
        if self.text().strip() == self._words.time(row.planned):
            return None
        try:
            return self.reading()
        except Unreadable:
            self.unread.emit(unreadable(self.text(), self._words))
        except NotATime:
            self.unread.emit(self.remark(self.text()))
        return None
