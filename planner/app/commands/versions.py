"""Turning to another version of the book: an earlier one, or what somebody else has made of it.

The version comes with the command: who asks has read it, and marked what is there now.
"""

from dataclasses import dataclass, field

from planner.core.book import Book


@dataclass(frozen=True, slots=True)
class OpenVersion:
    """Go back to an earlier revision, as it was."""

    revision: int
    version: Book = field(repr=False, compare=False)

    def apply(self, book: Book) -> Book:
        return self.version


@dataclass(frozen=True, slots=True)
class TakeTheirs:
    """Go on with what somebody else has put into the file."""

    theirs: Book = field(repr=False, compare=False)

    def apply(self, book: Book) -> Book:
        return self.theirs
