"""A language, chosen: texts, times, dates and numbers as it writes them.

English stands in the code, Danish in `resources/locale`. There is no current language anywhere: who
words something is handed its `Words`. A text is marked by the method that fetches it (`text`,
`plural`, `in_context`), or by `mark` and `mark_in` where it stands in a table and is fetched later.
"""

import gettext
from collections.abc import Callable, Sequence
from datetime import date, timedelta

from planner.core.duration import HOUR, MINUTE, ZERO
from planner.core.week import Week
from planner.resources import ResourceMissing, resource

LANGUAGES = ("da", "en")
DOMAIN = "lagkage"
NO_BREAK = "\N{NO-BREAK SPACE}"
MINUS = "\N{MINUS SIGN}"


def mark(message: str) -> str:
    """`message` itself, marked for translation."""
    return message


def mark_in(context: str, message: str) -> str:
    """`message` itself, marked for translation where `context` tells which meaning it has."""
    return message


def best_language(wanted: Sequence[str]) -> str:
    """The first of `wanted` (`da_DK.UTF-8`, `en-GB`, …) that there is; English if there is none."""
    for name in wanted:
        code = name.replace("-", "_").partition("_")[0].partition(".")[0].lower()
        if code in LANGUAGES:
            return code
    return "en"


class Words:
    """Everything that depends on the language, and how hours are written: 8:30, or `decimal` 8.5."""

    def __init__(self, language: str, *, decimal: bool = False) -> None:
        self.language = language
        self.decimal = decimal
        self._catalogue = _catalogue(language)

    def text(self, message: str) -> str:
        return self._catalogue.gettext(message)

    def plural(self, one: str, many: str, count: int) -> str:
        """The form for `count`, with `{n}` filled in."""
        return self._catalogue.ngettext(one, many, count).format(n=count)

    def in_context(self, context: str, message: str) -> str:
        """For a word that has two meanings; `context` tells the translator which."""
        return self._catalogue.pgettext(context, message)

    # Time

    def time(self, duration: timedelta) -> str:
        """8:30, or as a decimal 8.5 (8,5 in Danish); below zero −0:30. The one door: whatever shows a
        duration shows it so, and `read_duration` reads it back to the minute."""
        minutes = abs(duration) // MINUTE
        written = self._decimal(minutes) if self.decimal else f"{minutes // 60}:{minutes % 60:02}"
        return f"{MINUS if duration < ZERO else ''}{written}"

    def time_with_unit(self, duration: timedelta) -> str:
        """For fields where a bare number may be minutes: 8:30, or as a decimal 8.5 h (8,5 t)."""
        unit = self.in_context("hours", "h")
        return f"{self.time(duration)}{NO_BREAK}{unit}" if self.decimal else self.time(duration)

    def _decimal(self, minutes: int) -> str:
        """Hundredths of an hour tell every minute from the next; what a quarter does not need goes."""
        hours, hundredths = divmod((minutes * 10 + 3) // 6, 100)
        sign = "," if self.language == "da" else "."
        return f"{hours}{sign}{hundredths:02}".removesuffix("0")

    def change(self, duration: timedelta) -> str:
        """+1:30, −0:30, or the words for no change."""
        if not duration:
            return self.text("as usual")
        return f"+{self.time(duration)}" if duration > ZERO else self.time(duration)

    def hours(self, duration: timedelta) -> float:
        """For axes only."""
        return duration / HOUR

    def percent(self, number: int) -> str:
        """23 %, unbreakable."""
        return f"{number}{NO_BREAK}%".replace("-", MINUS)

    def factor(self, percent: int) -> str:
        """1.30 for 130 %."""
        mark_of_decimals = "," if self.language == "da" else "."
        return f"{percent // 100}{mark_of_decimals}{percent % 100:02}"

    # Dates

    def week(self, week: Week) -> str:
        return self.text("Week {n}").format(n=week.number)

    def days_of(self, week: Week) -> str:
        """23 – 29 Nov 2026, with as much of the first day as differs from the last."""
        return self._span(week, self._short_month)

    def long_days_of(self, week: Week) -> str:
        """23 – 29 November 2026."""
        return self._span(week, self._long_month)

    def short_date(self, day: date) -> str:
        return self._date(day, self._short_month)

    def day_of_month(self, day: date) -> str:
        """23 Nov."""
        return f"{self._day(day)} {self._short_month(day)}"

    def long_date(self, day: date) -> str:
        return self._date(day, self._long_month)

    def short_month(self, day: date) -> str:
        """Nov."""
        return self._short_month(day)

    def weekday(self, number: int) -> str:
        """Monday is 0."""
        return self.text(_WEEKDAYS[number])

    def short_day(self, day: date) -> str:
        """Mon 23."""
        return f"{self.short_weekday(day.weekday())} {self._day(day)}"

    def short_weekday(self, number: int) -> str:
        """Mon; Monday is 0."""
        return self.in_context("short weekday", _SHORT_WEEKDAYS[number])

    def _span(self, week: Week, month: Callable[[date], str]) -> str:
        first, last = week.monday, week.sunday
        if first.year != last.year:
            begins = self._date(first, month)
        elif first.month != last.month:
            begins = f"{self._day(first)} {month(first)}"
        else:
            begins = self._day(first)
        return f"{begins} – {self._date(last, month)}"

    def _date(self, day: date, month: Callable[[date], str]) -> str:
        return f"{self._day(day)} {month(day)} {day.year}"

    def _day(self, day: date) -> str:
        return f"{day.day}." if self.language == "da" else str(day.day)

    def _short_month(self, day: date) -> str:
        return self.in_context("short month", _SHORT_MONTHS[day.month - 1])

    def _long_month(self, day: date) -> str:
        return self.in_context("month", _LONG_MONTHS[day.month - 1])


def _catalogue(language: str) -> gettext.NullTranslations:
    if language == "en":
        return gettext.NullTranslations()
    try:
        folder = str(resource("locale"))
    except ResourceMissing:
        return gettext.NullTranslations()
    return gettext.translation(DOMAIN, folder, [language], fallback=True)


_WEEKDAYS = (
    mark("Monday"),
    mark("Tuesday"),
    mark("Wednesday"),
    mark("Thursday"),
    mark("Friday"),
    mark("Saturday"),
    mark("Sunday"),
)
_SHORT_WEEKDAYS = (
    mark_in("short weekday", "Mon"),
    mark_in("short weekday", "Tue"),
    mark_in("short weekday", "Wed"),
    mark_in("short weekday", "Thu"),
    mark_in("short weekday", "Fri"),
    mark_in("short weekday", "Sat"),
    mark_in("short weekday", "Sun"),
)
_SHORT_MONTHS = (
    mark_in("short month", "Jan"),
    mark_in("short month", "Feb"),
    mark_in("short month", "Mar"),
    mark_in("short month", "Apr"),
    mark_in("short month", "May"),
    mark_in("short month", "Jun"),
    mark_in("short month", "Jul"),
    mark_in("short month", "Aug"),
    mark_in("short month", "Sep"),
    mark_in("short month", "Oct"),
    mark_in("short month", "Nov"),
    mark_in("short month", "Dec"),
)
_LONG_MONTHS = (
    mark_in("month", "January"),
    mark_in("month", "February"),
    mark_in("month", "March"),
    mark_in("month", "April"),
    mark_in("month", "May"),
    mark_in("month", "June"),
    mark_in("month", "July"),
    mark_in("month", "August"),
    mark_in("month", "September"),
    mark_in("month", "October"),
    mark_in("month", "November"),
    mark_in("month", "December"),
)
