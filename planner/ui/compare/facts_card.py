"""A card of short facts: a name at the left, a figure at the right, and a sentence below."""

from collections.abc import Sequence

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QGridLayout, QWidget

from planner.palette import Palette
from planner.ui.card import Card, faint, heading
from planner.ui.renewed import Renewed
from planner.ui.text import PlainLabel
from planner.ui.theme import SPACE, sized

Fact = tuple[str, str]


class FactsCard(Card):
    """There only while it has something to say."""

    def __init__(self, title: str, palette: Palette) -> None:
        super().__init__(palette)
        self.box.addWidget(heading(title))
        self._rows = Renewed()
        self.box.addWidget(self._rows)
        self._note = faint("", palette)
        self._note.setWordWrap(True)
        self.box.addWidget(self._note)
        self.facts: tuple[Fact, ...] = ()

    def show_facts(self, facts: Sequence[Fact], note: str = "") -> None:
        self.facts = tuple(facts)
        self.setVisible(bool(facts or note))
        rows = QWidget()
        grid = QGridLayout(rows)
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setVerticalSpacing(SPACE)
        grid.setColumnStretch(0, 1)
        for place, (name, figure) in enumerate(facts):
            label, value = PlainLabel(name), PlainLabel(figure)
            label.setWordWrap(True)
            value.setFont(sized(value.font(), 1.0, bold=True))
            value.setAlignment(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignTop)
            grid.addWidget(label, place, 0)
            grid.addWidget(value, place, 1)
        self._rows.show_content(rows)
        self._rows.setVisible(bool(facts))
        self._note.setText(note)
        self._note.setVisible(bool(note))
