"""The bar that stays until the book is saved: "Not saved: why"."""

from PySide6.QtCore import QRectF, QSize, Qt, Signal
from PySide6.QtGui import QColor, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QHBoxLayout, QPushButton, QWidget

from planner.core.problems import Problem
from planner.i18n import Words
from planner.palette import Palette
from planner.ui.icons import drawn
from planner.ui.text import PlainLabel
from planner.ui.theme import SPACE
from planner.wording.problems import Situation, told


class ProblemBar(QWidget):
    """Says what is wrong with the file and offers what can be done."""

    retry_wanted = Signal()
    elsewhere_wanted = Signal()

    def __init__(self, palette: Palette, words: Words) -> None:
        super().__init__()
        self._palette, self._words = palette, words
        picture = PlainLabel()
        picture.setPixmap(drawn("alert-triangle", palette.warning, 20))
        picture.setFixedSize(QSize(20, 20))
        self._text = PlainLabel()
        self._text.setWordWrap(True)
        retry = QPushButton(words.text("Try again"))
        retry.clicked.connect(self.retry_wanted)
        elsewhere = QPushButton(words.text("Save elsewhere…"))
        elsewhere.clicked.connect(self.elsewhere_wanted)
        line = QHBoxLayout(self)
        line.setContentsMargins(2 * SPACE, SPACE, 2 * SPACE, SPACE)
        line.addWidget(picture, 0, Qt.AlignmentFlag.AlignTop)
        line.addWidget(self._text, 1)
        line.addWidget(retry)
        line.addWidget(elsewhere)
        self.hide()

    def show_problem(self, problem: Problem | None) -> None:
        """Show `problem`, or nothing once there is none."""
        if problem is not None:
            sentences = told(problem, Situation.SAVING, self._words)
            title = self._words.text("Not saved: {why}").format(why=sentences.title)
            self._text.setText(f"{title}. {sentences.text}")
        self.setVisible(problem is not None)

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(QPen(QColor(self._palette.warning), 1.5))
        painter.setBrush(QColor(self._palette.card))
        painter.drawRoundedRect(QRectF(self.rect()).adjusted(1, 1, -1, -1), 8, 8)
