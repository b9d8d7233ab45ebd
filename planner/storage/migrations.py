"""From older formats to ours: one function a format, on a copy, and nothing may get lost on the way.

To add format n + 1: raise `FORMAT`, write a function from the tables of n to those of n + 1, put it
under n here, keep a book of format n in tests/data/books, and describe n + 1 in docs/book-format.md.
"""

from collections import Counter
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field, replace

import orjson

from planner.storage.envelope import FORMAT, Envelope, written_tables
from planner.storage.fields import BadValue, Group, Tables

Copied = dict[str, dict[str, Group]]
"""Tables that are a migration's own, to change as it likes."""


@dataclass(frozen=True, slots=True)
class Migration:
    """What makes the tables of a format those of the next. `renamed` are tables by their old names."""

    change: Callable[[Copied], Tables]
    renamed: Mapping[str, str] = field(default_factory=dict)


MIGRATIONS: Mapping[int, Migration] = {}
"""By the format that they begin from. Format 1 is the first."""


def migrated(envelope: Envelope) -> Envelope:
    """`envelope` in our format, as the same revision. Raises `BadValue`, also if a document was lost."""
    tables: Tables = envelope.tables
    for number in range(envelope.format, FORMAT):
        before = tables
        tables = MIGRATIONS[number].change(_copied(before))
        _check_counts(before, tables, MIGRATIONS[number])
    return replace(envelope, tables=written_tables(tables), format=FORMAT)


def _copied(tables: Tables) -> Copied:
    return {
        table: {key: orjson.loads(orjson.dumps(dict(each))) for key, each in documents.items()}
        for table, documents in tables.items()
    }


def _check_counts(before: Tables, after: Tables, by: Migration) -> None:
    wanted = Counter({by.renamed.get(name, name): len(each) for name, each in before.items()})
    there = Counter({name: len(each) for name, each in after.items()})
    for table in sorted({*wanted, *there}):
        if wanted[table] != there[table]:
            lost = f"{wanted[table]} before and {there[table]} after"
            raise BadValue(f"{table}: {lost} it was brought to the newer format")
