"""The list of pages at the left."""

from collections.abc import Mapping

from PySide6.QtCore import Qt
from PySide6.QtGui import QAction, QColor, QFontMetrics, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QHBoxLayout, QPushButton, QVBoxLayout, QWidget

from planner.palette import Palette
from planner.ui.actions import with_keys
from planner.ui.icons import BRAND, drawn
from planner.ui.pages import rows
from planner.ui.text import PlainLabel, tip
from planner.ui.theme import SPACE, em, icon_size, sized


class PageList(QWidget):
    """The program's name, a button a page, and help and settings at the foot."""

    def __init__(self, actions: Mapping[str, QAction], palette: Palette) -> None:
        super().__init__()
        self._palette = palette
        self._name = PlainLabel("Lagkage")
        self._name.setFont(sized(self._name.font(), 1.3, bold=True))
        self._pages = {row.id: _PageButton(actions[row.id]) for row in rows.PAGES if not row.within}
        foot = [_PageButton(actions[name]) for name in ("guide", "settings")]
        self._buttons = (*self._pages.values(), *foot)
        column = QVBoxLayout(self)
        column.setContentsMargins(SPACE, 2 * SPACE, SPACE, 2 * SPACE)
        column.setSpacing(SPACE // 2)
        column.addLayout(self._brand())
        column.addSpacing(2 * SPACE)
        for button in self._pages.values():
            button.setCheckable(True)
            column.addWidget(button)
        column.addStretch(1)
        for button in foot:
            column.addWidget(button)

    def show_page(self, page_id: str) -> None:
        """Mark the page that is seen, or the one that it is within."""
        within = next(row.within for row in rows.PAGES if row.id == page_id)
        for name, button in self._pages.items():
            button.setChecked(name == (within or page_id))

    def show_compact(self, on: bool) -> None:
        """Icons without words, where there is little room."""
        self._name.setVisible(not on)
        for button in self._buttons:
            button.show_text(not on)
        beside = 6 * SPACE + icon_size().width()
        words = max(self._name.sizeHint().width(), *(each.bold_width for each in self._buttons))
        width = max(words + beside, round(9 * em()))
        self.setFixedWidth(icon_size().width() + 5 * SPACE if on else width)

    def paintEvent(self, event: QPaintEvent) -> None:
        with QPainter(self) as painter:
            painter.setPen(
                Qt.PenStyle.NoPen
            )  # the first fillRect makes an enum of all web gradients
            painter.setBrush(QColor(self._palette.card))
            painter.drawRect(self.rect())
            painter.setPen(QPen(QColor(self._palette.line), 1))
            painter.drawLine(self.rect().topRight(), self.rect().bottomRight())

    def _brand(self) -> QHBoxLayout:
        picture = PlainLabel()
        picture.setPixmap(drawn(BRAND, "", icon_size(1.5).width()))
        line = QHBoxLayout()
        line.setContentsMargins(SPACE // 2, 0, 0, 0)
        line.setSpacing(SPACE)
        line.addWidget(picture)
        line.addWidget(self._name)
        line.addStretch(1)
        return line


class _PageButton(QPushButton):
    def __init__(self, action: QAction) -> None:
        super().__init__(action.text())
        self._text = action.text()
        self.setAccessibleName(self._text)
        self.setIcon(action.icon())
        self.setIconSize(icon_size())
        self.setProperty("looks", "page")
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        tip(self, with_keys(action))
        self.clicked.connect(action.trigger)

    @property
    def bold_width(self) -> int:
        """The width of its text while its page is seen."""
        metrics = QFontMetrics(sized(self.font(), 1.0, bold=True))
        return metrics.horizontalAdvance(self._text)

    def show_text(self, on: bool) -> None:
        self.setText(self._text if on else "")
