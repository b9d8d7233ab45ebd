"""Which rows of an import are looked at."""

from collections import Counter
from collections.abc import Sequence

from PySide6.QtWidgets import QComboBox

from planner.app.import_rows import Row, State
from planner.i18n import Words
from planner.wording.import_rows import state_name

_TO_SORT, _MISSED = "to-sort", "missed"


class WhichRows(QComboBox):
    """Offers what there is to look at, with how many there are."""

    def __init__(self, words: Words) -> None:
        super().__init__()
        self._words = words
        self.setMinimumContentsLength(14)

    def show_rows(self, rows: Sequence[Row]) -> None:
        """Offer what `rows` are; what was chosen stays, if there is any of it."""
        chosen, words = self.currentData(), self._words
        self.clear()
        self.addItem(words.text("All ({n})").format(n=len(rows)), "")
        if waiting := sum(row.waits for row in rows):
            self.addItem(words.text("To sort ({n})").format(n=waiting), _TO_SORT)
        if missed := sum(row.is_missed for row in rows):
            self.addItem(words.text("On days off ({n})").format(n=missed), _MISSED)
        counts = Counter(row.state for row in rows if not row.is_missed)
        for state in State:
            if number := counts[state]:
                self.addItem(f"{state_name(state, words)} ({number})", str(state))
        self.setCurrentIndex(max(0, self.findData(chosen)))

    def has(self, row: Row) -> bool:
        """Whether `row` is among what is chosen."""
        kind = self.currentData()
        if kind in (_TO_SORT, _MISSED):
            return row.waits if kind == _TO_SORT else row.is_missed
        return not kind or (row.state == kind and not row.is_missed)
