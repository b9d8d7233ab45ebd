"""A bar above the page: a sentence that stays until it is answered, and what can be done about it."""

from collections.abc import Callable, Sequence

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QColor, QKeyEvent, QPainter, QPaintEvent, QPen, QResizeEvent
from PySide6.QtWidgets import QBoxLayout, QPushButton, QSizePolicy, QWidget

from planner.palette import Palette
from planner.ui.announcing import announce
from planner.ui.enter import press_by_enter
from planner.ui.icons import drawn
from planner.ui.text import PlainLabel, with_ampersands
from planner.ui.theme import SPACE, em, icon_size

LINES = 2.5
"""So many lines the sentence may take beside the buttons; else they go below it."""

Deeds = Sequence[tuple[str, Callable[[], object]]]
"""Buttons: what each says, and what it does."""


class NoticeBar(QWidget):
    """What is serious has the colour of a warning and is said at once; all else is calm."""

    def __init__(self, palette: Palette, *, is_serious: bool) -> None:
        super().__init__()
        self._palette, self._is_serious = palette, is_serious
        self.text = PlainLabel()
        self.text.setWordWrap(True)
        self.text.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Preferred)
        self.buttons: list[QPushButton] = []
        ways = QBoxLayout.Direction
        self._row = QBoxLayout(ways.LeftToRight)
        self._row.setSpacing(SPACE)
        self._line = QBoxLayout(ways.LeftToRight)
        self._line.setSpacing(SPACE)
        self._line.addWidget(self.text, 1)
        self._line.addLayout(self._row)
        whole = QBoxLayout(ways.LeftToRight, self)
        whole.setContentsMargins(2 * SPACE, SPACE, SPACE, SPACE)
        whole.setSpacing(SPACE)
        if is_serious:
            whole.addWidget(self._picture(), 0, Qt.AlignmentFlag.AlignTop)
        whole.addLayout(self._line, 1)
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Preferred)

    def show_notice(self, text: str, deeds: Deeds) -> None:
        """Say `text`, with a button for each of `deeds`."""
        is_new = text != self.text.text()
        self.text.setText(text)
        self.setAccessibleName(text)
        if [button.text() for button in self.buttons] != [with_ampersands(n) for n, _ in deeds]:
            self._show_buttons([name for name, _ in deeds])
        for button, (_, do) in zip(self.buttons, deeds, strict=True):
            button.clicked.disconnect()
            button.clicked.connect(lambda _=False, do=do: do())
            button.setAccessibleDescription(text)
        self._turn()
        if is_new:
            announce(self, text, is_urgent=self._is_serious)

    def _show_buttons(self, names: Sequence[str]) -> None:
        for button in self.buttons:
            button.hide()
            button.deleteLater()
        self.buttons = [QPushButton(with_ampersands(name)) for name in names]
        for button in self.buttons:
            button.clicked.connect(self.update)
            self._row.addWidget(button)

    def _picture(self) -> PlainLabel:
        picture = PlainLabel()
        picture.setPixmap(drawn("alert-triangle", self._palette.warning, icon_size().width()))
        picture.setFixedSize(icon_size())
        return picture

    def _turn(self) -> None:
        room = self.width() - self._row.sizeHint().width() - 8 * SPACE
        ways = QBoxLayout.Direction
        is_wide = room > 0 and self.text.heightForWidth(room) <= LINES * em()
        self._line.setDirection(ways.LeftToRight if is_wide else ways.TopToBottom)
        end = Qt.AlignmentFlag.AlignRight if is_wide else Qt.AlignmentFlag.AlignLeft
        self._line.setAlignment(self._row, end | Qt.AlignmentFlag.AlignTop)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Enter presses the button that has the focus, as Space does."""
        if not self.buttons or not press_by_enter(self, event, self.buttons[0]):
            super().keyPressEvent(event)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._turn()

    def minimumSizeHint(self) -> QSize:
        """A narrow window is no reason for a wide bar: its text breaks."""
        return QSize(0, super().minimumSizeHint().height())

    def paintEvent(self, event: QPaintEvent) -> None:
        with QPainter(self) as painter:
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            edge = self._palette.warning if self._is_serious else self._palette.line
            painter.setPen(QPen(QColor(edge), 1.5 if self._is_serious else 1))
            painter.setBrush(
                QColor(self._palette.card if self._is_serious else self._palette.raised)
            )
            painter.drawRoundedRect(QRectF(self.rect()).adjusted(1, 1, -1, -1), 8, 8)
