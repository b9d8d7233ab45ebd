"""A month of Outlook comes into the book: dropped, sorted, recognised, taken back, and again later."""

import sys
from collections.abc import Callable
from dataclasses import replace
from datetime import datetime
from pathlib import Path
from zoneinfo import ZoneInfo

import pytest

from planner.core.book import Book
from planner.core.week import Week
from planner.storage import read_book
from tests.builders import time
from tests.end_to_end.desktop import Desktop
from tests.end_to_end.drag_hand import drop
from tests.end_to_end.outlook_month import CUSTOMERS, INSIDE, SERIES, Meeting, write_month
from tests.end_to_end.program import Program

COPENHAGEN = ZoneInfo("Europe/Copenhagen")
FIRST = Week.of(datetime.now(COPENHAGEN).date()).plus(-4)  # noqa: TID251
WEEKS = tuple(FIRST.plus(n) for n in range(4))
RECORDED, WAITING, DAYS_OFF = 52, 31, 2
BUDGET, MAIL = "mon 15:15 1:00 Budget 2027", "thu 15:15 0:45 Mail"


@pytest.fixture
def book(desktop: Desktop, tmp_path: Path) -> Path:
    """A book of somebody who has begun, and moved an hour."""
    path = tmp_path / "book.lagkage"
    begin = ("init", "--template", "employee", "--hours", "37:00", "--goal", "+30%")
    run(desktop, path, *begin)
    run(desktop, path, "move", "this", "meetings", "customers", "1:00")
    return path


def run(desktop: Desktop, book: Path, *line: str) -> None:
    desktop.run(sys.executable, "-m", "planner.cli", "--data", str(book), *line)


def wait_on_disk(program: Program, what: str, is_there: Callable[[Book], bool]) -> Book:
    """The book once its file says so."""

    def look() -> Book | None:
        kept = read_book(program.book).book
        return kept if is_there(kept) else None

    return program.wait_for(what, look)


def entries(book: Book) -> list[str]:
    return [each.note for week in WEEKS for each in book.log(week).entries]


def waiting(book: Book) -> list[str]:
    return [each.note for week in WEEKS for each in book.recorded.inbox(week).waiting]


def is_whole(book: Book) -> bool:
    """Whether all of the month is in `book`."""
    counts = len(entries(book)), len(waiting(book)), len(book.absences)
    return counts == (RECORDED, WAITING, DAYS_OFF)


def test_a_month_that_is_dropped_on_the_first_window_is_a_week_that_one_recognises(
    desktop: Desktop, tmp_path: Path
) -> None:
    program = desktop.start(tmp_path / "book.lagkage")
    month = write_month(tmp_path / "outlook.ics", FIRST)
    drop(desktop, program, month)
    program.do("push button", "^Use firma.example$")
    program.do("push button", f"^Record {RECORDED} entries, {WAITING} to sort · 2 days off$")

    wait_on_disk(program, "the month", is_whole)
    program.find("push button", f"Week {WEEKS[-1].number}")
    program.find("push button", "Kundebesøg Nordhavn, Customer contact, Tuesday")
    assert program.shows(f"{RECORDED} entries recorded. .*{WAITING} wait to be sorted.")
    program.do("push button", "^See where the time went$")
    program.find("label", "^12:45 is recorded")

    program.key("ctrl+z")
    wait_on_disk(program, "nothing of it", lambda kept: not (entries(kept) or waiting(kept)))
    assert not program.shows("wait to be sorted")
    drop(desktop, program, month)
    program.do("push button", f"^Record {RECORDED} entries")
    wait_on_disk(program, "the month again", is_whole)

    drop(desktop, program, month)
    program.find("label", "^Nothing new: all of it is recorded already")
    program.key("Escape")


def test_by_keys_alone_a_month_is_sorted_and_what_is_left_waits_and_is_sorted_later(
    desktop: Desktop, book: Path, tmp_path: Path
) -> None:
    program = desktop.start(book)
    program.find("slider", "Customer contact")
    month = write_month(tmp_path / "outlook.ics", FIRST, (*SERIES[:4], *CUSTOMERS[:2], *INSIDE))

    program.key("ctrl+i")
    program.find("dialog", "^Import")
    program.type(str(month))
    program.key("Return")
    program.find("push button", "^Put 55 events into To sort")
    program.key("Return")  # the likely mail domain is one's own
    program.find("push button", "^Record 30 entries, 25 to sort")
    program.key("Delete")  # no lunch, on any day
    program.find("push button", "^Record 30 entries, 5 to sort")
    program.key("3")
    program.find("push button", "^Record 31 entries, 4 to sort")
    program.key("ctrl+Return")

    program.find("push button", "^Sort now")
    program.wait_for("the key to go on", lambda: program.focused("^Sort now"))
    program.key("Return")
    for title in ("Rapport", "Intern workshop", "Forberedelse", "CRM"):
        program.wait_for(title, lambda title=title: program.focused(title))
        program.key("4")
        if title in ("Intern workshop", "Forberedelse"):
            program.wait_for("the next week", lambda: program.focused("earlier week"))
            program.key("Return")
    kept = wait_on_disk(program, "all of it sorted", lambda kept: not waiting(kept))
    assert len(entries(kept)) == 35
    categories = {each.category for week in WEEKS for each in kept.log(week).entries}
    assert categories == {"customers", "meetings", "admin", "preparation"}


def test_what_moved_and_what_vanished_in_the_next_file_stands_first_and_is_taken_over(
    desktop: Desktop, book: Path, tmp_path: Path
) -> None:
    month = (*SERIES[:2], *INSIDE)
    file = write_month(tmp_path / "outlook.ics", FIRST, month)
    run(desktop, book, "import", str(file), "--category", "meetings")
    later = [_later(each) for each in month if each.text != MAIL]
    program = desktop.start(book, str(write_month(file, FIRST, later)))

    program.find("label", "Changed: 1 · No longer there: 1")
    program.key("shift+Down", "space")
    program.do("push button", "^Make 2 changes$")

    def is_taken_over(kept: Book) -> bool:
        return "Mail" not in entries(kept)

    kept = wait_on_disk(program, "both changes", is_taken_over)
    (moved,) = (each for each in kept.log(FIRST).entries if each.note == "Budget 2027")
    assert (moved.day, moved.amount) == (FIRST.days[1], time("0:30"))
    assert program.shows("1 has its new time. 1 is taken out.")
    program.key("ctrl+z")
    wait_on_disk(program, "the first file's", lambda kept: "Mail" in entries(kept))


def _later(meeting: Meeting) -> Meeting:
    """The same, but for the one that moved to the day after."""
    return (
        replace(meeting, text="tue 15:30 0:30 Budget 2027") if meeting.text == BUDGET else meeting
    )
