"""How the files were understood, and what can be said otherwise: own mail domains, the zone."""

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QPushButton, QVBoxLayout, QWidget

from planner.core.import_facts import Fact, FactKind
from planner.i18n import Words
from planner.palette import Palette
from planner.ui.card import faint
from planner.ui.elided_label import ElidedLabel
from planner.ui.imports.own_domains import OwnDomains
from planner.ui.imports.zone_choice import ZoneChoice
from planner.ui.theme import SPACE
from planner.wording.import_notes import notes_text


class HowRead(QWidget):
    """Open where there is room; else one line, which says as much as it holds and opens the rest. Mail
    domains that nobody knows yet are always seen: without them nobody is known to be a customer."""

    domains_changed = Signal()

    def __init__(self, palette: Palette, words: Words) -> None:
        super().__init__()
        self._words = words
        self._has_room, self._wish = True, False
        self._domains_matter = False
        self.own_domains = OwnDomains(palette, words)
        self.own_domains.changed.connect(self.domains_changed)
        self.zone = ZoneChoice(words)
        self.notes = faint("", palette)
        self.notes.setWordWrap(True)
        self._summary = ElidedLabel(palette)
        self._summary.setAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)
        self.toggle = QPushButton(f"{words.text('How it was read')} ▾")
        self.toggle.setProperty("looks", "flat")
        self.toggle.setAutoDefault(False)
        self.toggle.setCheckable(True)
        self.toggle.clicked.connect(self._turn)
        self._lay_out()

    @property
    def is_open(self) -> bool:
        return self._has_room or self._wish

    def fit(self, *, has_room: bool) -> None:
        """Open where there is room for all of it."""
        if has_room != self._has_room:
            self._has_room = has_room
            self._show()

    def show_domains(self, domains: str, likely: str, *, matter: bool) -> None:
        """Show the own mail domains; `likely` is proposed. They matter only where people were asked."""
        self.own_domains.show_domains(domains, likely)
        self._domains_matter = matter
        self._show()

    def show_facts(self, facts: Sequence[Fact], zone: str, here: str) -> None:
        """Say how the files were understood. Where times had none, they were read in `zone`, or else as
        the clock is `here`."""
        self.notes.setText(notes_text(facts, self._words))
        has_none = any(fact.kind is FactKind.ZONE_TAKEN for fact in facts)
        self.zone.show_zone(zone or here, here, matters=has_none)
        self._show()

    def _turn(self, on: bool) -> None:
        self._wish = on
        self._show()

    def _show(self) -> None:
        is_open, own = self.is_open, self.own_domains.field.text()
        self.own_domains.setVisible(self._domains_matter and (is_open or not own))
        self.zone.setVisible(is_open and self.zone.matters)
        self.notes.setVisible(is_open and bool(self.notes.text()))
        said = self._said(own)
        self._line.setVisible(bool(said) and not self._has_room)
        self._summary.show_text("" if is_open else said)
        self.toggle.setChecked(is_open)
        self.setVisible(bool(said) or self._domains_matter)

    def _said(self, own: str) -> str:
        """What is folded away, in a line."""
        text = self._words.text
        parts = (
            self.notes.text(),
            f"{text('Times without a zone are in')} {self.zone.zone}." if self.zone.matters else "",
            f"{text('Own mail domains')}: {own}" if self._domains_matter and own else "",
        )
        return " ".join(filter(None, parts))

    def _lay_out(self) -> None:
        self._line = QWidget()
        line = QHBoxLayout(self._line)
        line.setContentsMargins(0, 0, 0, 0)
        line.setSpacing(SPACE)
        line.addWidget(self._summary, 1)
        line.addWidget(self.toggle)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(SPACE)
        for widget in (self.own_domains, self._line, self.zone, self.notes):
            column.addWidget(widget)
