"""The mail domains of the user's own company, to type."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QLineEdit, QVBoxLayout, QWidget

from planner.app.rules import read_domains
from planner.i18n import Words
from planner.palette import Palette
from planner.ui.card import coloured, faint
from planner.ui.text import PlainLabel
from planner.ui.theme import SPACE
from planner.wording.own_domains import public_text


class DomainsField(QWidget):
    """Says what it means where anybody can have an address at one of them."""

    said = Signal(object)
    """Emits other domains than those that are shown."""

    def __init__(self, palette: Palette, words: Words) -> None:
        super().__init__()
        self._words = words
        self._shown: frozenset[str] = frozenset()
        self.field, self.public = QLineEdit(), PlainLabel()
        self.field.setAccessibleName(words.text("Own mail domains"))
        hint = faint(
            words.text("Who writes from elsewhere is from outside. Several: with a comma between."),
            palette,
        )
        coloured(self.public, palette.warning)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(SPACE)
        column.addWidget(self.field)
        for label in (hint, self.public):
            label.setWordWrap(True)
            column.addWidget(label)
        self.field.editingFinished.connect(self.tell)

    def show_domains(self, domains: frozenset[str]) -> None:
        self._shown = domains
        self.field.setText(", ".join(sorted(domains)))
        public = public_text(domains, self._words)
        self.public.setText(public)
        self.public.setVisible(bool(public))

    def tell(self) -> None:
        """Say what was typed, if it is something else."""
        said = read_domains([self.field.text()])
        if said != self._shown:
            self.said.emit(said)
