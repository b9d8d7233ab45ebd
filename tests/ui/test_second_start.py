"""A second start on a book that is open already: the first window comes forward and imports."""

import json
import os
import subprocess
import sys
from collections.abc import Iterator
from datetime import UTC, datetime
from pathlib import Path

import pytest
from PySide6.QtNetwork import QLocalSocket
from PySide6.QtWidgets import QDialog

from planner.core.problems import Holder
from planner.places import door_of
from planner.ui.second_start import SecondStarts, hand_over
from tests.ui.desk import Desk

ME = Holder("me", "here", os.getpid(), datetime(2026, 11, 25, tzinfo=UTC))
FILE = Path("/somewhere/work.ics")
START = """
import sys
from datetime import UTC, datetime
from pathlib import Path
from planner.core.problems import Holder
from planner.ui.second_start import hand_over

process, book, *files = sys.argv[1:]
holder = Holder("me", "here", int(process), datetime.now(UTC))
print(hand_over(Path(book), holder, [Path(file) for file in files]))
"""


@pytest.fixture
def imported(
    desk: Desk, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> Iterator[list[list[Path]]]:
    """What the first program was given to import."""
    monkeypatch.setenv("XDG_RUNTIME_DIR", str(tmp_path))
    imported: list[list[Path]] = []
    answering = SecondStarts(desk.program, lambda files: imported.append(list(files)))
    yield imported
    answering.deleteLater()


def started_again(desk: Desk, book: Path, *files: Path) -> bool:
    """Whether a second start, in a process of its own, was answered."""
    line = [sys.executable, "-c", START, str(os.getpid()), str(book), *map(str, files)]
    with subprocess.Popen(line, stdout=subprocess.PIPE, text=True) as start:
        desk.wait_for(lambda: start.poll() is not None)
        assert start.stdout is not None
        return start.stdout.read() == "True\n"


def test_the_window_comes_forward_however_small_it_was_made(
    desk: Desk, imported: list[list[Path]]
) -> None:
    desk.window.showMinimized()
    desk.settle()

    assert started_again(desk, desk.shelf.path)

    assert not desk.window.isMinimized()
    assert imported == []


def test_files_that_came_along_are_imported(desk: Desk, imported: list[list[Path]]) -> None:
    started_again(desk, desk.shelf.path, FILE)

    desk.wait_for(lambda: imported)
    assert imported == [[FILE]]


def test_what_is_to_be_imported_waits_for_the_dialog_that_is_open(
    desk: Desk, imported: list[list[Path]]
) -> None:
    dialog = QDialog(desk.window)
    dialog.setModal(True)
    dialog.show()

    assert started_again(desk, desk.shelf.path, FILE)
    assert imported == []

    dialog.close()
    desk.wait_for(lambda: imported)
    dialog.deleteLater()


def test_a_start_that_waits_no_longer_changes_nothing(
    desk: Desk, imported: list[list[Path]]
) -> None:
    desk.window.showMinimized()
    socket = QLocalSocket()
    socket.connectToServer(door_of(os.getpid()))
    asked = {"book": str(desk.shelf.path), "import": [str(FILE)]}
    socket.write(json.dumps(asked).encode() + b"\n")
    socket.flush()
    socket.abort()

    for _ in range(20):
        desk.settle()

    assert imported == []
    assert desk.window.isMinimized()


def test_a_start_on_another_book_is_not_answered(desk: Desk, imported: list[list[Path]]) -> None:
    assert not started_again(desk, desk.shelf.path.with_name("other.lagkage"), FILE)

    assert imported == []


def test_a_book_by_another_way_is_the_same_book(
    desk: Desk, imported: list[list[Path]], tmp_path: Path
) -> None:
    desk.shelf.path.write_text("a book")
    link = tmp_path / "link.lagkage"
    link.symlink_to(desk.shelf.path)

    assert started_again(desk, link)


def test_where_nobody_listens_the_start_goes_on_at_once(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("XDG_RUNTIME_DIR", str(tmp_path))

    assert not hand_over(tmp_path / "book.lagkage", ME)


@pytest.mark.parametrize(
    "line",
    [
        b"\n",
        b"{}\n",
        b"[1]\n",
        b'{"book": 1, "import": []}\n',
        b'{"book": "{book}", "import": ["work.ics"]}\n',
        b'{"book": "{book}", "import": 7}\n',
        b"x" * 100_000,
    ],
)
def test_whatever_else_is_said_at_the_door_does_nothing(
    desk: Desk, imported: list[list[Path]], line: bytes
) -> None:
    socket = QLocalSocket()
    socket.connectToServer(door_of(os.getpid()))
    socket.write(line.replace(b"{book}", str(desk.shelf.path).encode()))

    desk.wait_for(lambda: socket.state() == QLocalSocket.LocalSocketState.UnconnectedState)

    assert imported == []
    assert socket.readAll().data() == b""
