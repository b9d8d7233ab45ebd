"""Editing a book's file by hand, with a checksum that is right again."""

from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import replace
from pathlib import Path
from typing import Any

import orjson

from planner.storage.envelope import encoded_parts, read_envelope


@contextmanager
def edited(path: Path) -> Iterator[dict[str, Any]]:
    """The tables in the file at `path`, to change; they are written back at the end."""
    envelope = read_envelope(path.read_bytes())
    tables = orjson.loads(orjson.dumps(envelope.tables))
    yield tables
    changed = replace(envelope, tables=tables, parts=encoded_parts(tables, {}))
    path.write_bytes(changed.encoded())
