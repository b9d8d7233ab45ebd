"""The card of hours: the table of the week, its counterpart, and what could not be read."""

from PySide6.QtWidgets import QHBoxLayout

from planner.app.counterparts import Counterparts
from planner.i18n import Words
from planner.palette import Palette
from planner.ui.card import Card, coloured, heading
from planner.ui.counterpart_button import CounterpartButton
from planner.ui.table.view import WeekTable
from planner.ui.text import PlainLabel


class HoursCard(Card):
    """The table, with the counterpart of the selected category once above it."""

    def __init__(self, palette: Palette, words: Words) -> None:
        super().__init__(palette)
        self.table = WeekTable(palette, words)
        self.counterpart = CounterpartButton(palette, words)
        self._notice = PlainLabel()
        self._notice.setWordWrap(True)
        self._notice.hide()
        top = QHBoxLayout()
        top.addWidget(heading(words.text("Hours")))
        top.addStretch(1)
        top.addWidget(self.counterpart, 100)
        self.box.addLayout(top)
        self.box.addWidget(self.table)
        self.box.addWidget(self._notice)
        self.table.read.connect(self.say)

    def show_counterpart(self, counterparts: Counterparts, category: str) -> None:
        self.counterpart.show_counterpart(counterparts, category)

    def say(self, text: str) -> None:
        """Say `text` below the table; nothing takes it away."""
        coloured(self._notice, self.colours.warning)
        self._notice.setText(text)
        self._notice.setVisible(bool(text))
