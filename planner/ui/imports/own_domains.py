"""Whose guests are no customers: the mail domains of the user's own company."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QPushButton, QWidget

from planner.i18n import Words
from planner.palette import Palette
from planner.ui.card import faint
from planner.ui.text import PlainLabel, tip, with_ampersands
from planner.ui.theme import SPACE, em
from planner.wording.own_domains import public_text


class OwnDomains(QWidget):
    """A field for them. While none is known, it is asked whether the likely one is, and that can be taken
    with a press, for without any nobody is known to be a customer."""

    changed = Signal()
    answered = Signal()
    """The likely one was taken."""

    def __init__(self, palette: Palette, words: Words) -> None:
        super().__init__()
        self._words, self._likely = words, ""
        self.question = PlainLabel()
        self.field, self.take = QLineEdit(), QPushButton()
        self._why = faint("", palette)
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self._lay_out()
        self.field.editingFinished.connect(self.changed)
        self.take.clicked.connect(self._take)

    @property
    def asks(self) -> bool:
        """Whether it is asked if the likely one is the user's."""
        return not self.take.isHidden()

    def show_domains(self, own: str, likely: str) -> None:
        """Show those that are known; while there are none, ask about the `likely` one."""
        self._likely = likely
        self.field.setText(own)
        self.take.setText(with_ampersands(self._words.text("Use {domain}").format(domain=likely)))
        question = self._words.text(
            "Is @{domain} your own company? Then guests with other addresses are customers."
        )
        self.question.setText(question.format(domain=likely))
        for widget in (self.question, self.take):
            widget.setVisible(bool(likely) and not own)
        without = (
            self._words.text("Then guests from elsewhere are customers.") if not likely else ""
        )
        said = public_text(own.split(", "), self._words) if own else without
        self._why.setText(said)
        self._why.setVisible(bool(said))
        self._look()

    def _look(self) -> None:
        looks = "question" if self.asks else ""
        if self.property("looks") != looks:
            self.setProperty("looks", looks)
            self.style().polish(self)
        side = SPACE if self.asks else 0
        self._line.setContentsMargins(side, side, side, side)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Enter takes it, as Space does."""
        if self.take.hasFocus() and event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.take.click()
        else:
            super().keyPressEvent(event)

    def _take(self) -> None:
        self.field.setText(self._likely)
        self.answered.emit()
        self.changed.emit()

    def _lay_out(self) -> None:
        text = self._words.text("Own mail domains")
        label = PlainLabel(with_ampersands(text))
        label.setBuddy(self.field)
        self.field.setAccessibleName(text)
        self.field.setMinimumWidth(round(8 * em()))
        self.field.setMaximumWidth(round(22 * em()))
        tip(
            self.field,
            self._words.text(
                "Who writes from elsewhere is a customer. Several: with a comma between."
            ),
        )
        self.take.setAutoDefault(False)
        for said in (self.question, self._why):
            said.setWordWrap(True)
        self._line = line = QHBoxLayout(self)
        line.setSpacing(SPACE)
        line.addWidget(self.question, 12)
        line.addWidget(self.take)
        line.addWidget(label)
        line.addWidget(self.field, 2)
        line.addWidget(self._why, 12)
        line.addStretch(1)
