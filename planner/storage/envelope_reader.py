"""Reading an envelope: quickly where the file is as it was written, patiently where it is not."""

from collections.abc import Mapping
from datetime import UTC, datetime

import orjson

from planner.core.problems import ProblemKind
from planner.storage.envelope import APP, FORMAT, Envelope, written_tables
from planner.storage.fields import BadValue, Fields, Json, Tables
from planner.storage.written import Written

LARGEST = 64 * 1024 * 1024
"""Bytes. A file above that is not read: ten years take about 5 MB."""

PACKED = b"\x1f\x8b"
"""What a compressed file begins with."""

ANY_FORMAT = 1_000_000
"""For who only looks: a book of a newer format may be understood all the same."""

OLDEST = 1
"""The oldest format there is."""

_DIFFERS = "the content does not match its checksum"
_BYTE_ORDER_MARK = b"\xef\xbb\xbf"


class Unusable(Exception):
    """The bytes are no book that this version can read; `kind` and `detail` say why, and `needs` which
    format they are of if that is newer than ours."""

    def __init__(self, kind: ProblemKind, detail: str, needs: int = 0) -> None:
        super().__init__(kind, detail)
        self.kind = kind
        self.detail = detail
        self.needs = needs


def read_envelope(content: bytes, newest: int = FORMAT) -> Envelope:
    """The envelope in a file's bytes, whole and unchanged since it was written; of an older format,
    brought to ours.

    Raises `Unusable`, also for a format above `newest`. The documents' fields are not looked into.
    """
    content = _unpacked(content)
    envelope = _read_as_written(content) or _read_patiently(content, newest)
    return envelope if envelope.format >= FORMAT else _brought_here(envelope)


def _unpacked(content: bytes) -> bytes:
    """Backups that are older are compressed."""
    if not content.startswith(PACKED):
        return content
    from planner.storage.packing import NotPacked, unpacked

    try:
        return unpacked(content, LARGEST)
    except NotPacked as damaged:
        raise Unusable(ProblemKind.CORRUPT, f"it can't be unpacked: {damaged}") from damaged


def _brought_here(envelope: Envelope) -> Envelope:
    from planner.storage.migrations import migrated

    try:
        return migrated(envelope)
    except BadValue as bad:
        raise Unusable(ProblemKind.CORRUPT, str(bad)) from bad


def _read_as_written(content: bytes) -> Envelope | None:
    """The envelope of a file that is to the byte as `Envelope.encoded` makes it, without reading the
    documents in it; `None` for any other, whatever is the matter with it."""
    lines = content.split(b"\n")
    documents = lines[1:-1:2]
    numbers = (str(number).encode() for number in range(len(documents)))
    lines[1:-1:2] = numbers
    try:
        head = orjson.loads(b"".join(lines))
        tables = {
            table: {key: Written(documents[number]) for key, number in keys.items()}
            for table, keys in head["data"].items()
        }
        envelope = _unchecked(Fields(head, "the envelope"), tables)
    except (ValueError, TypeError, KeyError, AttributeError, IndexError, BadValue, Unusable):
        return None
    return envelope if envelope.encoded() == content else None  # with the checksum that it has


def _read_patiently(content: bytes, newest: int) -> Envelope:
    fields = Fields(_parsed(content), "the envelope")
    if fields.document.get("app") != APP:
        raise Unusable(ProblemKind.CORRUPT, "it is JSON, but not a book of Lagkage")
    try:
        _check_format(fields.number("format"), newest)  # first: it may have other fields
        return _checked(fields, written_tables(_tables(fields.part("data").document)), newest)
    except BadValue as bad:
        raise Unusable(ProblemKind.CORRUPT, str(bad)) from bad


def _checked(
    fields: Fields, tables: dict[str, dict[str, Written]], newest: int = FORMAT
) -> Envelope:
    envelope = _unchecked(fields, tables, newest)
    if envelope.checksum != fields.text("sha256"):
        raise Unusable(ProblemKind.CORRUPT, _DIFFERS)
    return envelope


def _unchecked(
    fields: Fields, tables: dict[str, dict[str, Written]], newest: int = FORMAT
) -> Envelope:
    """The envelope, its checksum not looked at."""
    number, revision = fields.number("format"), fields.number("rev")
    _check_format(number, newest)
    if revision < 1:
        raise Unusable(ProblemKind.CORRUPT, _DIFFERS)
    return Envelope(revision, _read_time(fields), tables, number, number)


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
    place = _broken_text(text)
    if place is None:
        place = len(error.doc[: error.pos].encode())
    if place >= len(text.rstrip()):
        return f"the file stops at byte {len(text):,}"
    return f"it is not JSON at byte {place:,} of {len(text):,}: {error.msg}"


def _broken_text(text: bytes) -> int | None:
    """The byte at which `text` stops being UTF-8; `None` if it is all of it."""
    try:
        text.decode()
    except UnicodeDecodeError as error:
        return error.start
    return None


def _check_format(number: int, newest: int) -> None:
    if number > newest:
        detail = f"it is of format {number}; this Lagkage reads up to format {FORMAT}"
        raise Unusable(ProblemKind.TOO_NEW, detail, number)
    if number < OLDEST:
        raise Unusable(ProblemKind.CORRUPT, f"there is no format {number}")


def _tables(data: Mapping[str, Json]) -> Tables:
    tables: dict[str, dict[str, dict[str, Json]]] = {}
    for table, documents in data.items():
        if not isinstance(documents, dict):
            raise BadValue(f"{table} is not a table")
        tables[table] = {}
        for key, document in documents.items():
            if not isinstance(document, dict):
                raise BadValue(f"{table} {key} is not a group of fields")
            tables[table][key] = document
    return tables


def _read_time(fields: Fields) -> datetime:
    try:
        time = datetime.fromisoformat(fields.text("saved"))
    except ValueError as error:
        raise BadValue("the envelope: saved is not a time") from error
    if time.tzinfo is not UTC:
        raise BadValue("the envelope: saved is not in UTC")
    return time
