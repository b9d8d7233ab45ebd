"""Calendars of other projects' tests: what they state holds, and every file is answered.

The files lie beside the checkout and are not ours. A run looks at one in ten of those of which nothing
is stated, another tenth for another seed; `LAGKAGE_ALL_FILES=1` looks at all of them.
"""

import json
import os
import random
import time
from collections.abc import Callable, Iterator
from datetime import datetime
from pathlib import Path
from typing import Any
from zoneinfo import ZoneInfo

import pytest

from planner.core.event import Event, Timed, WholeDays, Window
from planner.core.import_facts import FactKind
from planner.sources.guard import Watch
from planner.sources.ical.reader import read_calendar
from planner.sources.reading import File, NotRead, Reading
from tests.conftest import OTHERS_DATA
from tests.sources.reading_files import window

STATED = OTHERS_DATA / "ics" / "expected.json"
CASES: dict[str, Any] = (
    {case["id"]: case for case in json.loads(STATED.read_text())["cases"]}
    if STATED.exists()
    else {}
)
WINDOWS = (window("1997-01-01", "1998-06-01"), window("2019-01-01", "2020-03-01"), window())
LONGEST = 10
"""Seconds of work that a reading may take, whatever the machine does besides."""


@pytest.fixture
def watch() -> Iterator[Watch]:
    watch = Watch(lambda done, total: None)
    yield watch
    watch.end()


def _read(path: Path, at: Window, watch: Watch, whole: bool = False) -> Reading:
    reading = Reading(File(path.name, path.read_bytes(), at), watch)
    try:
        read_calendar(reading, whole)
    except NotRead as why:
        reading.refuse(why)
    return reading


def _stated(event: Event) -> tuple[str, str, str]:
    match event.span:
        case Timed(start, end):
            return f"{start:%Y-%m-%dT%H:%M:%SZ}", f"{end:%Y-%m-%dT%H:%M:%SZ}", event.title
        case WholeDays(first, end):
            return first.isoformat(), end.isoformat(), event.title
    raise AssertionError(event)


def test_there_are_all_the_cases_that_are_stated(data: Callable[[str], Path]) -> None:
    assert len(json.loads(data("ics/expected.json").read_text())["cases"]) == len(CASES) == 49


@pytest.mark.parametrize("name", CASES)
def test_what_another_project_states_of_its_file_holds(name: str, watch: Watch) -> None:
    case = CASES[name]
    zone = ZoneInfo(case["window"]["timezone"])
    ends = [datetime.fromisoformat(case["window"][end]) for end in ("start", "end")]
    at = Window(ends[0].replace(tzinfo=zone), ends[1].replace(tzinfo=zone), zone)

    found = _read(OTHERS_DATA / "ics" / case["file"], at, watch)

    stated = [(each["start"], each["end"], each["summary"] or "") for each in case["expected"]]
    assert sorted(map(_stated, found.events)) == sorted(stated)


def _chosen(folder: Path) -> list[Path]:
    files = sorted(folder.rglob("*.ics"))
    if os.environ.get("LAGKAGE_ALL_FILES"):
        return files
    return random.sample(files, len(files) // 10)


def test_every_file_is_answered_in_time_and_the_line_scan_changes_nothing(
    data: Callable[[str], Path], watch: Watch
) -> None:
    for path in _chosen(data("ics")):
        for at in WINDOWS:
            begun = time.process_time()
            found = _read(path, at, watch)
            assert time.process_time() - begun < LONGEST, path.name
            everything = _read(path, at, watch, whole=True)
            kinds = {fact.kind for fact in (*found.facts, *everything.facts)}
            if FactKind.RULE_TOO_SLOW not in kinds:
                assert found.events == everything.events, path.name
