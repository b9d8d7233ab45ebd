"""Which rows of an import are looked at."""

from collections.abc import Callable, Iterator

from planner.app.import_kinds import Kind, Tally
from planner.app.import_rows import State
from planner.i18n import Words
from planner.ui.still_boxes import ChoiceBox
from planner.wording.import_rows import state_name

_TO_SORT, _MISSED, _REFUSED = "to-sort", "missed", "refused"


class WhichRows(ChoiceBox):
    """Offers what there is to look at, with how many there are."""

    def __init__(self, words: Words) -> None:
        super().__init__()
        self._words = words
        self.setMinimumContentsLength(14)

    def show_tally(self, tally: Tally, *, stays: bool = False) -> None:
        """Offer what there is; what was chosen stays, if there is any of it, or `stays` for its rows are
        seen still."""
        chosen = self.currentData() or ""
        self.clear()
        for key, text in self._texts():
            number = tally.number(_meant(key))
            if number or not key or (stays and key == chosen):
                self.addItem(text.format(n=number), key)
        self.setCurrentIndex(max(0, self.findData(chosen)))

    def has(self, kind: Kind) -> bool:
        """Whether rows of this kind are among what is chosen."""
        return _meant(self.currentData() or "")(kind)

    def _texts(self) -> Iterator[tuple[str, str]]:
        words = self._words
        yield "", words.text("All ({n})")
        yield _TO_SORT, words.text("To sort ({n})")
        yield _MISSED, words.text("On days off ({n})")
        for state in State:
            yield str(state), f"{state_name(state, words)} ({{n}})"
            if state is State.NEW:
                yield _REFUSED, words.text("Not taken ({n})")


def _meant(key: str) -> Callable[[Kind], bool]:
    match key:
        case "":
            return lambda _: True
        case "to-sort":
            return lambda kind: kind.waits
        case "missed":
            return lambda kind: kind.is_missed
        case "refused":
            return lambda kind: kind.is_refused
        case "new":
            return lambda kind: kind.is_new
    return lambda kind: kind.state == key and not (kind.is_new or kind.is_missed)
