"""How a row of the week's table is painted, and how its hours are typed."""

from typing import TYPE_CHECKING, cast

from PySide6.QtCore import (
    QAbstractItemModel,
    QModelIndex,
    QPersistentModelIndex,
    QPoint,
    QRect,
    QRectF,
    Qt,
    Signal,
)
from PySide6.QtGui import QColor, QFont, QHelpEvent, QPainter, QPen, QPixmap
from PySide6.QtWidgets import (
    QAbstractItemView,
    QStyleOptionViewItem,
    QTableView,
    QWidget,
)

from planner.core.duration import ZERO
from planner.i18n import Words
from planner.palette import Palette, mixed
from planner.ui.icons import drawn
from planner.ui.table.columns import PAD, button_side, swatch_side
from planner.ui.table.model import ROW_ROLE, Column, change_text
from planner.ui.table.names import draw_name, is_cut
from planner.ui.table.rows import Row
from planner.ui.text import show_tip
from planner.ui.theme import icon_size, sized, tabular
from planner.ui.typed_cells import TypedCells

if TYPE_CHECKING:
    from planner.ui.table.hours_edit import HoursEdit

Index = QModelIndex | QPersistentModelIndex


class RowDelegate(TypedCells):
    """Paints the cells. `typed` tells what was typed for a category, `read` how it is read, and
    `unread` what was not understood."""

    typed = Signal(str, object)
    read = Signal(str)
    unread = Signal(str)

    def __init__(self, palette: Palette, words: Words, table: QTableView) -> None:
        super().__init__(table)
        self._table = table
        self._palette = palette
        self._words = words
        self._padlocks: dict[bool, QPixmap] = {}
        self.hovered_row = -1
        self.drop_row = -1

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        row: Row = index.data(ROW_ROLE)
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        self._ground(painter, option, index)
        match Column(index.column()):
            case Column.NAME:
                self._name(painter, option, row)
            case Column.CHANGE if self._shows_buttons(index, row):
                self._buttons(painter, option)
            case Column.LOCK:
                self._lock(painter, option, index, row)
            case column:
                self._figure(painter, option, row, column)
        painter.restore()

    # Painting

    def _ground(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        rect = option.rect
        if index.row() == self.drop_row:
            painter.fillRect(rect, QColor(mixed(self._palette.card, self._palette.accent, 0.25)))
        elif self._is_selected(index) or index.row() == self.hovered_row:
            painter.fillRect(rect, QColor(self._palette.raised))
        painter.setPen(QPen(QColor(self._palette.line), 1))
        painter.drawLine(rect.bottomLeft(), rect.bottomRight())
        if self._table.hasFocus() and index == self._table.currentIndex():
            painter.setPen(QPen(QColor(self._palette.focus), 2))
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.drawRoundedRect(QRectF(rect).adjusted(1, 1, -1, -1), 4, 4)

    def _name(self, painter: QPainter, option: QStyleOptionViewItem, row: Row) -> None:
        rect: QRect = option.rect
        side = swatch_side()
        swatch = QRectF(rect.left() + PAD, rect.center().y() + 1 - side / 2, side, side)
        rim = self._palette.edge if row.is_open else self._palette.rim(row.colour)
        painter.setPen(QPen(QColor(rim), 1))
        painter.setBrush(QColor(row.colour))
        painter.drawRoundedRect(swatch, 3, 3)
        self._ink(painter, row)
        room = _name_room(rect)
        draw_name(painter, row.name, room)

    def _figure(
        self, painter: QPainter, option: QStyleOptionViewItem, row: Row, column: Column
    ) -> None:
        rect: QRect = option.rect
        self._ink(painter, row, bold=column is Column.HOURS, faint=column is not Column.HOURS)
        if column is Column.CHANGE and (row.change if row.left is None else row.left) != ZERO:
            painter.setPen(QColor(self._palette.text))
        text = {
            Column.HOURS: self._words.time(row.planned),
            Column.PERCENT: str(row.percent),
            Column.CHANGE: change_text(row, self._words),
        }[column]
        painter.drawText(
            rect.adjusted(0, 0, -PAD, 0),
            Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignRight,
            text,
        )

    def _ink(self, painter: QPainter, row: Row, *, bold: bool = False, faint: bool = False) -> None:
        font = tabular(sized(painter.font(), 1.0, bold=bold))
        font.setItalic(row.is_ghost)
        painter.setFont(font)
        quiet = faint or row.is_ghost or (row.is_open and not row.planned)
        painter.setPen(QColor(self._palette.faint if quiet else self._palette.text))

    def _shows_buttons(self, index: Index, row: Row) -> bool:
        """Under the pointer, and where the keyboard is."""
        has_keyboard = self._table.hasFocus() and self._is_selected(index)
        return not row.locked and (index.row() == self.hovered_row or has_keyboard)

    def _is_selected(self, index: Index) -> bool:
        """Asked of the table: to touch the option's state makes all of QStyle's enums, which takes as
        long as painting the window does."""
        return self._table.selectionModel().isRowSelected(index.row())

    def _buttons(self, painter: QPainter, option: QStyleOptionViewItem) -> None:
        rect: QRect = option.rect
        painter.setFont(sized(painter.font(), 1.1))
        side = button_side()
        for sign, x in (("−", rect.center().x() - side), ("+", rect.center().x() + 1)):
            button = QRectF(x + 1, rect.center().y() - side / 2 + 0.5, side - 2, side - 2)
            painter.setPen(QPen(QColor(self._palette.edge), 1))
            painter.setBrush(QColor(self._palette.card))
            painter.drawRoundedRect(button, 6, 6)
            painter.setPen(QColor(self._palette.text))
            painter.drawText(button, Qt.AlignmentFlag.AlignCenter, sign)

    def _lock(
        self, painter: QPainter, option: QStyleOptionViewItem, index: Index, row: Row
    ) -> None:
        rect: QRect = option.rect
        if row.is_open or not (row.locked or index.row() == self.hovered_row):
            return
        picture = self._padlock(row.locked)
        side = picture.deviceIndependentSize().toSize()
        middle = rect.center() - QPoint(side.width() // 2, side.height() // 2)
        painter.drawPixmap(middle, picture)

    def _padlock(self, locked: bool) -> QPixmap:
        """Drawn once: it stands in every row that is hovered."""
        if locked not in self._padlocks:
            name, colour = (
                ("lock", self._palette.text) if locked else ("lock-open", self._palette.edge)
            )
            self._padlocks[locked] = drawn(name, colour, icon_size(1.0).width())
        return self._padlocks[locked]

    def helpEvent(
        self,
        event: QHelpEvent,
        view: QAbstractItemView,
        option: QStyleOptionViewItem,
        index: Index,
    ) -> bool:
        """A name that is cut is told in full."""
        name = cut_name(index, option.rect, option.font)
        show_tip(event.globalPos(), name, view)
        return True

    # Typing

    def createEditor(self, parent: QWidget, option: QStyleOptionViewItem, index: Index) -> QWidget:
        from planner.ui.table.hours_edit import HoursEdit

        editor = HoursEdit(self._words, index.data(ROW_ROLE), parent)
        editor.read.connect(self.read)
        editor.unread.connect(self.unread)
        return editor

    def setEditorData(self, editor: QWidget, index: Index) -> None:
        """Called again whenever the row changes."""
        cast("HoursEdit", editor).show_row(index.data(ROW_ROLE))

    def setModelData(self, editor: QWidget, model: QAbstractItemModel, index: Index) -> None:
        row: Row = index.data(ROW_ROLE)
        reading = cast("HoursEdit", editor).typed_for(row)
        if reading is not None:
            self.typed.emit(row.category.id, reading)

    def updateEditorGeometry(
        self, editor: QWidget, option: QStyleOptionViewItem, index: Index
    ) -> None:
        cast("HoursEdit", editor).stand_in(option.rect)


def cut_name(index: Index, rect: QRect, font: QFont) -> str:
    """The name in a cell, if there is no room for all of it."""
    row: Row | None = index.data(ROW_ROLE)
    if row is None or index.column() != Column.NAME:
        return ""
    return row.name if is_cut(row.name, font, _name_room(rect).width()) else ""


def _name_room(rect: QRect) -> QRect:
    return rect.adjusted(swatch_side() + 2 * PAD, 0, -2, 0)
