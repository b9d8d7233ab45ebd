"""Events of an import that are one thing to whoever looks them through: the lunch of every day."""

from collections.abc import Iterable, Sequence
from itertools import chain
from typing import NamedTuple

from planner.app.import_rows import Row
from planner.core.called import called


class Meant(NamedTuple):
    """What somebody means who says what the chosen rows are: the places of those that can have a
    category, and of the `others` that wait under the titles of these."""

    chosen: list[int]
    others: list[int]


class ByTitle:
    """Where the rows of each title are. What has neither a title nor a project is like nothing."""

    def __init__(self, rows: Iterable[Row]) -> None:
        self._places: dict[str, list[int]] = {}
        for place, row in enumerate(rows):
            if title := _title(row):
                self._places.setdefault(title, []).append(place)

    def others(self, rows: Sequence[Row], places: Iterable[int]) -> list[int]:
        """The places of other rows under the titles of those at `places`."""
        chosen = frozenset(places)
        titles = {_title(rows[place]) for place in chosen} - {""}
        found = (place for title in titles for place in self._places[title])
        return sorted(place for place in found if place not in chosen)

    def meant(self, rows: Sequence[Row], places: Iterable[int]) -> Meant:
        """What somebody means who says where `rows` at `places` belong."""
        chosen = [place for place in places if rows[place].can_be_sorted]
        return Meant(chosen, [place for place in self.others(rows, chosen) if rows[place].waits])


def next_waiting(rows: Sequence[Row], place: int) -> int | None:
    """Where the next row is that waits to be sorted: from `place` on, then from the top."""
    around = chain(range(place, len(rows)), range(place))
    return next((at for at in around if rows[at].waits), None)


def _title(row: Row) -> str:
    event = row.event
    return called(event.title, event.project).casefold() if event is not None else ""
