"""The envelope: one JSON document around the tables, with a revision and a checksum.

The checksum covers the revision and a digest of each document in canonical form (keys sorted, no
space), in order. So a file may be indented anew or its keys sorted without harm, a changed value is
noticed, and a document that has not changed is neither encoded nor hashed again.
"""

import hashlib
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import UTC, datetime
from itertools import chain, zip_longest

import orjson

from planner.storage.fields import Tables
from planner.storage.new_file import PIECE
from planner.storage.written import Written

APP = "lagkage"
FORMAT = 1

_GAP = orjson.Fragment(b"\n\n")
"""Stands for a document while the head is encoded: nothing else in JSON without space has a line end."""

WrittenTables = Mapping[str, Mapping[str, Written]]


@dataclass(frozen=True, slots=True)
class Envelope:
    """A revision of a book as it stands in a file. `saved` is when, by a clock that may be wrong:
    only the revision says which of two is newer. `was_format` is what the file was written in."""

    revision: int
    saved: datetime
    tables: WrittenTables
    format: int = FORMAT
    was_format: int = FORMAT

    def following(self, tables: Tables, saved: datetime) -> "Envelope":
        """The next revision. What in `tables` is written already is not encoded again.

        Raises `BadValue` for what JSON can't hold.
        """
        return Envelope(self.revision + 1, saved, written_tables(tables))

    @property
    def checksum(self) -> str:
        """SHA-256 over the format, the revision, the time, and each document's place and digest."""
        whole = hashlib.sha256(f"{self.format} {self.revision} {in_utc(self.saved)}\n".encode())
        for table, key, document in self._in_order():
            whole.update(orjson.dumps([table, key]) + document.digest)
        return whole.hexdigest()

    @property
    def content(self) -> Mapping[tuple[str, str], bytes]:
        """What it holds, whichever revision it is: the digest of each document by its place."""
        return {(table, key): document.digest for table, key, document in self._in_order()}

    def encoded(self) -> bytes:
        """The file. Each document has a line of its own, so that two revisions can be compared by
        line, and a reader need not look into what it is not asked for."""
        return b"".join(self.pieces())

    def pieces(self) -> Iterator[bytes]:
        """The file, cut into pieces of about `PIECE` bytes, each made when it is its turn."""
        head = {
            "app": APP,
            "format": self.format,
            "rev": self.revision,
            "saved": in_utc(self.saved),
            "sha256": self.checksum,
            "data": {
                table: dict.fromkeys(keys_in_order(documents), _GAP)
                for table, documents in sorted(self.tables.items())
            },
        }
        between = orjson.dumps(head, option=orjson.OPT_APPEND_NEWLINE).split(b"\n\n")
        documents = (document.encoded for _, _, document in self._in_order())
        lines, before = _alternating(between, documents), list[bytes]()
        while some := _some(lines):
            yield b"\n".join([*before, *some])
            before = [b""]

    def _in_order(self) -> Iterator[tuple[str, str, Written]]:
        for table, documents in sorted(self.tables.items()):
            for key in keys_in_order(documents):
                yield table, key, documents[key]


NOTHING = Envelope(0, datetime(1970, 1, 1, tzinfo=UTC), {})
"""What a book's first revision follows."""


def written_tables(tables: Tables) -> dict[str, dict[str, Written]]:
    return {
        table: {key: Written.of(each, f"{table} {key}") for key, each in documents.items()}
        for table, documents in tables.items()
    }


def keys_in_order(keys: Mapping[str, object]) -> list[str]:
    """Numbers by size, weeks by time."""
    return sorted(keys, key=lambda key: (len(key), key))


def in_utc(time: datetime) -> str:
    """`time` to the second: 2026-11-22T14:32:10Z."""
    return time.astimezone(UTC).strftime("%Y-%m-%dT%H:%M:%SZ")


def _some(lines: Iterator[bytes]) -> list[bytes]:
    """The next of `lines`, to about `PIECE` bytes."""
    taken, size = [], 0
    for line in lines:
        taken.append(line)
        size += len(line) + 1
        if size >= PIECE:
            break
    return taken


def _alternating(first: list[bytes], second: Iterator[bytes]) -> Iterator[bytes]:
    pairs = zip_longest(first, second)
    return (piece for piece in chain.from_iterable(pairs) if piece is not None)
