"""Any other table: columns by their usual names, or as the user says which is what."""

from planner.core.import_facts import FactKind
from planner.sources.reading import NotRead, Reading
from planner.sources.tables import Table, plain_name
from planner.sources.tracked import Layout, read_tracked

SOURCE = "table"
FIELDS = {
    "start": ("start", "begin", "begins", "starts", "start time", "started", "starttidspunkt"),
    "end": ("end", "ends", "stop", "finish", "end time", "ended", "sluttidspunkt", "slut"),
    "date": ("date", "day", "dato", "dag", "start date", "startdato"),
    "from": ("from", "fra", "starttid", "start tid", "kl. fra"),
    "to": ("to", "til", "sluttid", "slut tid", "kl. til"),
    "end_date": ("end date", "slutdato"),
    "length": ("duration", "hours", "time", "length", "varighed", "timer", "tid", "duration (h)"),
    "title": ("title", "subject", "summary", "emne", "titel", "what", "hvad"),
    "project": ("project", "projekt"),
    "client": ("client", "customer", "kunde"),
    "task": ("task", "activity", "opgave", "aktivitet"),
    "tags": ("tags", "labels", "category", "mærker", "kategori", "stikord"),
    "note": ("note", "notes", "description", "comment", "noter", "beskrivelse", "bemærkning"),
}
"""What a column can be, and what it is usually called."""


def read_own_table(reading: Reading, table: Table) -> None:
    """Raises `NotRead` if the columns don't say when it was."""
    said = reading.file.answers.columns
    for name in said.values():
        if plain_name(name) not in table.names:
            raise NotRead(FactKind.NO_SUCH_COLUMN, text=name[:80], columns=_heads(table))
    taken = {plain_name(name) for name in said.values()}
    usual = {
        field: tuple(name for name in names if name not in taken) for field, names in FIELDS.items()
    }
    chosen = {field: (name,) for field, name in said.items()}
    layout = Layout(SOURCE, _telling_apart(usual | chosen, table))
    found = set(layout.found_in(table))
    starts = "start" in found or {"date", "from"} <= found
    ends = bool(found & {"end", "to", "length"})
    if not ((starts and ends) or {"date", "length"} <= found):
        named = "\n".join(name.strip() for name in table.head if name.strip())
        if "\n" not in named:  # one column can't say both when and how long
            raise NotRead(FactKind.UNKNOWN_FORMAT)
        raise NotRead(FactKind.WHICH_COLUMNS, columns=_heads(table), names=named)
    read_tracked(reading, table, layout)


def _telling_apart(columns: dict[str, tuple[str, ...]], table: Table) -> dict[str, tuple[str, ...]]:
    """Where a day has a column of its own, what is called *start* and *end* are times of that day."""
    layout = Layout(SOURCE, columns).found_in(table)
    if "date" in layout and "start" in layout and "from" not in layout:
        start, end = columns["start"], columns["end"]
        return {**columns, "from": start, "to": end, "start": (), "end": ()}
    return columns


def _heads(table: Table) -> str:
    return ", ".join(name.strip() for name in table.head if name.strip())[:300]
