"""Events of an import that are one thing to whoever looks them through: the lunch of every day."""

from collections.abc import Collection, Sequence
from typing import NamedTuple

from planner.app.import_rows import Row


class Meant(NamedTuple):
    """What somebody means who says what the chosen rows are: the places of those that can have a
    category, and of the `others` that wait under the titles of these."""

    chosen: list[int]
    others: list[int]


def meant_by(rows: Sequence[Row], places: Collection[int]) -> Meant:
    chosen = [place for place in places if rows[place].can_be_sorted]
    return Meant(chosen, [place for place in alike(rows, chosen) if rows[place].waits])


def next_waiting(rows: Sequence[Row], place: int) -> int | None:
    """Where the next row is that waits to be sorted: from `place` on, then from the top."""
    around = (*range(place, len(rows)), *range(place))
    return next((at for at in around if rows[at].waits), None)


def alike(rows: Sequence[Row], places: Collection[int]) -> list[int]:
    """The places of other rows under the titles of those at `places`. What has no title is like
    nothing."""
    chosen = frozenset(places)
    titles = {_title(rows[place]) for place in chosen} - {""}
    return [at for at, row in enumerate(rows) if _title(row) in titles and at not in chosen]


def _title(row: Row) -> str:
    return row.event.title.strip().casefold() if row.event is not None else ""
