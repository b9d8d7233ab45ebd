"""The envelope: one JSON document around the tables, with a revision and a checksum.

The checksum covers the revision and a digest of each document in canonical form (keys sorted, no
space), in order. So a file may be indented anew or its keys sorted without harm, a changed value is
noticed, and a document that has not changed is neither encoded nor hashed again.
"""

import hashlib
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import UTC, datetime

import orjson

from planner.core.problems import ProblemKind
from planner.storage.codec import Tables
from planner.storage.fields import BadValue, Document, Fields, Json

APP = "lagkage"
FORMAT = 1
LARGEST = 64 * 1024 * 1024
"""Bytes. A file above that is not read: ten years take about 5 MB."""

_BYTE_ORDER_MARK = b"\xef\xbb\xbf"


class Unusable(Exception):
    """The bytes are no book that this version can read; `kind` and `detail` say why."""

    def __init__(self, kind: ProblemKind, detail: str) -> None:
        super().__init__(kind, detail)
        self.kind = kind
        self.detail = detail


@dataclass(frozen=True, slots=True)
class Part:
    """A document with its canonical bytes and their SHA-256."""

    document: Document
    encoded: bytes
    digest: bytes


Parts = Mapping[tuple[str, str], Part]


@dataclass(frozen=True, slots=True)
class Envelope:
    """A revision of a book as it stands in a file. `saved` is when, by a clock that may be wrong:
    only the revision says which of two is newer."""

    revision: int
    saved: datetime
    tables: Tables
    parts: Parts

    def following(self, tables: Tables, saved: datetime) -> "Envelope":
        """The next revision. What of `tables` is the same object as before is not encoded again.

        Raises `BadValue` for what JSON can't hold.
        """
        return Envelope(self.revision + 1, saved, tables, encoded_parts(tables, self.parts))

    @property
    def checksum(self) -> str:
        """SHA-256 over the format, the revision, the time, and each document's place and digest."""
        whole = hashlib.sha256(f"{FORMAT} {self.revision} {written(self.saved)}\n".encode())
        for place in sorted(self.parts):
            whole.update(orjson.dumps(place) + self.parts[place].digest)
        return whole.hexdigest()

    def encoded(self) -> bytes:
        """The file: a line for each document, so that two revisions can be compared by line."""
        head = {
            "app": APP,
            "format": FORMAT,
            "rev": self.revision,
            "saved": written(self.saved),
            "sha256": self.checksum,
            "data": {name: self._lines(name) for name in sorted(self.tables)},
        }
        return orjson.dumps(head, option=orjson.OPT_APPEND_NEWLINE)

    def _lines(self, table: str) -> dict[str, orjson.Fragment]:
        keys = sorted(self.tables[table], key=lambda key: (len(key), key))
        return {key: orjson.Fragment(b"\n" + self.parts[table, key].encoded) for key in keys}


NOTHING = Envelope(0, datetime(1970, 1, 1, tzinfo=UTC), {}, {})
"""What a book's first revision follows."""


def read_envelope(content: bytes) -> Envelope:
    """The envelope in a file's bytes, whole and unchanged since it was written.

    Raises `Unusable`. The documents' fields are not looked into.
    """
    document = _parsed(content)
    fields = Fields(document, "the envelope")
    if document.get("app") != APP:
        raise Unusable(ProblemKind.CORRUPT, "it is JSON, but not a book of Lagkage")
    try:
        _check_format(fields.number("format"))
        tables = _tables(fields.part("data").document)
        parts = encoded_parts(tables, {})
        envelope = Envelope(fields.number("rev"), _read_time(fields), tables, parts)
        whole = envelope.revision > 0 and envelope.checksum == fields.text("sha256")
    except BadValue as bad:
        raise Unusable(ProblemKind.CORRUPT, str(bad)) from bad
    if not whole:
        raise Unusable(ProblemKind.CORRUPT, "the content does not match its checksum")
    return envelope


def encoded_parts(tables: Tables, known: Parts) -> Parts:
    """The parts of `tables`; what is in `known` as the same object is taken from there."""
    parts: dict[tuple[str, str], Part] = {}
    for table, documents in tables.items():
        for key, document in documents.items():
            part = known.get((table, key))
            same = part is not None and part.document is document
            parts[table, key] = part if part and same else _encoded(table, key, document)
    return parts


def written(time: datetime) -> str:
    """`time` in UTC to the second: 2026-11-22T14:32:10Z."""
    return time.astimezone(UTC).strftime("%Y-%m-%dT%H:%M:%SZ")


def _encoded(table: str, key: str, document: Document) -> Part:
    try:
        encoded = orjson.dumps(document, option=orjson.OPT_SORT_KEYS)
    except orjson.JSONEncodeError as error:
        raise BadValue(f"{table} {key}: {error}") from error
    return Part(document, encoded, hashlib.sha256(encoded).digest())


def _parsed(content: bytes) -> dict[str, Json]:
    if len(content) > LARGEST:
        raise Unusable(ProblemKind.TOO_LARGE, f"{len(content):,} bytes")
    if not content.strip(b"\0"):
        what = f"{len(content):,} zeros and nothing else" if content else "it is empty"
        raise Unusable(ProblemKind.CORRUPT, what)
    text = content.removeprefix(_BYTE_ORDER_MARK)
    try:
        document = orjson.loads(text)
    except orjson.JSONDecodeError as error:
        raise Unusable(ProblemKind.CORRUPT, _where(error, text)) from error
    if not isinstance(document, dict):
        raise Unusable(ProblemKind.CORRUPT, "it is JSON, but not a book of Lagkage")
    return document


def _where(error: orjson.JSONDecodeError, text: bytes) -> str:
    place = len(error.doc[: error.pos].encode(errors="replace")) if error.doc else error.pos
    if place >= len(text.rstrip()):
        return f"the file stops at byte {len(text):,}"
    return f"it is not JSON at byte {place:,} of {len(text):,}: {error.msg}"


def _check_format(number: int) -> None:
    if number > FORMAT:
        detail = f"it is of format {number}; this version reads up to format {FORMAT}"
        raise Unusable(ProblemKind.TOO_NEW, detail)
    if number < 1:
        raise Unusable(ProblemKind.CORRUPT, f"there is no format {number}")


def _tables(data: Mapping[str, Json]) -> Tables:
    for table, documents in data.items():
        if not isinstance(documents, dict):
            raise BadValue(f"{table} is not a table")
        for key, document in documents.items():
            if not isinstance(document, dict):
                raise BadValue(f"{table} {key} is not a group of fields")
    return data  # type: ignore[return-value]  # as just checked


def _read_time(fields: Fields) -> datetime:
    try:
        time = datetime.strptime(fields.text("saved"), "%Y-%m-%dT%H:%M:%SZ").replace(tzinfo=UTC)
    except ValueError as error:
        raise BadValue("the envelope: saved is not a time") from error
    return time
