"""The list of pages at the left."""

from collections.abc import Mapping

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QAction, QColor, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QHBoxLayout, QPushButton, QVBoxLayout, QWidget

from planner.palette import Palette
from planner.ui.actions import with_keys
from planner.ui.icons import brand_icon
from planner.ui.text import PlainLabel, tip
from planner.ui.theme import SPACE, em, sized


class PageList(QWidget):
    """The program's name, a button a page, and the settings at the foot."""

    def __init__(self, actions: Mapping[str, QAction], palette: Palette) -> None:
        super().__init__()
        self._palette = palette
        column = QVBoxLayout(self)
        column.setContentsMargins(SPACE, 2 * SPACE, SPACE, 2 * SPACE)
        column.setSpacing(SPACE // 2)
        column.addLayout(_brand())
        column.addSpacing(2 * SPACE)
        plan = _page_button(actions["plan"])
        plan.setCheckable(True)
        plan.setChecked(True)
        plan.clicked.connect(lambda: plan.setChecked(True))
        column.addWidget(plan)
        column.addStretch(1)
        column.addWidget(_page_button(actions["settings"]))
        self.setFixedWidth(max(132, round(9 * em())))

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.fillRect(self.rect(), QColor(self._palette.card))
        painter.setPen(QPen(QColor(self._palette.line), 1))
        painter.drawLine(self.rect().topRight(), self.rect().bottomRight())


def _brand() -> QHBoxLayout:
    picture = PlainLabel()
    picture.setPixmap(brand_icon().pixmap(QSize(24, 24)))
    name = PlainLabel("Lagkage")
    name.setFont(sized(name.font(), 1.3, bold=True))
    line = QHBoxLayout()
    line.setContentsMargins(SPACE, 0, 0, 0)
    line.setSpacing(SPACE)
    line.addWidget(picture)
    line.addWidget(name)
    line.addStretch(1)
    return line


def _page_button(action: QAction) -> QPushButton:
    button = QPushButton(action.text())
    button.setIcon(action.icon())
    button.setIconSize(QSize(18, 18))
    button.setProperty("looks", "page")
    button.setCursor(Qt.CursorShape.PointingHandCursor)
    tip(button, with_keys(action))
    button.clicked.connect(action.trigger)
    return button
