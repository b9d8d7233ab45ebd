"""What a new book opens with: one question, and a living example beside it."""

from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtGui import QColor, QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QMainWindow, QScrollArea, QVBoxLayout, QWidget

from planner.core.week import Week
from planner.i18n import Words
from planner.palette import Palette
from planner.ui.first_run.example import Example
from planner.ui.first_run.question import Question
from planner.ui.theme import SPACE, em


class Welcome(QWidget):
    """Covers what the window holds until the question is answered. What it covers can't be reached
    meanwhile, by the pointer or by keys."""

    def __init__(self, window: QMainWindow, week: Week, palette: Palette, words: Words) -> None:
        super().__init__(window)
        self._palette = palette
        covered = window.centralWidget()
        assert covered is not None
        self._covered = covered
        self.question = Question(week, palette, words)
        self._example = Example(week, palette, words)
        self.question.changed.connect(self._example.show_example)
        self._lay_out()
        self._covered.setEnabled(False)
        self._covered.installEventFilter(self)
        self.setGeometry(self._covered.geometry())
        self.question.tell()

    def uncover(self) -> None:
        """Go, and give back what was covered."""
        self._covered.removeEventFilter(self)
        self._covered.setEnabled(True)
        self.hide()
        self.deleteLater()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() in (QEvent.Type.Resize, QEvent.Type.Move):
            self.setGeometry(self._covered.geometry())
        return False

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit()

    def _fit(self) -> None:
        """What is asked, and the way on, are in sight as far as there is room for them."""
        layout = self.layout()
        assert layout is not None
        layout.activate()
        self.question.fit(self._scroll.maximumViewportSize())

    def paintEvent(self, event: QPaintEvent) -> None:
        with QPainter(self) as painter:
            painter.fillRect(self.rect(), QColor(self._palette.window))

    def _lay_out(self) -> None:
        column = QWidget()
        inside = QVBoxLayout(column)
        inside.setContentsMargins(0, 0, 0, 0)
        inside.addStretch(1)
        inside.addWidget(self.question)
        inside.addStretch(1)
        self._scroll = scroll = QScrollArea()
        scroll.setWidget(column)
        scroll.setWidgetResizable(True)
        scroll.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        scroll.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        needed = column.minimumSizeHint().width() + scroll.verticalScrollBar().sizeHint().width()
        scroll.setMinimumWidth(max(needed, round(21 * em())))
        scroll.setMaximumWidth(max(needed, round(30 * em())))
        line = QHBoxLayout(self)
        line.setContentsMargins(3 * SPACE, 3 * SPACE, 3 * SPACE, 3 * SPACE)
        line.setSpacing(3 * SPACE)
        line.addWidget(self._example, 1)
        line.addWidget(scroll, 1)
