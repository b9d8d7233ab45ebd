"""The log stays small, the trace stays private, and neither is ever in the way."""

import logging
import sys
import threading
from datetime import UTC, datetime
from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication

from planner.core.problems import Problem, ProblemKind, StoreError
from planner.ui.crash.faults import FaultFile
from planner.ui.crash.log import MOST, Log
from planner.ui.crash.traces import DEEPEST, told_exception
from planner.ui.crash.watch import Watch
from tests.house.strays import Strays

NOON = datetime(2026, 11, 25, 12, 0, tzinfo=UTC)
CANARY = "Kanariefugl"


def noon() -> datetime:
    return NOON


def caught(error: BaseException) -> BaseException:
    try:
        raise error
    except BaseException as raised:
        return raised


def test_a_log_keeps_the_newest_and_never_grows_large(tmp_path: Path) -> None:
    log = Log(tmp_path / "folder" / "log", noon)

    for number in range(400):
        log.write(f"bug {number}", "x" * 2000)

    text = log.path.read_text()
    assert len(text) <= MOST
    assert "bug 399\n" in text
    assert text.startswith("2026-11-25T12:00:00+00:00 bug ")


def test_a_log_that_can_t_be_written_is_no_bug(tmp_path: Path) -> None:
    (tmp_path / "file").touch()

    Log(tmp_path / "file" / "log", noon).write("a bug", "somewhere")

    assert (tmp_path / "file").read_bytes() == b""


@pytest.mark.parametrize(
    ("error", "told"),
    [
        (KeyError(CANARY), "KeyError"),
        (ValueError(CANARY), "ValueError"),
        (OSError(28, CANARY, CANARY), "OSError (ENOSPC)"),
        (StoreError(Problem(ProblemKind.IO, Path(CANARY), CANARY)), "StoreError (io)"),
        (AttributeError(CANARY, name=CANARY, obj=None), "AttributeError"),
    ],
)
def test_of_an_exception_the_kind_is_told_and_never_its_message(
    error: Exception, told: str
) -> None:
    text = told_exception(caught(error))

    assert text.splitlines()[0] == told
    assert text.splitlines()[1].startswith("  tests/ui/crash/test_log.py:")
    assert CANARY not in text


def test_a_name_that_stands_in_the_source_is_told() -> None:
    def look() -> None:
        None.there_is_none  # type: ignore[attr-defined]  # noqa: B018

    with pytest.raises(AttributeError) as raised:
        look()

    assert told_exception(raised.value).startswith("AttributeError (there_is_none)")


def test_an_endless_recursion_is_told_in_a_few_lines() -> None:
    def again() -> None:
        again()

    with pytest.raises(RecursionError) as raised:
        again()

    assert len(told_exception(raised.value).splitlines()) == DEEPEST + 2


def test_a_trace_that_a_crash_left_is_told_without_the_paths_of_anybody(tmp_path: Path) -> None:
    faults = FaultFile(tmp_path / "crash.txt")
    root = Path(__file__).resolve().parents[3]
    (tmp_path / "crash.txt").write_text(
        "Fatal Python error: Segmentation fault\n\n"
        "Current thread 0x00007f0000000000 (most recent call first):\n"
        f'  File "{root}/planner/window.py", line 12 in run\n'
        f'  File "/home/{CANARY}/other.py", line 3 in <module>\n\n'
        f"Extension modules: {CANARY} (total: 1)\n"
    )

    told = faults.take()

    assert told.splitlines() == [
        "Fatal Python error: Segmentation fault",
        "in the thread",
        "  planner/window.py:12 run",
        "  other.py:3 <module>",
    ]
    assert faults.take() == ""


@pytest.fixture
def watch(app: QApplication, tmp_path: Path) -> Watch:
    return Watch(tmp_path, noon)


def test_a_bug_that_comes_again_and_again_is_told_once(watch: Watch, strays: Strays) -> None:
    found: list[str] = []
    watch.found.connect(found.append)
    watch.begin()
    for _ in range(50):
        sys.excepthook(KeyError, caught(KeyError(CANARY)), None)
    sys.excepthook(TypeError, caught(TypeError(CANARY)), None)
    watch.end()

    assert len(found) == 2
    assert watch.log.path.read_text().count("KeyError") == 1
    assert len(strays.taken()) == 51


def test_who_interrupts_the_program_has_found_no_bug(watch: Watch, strays: Strays) -> None:
    watch.begin()
    sys.excepthook(KeyboardInterrupt, KeyboardInterrupt(), None)
    watch.end()

    strays.taken()
    assert not watch.log.path.exists()


def test_what_is_logged_is_written_down_without_what_was_filled_in(
    watch: Watch, strays: Strays
) -> None:
    watch.begin()
    watch.hear_records()
    logging.getLogger("planner.somewhere").warning("a job %s failed", CANARY)
    logging.getLogger("others").warning("%s is odd", CANARY)
    watch.end()

    text = watch.log.path.read_text()
    assert "a job %s failed" in text
    assert "WARNING others" in text
    assert CANARY not in text
    assert len(strays.taken()) == 2


def test_once_it_is_over_everything_is_as_it_was(watch: Watch) -> None:
    before = sys.excepthook, threading.excepthook, sys.unraisablehook, logging.root.handlers[:]
    watch.begin()
    watch.hear_records()
    watch.end()

    now = sys.excepthook, threading.excepthook, sys.unraisablehook, logging.root.handlers[:]
    assert now == before
