"""A document as it is written: its bytes, and its fields once somebody asks."""

import hashlib
from collections.abc import Iterator, Mapping

import orjson

from planner.storage.fields import BadValue, Document, Json


class Written(Mapping[str, Json]):
    """A document in canonical form: keys sorted, no space. Immutable, and cheap until it is read.

    Ten years are 520 of these, of which a person looks at a few; reading all takes 40 ms and 30 MB.
    """

    __slots__ = ("_fields", "digest", "encoded")

    def __init__(self, encoded: bytes) -> None:
        self.encoded = encoded
        self.digest = hashlib.sha256(encoded).digest()
        self._fields: dict[str, Json] | None = None

    @classmethod
    def of(cls, document: Document, place: str) -> "Written":
        """`document` as it is to be written; itself if it is. Raises `BadValue` for what JSON can't
        hold."""
        if isinstance(document, Written):
            return document
        try:
            return cls(orjson.dumps(dict(document), option=orjson.OPT_SORT_KEYS))
        except orjson.JSONEncodeError as error:
            raise BadValue(f"{place}: {error}") from error

    def __getitem__(self, name: str) -> Json:
        return self._read()[name]

    def __iter__(self) -> Iterator[str]:
        return iter(self._read())

    def __len__(self) -> int:
        return len(self._read())

    def _read(self) -> dict[str, Json]:
        if self._fields is None:
            self._fields = _fields(self.encoded)
        return self._fields


def _fields(encoded: bytes) -> dict[str, Json]:
    try:
        fields = orjson.loads(encoded)
    except orjson.JSONDecodeError as error:
        raise BadValue(f"a document is not JSON: {error}") from error
    if not isinstance(fields, dict):
        raise BadValue("a document is not a group of fields")
    return fields
