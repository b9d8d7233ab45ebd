"""Keeps a book on disk, through TinyDB, so that nothing that was typed is ever lost.

    store, book = BookStore.open(path, clock=clock)     lock it and read it
    store = BookStore.create(path, book, clock=clock)   a new file; never over another one
    store.keep(book) -> Saved(revision, at, path)       the next revision, on disk when it returns
    store.keep_elsewhere(book, path) -> Saved           in that file from now on
    store.rescue(book, folder) -> Path                  a copy, while it can't be kept
    store.take_theirs() -> BookAsRead                   go on with what somebody else put there
    store.move(book, path) -> Saved                     to another place, with all versions
    store.mark(mark)                                    what is on disk stays as a version
    store.check() -> Problem | None                     every value on disk, which takes a while
    store.tidy()                                        what has time until a save is done
    store.path, store.revision, store.saved             what is on disk
    store.close()                                       gives the lock back; saves nothing
    read_book(path) -> BookAsRead(book, revision, saved)    to look at, without a lock
    check.check_book(path) -> Checked   whole or not, and which versions are; writes nothing
    archive.Archive(clock, own)         versions, damage and ways back, for a book that is not open

All but `check_book` raise `StoreError` (planner.core.problems) for what is the world's fault. `clock`
returns the time with its zone. `open` raises MISSING where no file lies and FOLDER_GONE where not even
the folder does: only the roots know whether a book is to be made then. `create` makes no folder.
"""

from planner.core.saved import BookAsRead
from planner.storage.book_store import BookStore, read_book

__all__ = ["BookAsRead", "BookStore", "read_book"]
