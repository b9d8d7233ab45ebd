"""The list of steps at *Undo*: the newest first, each with its week and when, and where one is now."""

from collections.abc import Sequence

from PySide6.QtCore import QPoint, QSize, Qt, Signal
from PySide6.QtGui import QColor, QIcon, QKeyEvent, QScreen
from PySide6.QtWidgets import (
    QDialog,
    QHeaderView,
    QTreeWidget,
    QTreeWidgetItem,
    QVBoxLayout,
    QWidget,
)

from planner.app.session import Step
from planner.i18n import Words
from planner.palette import Palette
from planner.ui.card import faint
from planner.ui.icons import drawn, icon
from planner.ui.theme import SPACE, em, icon_size, sized
from planner.wording.history import beginning_line, step_line

_MOST_ROWS = 14


class HistoryList(QDialog):
    """A drop-down. Choosing a line asks for the book as it was when that step was done: what came
    after it is undone, or what was undone is done again."""

    chosen = Signal(object)
    """Emits the `Step`, or `None` for the book before the first."""

    def __init__(
        self,
        past: Sequence[Step],
        future: Sequence[Step],
        palette: Palette,
        words: Words,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent, Qt.WindowType.Popup)
        self._palette, self._words = palette, words
        self._steps: list[Step | None] = [*reversed(future), *reversed(past), None]
        self._now = len(future)
        """The place of the line that the book is at."""
        self._list = _Lines()
        self._list.setAccessibleName(words.text("Steps, the newest first"))
        self._list.chosen.connect(self._choose)
        for place, step in enumerate(self._steps):
            self._add(place, step)
        self._list.setCurrentIndex(self._list.model().index(self._now, 0))
        self._lay_out()

    def open_at(self, corner: QPoint, screen: QScreen) -> None:
        """Open with its upper left corner there, or as near as the screen has room for."""
        self.ensurePolished()
        self.resize(self.sizeHint())
        room = screen.availableGeometry().adjusted(SPACE, SPACE, -SPACE, -SPACE)
        left = min(corner.x(), room.x() + room.width() - self.width())
        top = min(corner.y(), room.y() + room.height() - self.height())
        self.move(max(left, room.left()), max(top, room.top()))
        self.show()
        self._list.setFocus(Qt.FocusReason.PopupFocusReason)

    def _add(self, place: int, step: Step | None) -> None:
        line = step_line(step, self._words) if step else beginning_line(self._words)
        item = QTreeWidgetItem(self._list, [line.name, line.week, line.time])
        said = line.said(self._state(place))
        item.setData(0, Qt.ItemDataRole.AccessibleTextRole, said)
        item.setTextAlignment(2, Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
        if place < self._now:
            self._colour(item, range(3), self._palette.faint)
        else:
            self._colour(item, (1, 2), self._palette.faint)
        if place == self._now:
            item.setIcon(0, self._check())
            item.setFont(0, sized(self._list.font(), 1.0, bold=True))
            item.setText(2, line.time or self._words.text("now"))

    def _check(self) -> QIcon:
        check = icon("check", self._palette)
        chosen = drawn("check", self._palette.on_accent, icon_size().width())
        check.addPixmap(chosen, QIcon.Mode.Selected)
        return check

    def _state(self, place: int) -> str:
        """How a screen reader tells an undone step from the others, and which is the present one."""
        if place == self._now:
            return self._words.text("the present state")
        return self._words.text("undone") if place < self._now else ""

    def _colour(self, item: QTreeWidgetItem, columns: Sequence[int], colour: str) -> None:
        for column in columns:
            item.setForeground(column, QColor(colour))

    def _choose(self, place: int) -> None:
        self.accept()
        if place != self._now:
            self.chosen.emit(self._steps[place])

    def _lay_out(self) -> None:
        text = self._words.text("Choose a step: everything becomes what it was then.")
        hint = faint(text, self._palette)
        hint.setWordWrap(True)
        self.setProperty("looks", "popup")
        column = QVBoxLayout(self)
        column.setContentsMargins(SPACE, SPACE, SPACE, SPACE)
        column.addWidget(self._list)
        column.addWidget(hint)
        self.setWindowTitle(self._words.text("History"))


class _Lines(QTreeWidget):
    """Rows of steps, as wide as they need; Enter, Space or a click chooses one."""

    chosen = Signal(int)

    def __init__(self) -> None:
        super().__init__()
        self.setColumnCount(3)
        self.setHeaderHidden(True)
        self.setRootIsDecorated(False)
        self.setUniformRowHeights(True)
        self.setIconSize(icon_size())
        self.setProperty("looks", "plain")
        self.header().setSectionResizeMode(QHeaderView.ResizeMode.ResizeToContents)
        self.header().setSectionResizeMode(0, QHeaderView.ResizeMode.Stretch)
        self.header().setStretchLastSection(False)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.clicked.connect(lambda index: self.chosen.emit(index.row()))

    def wished(self) -> QSize:
        """The size that shows all of it, up to so many rows."""
        rows = min(self.topLevelItemCount(), _MOST_ROWS)
        wide = sum(self.sizeHintForColumn(column) + SPACE for column in range(3))
        bar = self.verticalScrollBar().sizeHint().width() + SPACE
        height = rows * self.sizeHintForRow(0) + 2 * self.frameWidth() + SPACE
        return QSize(max(wide + bar, round(16 * em())), height)

    def sizeHint(self) -> QSize:
        return self.wished()

    def minimumSizeHint(self) -> QSize:
        return self.wished()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Space):
            self.chosen.emit(self.currentIndex().row())
        else:
            super().keyPressEvent(event)
