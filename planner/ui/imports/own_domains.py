"""Whose guests are no customers: the mail domains of the user's own company."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QPushButton, QWidget

from planner.i18n import Words
from planner.palette import Palette
from planner.ui.card import faint
from planner.ui.text import tip, with_ampersands
from planner.ui.theme import SPACE, em
from planner.wording.own_domains import public_text


class OwnDomains(QWidget):
    """A field for them. While none is known, the likely one can be taken with a press, for without any
    nobody is known to be a customer."""

    changed = Signal()

    def __init__(self, palette: Palette, words: Words) -> None:
        super().__init__()
        self._words, self._likely = words, ""
        self.field, self.take = QLineEdit(), QPushButton()
        self._why = faint("", palette)
        self.field.setMinimumWidth(round(8 * em()))
        self.field.setMaximumWidth(round(22 * em()))
        tip(
            self.field,
            words.text("Who writes from elsewhere is a customer. Several: with a comma between."),
        )
        self.take.setAutoDefault(False)
        self._why.setWordWrap(True)
        self.setFocusProxy(self.field)
        line = QHBoxLayout(self)
        line.setContentsMargins(0, 0, 0, 0)
        line.setSpacing(SPACE)
        line.addWidget(self.field, 2)
        line.addWidget(self.take)
        line.addWidget(self._why, 12)
        line.addStretch(1)
        self.field.editingFinished.connect(self.changed)
        self.take.clicked.connect(self._take)

    def setAccessibleName(self, name: str) -> None:
        self.field.setAccessibleName(name)

    def show_domains(self, own: str, likely: str) -> None:
        """Show those that are known; `likely` is proposed while there are none."""
        self._likely = likely
        self.field.setText(own)
        self.take.setText(with_ampersands(self._words.text("Use {domain}").format(domain=likely)))
        self.take.setVisible(bool(likely) and not own)
        without = self._words.text("Then guests from elsewhere are customers.")
        said = public_text(own.split(", "), self._words) if own else without
        self._why.setText(said)
        self._why.setVisible(bool(said))

    def _take(self) -> None:
        """The focus goes where it is seen what comes of it."""
        self.field.setText(self._likely)
        self.field.setFocus()
        self.changed.emit()
