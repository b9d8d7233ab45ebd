"""Editing a book's file by hand, with a checksum that is right again."""

from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import replace
from pathlib import Path
from typing import Any

from planner.storage.envelope import written_tables
from planner.storage.envelope_reader import read_envelope


@contextmanager
def edited(path: Path) -> Iterator[dict[str, Any]]:
    """The tables in the file at `path`, to change; they are written back at the end."""
    envelope = read_envelope(path.read_bytes())
    tables = {
        name: {key: dict(each) for key, each in table.items()}
        for name, table in envelope.tables.items()
    }
    yield tables
    changed = replace(envelope, tables=written_tables(tables))
    path.write_bytes(changed.encoded())
