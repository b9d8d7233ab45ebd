"""What was read, under the ids by which a book has it."""

from collections.abc import Iterable, Iterator
from itertools import chain

from planner.app.importing import imported, taken_out
from planner.app.ports import FileRead
from planner.core.book import Book
from planner.core.event import Event, Window
from planner.core.recognising import Held, recognised


def events_of(reads: Iterable[FileRead], book: Book | None, window: Window) -> list[Event]:
    """The events of all files in order of time, each under the id by which `book` has it, if it does."""
    held = _held(book, window) if book is not None else ()
    files = recognised([read.events for read in reads], held, window.zone)
    return sorted(chain.from_iterable(files), key=lambda event: event.begins_in(window.zone))


def _held(book: Book, window: Window) -> Iterator[Held]:
    """What of the book any file may speak of again."""
    there = imported(book, window)
    for source_id, entries in there.items():
        first = entries[0]
        was = next((entry.imported for entry in entries if entry.imported is not None), None)
        yield Held(source_id, first.source_name, was)
    for gone in taken_out(book, window):
        if gone.source_id not in there:
            yield Held(gone.source_id, gone.source_name, gone.imported, is_wanted=False)
