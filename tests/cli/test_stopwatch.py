"""The stopwatch from the command line, on a Wednesday at half past nine, UTC."""

from collections.abc import Callable
from datetime import UTC, datetime
from pathlib import Path

import pytest

from planner.cli.__main__ import main
from planner.core.entry import EntrySource
from planner.storage import read_book
from tests.builders import W48, time
from tests.cli.conftest import NOW, Ended, Lagkage

At = Callable[..., Ended]


@pytest.fixture(autouse=True)
def in_utc(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("LANGUAGE", "en")


@pytest.fixture
def at(begun: Lagkage, path: Path, capsys: pytest.CaptureFixture[str]) -> At:
    """`at("10:12", "stop")`: a run at another time of that day."""

    def run(clock: str, *line: str) -> Ended:
        capsys.readouterr()
        now = NOW.replace(hour=0, minute=0) + time(clock)
        status = main(["--data", str(path), "stopwatch", *line], lambda: now)
        told = capsys.readouterr()
        return Ended(status, told.out, told.err)

    return run


def test_a_stopwatch_runs_from_one_call_to_the_next(at: At, path: Path) -> None:
    at("9:30", "start", "customers", "--note", "yearly review")
    told = at("10:12", "status").out
    stopped = at("10:12", "stop", "--json").json

    (kept,) = read_book(path).book.log(W48).entries
    assert told.startswith("0:42 Customer contact · since ")
    assert told.endswith(" · yearly review\n")
    assert (kept.amount, kept.source) == (time("0:42"), EntrySource.STOPWATCH)
    assert kept.start == datetime(2026, 11, 25, 9, 30, tzinfo=UTC)
    assert stopped["running"] is None
    assert stopped["recorded"]["id"] == kept.id
    assert stopped["recorded"]["minutes"] == 42
    assert at("10:13", "status").out == "No stopwatch runs.\n"
    assert at("10:13", "status", "--json").json == {"running": None}


def test_programs_are_told_what_runs(at: At) -> None:
    at("9:30", "start", "customers")

    assert at("10:12", "status", "--json").json["running"] == {
        "category": "Customer contact",
        "start": "2026-11-25T09:30:00Z",
        "minutes": 42,
        "note": "",
        "idle_since": None,
    }


def test_it_can_be_switched_and_discarded(at: At, path: Path) -> None:
    at("9:30", "start", "customers")
    assert at("10:00", "switch", "travel").out.startswith("0:00 Travel · since ")
    assert "Nothing has changed." in at("10:05", "switch", "travel").err
    assert at("10:30", "discard").out == "The stopwatch is stopped. Nothing was recorded.\n"

    (kept,) = read_book(path).book.log(W48).entries
    assert (kept.category, kept.amount) == ("customers", time("0:30"))


def test_it_began_earlier_and_ended_earlier(
    at: At, path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    local = NOW.astimezone()
    at("9:30", "start", "customers", "--start", f"{local.hour}:00")
    at("11:30", "stop", "--at", f"{local.hour}:45")

    (kept,) = read_book(path).book.log(W48).entries
    assert kept.start == NOW.replace(minute=0)
    assert kept.amount == time("0:45")


def test_it_began_and_ended_so_long_ago(at: At, path: Path) -> None:
    at("9:30", "start", "customers", "--start", "10 min ago")
    at("10:30", "stop", "--at", "for 20 min siden")

    (kept,) = read_book(path).book.log(W48).entries
    assert kept.start == datetime(2026, 11, 25, 9, 20, tzinfo=UTC)
    assert kept.amount == time("0:50")


def test_what_is_yet_to_come_is_no_end(at: At, path: Path) -> None:
    before = at("9:30", "start", "customers").status

    local = NOW.astimezone()
    ended = at("9:31", "stop", "--at", f"{local.hour}:59")

    assert (before, ended.status, ended.out) == (0, 1, "")
    assert "is yet to come. The stopwatch runs since " in ended.err
    assert read_book(path).book.stopwatch is not None


def test_what_does_not_run_is_said(at: At) -> None:
    for line in (("stop",), ("stop", "--at", "9:00"), ("discard",), ("switch", "travel")):
        assert at("9:30", *line).err == "No stopwatch runs. Start one first.\n"
    assert at("9:30", "start", "customers", "--start", "soon").status == 2


def test_a_week_in_which_it_runs_is_closed_once_it_is_said_what_becomes_of_it(
    at: At, begun: Lagkage, path: Path
) -> None:
    at("9:00", "start", "customers")

    refused = begun("close", "this")
    closed = begun("close", "this", "--stopwatch", "stop")

    assert refused.status == 1
    assert refused.err == "The stopwatch runs in week 48. Stop it or discard it first.\n"
    assert closed.status == 0
    assert read_book(path).book.log(W48).total == time("0:30")
    assert at("9:31", "status").out == "No stopwatch runs.\n"


def test_a_week_is_closed_whatever_was_said_of_a_stopwatch_that_does_not_run(
    begun: Lagkage, path: Path
) -> None:
    for week, becomes in (("last", "stop"), ("this", "discard")):
        begun("log", "yesterday" if week == "this" else "last friday", "1:00", "travel")

        assert begun("close", week, "--stopwatch", becomes).status == 0

    assert len(read_book(path).book.recorded.closed) == 2


def test_what_runs_is_left_out_of_a_week_that_is_closed(at: At, begun: Lagkage, path: Path) -> None:
    begun("log", "today", "1:00", "travel")
    at("9:00", "start", "customers")

    closed = begun("close", "this", "--stopwatch", "discard")

    assert closed.status == 0
    assert read_book(path).book.log(W48).total == time("1:00")
