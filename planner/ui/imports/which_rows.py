"""Which rows of an import are looked at."""

from collections.abc import Callable, Iterator, Mapping
from functools import partial

from planner.app.import_kinds import Kind, Tally
from planner.app.import_rows import State
from planner.i18n import Words
from planner.ui.still_boxes import ChoiceBox
from planner.wording.import_rows import state_name

_TO_SORT, _MISSED, _REFUSED = "to-sort", "missed", "refused"
_SPECIAL: Mapping[str, Callable[[Kind], bool]] = {
    "": lambda _: True,
    _TO_SORT: lambda kind: kind.waits,
    _MISSED: lambda kind: kind.is_missed,
    _REFUSED: lambda kind: kind.is_refused,
    State.NEW: lambda kind: kind.is_new,
}
"""Which rows are meant, where that is more than one state, or less."""


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
            number = tally.number(partial(_is_meant, key))
            if number or not key or (stays and key == chosen):
                self.addItem(text.format(n=number), key)
        self.setCurrentIndex(max(0, self.findData(chosen)))

    def has(self, kind: Kind) -> bool:
        """Whether rows of this kind are among what is chosen."""
        return _is_meant(self.currentData() or "", kind)

    def _texts(self) -> Iterator[tuple[str, str]]:
        words = self._words
        yield "", words.text("All ({n})")
        yield _TO_SORT, words.text("To sort ({n})")
        yield _MISSED, words.text("On days off ({n})")
        for state in State:
            yield str(state), f"{state_name(state, words)} ({{n}})"
            if state is State.NEW:
                yield _REFUSED, words.text("Left out by you ({n})")


def _is_meant(key: str, kind: Kind) -> bool:
    if key in _SPECIAL:
        return _SPECIAL[key](kind)
    return kind.state == key and not (kind.is_new or kind.is_missed)
