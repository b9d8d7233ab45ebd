"""Public holidays, looked up off the main thread, a year of a country at a time."""

from collections.abc import Callable, Mapping
from datetime import date
from functools import partial
from typing import NamedTuple

from PySide6.QtCore import QLocale, QObject, Signal

from planner.core.absence import NOWHERE, PublicHolidays
from planner.core.week import Week
from planner.ui.jobs import Jobs

HolidaysOf = Callable[[str, int, str], Mapping[date, str]]
"""The public holidays of a country (a code of ISO 3166) in a year, named in a language; may take a
while, and is called on another thread."""


class _Wanted(NamedTuple):
    country: str
    year: int
    language: str


class HolidayLookUp(QObject):
    """Remembers what was found. It outlives the windows that ask."""

    found = Signal()
    """There is more to show than before."""

    def __init__(self, holidays_of: HolidaysOf) -> None:
        super().__init__()
        self._holidays_of = holidays_of
        self._known: dict[_Wanted, Mapping[date, str]] = {}
        self._jobs = Jobs()

    def in_week(self, country: str, week: Week, language: str) -> dict[date, str]:
        """The public holidays of `week` as far as they are known now; `found` tells when there are
        more."""
        for year in sorted({day.year for day in week.days}):
            self._ask(_Wanted(country, year, language))
        known = {day: self._known[_Wanted(country, day.year, language)] for day in week.days}
        return {day: names[day] for day, names in known.items() if day in names}

    def _ask(self, wanted: _Wanted) -> None:
        """Look it up, once; who fails to is not asked again while the program runs."""
        if wanted not in self._known:
            self._known[wanted] = {}
            if wanted.country not in ("", NOWHERE):
                self._jobs.do(
                    partial(self._holidays_of, *wanted),
                    partial(self._remember, wanted),
                    lambda _: None,
                )

    def _remember(self, wanted: _Wanted, days: Mapping[date, str]) -> None:
        self._known[wanted] = days
        self.found.emit()


def country_of(holidays: PublicHolidays) -> str:
    """The country that was chosen, else that of the computer; empty if it does not say."""
    return holidays.country or country_of_computer()


def country_of_computer() -> str:
    return QLocale.territoryToCode(QLocale.system().territory())
