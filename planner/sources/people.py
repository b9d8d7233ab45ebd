"""Whose time a table tells of. Where it is that of several people, only the user's own is read."""

from collections.abc import Iterator, Sequence
from typing import NamedTuple

from planner.core.import_facts import FactKind
from planner.sources.reading import NotRead, Reading
from planner.sources.tables import Row

MOST_ASKED = 200
"""So many names are asked about; a company's export has more than anybody looks through."""
_MOST_TOLD = 3
ALL = "*"
"""An answer: all of them are the user, or the people that somebody met."""


class Named(NamedTuple):
    """A row, the name that stands in it (maybe none), and whether it says when something was."""

    row: Row
    person: str
    is_time: bool


def own_rows(reading: Reading, rows: Sequence[Named]) -> list[Row]:
    """Those of `rows` that are not somebody else's. Raises `NotRead` if only the user can know.

    A name that is written once is that of the rows below it, too. What stands above the first one, and
    what only looks like a name, is nobody's.
    """
    people = list(dict.fromkeys(each.person for each in rows if each.is_time and each.person))
    said = {_plain(name) for name in reading.file.answers.people}
    own = {name for name in people if _plain(name) in said or ALL in said}
    if people and not own and (said or len(people) > 1):
        names = sorted(people, key=str.casefold)
        kind = FactKind.NO_SUCH_PERSON if said else FactKind.WHICH_PERSON
        raise NotRead(
            kind,
            text=", ".join(reading.file.answers.people),
            people=_few(names),
            names="\n".join(names[:MOST_ASKED]),
        )
    others = {name for name in people if name not in own} if own else set()
    if not others:
        return [each.row for each in rows]
    kept = [row for row, person in _carried(rows, {*people}) if person not in others]
    left = str(len(rows) - len(kept))
    told = _few([name for name in people if name in own])
    reading.tell(FactKind.PERSON_TAKEN, people=told, number=left)
    return kept


def _carried(rows: Sequence[Named], people: set[str]) -> Iterator[tuple[Row, str]]:
    """Each row, and whose it is."""
    above = ""
    for each in rows:
        if each.person in people:
            above = each.person
        yield each.row, each.person or above


def _few(names: Sequence[str]) -> str:
    more = ["…"] if len(names) > _MOST_TOLD else []
    return ", ".join([*names[:_MOST_TOLD], *more])


def _plain(name: str) -> str:
    return " ".join(name.casefold().split())
