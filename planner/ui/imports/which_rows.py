"""Which rows of an import are looked at."""

from planner.app.import_kinds import Kind, Tally
from planner.app.import_rows import State
from planner.i18n import Words
from planner.ui.still_boxes import ChoiceBox
from planner.wording.import_rows import state_name

_TO_SORT, _MISSED = "to-sort", "missed"


class WhichRows(ChoiceBox):
    """Offers what there is to look at, with how many there are."""

    def __init__(self, words: Words) -> None:
        super().__init__()
        self._words = words
        self.setMinimumContentsLength(14)

    def show_tally(self, tally: Tally) -> None:
        """Offer what there is; what was chosen stays, if there is any of it."""
        chosen, words = self.currentData(), self._words
        self.clear()
        self.addItem(words.text("All ({n})").format(n=tally.total), "")
        if tally.waiting:
            self.addItem(words.text("To sort ({n})").format(n=tally.waiting), _TO_SORT)
        if tally.missed:
            self.addItem(words.text("On days off ({n})").format(n=tally.missed), _MISSED)
        for state in State:
            if number := tally.of(state):
                self.addItem(f"{state_name(state, words)} ({number})", str(state))
        self.setCurrentIndex(max(0, self.findData(chosen)))

    def has(self, kind: Kind) -> bool:
        """Whether rows of this kind are among what is chosen."""
        chosen = self.currentData()
        if chosen in (_TO_SORT, _MISSED):
            return kind.waits if chosen == _TO_SORT else kind.is_missed
        return not chosen or (kind.state == chosen and not kind.is_missed)
