"""What each tracker's next export makes of what the one before recorded."""

import json

import pytest

from planner.sources.formats import Read
from tests.app.trackers import AT, Importing
from tests.sources.reading_files import read

GTIMELOG = ("2026-11-24 08:00: arrived", "2026-11-24 09:00: mail", "2026-11-24 10:00: call")
KIMAI = "Date,From,To,Duration,Customer,Project,Activity,Description"
KIMAI_ROWS = (
    "2026-11-24,09:00,10:00,3600,Harbour,Delivery,Call,",
    "2026-11-24,09:00,09:30,1800,Harbour,Delivery,Notes,",
)


@pytest.fixture
def importing() -> Importing:
    return Importing()


def gtimelog(*lines: str) -> Read:
    return read("\n".join(lines), AT, "timelog.txt")


def kimai(*rows: str) -> Read:
    return read("\n".join([KIMAI, *rows]), AT, "kimai.csv")


def timewarrior(*intervals: tuple[int, str, str, str]) -> Read:
    """Each with its number, and from when to when on a Tuesday."""
    held = [
        {"id": n, "start": f"20261124T{a}00Z", "end": f"20261124T{z}00Z", "tags": [tag]}
        for n, a, z, tag in intervals
    ]
    return read(json.dumps(held), AT, "times.json")


def activitywatch(seconds: int) -> Read:
    """So long in front of an editor."""
    event = {"timestamp": "2026-11-24T08:00:00Z", "duration": seconds, "data": {"app": "Editor"}}
    bucket = {"id": "window", "type": "currentwindow", "events": [event]}
    return read(json.dumps({"buckets": {"window": bucket}}), AT, "aw.json")


def test_a_line_that_is_put_between_others_begins_the_next_one_later(importing: Importing) -> None:
    importing.take(gtimelog(*GTIMELOG), by_hand=lambda row: row.sorted_into("admin"))

    between = gtimelog(GTIMELOG[0], "2026-11-24 08:20: post", *GTIMELOG[1:])

    assert importing.states(between) == ["new post", "changed mail", "same call"]


def test_numbers_that_count_from_the_newest_say_nothing(importing: Importing) -> None:
    first = timewarrior((2, "0800", "0900", "mail"), (1, "0900", "1000", "call"))
    importing.take(first, by_hand=lambda row: row.sorted_into("admin"))

    later = timewarrior(
        (3, "0800", "0900", "mail"), (2, "0900", "1000", "visit"), (1, "1000", "1100", "call")
    )

    assert importing.states(later) == ["same mail", "new visit", "changed call"]


def test_two_that_ran_side_by_side_are_known_from_bottom_to_top_too(importing: Importing) -> None:
    importing.take(kimai(*KIMAI_ROWS), by_hand=lambda row: row.sorted_into("admin"))

    assert importing.states(kimai(*reversed(KIMAI_ROWS))) == ["same Call", "same Notes"]


def test_what_went_on_after_the_export_is_longer_in_the_next_one(importing: Importing) -> None:
    importing.take(activitywatch(1200), by_hand=lambda row: row.sorted_into("admin"))

    assert importing.states(activitywatch(1200)) == ["same Editor"]
    assert importing.states(activitywatch(2400)) == ["changed Editor"]
