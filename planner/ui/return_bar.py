"""A way back for who has not planned for some weeks: one button, and no question asked."""

from PySide6.QtCore import Signal

from planner.app.commands.plan import BeginFrom
from planner.core.plan import StartKind
from planner.core.week import Week
from planner.i18n import Words
from planner.palette import Palette
from planner.ui.strip import OfferRow, Strip


class ReturnBar(Strip):
    """Offers to begin `week` from the normal week; `asked` emits the command."""

    asked = Signal(object)

    def __init__(self, palette: Palette, words: Words) -> None:
        super().__init__(palette)
        self._words = words
        self._row: OfferRow | None = None

    def show_since(self, last: Week, week: Week) -> None:
        """The last week with a plan was `last`."""
        if self._row is not None:
            self._row.hide()
            self._row.deleteLater()
        text = self._words.text("Nothing has been planned since week {n}. That is all right.")
        self._row = OfferRow(text.format(n=last.number))
        button = self._row.add_button(self._words.text("Start again from the normal week"))
        button.clicked.connect(lambda: self.asked.emit(BeginFrom(week, StartKind.NORMAL)))
        self.column.addWidget(self._row)
        self.show()
