"""What really happened, from the command line."""

from datetime import UTC, date, datetime
from pathlib import Path

import pytest

from planner.core.entry import EntrySource
from planner.core.normal_week import Source
from planner.core.week import Week
from planner.storage import read_book
from tests.builders import W48, hours_of, time
from tests.cli.conftest import Lagkage

pytestmark = pytest.mark.usefixtures("in_copenhagen")


def test_an_entry_is_kept_and_told_to_programs_in_utc(begun: Lagkage, path: Path) -> None:
    told = begun(
        "log",
        "2026-11-24",
        "90m",
        "customers",
        "--start",
        "9:00",
        "--note",
        "yearly review",
        "--json",
    ).json

    (kept,) = read_book(path).book.log(W48).entries
    assert told == {
        "id": kept.id,
        "date": "2026-11-24",
        "start": "2026-11-24T08:00:00Z",
        "minutes": 90,
        "category": "Customer contact",
        "note": "yearly review",
        "source": "typed",
    }
    assert kept.start == datetime(2026, 11, 24, 8, tzinfo=UTC)
    assert (kept.amount, kept.day, kept.source) == (
        time("1:30"),
        date(2026, 11, 24),
        EntrySource.TYPED,
    )


@pytest.mark.parametrize(
    ("written", "day"),
    [
        ("today", 25),
        ("yesterday", 24),
        ("I går", 24),
        ("2026-11-23", 23),
        ("monday", 23),
        ("last  Friday", 20),
        ("forrige fredag", 20),
        ("24/11", 24),
    ],
)
def test_a_day_can_be_named_by_how_near_it_is(begun: Lagkage, written: str, day: int) -> None:
    ended = begun("log", written, "1:30", "customers")

    assert ended.out == (
        f"Recorded 1:30 of Customer contact on {day} Nov 2026."
        f" Week {48 if day > 22 else 47} has 1:30 so far.\n"
    )


def test_a_bare_number_above_twelve_is_minutes(begun: Lagkage) -> None:
    assert begun("log", "today", "45", "customers", "--json").json["minutes"] == 45
    assert begun("log", "today", "2", "customers", "--json").json["minutes"] == 120


def test_a_night_is_told_by_its_first_day(begun: Lagkage, path: Path) -> None:
    told = begun("log", "2026-11-29", "2:00", "travel", "--start", "2300", "--json").json

    assert (told["date"], told["minutes"]) == ("2026-11-29", 60)
    assert hours_of(read_book(path).book.log(W48.plus(1)).minutes) == {"travel": "1:00"}


def test_a_week_tells_what_was_recorded_and_what_was_not(begun: Lagkage) -> None:
    begun("log", "today", "7:30", "customers", "--start", "8:00")
    begun("log", "today", "1:00", "meetings", "--start", "9:00")

    told = begun("show", "this", "--json").json
    lines = begun("show", "this").out.splitlines()

    assert told["actual"] == {"Customer contact": 390, "Internal meetings": 60}
    assert told["unaccounted"] == 2220 - 450
    assert "recorded 7:30 of 37:00 · not recorded 29:30 · 1:00 double-booked" in lines
    (row,) = (line for line in lines if line.startswith("Customer contact"))
    assert row.split()[-1] == "6:30"


def test_a_week_that_was_only_recorded_is_a_line_without_a_plan(begun: Lagkage) -> None:
    begun("log", "today", "7:30", "customers")

    (line,) = begun("weeks", "--json").json

    assert (line["planned_customer"], line["actual_customer"]) == (None, 450)
    assert begun("weeks").out.splitlines()[1].split() == ["2026-W48", "37:00", "7:30", "15:45"]


def test_a_closed_week_is_told_as_it_was_and_refuses(begun: Lagkage, path: Path) -> None:
    begun("log", "today", "7:30", "customers")
    assert begun("close", "this").out.startswith("Week 48 is closed.")
    begun("category", "rename", "customers", "Clients")
    before = path.read_bytes()

    refused = begun("log", "today", "1:00", "customers")
    moved = begun("move", "this", "meetings", "customers", "1:00")

    assert (refused.status, moved.status) == (1, 1)
    assert refused.err == moved.err == "Week 48 of 2026 is closed. Reopen it first.\n"
    assert path.read_bytes() == before
    assert begun("show", "this", "--json").json["actual"] == {"Customer contact": 450}
    assert "Closed: nothing changes any more." in begun("show", "this").out
    assert begun("weeks").out.splitlines()[1].endswith("closed")
    assert begun("reopen", "this").status == 0
    assert begun("show", "this", "--json").json["actual"] == {"Clients": 450}


@pytest.mark.parametrize(
    ("line", "status", "said"),
    [
        (("soon", "1:00", "customers"), 2, "“soon” is not a day."),
        (("today", "a bit", "customers"), 2, "“a bit” can't be read."),
        (("today", "1:00", "lunch"), 1, "There is no category called “lunch”."),
        (("today", "1:00", "open"), 1, "Not planned can't be recorded."),
        (("today", "0", "customers"), 1, "An entry lasts at least a minute."),
        (("today", "25:00", "customers"), 1, "A day has 24:00 in all."),
        (("today", "1:00", "customers", "--start", "noon"), 2, "“noon” is not a time of day."),
        (("0001-01-01", "1:00", "customers"), 2, "The year 1 is too far away."),
    ],
)
def test_what_can_not_be_recorded_says_why(
    begun: Lagkage, path: Path, line: tuple[str, ...], status: int, said: str
) -> None:
    before = path.read_bytes()

    ended = begun("log", *line)

    assert (ended.status, ended.out) == (status, "")
    assert ended.err.startswith(said)
    assert path.read_bytes() == before


def test_a_week_of_nothing_can_not_be_closed(begun: Lagkage) -> None:
    assert begun("close", "last").err.startswith("Nothing is recorded in week 47 of 2026.")


def four_closed_weeks(begun: Lagkage) -> None:
    for day in ("2026-10-27", "2026-11-03", "2026-11-10", "2026-11-17"):
        begun("log", day, "7:30", "customers")
        begun("close", str(Week.of(date.fromisoformat(day))))


def test_what_was_believed_is_told_beside_what_was_measured(begun: Lagkage) -> None:
    four_closed_weeks(begun)

    told = begun("normal").err

    assert told == (
        "Customer time: you believed 12:00 a week; it was 7:30."
        " To take what was measured: lagkage-cli normal --measured\n"
    )


def test_what_was_measured_becomes_the_normal_week(begun: Lagkage, path: Path) -> None:
    four_closed_weeks(begun)

    told = begun("normal", "--measured", "--json").json

    assert told["normal"] == {"Customer contact": 450, "open": 2220 - 450}
    held = read_book(path).book
    assert held.normal_week(W48).source is Source.MEASURED
    assert held.normal_week(W48.plus(-1)).source is Source.GUESS
    assert "you believed" not in begun("normal").err


def test_nothing_is_measured_before_a_week_is_closed(begun: Lagkage) -> None:
    begun("log", "today", "7:30", "customers")

    ended = begun("normal", "--measured")

    assert (ended.status, ended.out) == (1, "")
    assert ended.err == "No week is closed yet. Record a week and close it first.\n"


def test_a_meeting_that_ended_early_gives_its_minutes_to_a_category(
    begun: Lagkage, path: Path
) -> None:
    begun("log", "2026-11-24", "2:00", "meetings", "--start", "9:00")
    told = begun("early", "2026-11-24", "meetings", "20", "--to", "customers", "--json").json

    assert told == {
        "date": "2026-11-24",
        "recorded": {"Internal meetings": 100, "Customer contact": 20},
    }
    assert hours_of(read_book(path).book.log(W48).minutes) == {
        "meetings": "1:40",
        "customers": "0:20",
    }


def test_what_ended_early_by_all_that_it_was_is_refused(begun: Lagkage) -> None:
    begun("log", "2026-11-24", "0:20", "meetings")
    refused = begun("early", "2026-11-24", "meetings", "20")

    assert refused.status == 1
    assert "It was 0:20 in all." in refused.err


def test_what_lasts_past_midnight_is_told_of_both_days(begun: Lagkage) -> None:
    said = begun("log", "2026-11-22", "3:00", "travel", "--start", "23:00").out
    told = begun("log", "2026-11-24", "3:00", "travel", "--start", "23:00", "--json").json

    assert "Recorded 1:00 of Travel on 22 Nov 2026. Recorded 2:00 of Travel on 23 Nov 2026." in said
    assert "Week 47 has 1:00 so far. Week 48 has 2:00 so far." in said
    assert (told["minutes"], [each["date"] for each in told["more"]]) == (60, ["2026-11-25"])


def test_a_week_is_no_day(begun: Lagkage) -> None:
    refused = begun("log", "2026-W53", "2:00", "travel")

    assert "is not a day" in refused.err


def test_a_week_goes_as_planned_and_days_that_are_told_come_out_of_it(begun: Lagkage) -> None:
    ended = begun("as-planned", "this")
    again = begun("as-planned", "this")
    told = begun("log", "yesterday", "2:00", "meetings")

    assert ended.out.splitlines()[0] == (
        "Recorded 37:00 in week 48 as planned. Days that are told come out of it."
    )
    assert again.out.splitlines()[0] == "Nothing is missing to the plan of week 48."
    assert told.out == (
        "Recorded 2:00 of Internal meetings on 24 Nov 2026."
        " 2:00 of Internal meetings came out of No day: still 8:00 in the week."
        " Week 48 has 37:00 so far.\n"
    )


def test_as_planned_tells_programs_the_week(begun: Lagkage) -> None:
    begun("log", "today", "9:00", "meetings")

    told = begun("as-planned", "2026-W48", "--json").json

    assert told["actual"]["Internal meetings"] == 540
    assert told["actual"]["Customer contact"] == 720
    assert told == begun("show", "this", "--json").json


def test_as_planned_leaves_a_closed_week(begun: Lagkage, path: Path) -> None:
    begun("log", "today", "7:30", "customers")
    begun("close", "this")
    before = path.read_bytes()

    refused = begun("as-planned", "this")

    assert (refused.status, refused.err) == (1, "Week 48 of 2026 is closed. Reopen it first.\n")
    assert path.read_bytes() == before
    assert begun("as-planned", "week").status == 2


def test_as_planned_is_told_in_danish(begun: Lagkage) -> None:
    said = begun("--lang", "da", "as-planned", "denne").out.splitlines()[0]

    assert (
        said == "Registrerede 37:00 i uge 48 som planlagt. Det, du skriver på dage, tages derfra."
    )
