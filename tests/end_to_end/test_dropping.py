"""Files come in by mouse, out of another program, and by the command line: a real window, real drags."""

import sys
from pathlib import Path

import pytest

from tests.end_to_end import drag_source
from tests.end_to_end.desktop import Desktop
from tests.end_to_end.drag_source import PLACE
from tests.end_to_end.program import Program
from tests.sources.reading_files import SAMPLES

HERE = (PLACE[0] + PLACE[2] // 2, PLACE[1] + PLACE[3] // 2)


@pytest.fixture
def book(desktop: Desktop, tmp_path: Path) -> Path:
    """A book of somebody who has begun."""
    path = tmp_path / "book.lagkage"
    begin = ("init", "--template", "employee", "--hours", "37:00", "--goal", "+30%")
    desktop.run(sys.executable, "-m", "planner.cli", "--data", str(path), *begin)
    return path


def dropped(desktop: Desktop, program: Program, *what: Path | str) -> str:
    """What becomes of it when somebody drags it over the window and lets go."""
    urls = [each.as_uri() if isinstance(each, Path) else each for each in what]
    source = desktop.start_beside(drag_source.__file__, *urls)
    assert source.stdout
    assert source.stdout.readline() == "ready\n"
    over = program.find("frame", "").rect.at(0.5, 0.4)
    program.press(HERE)
    program.glide(HERE, over)
    program.move_to(over)
    program.release()
    answer = source.stdout.readline().strip()
    source.terminate()
    source.wait(10)
    return answer


def test_files_and_a_folder_that_are_dropped_are_read_together(
    desktop: Desktop, book: Path, tmp_path: Path
) -> None:
    program = desktop.start(book)
    folder = tmp_path / "calendars"
    folder.mkdir()
    (folder / "several.ics").write_bytes((SAMPLES / "several.ics").read_bytes())
    (folder / "photo.png").write_bytes(b"no calendar")
    gone = tmp_path / "gone.ics"

    assert dropped(desktop, program, SAMPLES / "own-times.csv", folder, gone) == "copy"

    program.find("dialog", "^Import")
    program.wait_for("what was read", lambda: program.shows("Record|Put|Make", "push button"))
    told = [each.name for each in program.all("table cell")]
    assert any("gone.ics" in name for name in told), told
    assert not any("photo" in name for name in told)

    assert dropped(desktop, program, SAMPLES / "toggl.csv") == "ignored"
    program.key("Escape")
    program.wait_for("the dialog to go", lambda: not program.all("dialog", "^Import"))


def test_what_can_t_be_imported_is_refused_at_the_pointer_or_in_a_sentence(
    desktop: Desktop, book: Path, tmp_path: Path
) -> None:
    program = desktop.start(book)
    photo = tmp_path / "photo.png"
    photo.write_bytes(b"no calendar")

    assert dropped(desktop, program, photo) == "ignored"
    assert dropped(desktop, program, "https://example.org/calendar.ics") == "copy"

    program.find("label", "address of the network")
    program.key("Escape")
    program.wait_for("the message to go", lambda: not program.shows("address of the network"))


def test_a_file_is_imported_by_the_command_line_and_a_book_that_is_open_is_told(
    desktop: Desktop, book: Path
) -> None:
    file = str(SAMPLES / "own-times.csv")

    program = desktop.start(book, file)

    program.find("dialog", "^Import")
    second = desktop.start(book, file)
    assert not second.shows("^Import", "dialog")
    second.find("label", "open")
    second.key("Escape")
    assert second.wait_ended() == 4
    program.find("dialog", "^Import")
