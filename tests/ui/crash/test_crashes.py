"""Bugs and crashes in real processes: a trace is found, nothing is lost, nothing private is told."""

import os
import signal
import subprocess
import sys
from dataclasses import replace
from datetime import UTC, datetime
from pathlib import Path

import pytest

from planner.core.book import Book
from planner.core.move import Reason, ReasonKind
from planner.core.person import Person
from planner.storage import BookStore, read_book
from tests.builders import EMPLOYEE_WEEK, book, move, plan
from tests.ui.crash.child import CANARY

ROOT = Path(__file__).resolve().parents[3]
NOON = datetime(2026, 11, 25, 12, 0, tzinfo=UTC)


class Computer:
    """A home of its own, in which the program is started again and again."""

    def __init__(self, home: Path) -> None:
        self.home = home / CANARY
        self.book = self.home / f"{CANARY}.lagkage"
        self.home.mkdir()
        BookStore.create(self.book, private_book(), clock=lambda: NOON).close()

    def start(self, harm: str) -> "subprocess.CompletedProcess[str]":
        folders = {f"XDG_{kind}_HOME": str(self.home) for kind in ("DATA", "CONFIG", "STATE")}
        return subprocess.run(
            [sys.executable, "-m", "tests.ui.crash.child", harm, str(self.book)],
            cwd=ROOT,
            env=os.environ | folders | {"HOME": str(self.home), "XDG_CACHE_HOME": str(self.home)},
            capture_output=True,
            text=True,
            timeout=60,
            check=False,
        )

    @property
    def log(self) -> str:
        return (self.home / "lagkage" / "lagkage.log").read_text()


def private_book() -> Book:
    """A book with the canary in every field that people write in."""
    reason = Reason(ReasonKind.STOP, CANARY)
    week = plan(EMPLOYEE_WEEK, move("1:30 meetings > customers", reason), note=CANARY)
    given = book(EMPLOYEE_WEEK, replace(week, promise=CANARY))
    names = tuple(
        replace(each, name=f"{CANARY} {each.id}", definition=CANARY) if each.role else each
        for each in given.categories
    )
    return replace(given, categories=names, person=Person("p1", CANARY, CANARY))


@pytest.fixture
def computer(tmp_path: Path) -> Computer:
    return Computer(tmp_path)


@pytest.mark.parametrize(("harm", "by"), [("segfault", signal.SIGSEGV), ("abort", signal.SIGABRT)])
def test_after_a_crash_the_next_start_says_so_once_and_that_nothing_is_lost(
    computer: Computer, harm: str, by: signal.Signals
) -> None:
    before = computer.book.read_bytes()
    crashed = computer.start(harm)

    said = computer.start("look").stdout
    again = computer.start("look").stdout

    assert crashed.returncode == -by
    assert said.startswith(
        "Lagkage stopped by itself last time. The book is whole: revision 1, saved"
    )
    assert "tests/ui/crash/child.py:" in said
    assert again == "nothing to tell\n"
    assert computer.book.read_bytes() == before
    assert harm in computer.log
    assert CANARY not in said + computer.log


@pytest.mark.parametrize("harm", ["slot", "thread"])
def test_a_bug_is_told_in_one_calm_dialog_and_the_program_goes_on(
    computer: Computer, harm: str
) -> None:
    ran = computer.start(harm)

    assert ran.returncode == 0
    report = ran.stdout
    assert report.startswith("Lagkage ")
    assert "KeyError\n" in report
    assert "after FileNotFoundError (ENOENT)" in report
    assert "tests/ui/crash/child.py:" in report
    assert report.strip() in computer.log
    assert CANARY not in report + computer.log
    assert computer.start("look").stdout == "nothing to tell\n"
    assert read_book(computer.book).revision == 1


def test_a_message_of_qt_is_written_down_by_where_it_was_caused(computer: Computer) -> None:
    ran = computer.start("qt")

    assert ran.returncode == 0
    assert "Qt: QtCriticalMsg" in computer.log
    assert "tests/ui/crash/child.py:" in computer.log
    assert CANARY in ran.stderr
    assert CANARY not in computer.log


def test_the_log_is_for_its_owner_alone(computer: Computer) -> None:
    computer.start("qt")

    assert (computer.home / "lagkage" / "lagkage.log").stat().st_mode & 0o077 == 0
