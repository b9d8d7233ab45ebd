"""Every source as its program exports it: heads, folding, line ends, and what else stands beside."""

import io
import zipfile
from datetime import date
from zoneinfo import ZoneInfo

import pytest

from planner.core.days_off import days_off
from planner.core.event import Guest
from tests.builders import book
from tests.sources.reading_files import SAMPLES, days, kinds, read, sample

EXPORTS = {
    "google.ics": ["03-02 09:00 30", "03-16 09:00 30", "03-23 00:00 2880"],
    "apple.ics": ["03-03 13:00 120", "03-04 day"],
    "thunderbird.ics": ["04-01 08:00 75"],
    "kimai.csv": ["03-02 09:00 90", "03-02 23:00 75"],
    "clockify.csv": ["03-02 13:00 30"],
    "toggl-columns.csv": ["03-02 09:00 45"],
}


@pytest.mark.parametrize("name", EXPORTS)
def test_an_export_is_read_whole(name: str) -> None:
    found = sample(name)

    assert (days(found), kinds(found)) == (EXPORTS[name], [])


def test_guests_and_calendar_of_a_series_are_told() -> None:
    first = sample("google.ics").events[0]

    assert (first.title, first.calendar) == ("Status med køber", "kam@example.org")
    assert first.guests == (Guest("kam@example.org"), Guest("buyer@example.com"))


@pytest.mark.parametrize(
    ("name", "taken"),
    [
        ("google.ics", {(date(2026, 3, 23), date(2026, 3, 24)): True}),
        ("apple.ics", {(date(2026, 3, 4),): True}),
    ],
)
def test_days_off_are_found_in_exports(name: str, taken: dict[tuple[date, ...], bool]) -> None:
    year = date(2026, 1, 1), date(2026, 12, 31)

    found = days_off(sample(name).events, book(), ZoneInfo("Europe/Copenhagen"), *year)

    assert {each.days: each.is_sure for each in found} == taken


def test_a_takeout_has_calendars_in_folders_and_other_things_beside() -> None:
    held = io.BytesIO()
    with zipfile.ZipFile(held, "w") as made:
        for name in ("google.ics", "apple.ics"):
            made.writestr(f"Takeout/Kalender/{name}", (SAMPLES / name).read_bytes())
        made.writestr("Takeout/archive_browser.html", "<html>")

    found = read(held.getvalue(), name="takeout.zip")

    assert days(found) == sorted(EXPORTS["google.ics"] + EXPORTS["apple.ics"])
    assert [str(fact.kind) for fact in found.facts] == ["other-files-left"]
