"""Two programs, one book."""

import subprocess
import sys
from pathlib import Path

import orjson

from planner.core.book import Book
from planner.storage import BookStore, read_book
from tests.builders import W48
from tests.storage.conftest import at_noon
from tests.storage.unlocked import SAVES
from tests.storage.writing import TIMES


def test_two_programs_take_turns_and_no_change_of_either_is_lost(kept: Path) -> None:
    programs = [
        subprocess.Popen(
            [sys.executable, "-m", "tests.storage.writing", str(kept), year],
            stdout=subprocess.PIPE,
        )
        for year in ("2027", "2028")
    ]

    said = [orjson.loads(program.communicate(timeout=60)[0]) for program in programs]

    assert all(set(refused) <= {"locked"} for refused in said)
    there = read_book(kept)
    assert there.revision == 1 + 2 * TIMES
    assert len(there.book.weeks) == 1 + 2 * TIMES


def test_two_programs_that_see_no_lock_lose_nothing_of_either(
    quick_folder: Path, a_book: Book
) -> None:
    path = quick_folder / "mine.lagkage"
    BookStore.create(path, a_book, clock=at_noon).close()
    programs = [
        subprocess.Popen(
            [sys.executable, "-m", "tests.storage.unlocked", str(path), name],
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
        )
        for name in ("one", "two")
    ]
    for program in programs:
        assert program.stdout
        assert program.stdout.readline() == b"open\n"
    for program in programs:
        assert program.stdin
        program.stdin.write(b"\n")
        program.stdin.flush()

    said = [orjson.loads(program.communicate(timeout=240)[0]) for program in programs]

    there = {read_book(each).book.plan(W48).note for each in quick_folder.rglob("*.lagkage")}
    acknowledged = {note for each in said for note in each["acknowledged"]}
    assert len(acknowledged) == 2 * SAVES
    assert acknowledged - there == set()
    assert sum(each["refused"] for each in said) > 0
