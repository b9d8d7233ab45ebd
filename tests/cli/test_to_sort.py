"""`lagkage-cli to-sort`, `sort`, `sort-all` and `dismiss`: what waits for a category."""

from pathlib import Path

import pytest

from tests.cli.conftest import Lagkage

DAYS = ("--from", "2026-11-01", "--to", "2026-12-01", "--zone", "Europe/Copenhagen")
OWN = ("--own-domain", "example.org", "--remember-domains")


@pytest.fixture
def work(tmp_path: Path) -> Path:
    """A calendar with two meetings without guests, and a visit of a customer at the time of one."""
    events = (
        ("a", "20261123T080000Z", "Status", ""),
        ("b", "20261124T080000Z", "Dentist", ""),
        ("c", "20261123T083000Z", "Visit", "ATTENDEE:mailto:buyer@customer.example\n"),
    )
    text = "".join(
        f"BEGIN:VEVENT\nUID:{uid}\nDTSTART:{start}\nDURATION:PT1H\nSUMMARY:{title}\n{more}END:VEVENT\n"
        for uid, start, title, more in events
    )
    file = tmp_path / "work.ics"
    file.write_text(f"BEGIN:VCALENDAR\nX-WR-CALNAME:Work\n{text}END:VCALENDAR\n")
    return file


@pytest.fixture
def waiting(begun: Lagkage, work: Path) -> Lagkage:
    assert begun("import", work, *DAYS, *OWN).status == 0
    return begun


def ids(lagkage: Lagkage) -> dict[str, str]:
    return {each["title"]: each["id"] for each in lagkage("to-sort", "--json").json}


def test_what_waits_is_listed_with_what_is_at_the_same_time(waiting: Lagkage) -> None:
    listed = waiting("to-sort", "--json").json

    assert [each["title"] for each in listed] == ["Status", "Dentist"]
    assert listed[0] | {"id": ""} == {
        "id": "",
        "week": "2026-W48",
        "date": "2026-11-23",
        "start": "2026-11-23T08:00:00Z",
        "minutes": 60,
        "title": "Status",
        "calendar": "Work",
        "guests": 0,
        "category": None,
        "rule": None,
        "leaves_out": False,
        "double_booked": 30,
    }
    told = waiting("to-sort").out
    assert "0:30 double-booked with “Visit”" in told
    assert "no rule" in told


def test_one_is_recorded_under_a_category_by_the_beginning_of_its_id(waiting: Lagkage) -> None:
    ended = waiting("sort", ids(waiting)["Status"][:6], "meetings")

    assert ended.status == 0
    assert ended.out == "Recorded 1:00 of Internal meetings: Status. 1 to sort.\n"
    actual = waiting("show", "2026-W48", "--json").json["actual"]
    assert actual == {"Customer contact": 30, "Internal meetings": 60}
    assert list(ids(waiting)) == ["Dentist"]


def test_what_was_no_work_does_not_come_again(waiting: Lagkage, work: Path) -> None:
    ended = waiting("dismiss", ids(waiting)["Dentist"])

    assert ended.out == "“Dentist” was no work. It is not offered as new again. 1 to sort.\n"
    again = waiting("import", work, *DAYS, "--json")
    assert (again.json["new"], again.json["same"]) == (0, 2)
    assert [each["left_out"] for each in again.json["events"]] == [None, None, "removed"]
    assert list(ids(waiting)) == ["Status"]


def test_what_is_proposed_is_recorded_all_at_once(waiting: Lagkage) -> None:
    nothing = waiting("sort-all")
    refused = waiting("sort", ids(waiting)["Status"])

    assert nothing.out == "0 events were recorded. 2 to sort.\n"
    assert refused.status == 2
    assert "No rule sorts “Status”." in refused.err


def test_who_is_not_known_is_told_how_to_find_out(waiting: Lagkage) -> None:
    ended = waiting("dismiss", "nobody")

    assert (ended.status, ended.err.count("\n")) == (1, 1)
    assert "lagkage-cli to-sort" in ended.err


def test_nothing_waits_in_a_new_book(begun: Lagkage) -> None:
    assert begun("to-sort").out == "Nothing waits to be sorted.\n"
    assert begun("to-sort", "--json").json == []


def test_a_closed_week_has_nothing_to_sort(waiting: Lagkage) -> None:
    assert waiting("close", "2026-W48").status == 0

    assert waiting("to-sort", "--json").json == []
    assert waiting("to-sort", "2026-W48", "--json").json == []


def test_what_a_rule_leaves_out_is_dismissed_by_a_sort_without_a_category(
    begun: Lagkage, tmp_path: Path
) -> None:
    file = tmp_path / "work.ics"
    file.write_text(
        "BEGIN:VEVENT\nUID:1\nDTSTART:20260302T110000Z\nDURATION:PT1H\nSUMMARY:Lunch\nEND:VEVENT"
    )
    begun("import", file, "--from", "2026-03-01", "--to", "2026-03-08", "--zone", "UTC")
    begun("rule", "add", "leave-out", "title", "lunch")
    (waiting,) = begun("to-sort", "--json").json
    assert (waiting["category"], waiting["leaves_out"]) == (None, True)

    ended = begun("sort", waiting["id"])

    assert "“Lunch” was no work" in ended.out
    assert begun("to-sort", "--json").json == []
