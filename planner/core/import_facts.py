"""What there is to tell of a file that was read: what could not be read and why, and what was assumed.

Facts only; `wording.imports` has the sentences.
"""

from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from enum import StrEnum


class FactKind(StrEnum):
    """What happened. Those of a whole file come first, then those of one event or row, then notes."""

    NOT_THERE = "not-there"
    NOT_ALLOWED = "not-allowed"
    NOT_A_FILE = "not-a-file"
    NOT_READABLE = "not-readable"
    UNKNOWN_FORMAT = "unknown-format"
    TOO_LARGE = "too-large"
    EMPTY = "empty"
    DAMAGED = "damaged"
    LOCKED_ARCHIVE = "locked-archive"
    TOO_MANY_FILES = "too-many-files"
    UNPACKS_TOO_LARGE = "unpacks-too-large"
    NO_CALENDAR_INSIDE = "no-calendar-inside"
    ARCHIVE_INSIDE = "archive-inside"
    OTHER_SPREADSHEET = "other-spreadsheet"
    ONLY_PAPER = "only-paper"
    WEB_PAGE = "web-page"
    ONE_BUCKET = "one-bucket"
    SUMS_OF_PROGRAM = "sums-of-program"
    SUMS_ONLY = "sums-only"
    WHICH_WEEK = "which-week"
    TOO_MANY_EVENTS = "too-many-events"
    TOOK_TOO_LONG = "took-too-long"
    TOO_MUCH_MEMORY = "too-much-memory"
    BROKE_OFF = "broke-off"
    WHICH_DATES = "which-dates"
    WHICH_COLUMNS = "which-columns"
    NO_SUCH_COLUMN = "no-such-column"
    WHICH_PERSON = "which-person"
    NO_SUCH_PERSON = "no-such-person"

    NO_START = "no-start"
    NO_END = "no-end"
    BAD_EVENT = "bad-event"
    BAD_DATE = "bad-date"
    BAD_TIME = "bad-time"
    BAD_DURATION = "bad-duration"
    OUT_OF_YEARS = "out-of-years"
    NEGATIVE = "negative"
    BELOW_ZERO = "below-zero"
    TOO_LONG = "too-long"
    BAD_RULE = "bad-rule"
    RULE_TOO_OFTEN = "rule-too-often"
    RULE_TOO_SLOW = "rule-too-slow"
    TOO_MANY_EXCEPTIONS = "too-many-exceptions"

    UNKNOWN_ZONE = "unknown-zone"
    LENGTHS_DIFFER = "lengths-differ"
    DAY_PASSED_OVER = "day-passed-over"

    ZONE_TAKEN = "zone-taken"
    ENCODING_TAKEN = "encoding-taken"
    DATES_TAKEN = "dates-taken"
    DATES_LIKELY = "dates-likely"
    DAY_OF_NAME = "day-of-name"
    DAY_FROM_ABOVE = "day-from-above"
    SUMS_LEFT = "sums-left"
    BREAKS_TAKEN_OFF = "breaks-taken-off"
    PERSON_TAKEN = "person-taken"
    NAMES_ONLY = "names-only"
    NOBODY_NAMED = "nobody-named"
    TITLES_KEPT_BACK = "titles-kept-back"
    SHEETS_LEFT = "sheets-left"
    OTHER_FILES_LEFT = "other-files-left"

    @property
    def is_note(self) -> bool:
        """Whether it only says how the file was understood, and nothing is missing."""
        return self in _NOTES

    @property
    def leaves_out(self) -> bool:
        """Whether something was not read because of it."""
        return not self.is_note and self not in _READ_ALL_THE_SAME

    @property
    def is_question(self) -> bool:
        """Whether only the user knows: the file can't be read without an answer, or was on a guess."""
        return self in _QUESTIONS

    @property
    def is_about_dates(self) -> bool:
        """Whether the answer is an order of dates."""
        return self in _ABOUT_DATES

    @property
    def is_about_people(self) -> bool:
        """Whether the answer is who of several people the user is."""
        return self in _ABOUT_PEOPLE


_NOTES = frozenset(
    {
        FactKind.ZONE_TAKEN,
        FactKind.ENCODING_TAKEN,
        FactKind.DATES_TAKEN,
        FactKind.DATES_LIKELY,
        FactKind.DAY_OF_NAME,
        FactKind.DAY_FROM_ABOVE,
        FactKind.SUMS_LEFT,
        FactKind.BREAKS_TAKEN_OFF,
        FactKind.PERSON_TAKEN,
        FactKind.NAMES_ONLY,
        FactKind.NOBODY_NAMED,
        FactKind.TITLES_KEPT_BACK,
        FactKind.SHEETS_LEFT,
        FactKind.OTHER_FILES_LEFT,
    }
)
_READ_ALL_THE_SAME = frozenset(
    {
        FactKind.UNKNOWN_ZONE,
        FactKind.LENGTHS_DIFFER,
        FactKind.DAY_PASSED_OVER,
    }
)
_ABOUT_DATES = frozenset({FactKind.WHICH_DATES, FactKind.DATES_LIKELY})
_ABOUT_PEOPLE = frozenset({FactKind.WHICH_PERSON, FactKind.NO_SUCH_PERSON})
_QUESTIONS = _ABOUT_DATES | _ABOUT_PEOPLE | {FactKind.WHICH_COLUMNS}


@dataclass(frozen=True, slots=True)
class Where:
    """Which place of which file: a line (0 if it is the whole file), what stands there."""

    file: str
    line: int = 0
    title: str = ""


@dataclass(frozen=True, slots=True)
class Fact:
    """What happened, where, and the particulars by name (`text`, `limit`…), as the file has them."""

    kind: FactKind
    where: Where
    given: Mapping[str, str] = field(default_factory=dict)


class DateOrder(StrEnum):
    """How a source writes days: an answer to `WHICH_DATES` and `DATES_LIKELY`."""

    YEAR_FIRST = "ymd"
    DAY_FIRST = "dmy"
    MONTH_FIRST = "mdy"


@dataclass(frozen=True, slots=True)
class Answers:
    """What the user said about a file beforehand: which source it is of (empty: to be found out), the
    order of its dates, which column of a table is what (`{"start": "Begin"}`), the zone of times that
    have none (empty: that of the window), and by which names the user is called where a file tells of
    several people. What was said of one file alone stands in `by_file`."""

    source: str = ""
    dates: DateOrder | None = None
    columns: Mapping[str, str] = field(default_factory=dict)
    zone: str = ""
    people: tuple[str, ...] = ()
    by_file: "Mapping[str, Answers]" = field(default_factory=dict)

    def about(self, file: str) -> "Answers":
        """What was said that holds for `file`, and for the files in it where it is an archive; all files
        are read in one zone, and of one user."""
        inside = {name: said for name, said in self.by_file.items() if name.startswith(f"{file}/")}
        said = self.by_file.get(file, self)
        return replace(said, zone=self.zone, people=self.people, by_file=inside)

    def saying(self, file: str, answers: "Answers") -> "Answers":
        """These, and `answers` about `file`."""
        return replace(self, by_file={**self.by_file, file: answers})
