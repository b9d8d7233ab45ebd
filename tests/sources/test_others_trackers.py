"""Exports of time trackers from other projects' tests, and what they state."""

import json
from collections.abc import Callable
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import Any
from zoneinfo import ZoneInfo

import pytest

from planner.core.event import Event, Mark, OnDay, Timed
from planner.sources.formats import Read
from tests.conftest import OTHERS_DATA
from tests.sources.reading_files import kinds, read, window

STATED = OTHERS_DATA / "trackers" / "expected.json"
CASES: dict[str, Any] = (
    {case["file"]: case for case in json.loads(STATED.read_text())} if STATED.exists() else {}
)


def _found(name: str) -> Read:
    zone = CASES[name]["timezone"]
    at = window("2010-01-01", "2030-01-01", "UTC" if zone == "local" else zone)
    return read((OTHERS_DATA / "trackers" / name).read_bytes(), at, name)


def _lists(name: str) -> bool:
    return isinstance(CASES[name]["expect"], list)


def test_there_are_all_the_cases_that_are_stated(data: Callable[[str], Path]) -> None:
    assert len(json.loads(data("trackers/expected.json").read_text())) == len(CASES) == 10


@pytest.mark.parametrize("name", [*filter(_lists, CASES)])
def test_what_is_stated_of_each_entry_holds(name: str) -> None:
    found = _found(name)

    stated = sorted(CASES[name]["expect"], key=lambda each: _begins(each, CASES[name]["timezone"]))
    assert len(found.events) == len(stated)
    for event, each in zip(_in_order(found), stated, strict=True):
        _check(event, each, CASES[name]["timezone"])


def _in_order(found: Read) -> list[Event]:
    return sorted(found.events, key=lambda event: (event.begins_in(ZoneInfo("UTC")), event.title))


def _begins(stated: Any, zone: str) -> tuple[str, str]:
    return (str(_start(stated, zone) or stated.get("date")), stated.get("note", ""))


def _start(stated: Any, zone: str) -> datetime | None:
    if "start" in stated:
        return datetime.fromisoformat(stated["start"]).astimezone(UTC)
    if "start_local" in stated:
        local = datetime.fromisoformat(stated["start_local"]).replace(tzinfo=ZoneInfo(zone))
        return local.astimezone(UTC)
    return None


def _check(event: Event, stated: Any, zone: str) -> None:
    for name in ("project", "client", "task", "note"):
        assert getattr(event, name) == stated.get(name, getattr(event, name))
    assert list(event.tags) == stated.get("tags", list(event.tags))
    if "seconds" in stated:
        seconds = stated["seconds"]
        assert event.span.length == (None if seconds is None else timedelta(seconds=seconds))
    match event.span:
        case Timed(start=start):
            assert start == _start(stated, zone)
        case OnDay(day=day):
            assert day.isoformat() == stated["date"]


def test_a_day_that_is_none_in_any_order_is_refused_by_name() -> None:
    name = "solidtime-io__solidtime/clockify_time_entries_import_test_3.csv"
    if name not in CASES:
        pytest.skip("needs the third-party test data beside the checkout")
    found = _found(name)

    assert (found.events, kinds(found)) == ((), ["bad-date"])
    assert [f.given["text"] for f in found.facts if f.kind.leaves_out] == ["13/15/2024"]


def test_hamster_s_hours_are_those_that_passed() -> None:
    name = "hamster-3.0.2-export/facts.tsv"
    if name not in CASES:
        pytest.skip("needs the third-party test data beside the checkout")
    stated = CASES[name]["expect"]
    minutes = [event.span.length / timedelta(minutes=1) for event in _found(name).events]  # type: ignore[operator]

    stated["minutes"][3] = stated["real_minutes_of_4th"]
    assert minutes == stated["minutes"]


@pytest.mark.parametrize("name", [name for name in CASES if name.startswith("gtimelog")])
def test_between_two_lines_of_gtimelog_lies_an_entry(name: str) -> None:
    stated = CASES[name]["expect"]
    found = _found(name)

    spans = [event.span for event in found.events]
    assert len(spans) == stated["stamps"] - 1
    assert spans[0].start.isoformat()[:19] == stated["first"]  # type: ignore[union-attr]
    assert spans[-1].end.isoformat()[:19] == stated["last"]  # type: ignore[union-attr]
    assert (
        sum(bool(event.marks & {Mark.SLACK, Mark.NOT_COUNTED}) for event in found.events)
        == stated["stars"]
    )


def test_where_length_and_times_differ_the_times_are_taken_and_it_is_told() -> None:
    name = "kimai/expected-row.csv"
    if name not in CASES:
        pytest.skip("needs the third-party test data beside the checkout")

    assert kinds(_found(name)) == ["lengths-differ"]


def test_what_is_read_of_activitywatch_is_time_at_the_keyboard(data: Callable[[str], Path]) -> None:
    path = data("trackers/tobixen__aw-export-timewarrior/sample_15min.json")

    found = read(path.read_bytes(), window("2025-12-09", "2025-12-10", "UTC"), path.name)

    total = sum((event.span.length or timedelta() for event in found.events), timedelta())
    assert timedelta(minutes=10) < total <= timedelta(minutes=15)
