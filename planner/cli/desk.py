"""What a command has at hand: the language, the clock, and the book, to read or to change."""

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import date, datetime
from pathlib import Path

from planner.app.session import Session
from planner.cli.failure import Failure, Status, refused, went_wrong
from planner.core.book import Book
from planner.core.errors import Refusal
from planner.core.problems import StoreError
from planner.core.week import Week
from planner.i18n import Words
from planner.storage import BookStore, read_book
from planner.storage.files import problems_of
from planner.storage.own_files import is_own
from planner.wording.problems import Situation, stays_as_it_is


@dataclass(frozen=True, slots=True)
class Desk:
    """One run of the program. `path` is where the book lies, `own` Lagkage's own folder."""

    words: Words
    clock: Callable[[], datetime]
    path: Path
    own: Path

    @property
    def today(self) -> date:
        return self.clock().date()

    @property
    def this_week(self) -> Week:
        return Week.of(self.today)

    def place_for(self, written: str) -> Path:
        """The file to write that was named on the line. Every command that writes one asks here.

        Raises `Failure` for the book itself and whatever belongs to it.
        """
        place = Path(written).expanduser().absolute()
        if is_own(place, self.path, self.own):
            raise Failure(Status.REFUSED, stays_as_it_is(place, self.words))
        return place

    @contextmanager
    def writing(self, place: Path) -> Iterator[None]:
        """While another file than the book is written, whole or not at all, at `place`.

        Raises `Failure` in place of an `OSError`.
        """
        with self._told_as(Situation.WRITING), problems_of(place):
            yield

    @contextmanager
    def reading(self) -> Iterator[Book]:
        """The book as it is on disk, without a lock. Raises `Failure` in place of a refusal."""
        book = read_book(self.path).book
        try:
            yield book
        except Refusal as refusal:
            raise refused(refusal, self.words, book) from refusal

    @contextmanager
    def changing(self) -> Iterator[Session]:
        """A session on the locked book, kept on disk at the end if it changed.

        Raises `Failure` in place of a refusal, and then nothing is kept.
        """
        store, book = BookStore.open(self.path, clock=self.clock, own=self.own)
        session = Session(book)
        try:
            yield session
            with self._told_as(Situation.SAVING):
                if session.book is book:
                    store.confirm()
                else:
                    store.keep(session.book)
                    store.tidy()
        except Refusal as refusal:
            raise refused(refusal, self.words, session.book) from refusal
        finally:
            store.close()

    @contextmanager
    def _told_as(self, situation: Situation) -> Iterator[None]:
        try:
            yield
        except StoreError as error:
            raise went_wrong(error.problem, situation, self.words) from error
