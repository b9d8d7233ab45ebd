"""Two programs, one book."""

import subprocess
import sys
from pathlib import Path

import orjson

from planner.storage import read_book
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
