"""An entry in one line, as people say it: "1:30 customer call yesterday", "kl. 9-10.30 møde"."""

import re
from collections.abc import Callable, Iterator, Mapping, Sequence
from datetime import date, datetime, time, timedelta
from enum import Enum
from typing import NamedTuple, TypeVar

from planner.app.line_words import BEFORE_A_DAY, COMPOUNDS, ROLE_WORDS
from planner.core.book import Book
from planner.core.category import OPEN_ID, Category, Role
from planner.core.clock import read_clock, read_span, says_a_clock
from planner.core.duration import HOUR, MINUTE, ZERO
from planner.core.entry import Entry, time_between
from planner.core.errors import NotATime, Unreadable
from planner.core.reading import Bare, Reading, read_duration
from planner.core.said_amounts import MAY_BE_A_WORD
from planner.core.week import Week
from planner.core.working_hours import DAY

LONGEST_NAME, LONGEST_DAY, LONGEST_SPAN = 8, 4, 8
"""How many words a name, a day and a time from and until are looked for in."""

LONGEST_START, LONGEST_AMOUNT = 4, 5

_STOPS = ".,;:"
"""What may end a word without being a part of it."""

SHORTEST_PREFIX = 4
"""Letters that begin a name; with fewer, *for* would be *Forberedelse*."""

_T = TypeVar("_T")
_SIGNED_OR_NOT = "+-\N{MINUS SIGN}"


class Lack(Enum):
    """What a line does not say, in the order in which it is asked for."""

    TIME = "time"
    DAY = "day"
    CATEGORY = "category"


class Line(NamedTuple):
    """What a line says. `when` is a week for time without a day. Of `amount` and `end` there is one,
    or none yet; `category` is empty if none is named. `alternative` is what else the amount may mean."""

    when: date | Week
    start: time | None
    end: time | None
    amount: timedelta | None
    category: str
    note: str
    alternative: timedelta | None = None

    @property
    def lacks(self) -> Lack | None:
        if self.amount is None and self.end is None:
            return Lack.TIME
        if self.start is not None and isinstance(self.when, Week):
            return Lack.DAY
        return None if self.category else Lack.CATEGORY


def read_line(text: str, book: Book, days: Mapping[str, date], usual: date | Week) -> Line:
    """What `text` says. `days` are what days are called, case folded; a line that names none is of
    `usual`. What is neither day, time nor category is the note: nothing of it is lost."""
    left = _Left(text.split())
    when = left.day(days) or usual
    start, end, reading = _times(left)
    category = left.category(book)
    note = " ".join(word for word in left.words if word).strip(" ·:–-")
    amount, other = (reading.amount, reading.alternative) if reading else (None, None)
    return Line(when, start, end, amount, category, note, other)


def entry_of(line: Line, entry_id: str, moment: Callable[[datetime], datetime]) -> Entry:
    """The entry that a line is which lacks nothing, or only what it was for. `moment` tells when it is
    that clocks show so. Raises like `Entry`."""
    if line.start is None or isinstance(line.when, Week):
        return Entry(entry_id, line.when, line.amount or ZERO, line.category, note=line.note)
    shown = datetime.combine(line.when, line.start)
    start, amount = moment(shown), line.amount
    if line.end is not None:
        ends = datetime.combine(line.when, line.end)
        amount = time_between(start, moment(ends if ends > shown else ends + DAY))
    return Entry(entry_id, line.when, amount or ZERO, line.category, start, line.note)


def _times(left: "_Left") -> tuple[time | None, time | None, Reading | None]:
    """From when, until when, and how long."""
    span = left.taken_time(LONGEST_SPAN, read_span)
    if span is not None:
        return *span, None
    start = left.taken_time(LONGEST_START, _read_start)
    reading = left.taken_time(LONGEST_AMOUNT, _read_amount)
    if start is None and reading is not None:
        then = left.taken_time(LONGEST_AMOUNT, _read_amount, at=left.last)
        if then is not None:
            start, reading = _as_clock(reading), then
    return start, None, reading or left.bare()


class _Left:
    """The words of a line that nothing was made of yet; the others are empty."""

    def __init__(self, words: Sequence[str]) -> None:
        self.words = [*words]
        self.last = 0
        """Behind what was taken last."""

    def taken(
        self, longest: int, read: Callable[[str], _T | None], at: int | None = None
    ) -> _T | None:
        """What `read` makes of the first words that it can read, the most of them, taken away; only of
        those from `at` on, if that is given."""
        for place, count, piece in self._pieces(longest, at):
            found = read(piece)
            if found is not None:
                self._take(place, count)
                return found
        return None

    def taken_time(
        self, longest: int, read: Callable[[str], _T | None], at: int | None = None
    ) -> _T | None:
        """What `read` makes of the first time, which a stop may follow."""
        return self.taken(longest, lambda piece: read(piece.rstrip(_STOPS)), at)

    def day(self, days: Mapping[str, date]) -> date | None:
        found = self.taken(LONGEST_DAY, lambda piece: days.get(piece.strip(_STOPS)) or _iso(piece))
        before = self.last - 1
        while found is not None and before >= 0 and not self.words[before]:
            before -= 1
        if found is not None and before >= 0 and self.words[before].casefold() in BEFORE_A_DAY:
            self.words[before] = ""
        return found

    def bare(self) -> Reading | None:
        """A number without a unit, as the first or the last word."""
        places = [place for place, word in enumerate(self.words) if word]
        for place in (*places[:1], *places[-1:]):
            reading = _read_duration(self.words[place].rstrip(_STOPS))
            if reading is not None:
                self._take(place, 1)
                return reading
        return None

    def category(self, book: Book) -> str:
        """The id of the category that is named, by its name before anything shorter."""
        active = [category for category in book.active if category.id != OPEN_ID]
        names = {category.name.casefold(): category.id for category in active}
        found = self.taken(LONGEST_NAME, names.get)
        found = found or self.taken(LONGEST_NAME, lambda piece: names.get(piece.rstrip(_STOPS)))
        found = found or self.taken(
            LONGEST_NAME, lambda piece: _meant(piece.rstrip(_STOPS), active)
        )
        return found or next(filter(None, (_compound(word, active) for word in self.words)), "")

    def _pieces(self, longest: int, at: int | None) -> Iterator[tuple[int, int, str]]:
        places = range(len(self.words)) if at is None else range(at, min(at + 1, len(self.words)))
        for place in places:
            for count in range(min(longest, len(self.words) - place), 0, -1):
                piece = self.words[place : place + count]
                if all(piece):
                    yield place, count, " ".join(piece).casefold()

    def _take(self, place: int, count: int) -> None:
        self.words[place : place + count] = [""] * count
        self.last = place + count


def _iso(piece: str) -> date | None:
    if not re.fullmatch(r"[0-9]{4}-[0-9]{2}-[0-9]{2}", piece):
        return None
    try:
        return date.fromisoformat(piece)
    except ValueError:
        return None


def _read_start(piece: str) -> time | None:
    return read_clock(piece) if says_a_clock(piece) else None


def _read_amount(piece: str) -> Reading | None:
    """A time that can be nothing else: with a colon, with its unit, or as it is said."""
    is_sure = ":" in piece or piece[-1:].isalpha() or piece[-1:] in "½¼¾"
    return _read_duration(piece) if is_sure and piece not in MAY_BE_A_WORD else None


def _read_duration(piece: str) -> Reading | None:
    if piece[:1] in _SIGNED_OR_NOT:
        return None
    try:
        return read_duration(piece, Bare.HOURS_UP_TO_12)
    except (NotATime, Unreadable):
        return None


def _as_clock(reading: Reading) -> time | None:
    """The time of day that was read as an amount; `None` for more than there is of a day."""
    hours, rest = divmod(reading.amount, HOUR)
    return time(hours, rest // MINUTE) if reading.amount < DAY else None


def _meant(piece: str, active: Sequence[Category]) -> str | None:
    """The category that `piece` begins the name of, that does such work, or that alone has this word
    in its name."""
    if len(piece) >= SHORTEST_PREFIX:
        begun = [each.id for each in active if each.name.casefold().startswith(piece)]
        if len(begun) == 1:
            return begun[0]
    roles = {
        role for words in ROLE_WORDS.values() for role, names in words.items() if piece in names
    }
    if found := _of_role(roles, active):
        return found
    having = [each.id for each in active if piece in each.name.casefold().split()]
    return having[0] if len(having) == 1 and len(piece) >= SHORTEST_PREFIX else None


def _compound(word: str, active: Sequence[Category]) -> str:
    """The category that a longer word begins or else ends with; the word stays, for it says more."""
    whole = word.casefold()
    begun = {role for part, role in COMPOUNDS.items() if whole.startswith(part)}
    ended = {role for part, role in COMPOUNDS.items() if whole.endswith(part)}
    return _of_role(begun or ended, active)


def _of_role(roles: set[Role], active: Sequence[Category]) -> str:
    return next((each.id for each in active if each.role in roles), "")
