"""How the cells of the grid are painted, and how time is typed into them."""

from collections.abc import Callable

from PySide6.QtCore import QAbstractItemModel, QRect, QRectF, Qt, Signal
from PySide6.QtGui import QColor, QFont, QHelpEvent, QPainter, QPen
from PySide6.QtWidgets import (
    QAbstractItemView,
    QStyleOptionViewItem,
    QTableView,
    QWidget,
)

from planner.core.errors import NotATime, Unreadable
from planner.core.reading import Bare, Reading
from planner.i18n import Words
from planner.palette import Palette, mixed
from planner.ui.cell_edit import CellEdit
from planner.ui.duration_edit import unreadable
from planner.ui.log.model import NAME, Cell, GridModel, Index
from planner.ui.log.rows import GridRow
from planner.ui.table.columns import PAD, swatch_side
from planner.ui.table.names import draw_name, is_cut
from planner.ui.text import show_tip
from planner.ui.theme import sized, tabular
from planner.ui.typed_cells import TypedCells

TINT, DARK_TINT = 0.16, 0.28
"""How much of its category's colour a cell has that holds time."""

EDGE = 0.6
"""How much of it the edge has of time that gives way."""


class GridDelegate(TypedCells):
    """`typed` tells the cell and what was typed, `totalled` the category whose total it was. `read` tells
    how it is read, and `unread` what was not understood."""

    typed = Signal(object, object)
    totalled = Signal(str, object)
    read = Signal(str)
    unread = Signal(str)

    def __init__(
        self,
        model: GridModel,
        palette: Palette,
        words: Words,
        table: QTableView,
        tell_of: Callable[[Cell], str],
    ) -> None:
        super().__init__(table)
        self._tell_of = tell_of
        self._model, self._table = model, table
        self._palette, self._words = palette, words
        self._fonts: dict[bool, QFont] = {}
        self._text, self._faint = QColor(palette.text), QColor(palette.faint)
        self._line, self._edge = QPen(QColor(palette.line), 1), QPen(QColor(palette.edge), 1)
        self._tints: dict[str, QColor] = {}

    # Painting

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        place, column = index.row(), index.column()
        row, rect = self._model.row(place), option.rect
        text = "" if column == NAME else self._model.text(place, column)
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        is_filled = bool(text) and not row.is_sum and self._model.is_day(column)
        self._ground(painter, rect, row, index, is_filled=is_filled)
        if column == NAME:
            self._name(painter, rect, row)
        elif text:
            self._figure(painter, rect, row, column, text)
        self._frame(painter, rect, index)
        painter.restore()

    def _ground(
        self, painter: QPainter, rect: QRect, row: GridRow, index: Index, *, is_filled: bool
    ) -> None:
        if self._table.selectionModel().isSelected(index):
            painter.fillRect(rect, QColor(self._palette.raised))
        if is_filled:
            gives_way = row.is_filled_in and self._model.is_without_day(index.column())
            self._fill(painter, QRectF(rect).adjusted(2, 2, -2, -3), row, gives_way=gives_way)
        painter.setPen(self._edge if row.is_sum else self._line)
        if row.is_sum:
            painter.drawLine(rect.topLeft(), rect.topRight())
        else:
            painter.drawLine(rect.bottomLeft(), rect.bottomRight())

    def _fill(self, painter: QPainter, rect: QRectF, row: GridRow, *, gives_way: bool) -> None:
        """Time that is known has a ground, time that gives way a dashed edge."""
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(self._tint(row.colour))
        if gives_way:
            edge = QPen(QColor(mixed(self._palette.card, row.colour, EDGE)), 1.5)
            edge.setStyle(Qt.PenStyle.DashLine)
            painter.setPen(edge)
            painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.drawRoundedRect(rect, 5, 5)

    def _tint(self, colour: str) -> QColor:
        if colour not in self._tints:
            share = DARK_TINT if self._palette.is_dark else TINT
            self._tints[colour] = QColor(mixed(self._palette.card, colour, share))
        return self._tints[colour]

    def _name(self, painter: QPainter, rect: QRect, row: GridRow) -> None:
        room = rect.adjusted(PAD, 0, -2, 0)
        if not row.is_sum:
            side = swatch_side()
            painter.setPen(QPen(QColor(self._palette.rim(row.colour)), 1))
            painter.setBrush(QColor(row.colour))
            swatch = QRectF(room.left(), rect.center().y() + 1 - side / 2, side, side)
            painter.drawRoundedRect(swatch, 3, 3)
            room = room.adjusted(side + PAD, 0, 0, 0)
        painter.setFont(self._font(painter, bold=row.is_sum))
        painter.setPen(QColor(self._palette.text))
        draw_name(painter, row.name, room)

    def _figure(self, painter: QPainter, rect: QRect, row: GridRow, column: int, text: str) -> None:
        is_total = column == self._model.total_column
        is_faint = column == self._model.planned_column or (is_total and not row.total)
        painter.setFont(self._font(painter, bold=(row.is_sum or is_total) and not is_faint))
        painter.setPen(self._faint if is_faint else self._text)
        painter.drawText(
            rect.adjusted(0, 0, -PAD, 0),
            Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignRight,
            text,
        )

    def _frame(self, painter: QPainter, rect: QRect, index: Index) -> None:
        if self._table.hasFocus() and index == self._table.currentIndex():
            painter.setPen(QPen(QColor(self._palette.focus), 2))
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.drawRoundedRect(QRectF(rect).adjusted(1, 1, -1, -1), 4, 4)

    def _font(self, painter: QPainter, *, bold: bool) -> QFont:
        if bold not in self._fonts:
            self._fonts[bold] = tabular(sized(painter.font(), 1.0, bold=bold))
        return self._fonts[bold]

    def helpEvent(
        self,
        event: QHelpEvent,
        view: QAbstractItemView,
        option: QStyleOptionViewItem,
        index: Index,
    ) -> bool:
        """A name that is cut is told in full, a cell by what was recorded for it."""
        show_tip(event.globalPos(), self._told(option.rect, index), view)
        return True

    def _told(self, rect: QRect, index: Index) -> str:
        cell = self._model.cell(index)
        if cell is not None:
            return self._tell_of(cell)
        if self._model.flags(index) & Qt.ItemFlag.ItemIsEditable:
            return self._words.text("Type the total of the week: the rest stands under No day")
        if not index.isValid() or index.column() != NAME:
            return ""
        name = self._model.row(index.row()).name
        room = rect.width() - swatch_side() - 2 * PAD - 2
        return name if is_cut(name, self._table.font(), room) else ""

    # Typing

    def createEditor(self, parent: QWidget, option: QStyleOptionViewItem, index: Index) -> QWidget:
        cell = self._model.cell(index)
        bare = Bare.HOURS if cell is None else bare_in(cell)
        editor = CellEdit(self._words, bare, parent)
        editor.setAccessibleName(str(index.data(Qt.ItemDataRole.AccessibleTextRole)))
        editor.read.connect(self.read)
        editor.unread.connect(self.unread)
        return editor

    def setEditorData(self, editor: QWidget, index: Index) -> None:
        """Called again whenever the row changes: what is being typed stays."""
        assert isinstance(editor, CellEdit)
        if not editor.isModified():
            editor.show_written(self._model.text(index.row(), index.column()))
            editor.selectAll()

    def setModelData(self, editor: QWidget, model: QAbstractItemModel, index: Index) -> None:
        assert isinstance(editor, CellEdit)
        self.read.emit("")
        written = editor.text().strip()
        if written == editor.as_shown(self._model.text(index.row(), index.column())):
            return
        if not written:
            editor.setText("0")
        try:
            self._tell(index, editor.reading())
        except Unreadable:
            self.unread.emit(unreadable(editor.text(), self._words))
        except NotATime:
            self.unread.emit(editor.remark(editor.text()))

    def _tell(self, index: Index, reading: Reading) -> None:
        total = self._model.total_of(index)
        if total is None:
            self.typed.emit(self._model.cell(index), reading)
        else:
            self.totalled.emit(total, reading)

    def updateEditorGeometry(
        self, editor: QWidget, option: QStyleOptionViewItem, index: Index
    ) -> None:
        assert isinstance(editor, CellEdit)
        editor.stand_in(option.rect)


def bare_in(cell: Cell) -> Bare:
    """How a number without a unit is read: of a day, above 12 it is minutes; of a week it is hours."""
    return Bare.HOURS if cell.day is None else Bare.HOURS_UP_TO_12
