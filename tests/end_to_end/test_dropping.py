"""Files come in by mouse, out of another program, and by the command line: a real window, real drags."""

import sys
from pathlib import Path

import pytest

from tests.end_to_end.desktop import Desktop
from tests.end_to_end.drag_hand import drop
from tests.sources.reading_files import SAMPLES


@pytest.fixture
def book(desktop: Desktop, tmp_path: Path) -> Path:
    """A book of somebody who has begun."""
    path = tmp_path / "book.lagkage"
    begin = ("init", "--template", "employee", "--hours", "37:00", "--goal", "+30%")
    desktop.run(sys.executable, "-m", "planner.cli", "--data", str(path), *begin)
    return path


def test_files_and_a_folder_that_are_dropped_are_read_together(
    desktop: Desktop, book: Path, tmp_path: Path
) -> None:
    program = desktop.start(book)
    folder = tmp_path / "calendars"
    folder.mkdir()
    (folder / "several.ics").write_bytes((SAMPLES / "several.ics").read_bytes())
    (folder / "photo.png").write_bytes(b"no calendar")
    gone = tmp_path / "gone.ics"

    drop(desktop, program, SAMPLES / "own-times.csv", folder, gone)

    program.find("dialog", "^Import")
    program.wait_for("what was read", lambda: program.shows("Record|Put|Make", "push button"))
    told = [each.name for each in program.all("table cell")]
    assert any("gone.ics" in name for name in told), told
    assert not any("photo" in name for name in told)

    drop(desktop, program, SAMPLES / "toggl.csv", is_taken=False)
    program.key("Escape")
    program.wait_for("the dialog to go", lambda: not program.all("dialog", "^Import"))


def test_what_can_t_be_imported_is_refused_at_the_pointer_or_in_a_sentence(
    desktop: Desktop, book: Path, tmp_path: Path
) -> None:
    program = desktop.start(book)
    photo = tmp_path / "photo.png"
    photo.write_bytes(b"no calendar")

    drop(desktop, program, photo, is_taken=False)
    drop(desktop, program, "https://example.org/calendar.ics")

    program.find("label", "address of the network")
    program.key("Escape")
    program.wait_for("the message to go", lambda: not program.shows("address of the network"))


def test_files_are_imported_by_the_command_line_also_by_a_second_start_on_a_book_that_is_open(
    desktop: Desktop, book: Path
) -> None:
    first, second = str(SAMPLES / "own-times.csv"), str(SAMPLES / "several.ics")
    program = desktop.start(book, first, second)
    program.find("dialog", "^Import")
    program.key("Escape")
    program.wait_for("the import to close", lambda: not program.shows("^Import", "dialog"))

    again = desktop.start_beside("-m", "planner", "--data", str(book), first, second)

    assert again.wait(timeout=60) == 0
    program.find("dialog", "^Import")
