"""What was answered in earlier imports, and is proposed where the same is asked again."""

from collections.abc import Mapping
from typing import NamedTuple

from planner.core.import_facts import DateOrder
from planner.ui.settings import DATE_ORDER, Settings

_PEOPLE, _MOST_PEOPLE = "import-people", 20
_COLUMNS, _MOST_COLUMNS = "import-columns", 20


class Usual(NamedTuple):
    """The order of dates, the names by which somebody is called in exports of several people, and which
    column of a table is what (the name of each by its field); the last ones first."""

    order: DateOrder = DateOrder.DAY_FIRST
    people: tuple[str, ...] = ()
    columns: tuple[Mapping[str, str], ...] = ()


def usual_of(settings: Settings) -> Usual:
    people = tuple(filter(None, settings.noted(_PEOPLE).split("\n")))
    columns = tuple(filter(None, map(_read, settings.noted(_COLUMNS).split("\n\n"))))
    return Usual(DateOrder(settings.value(DATE_ORDER)), people, columns)


def remember_usual(settings: Settings, usual: Usual) -> None:
    settings.choose(DATE_ORDER, str(usual.order))
    settings.note(_PEOPLE, "\n".join(usual.people[:_MOST_PEOPLE]))
    settings.note(_COLUMNS, "\n\n".join(map(_written, usual.columns[:_MOST_COLUMNS])))


def _written(columns: Mapping[str, str]) -> str:
    return "\n".join(f"{field}\t{name}" for field, name in columns.items())


def _read(written: str) -> dict[str, str]:
    lines = (line.partition("\t") for line in written.split("\n"))
    return {field: name for field, _, name in lines if field and name}
