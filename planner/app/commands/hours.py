"""What a user can do to the hours of weeks: working hours, absence, public holidays."""

from collections.abc import Iterable
from dataclasses import dataclass, replace
from datetime import date

from planner.core.absence import Absence, PublicHolidays
from planner.core.book import Book
from planner.core.category import LONGEST_NAME, cleaned
from planner.core.duration import ZERO
from planner.core.errors import NoSuchAbsence, NothingToTakeOff
from planner.core.following import brought_along, by_the_difference, followers
from planner.core.week import Week
from planner.core.working_hours import WorkingHours, held_on


@dataclass(frozen=True, slots=True)
class SetWorkingHours:
    """Say what the working hours are from a day on.

    Planned weeks stay as they are, unless `bring_planned`: then those that have the hours of before
    (`followers`) get the new ones.
    """

    hours: WorkingHours
    bring_planned: bool = False

    def apply(self, book: Book) -> Book:
        after = self._with_hours(book)
        return brought_along(after, self.followers(book)) if self.bring_planned else after

    def followers(self, book: Book) -> tuple[Week, ...]:
        """The planned weeks that would be brought along, in order."""
        after = self._with_hours(book)
        weeks = (week for week in book.weeks if week.sunday >= self.hours.valid_from)
        return followers(book, after, weeks) if after is not book else ()

    def _with_hours(self, book: Book) -> Book:
        """`book` with these hours; itself if they hold already from that day on."""
        begins = self.hours.valid_from
        held = held_on(begins, book.working_hours)
        if held and held.valid_from <= begins and held.by_weekday == self.hours.by_weekday:
            return book
        others = (hours for hours in book.working_hours if hours.valid_from != begins)
        in_order = sorted((*others, self.hours), key=lambda hours: hours.valid_from)
        return replace(book, working_hours=tuple(in_order))


@dataclass(frozen=True, slots=True)
class AddAbsence:
    """Be away, on one day or on several in one step. Planned weeks get shorter by it.

    Raises `NothingToTakeOff` for a day that has no hours left, `LockedDoesNotFit`.
    """

    absences: tuple[Absence, ...]

    @property
    def week(self) -> Week:
        return self.absences[0].week

    def apply(self, book: Book) -> Book:
        after = book
        for absence in self.absences:
            if absence.taken_of(after.hours_on(absence.day)) <= ZERO:
                raise NothingToTakeOff(absence.day)
            named = replace(absence, text=cleaned(absence.text, LONGEST_NAME))
            after = replace(after, absences=(*after.absences, named))
        return by_the_difference(book, after, _weeks_of(self.absences))


@dataclass(frozen=True, slots=True)
class RemoveAbsence:
    """Be there after all. Planned weeks get longer by it. Raises `NoSuchAbsence`."""

    absences: tuple[Absence, ...]

    @property
    def week(self) -> Week:
        return self.absences[0].week

    def apply(self, book: Book) -> Book:
        gone = {absence.id for absence in self.absences}
        if missing := gone - {absence.id for absence in book.absences}:
            raise NoSuchAbsence(min(missing))
        kept = tuple(absence for absence in book.absences if absence.id not in gone)
        return by_the_difference(book, replace(book, absences=kept), _weeks_of(self.absences))


@dataclass(frozen=True, slots=True)
class DeclineHoliday:
    """Work on a public holiday: it is not offered again."""

    day: date

    @property
    def week(self) -> Week:
        return Week.of(self.day)

    def apply(self, book: Book) -> Book:
        return _with_holidays(book, book.public_holidays.working_on(self.day))


@dataclass(frozen=True, slots=True)
class ChooseCountry:
    """Say whose public holidays are offered; see `PublicHolidays` for what `country` is."""

    country: str

    def apply(self, book: Book) -> Book:
        return _with_holidays(book, replace(book.public_holidays, country=self.country))


def _with_holidays(book: Book, holidays: PublicHolidays) -> Book:
    same = holidays == book.public_holidays
    return book if same else replace(book, public_holidays=holidays)


def _weeks_of(absences: Iterable[Absence]) -> Iterable[Week]:
    return (absence.week for absence in absences)
