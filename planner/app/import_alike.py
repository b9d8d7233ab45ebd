"""Events of an import that are one thing to whoever looks them through: the lunch of every day."""

from collections.abc import Collection, Sequence

from planner.app.import_rows import Row


def alike(rows: Sequence[Row], places: Collection[int]) -> list[int]:
    """The places of other rows under the titles of those at `places`. What has no title is like
    nothing."""
    chosen = frozenset(places)
    titles = {_title(rows[place]) for place in chosen} - {""}
    return [at for at, row in enumerate(rows) if _title(row) in titles and at not in chosen]


def _title(row: Row) -> str:
    return row.event.title.strip().casefold() if row.event is not None else ""
