"""TinyDB over a book's file: the tables that the file holds, and the one write that changes them."""

from collections.abc import Callable, Iterable, Iterator, Mapping
from contextlib import contextmanager
from datetime import datetime
from typing import Any

from tinydb import TinyDB
from tinydb.storages import Storage
from tinydb.table import Table

from planner.storage.envelope import NOTHING, Envelope
from planner.storage.fields import Document, Json, Tables


class Row(Mapping[str, Json]):
    """A document of a table, as TinyDB hands it out: to read, without a copy being made."""

    def __init__(self, document: Document, doc_id: str) -> None:
        self._document = document
        self.doc_id = doc_id

    def __getitem__(self, name: str) -> Json:
        return self._document[name]

    def __iter__(self) -> Iterator[str]:
        return iter(self._document)

    def __len__(self) -> int:
        return len(self._document)


class KeyedTable(Table):
    """A table whose keys are texts, such as 2026-W48, so that a document has one identity and not
    two. Nothing is cached."""

    document_class = Row  # type: ignore[assignment]
    document_id_class = str  # type: ignore[assignment]
    default_query_cache_capacity = 0


WriteFile = Callable[[Envelope, Envelope, Callable[[], None]], None]
"""Puts an envelope in the place of another, and tells when it lies there; see `BookFile`."""


class EnvelopeStorage(Storage):
    """Where TinyDB reads and writes: the envelope of one file, which `write_file` writes.

    TinyDB writes after every operation. `together` makes one revision of several.
    """

    def __init__(
        self, clock: Callable[[], datetime], write_file: WriteFile, envelope: Envelope = NOTHING
    ) -> None:
        self.write_file = write_file
        self.envelope = envelope
        self._clock = clock
        self._staged: dict[str, Any] | None = None

    @classmethod
    def to_read(cls, envelope: Envelope) -> "EnvelopeStorage":
        """One that is never written."""

        def refuse(*_: object) -> None:
            raise AssertionError("opened to read only")

        return cls(lambda: envelope.saved, refuse, envelope)

    def read(self) -> dict[str, Any]:
        return dict(self.envelope.tables) if self._staged is None else self._staged

    def write(self, data: dict[str, Any]) -> None:
        if self._staged is None:
            self.put(data)
        else:
            self._staged = data

    @contextmanager
    def together(self) -> Iterator[None]:
        """What is written inside becomes one revision at the end, or on an error nothing."""
        self._staged = dict(self.envelope.tables)
        try:
            yield
            staged = self._staged
        finally:
            self._staged = None
        self.put(staged)

    def put(self, tables: Tables) -> None:
        """Put `tables` into the file as the next revision.

        Raises `BadValue` for what JSON can't hold, or `StoreError`.
        """
        envelope = self.envelope.following(tables, self._clock())
        self.write_file(self.envelope, envelope, lambda: self._turn_to(envelope))

    def _turn_to(self, envelope: Envelope) -> None:
        self.envelope = envelope


class KeyedTables(TinyDB):
    """TinyDB with such tables over such a storage."""

    table_class = KeyedTable

    @classmethod
    def over(cls, storage: EnvelopeStorage) -> "KeyedTables":
        return cls(storage=lambda: storage)

    def documents(self, table: str) -> dict[str, Document]:
        """The documents of a table by key."""
        return {str(row.doc_id): row for row in self.table(table)}

    def all_documents(self) -> Tables:
        """The documents of all tables."""
        return {table: self.documents(table) for table in self.tables()}

    def document(self, table: str, key: str) -> Document | None:
        row: Document | None = self.table(table).get(doc_id=key)  # type: ignore[call-overload]
        return row

    def put(self, table: str, documents: Mapping[str, Document]) -> None:
        """Let `documents` stand in `table` under their keys, in place of what stood there."""
        self.drop_documents(table, documents)
        rows = (Row(document, key) for key, document in documents.items())
        self.table(table).insert_multiple(rows)

    def drop_documents(self, table: str, keys: Iterable[str]) -> None:
        self.table(table).remove(doc_ids=keys)  # type: ignore[arg-type]  # our keys are texts
