"""The command line, run in this process on real files, on a Wednesday of week 48."""

import json
from collections.abc import Callable
from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

import pytest

from planner.cli.__main__ import main

NOW = datetime(2026, 11, 25, 9, 30, tzinfo=UTC)


@dataclass(frozen=True)
class Ended:
    """How a command ended: its exit status, and what it told."""

    status: int
    out: str
    err: str

    @property
    def json(self) -> Any:
        return json.loads(self.out)


Lagkage = Callable[..., Ended]


@pytest.fixture
def path(tmp_path: Path) -> Path:
    """Where the book lies."""
    return tmp_path / "book.lagkage"


@pytest.fixture
def own(tmp_path_factory: pytest.TempPathFactory, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Lagkage's own folder, which is not there yet, nor is the one that it lies in."""
    data = tmp_path_factory.mktemp("account") / "data"
    monkeypatch.setenv("XDG_DATA_HOME", str(data))
    return data / "lagkage"


@pytest.fixture
def lagkage(
    path: Path, own: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> Lagkage:
    """`lagkage("show", "this")`: a run of the command line in English."""
    monkeypatch.setenv("LANGUAGE", "en")

    def run(*line: str | Path) -> Ended:
        capsys.readouterr()
        status = main(["--data", str(path), *map(str, line)], lambda: NOW)
        told = capsys.readouterr()
        return Ended(status, told.out, told.err)

    return run


@pytest.fixture
def begun(lagkage: Lagkage) -> Lagkage:
    """The same, with a new book of an employee with customers."""
    assert lagkage("init").status == 0
    return lagkage


@pytest.fixture
def week(begun: Lagkage) -> Lagkage:
    """A week with a move of 2:00, of which meetings took back one hour; 1:00 is not recorded."""
    begun("move", "this", "meetings", "customers", "2:00")
    for line in ("13:00 customers", "7:00 meetings", "5:30 admin", "6:00 preparation"):
        amount, category = line.split()
        begun("log", "2026-11-23", amount, category)
    begun("log", "2026-11-24", "2:30", "travel")
    begun("log", "2026-11-24", "2:00", "improvement")
    return begun
