"""The book in an envelope; a value that none can hold is a problem of its file."""

from collections.abc import Iterator
from contextlib import contextmanager
from functools import partial
from pathlib import Path

from planner.core.book import Book
from planner.core.problems import ProblemKind, StoreError
from planner.storage.codec import read_book
from planner.storage.envelope import Envelope
from planner.storage.fields import BadValue
from planner.storage.files import Disk
from planner.storage.reading import damage
from planner.storage.tables import EnvelopeStorage, KeyedTables


def book_in(envelope: Envelope, path: Path) -> Book:
    """The book in `envelope`, which was read at `path`. Its weeks are made when they are asked for.

    Raises `StoreError`, later too for a week that is none.
    """
    with bad_values_of(path):
        tables = KeyedTables.over(EnvelopeStorage.to_read(envelope))
        return read_book(tables.all_documents(), partial(bad_values_of, path))


@contextmanager
def bad_values_of(path: Path) -> Iterator[None]:
    """Raise a `BadValue` as the `StoreError` that a user can be told."""
    try:
        yield
    except BadValue as bad:
        raise StoreError(damage(Disk(), path, ProblemKind.BAD_VALUE, str(bad))) from bad
