"""The books that are known on this computer: a list in Lagkage's own folder.

It says what was open where, and which book to open once one was moved. It can be lost without harm.
"""

import json
from collections.abc import Sequence
from dataclasses import replace
from datetime import datetime
from pathlib import Path

from planner.core.versions import KnownBook
from planner.storage.backups import put_whole
from planner.storage.fields import BadValue, Fields
from planner.storage.files import Disk, read_whole

LIST = "books.json"
MOST = 50
"""Books that are remembered; the ones that were open last."""

_LARGEST = 1024 * 1024


def known_books(disk: Disk, own: Path) -> tuple[KnownBook, ...]:
    """The books that were open on this computer, the last one first."""
    try:
        found = json.loads(read_whole(disk, own / LIST, _LARGEST))
        books = list(map(_read, Fields(found, "the list").parts("books", "book")))
    except (OSError, ValueError, TypeError, BadValue):
        return ()
    return tuple(sorted(books, key=lambda book: book.opened, reverse=True))


def remember(disk: Disk, own: Path, path: Path, revision: int, opened: datetime) -> None:
    """Put the book at `path` on the list, or its newest revision. Raises `OSError`."""
    book = KnownBook(path, opened, revision, is_there=True)
    _write(disk, own, [book, *_without(known_books(disk, own), path)])


def remember_moved(disk: Disk, own: Path, path: Path, moved_to: Path) -> None:
    """Note that the book at `path` has been at `moved_to` from now on. Raises `OSError`."""
    books = known_books(disk, own)
    changed = [replace(book, moved_to=moved_to) for book in books if book.path == path]
    _write(disk, own, [*changed, *_without(books, path)])


def forget(disk: Disk, own: Path, path: Path) -> None:
    """Take the book at `path` from the list. Its files stay. Raises `OSError`."""
    _write(disk, own, _without(known_books(disk, own), path))


def where_now(disk: Disk, own: Path, path: Path) -> Path:
    """`path`, or where the book that lay there was moved to, if nothing lies at `path` any more."""
    if path.exists():
        return path
    moved = {book.path: book.moved_to for book in known_books(disk, own)}
    seen, now = {path}, path
    while not now.exists() and (target := moved.get(now)) and target not in seen:
        seen.add(now := target)
    return now


def _without(books: Sequence[KnownBook], path: Path) -> list[KnownBook]:
    return [book for book in books if book.path != path]


def _read(fields: Fields) -> KnownBook:
    moved = fields.document.get("moved_to")
    path = Path(fields.text("path"))
    try:
        opened = datetime.fromisoformat(fields.text("opened")).astimezone()
    except (ValueError, OverflowError) as error:
        raise BadValue(f"{fields.place}: opened is not a time") from error
    target = Path(moved) if isinstance(moved, str) else None
    return KnownBook(path, opened, fields.number("revision"), path.is_file(), target)


def _write(disk: Disk, own: Path, books: Sequence[KnownBook]) -> None:
    documents = [
        {
            "path": str(book.path),
            "opened": book.opened.isoformat(timespec="seconds"),
            "revision": book.revision,
            "moved_to": str(book.moved_to) if book.moved_to else None,
        }
        for book in books[:MOST]
    ]
    disk.make_folders(own)
    put_whole(disk, own / LIST, json.dumps({"books": documents}, indent=2).encode())
