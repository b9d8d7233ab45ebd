"""Kimai's export as CSV: heads in the user's language, or none at all; lengths in seconds or h:mm."""

from datetime import timedelta

from planner.sources.layouts import Layout
from planner.sources.tables import Row, Table

LAYOUT = Layout(
    "kimai",
    {
        "date": ("Date", "Dato", "Datum"),
        "from": ("From", "Fra", "Von", "Begin", "Beginn"),
        "to": ("To", "Til", "Bis", "End", "Ende"),
        "length": ("Duration", "Varighed", "Dauer"),
        "user": ("User", "Bruger", "Benutzer", "Username", "Brugernavn", "Name", "Navn"),
        "client": ("Customer", "Kunde"),
        "project": ("Project", "Projekt"),
        "task": ("Activity", "Aktivitet", "Tätigkeit"),
        "note": ("Description", "Beskrivelse", "Beschreibung"),
        "tags": ("Tags", "Mærker", "Schlagworte", "Stikord"),
    },
    needs=("date", "from", "to", "length", "client", "task"),
    unit=timedelta(seconds=1),
)
_TIMES = ("Date", "From", "To", "Duration", "Rate", "Internal", "Name", "User")
_THINGS = ("Customer", "Project", "Activity", "Description", "Exported", "Tags")
_HEAD = (*_TIMES, *_THINGS)


def with_its_head(table: Table) -> Table | None:
    """`table` under Kimai's own head if it has none and looks like Kimai's; else `None`."""
    first = [cell.strip() for cell in table.head]
    looks_so = (
        len(first) > len(_HEAD)
        and first[0][:4].isdecimal()
        and all(len(cell) == 5 and cell[2] == ":" for cell in first[1:3])
    )
    if not looks_so:
        return None
    rows = (Row(list(table.head), 1), *table.rows)
    return Table(_HEAD, rows)
