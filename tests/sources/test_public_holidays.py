"""The public holidays of Denmark and of other countries, right for each year."""

import subprocess
import sys
from datetime import date

import pytest

from planner.sources.public_holidays import public_holidays
from planner.wording.countries import COUNTRIES

PRAYER_DAYS = {2023: date(2023, 5, 5), 2024: date(2024, 4, 26), 2025: date(2025, 5, 16)}


def test_denmark_has_eleven_public_holidays_in_2023() -> None:
    days = public_holidays("DK", 2023, "da")

    assert [f"{day:%d.%m.} {name}" for day, name in days.items()] == [
        "01.01. Nytårsdag",
        "06.04. Skærtorsdag",
        "07.04. Langfredag",
        "09.04. Påskedag",
        "10.04. Anden påskedag",
        "05.05. Store bededag",
        "18.05. Kristi himmelfartsdag",
        "28.05. Pinsedag",
        "29.05. Anden pinsedag",
        "25.12. Juledag",
        "26.12. Anden juledag",
    ]


@pytest.mark.parametrize("year", PRAYER_DAYS)
def test_store_bededag_is_a_public_holiday_until_2023_and_not_after(year: int) -> None:
    days = public_holidays("DK", year, "da")

    assert (PRAYER_DAYS[year] in days) == (year <= 2023)
    assert ("Store bededag" in days.values()) == (year <= 2023)


def test_names_are_in_the_language_of_the_window() -> None:
    christmas = date(2026, 12, 25)

    assert public_holidays("DK", 2026, "en")[christmas] == "Christmas Day"
    assert public_holidays("DK", 2026, "da")[christmas] == "Juledag"
    assert public_holidays("GB", 2026, "en")[christmas] == "Christmas Day"


def test_where_there_are_no_danish_names_they_are_as_the_country_says(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setenv("LANGUAGE", "uk")

    assert public_holidays("SE", 2026, "da")[date(2026, 6, 20)] == "Midsommardagen"


NATIONAL_DAYS = {
    "AT": (10, 26),
    "BE": (7, 21),
    "CA": (7, 1),
    "CH": (8, 1),
    "DE": (10, 3),
    "ES": (10, 12),
    "FI": (12, 6),
    "FO": (12, 25),
    "FR": (7, 14),
    "GB": (12, 25),
    "GL": (12, 25),
    "IE": (3, 17),
    "IS": (6, 17),
    "IT": (6, 2),
    "LU": (6, 23),
    "NL": (4, 27),
    "NO": (5, 17),
    "PL": (11, 11),
    "PT": (6, 10),
    "SE": (6, 6),
    "US": (7, 4),
}


@pytest.mark.parametrize("country", NATIONAL_DAYS)
@pytest.mark.parametrize("language", ["da", "en"])
def test_a_country_has_its_own_day_in_each_language(country: str, language: str) -> None:
    assert date(2026, *NATIONAL_DAYS[country]) in public_holidays(country, 2026, language)


def test_every_country_that_can_be_chosen_has_holidays() -> None:
    assert len(COUNTRIES) > 10
    assert {*NATIONAL_DAYS, "DK"} == set(COUNTRIES)


@pytest.mark.parametrize("country", ["", "none", "XX", "dk"])
def test_what_is_no_country_has_no_holidays(country: str) -> None:
    assert public_holidays(country, 2026, "da") == {}


@pytest.mark.parametrize("year", [1970, 2100])
def test_the_ends_of_the_calendar_have_holidays(year: int) -> None:
    assert date(year, 12, 25) in public_holidays("DK", year, "da")


def test_the_library_is_loaded_only_when_somebody_asks() -> None:
    code = "import sys, planner.sources.public_holidays; print('holidays' in sys.modules)"

    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)

    assert done.stdout.strip() == "False"
