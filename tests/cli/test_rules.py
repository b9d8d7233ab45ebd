"""`lagkage-cli rules` and `rule …`: what sorts imports, listed and changed."""

from pathlib import Path
from typing import Any

import pytest

from tests.cli.conftest import Lagkage

LEFT_OUT = "all-day,cancelled,declined,free,not-counted,private,running,slack,too-short"
DAYS = ("--from", "2026-11-02", "--to", "2026-12-07", "--zone", "UTC")


def rules(begun: Lagkage, *line: str) -> list[str]:
    """`title:status Internal meetings`, a rule each; `-` before one that does not work."""
    ended = begun(*line, "--json")
    assert ended.status == 0, ended.err
    told = ended.json["rules"]
    return [f"{'' if each['works'] else '- '}{each['rule']} {each['category']}" for each in told]


@pytest.fixture
def calendar(tmp_path: Path) -> Path:
    titles = ("Status", "Status, sales", "Lunch")
    events = "".join(
        f"BEGIN:VEVENT\nUID:{n}\nDTSTART:2026112{n}T080000Z\nDURATION:PT1H\nSUMMARY:{title}\n"
        "END:VEVENT\n"
        for n, title in enumerate(titles)
    )
    file = tmp_path / "work.ics"
    file.write_text(f"BEGIN:VCALENDAR\n{events}END:VCALENDAR\n")
    return file


def test_a_book_begins_with_the_usual_rules(begun: Lagkage) -> None:
    told = begun("rules", "--json").json

    assert told == {
        "rules": [
            {
                "rule": "guests",
                "looks": "guests",
                "text": "",
                "category": "Customer contact",
                "on": True,
                "works": True,
                "sorted": 0,
                "otherwise": 0,
                "leaves_out": False,
                "hidden": 0,
            },
            {
                "rule": "colleagues",
                "looks": "colleagues",
                "text": "",
                "category": "Internal meetings",
                "on": True,
                "works": True,
                "sorted": 0,
                "otherwise": 0,
                "leaves_out": False,
                "hidden": 0,
            },
        ],
        "own_domains": [],
        "left_out": sorted(LEFT_OUT.split(",")),
        "tried": 0,
        "sorted": 0,
        "otherwise": 0,
    }


def test_rules_are_added_changed_moved_and_removed(begun: Lagkage) -> None:
    assert rules(begun, "rule", "add", "meetings", "title", "status") == [
        "title:status Internal meetings",
        "guests Customer contact",
        "colleagues Internal meetings",
    ]
    begun("rule", "remove", "colleagues")
    assert rules(begun, "rule", "add", "travel", "title", "STATUS")[0] == "title:status Travel"
    assert rules(begun, "rule", "move", "2", "up")[0] == "guests Customer contact"
    assert rules(begun, "rule", "move", "guests", "last")[-1] == "guests Customer contact"
    assert rules(begun, "rule", "move", "guests", "down")[-1] == "guests Customer contact"
    assert rules(begun, "rule", "move", "2", "first")[0] == "guests Customer contact"
    assert rules(begun, "rule", "off", "Title:Status")[1] == "- title:status Travel"
    assert rules(begun, "rule", "on", "2")[1] == "title:status Travel"
    assert rules(begun, "rule", "remove", "guests") == ["title:status Travel"]


def test_import_sorts_by_the_rules_of_the_book_and_says_which(
    begun: Lagkage, calendar: Path
) -> None:
    begun("rule", "add", "meetings", "title", "status")

    found = begun("import", calendar, "--json", *DAYS).json["events"]

    assert [(each["category"], each["rule"]) for each in found] == [
        ("Internal meetings", "title:status"),
        ("Internal meetings", "title:status"),
        (None, None),
    ]


def test_a_rule_can_leave_out_and_an_import_says_which_did(begun: Lagkage, calendar: Path) -> None:
    begun("import", calendar, "--category", "meetings", *DAYS)
    told = begun("rule", "add", "leave-out", "title", "lunch", "--json").json
    text = begun("rules").out

    lunch = told["rules"][1]
    assert (lunch["rule"], lunch["category"], lunch["leaves_out"]) == ("title:lunch", None, True)
    assert (lunch["works"], lunch["sorted"], lunch["otherwise"]) == (True, 1, 1)
    assert "Leave out" in text
    assert "All of them: would have sorted 0 of 3 and left out 1 · 1 otherwise than you did" in text
    found = begun("import", calendar, "--dry-run", "--json", *DAYS).json["events"][2]
    assert (found["category"], found["rule"], found["left_out"]) == (None, "title:lunch", "rule")
    shown = begun("import", calendar, "--dry-run", *DAYS).out
    assert "Lunch          Internal meetings  recorded already" in shown


def test_what_a_rule_leaves_out_names_the_rule_as_its_reason(
    begun: Lagkage, calendar: Path
) -> None:
    begun("rule", "add", "leave-out", "title", "lunch")

    shown = begun("import", calendar, "--dry-run", *DAYS).out

    assert "left out: “lunch” in the title" in shown


def test_what_waits_and_a_rule_leaves_out_is_dismissed_with_the_rest(
    begun: Lagkage, calendar: Path
) -> None:
    begun("import", calendar, *DAYS)
    begun("rule", "add", "leave-out", "title", "lunch")
    begun("rule", "add", "meetings", "title", "status")

    done = begun("sort-all", "--json").json

    assert (done["done"], done["to_sort"]) == (3, 0)
    assert begun("import", calendar, *DAYS, "--json").json["new"] == 0


def test_rules_are_tried_on_what_waits_too(begun: Lagkage, calendar: Path) -> None:
    begun("import", calendar, *DAYS)

    told = begun("rule", "add", "leave-out", "title", "lunch", "--json").json

    lunch = told["rules"][1]
    assert (told["tried"], lunch["sorted"], lunch["otherwise"]) == (3, 1, 0)


def test_a_rule_that_never_has_its_turn_says_so(begun: Lagkage, calendar: Path) -> None:
    begun("import", calendar, "--category", "meetings", *DAYS)
    begun("rule", "add", "admin", "title", "status sales")
    told = begun("rule", "add", "meetings", "pattern", "status*", "--json").json

    assert [each["hidden"] for each in told["rules"][:2]] == [0, 1]
    assert "others come first" in begun("rules").out


def test_a_public_provider_is_kept_and_what_that_means_is_said(begun: Lagkage) -> None:
    ended = begun("rule", "domains", "gmail.com", "example.org")

    assert ended.status == 0
    assert "Anybody can have an address at gmail.com" in ended.err
    assert begun("rules", "--json").json["own_domains"] == ["example.org", "gmail.com"]


def test_rules_are_tried_on_what_was_imported(begun: Lagkage, calendar: Path) -> None:
    begun("import", calendar, "--category", "meetings", *DAYS)

    told = begun("rule", "add", "admin", "title", "sales", "--json").json
    text = begun("rule", "add", "meetings", "title", "status").out

    assert (told["rules"][0]["sorted"], told["rules"][0]["otherwise"]) == (1, 1)
    assert (told["tried"], told["sorted"], told["otherwise"]) == (3, 1, 1)
    assert "All of them: would have sorted 2 of 3\n" in f"{text}\n"


def test_a_rule_of_an_archived_category_says_so_and_does_nothing(begun: Lagkage) -> None:
    begun("rule", "add", "travel", "title", "train")
    begun("category", "archive", "travel", "--to", "open")

    assert rules(begun, "rules")[0] == "- title:train Travel"
    assert "the category is archived" in begun("rules").out
    assert begun("rule", "add", "travel", "title", "car").status == 1


def test_domains_and_reasons_are_kept(begun: Lagkage) -> None:
    begun("rule", "domains", "@Example.org", "example.com")
    begun("rule", "count", "free")
    told: dict[str, Any] = begun("rules", "--json").json

    assert told["own_domains"] == ["example.com", "example.org"]
    assert "free" not in told["left_out"]
    assert "Counted all the same: shown as free" in begun("rules").out
    assert "free" in begun("rule", "leave-out", "free", "--json").json["left_out"]
    assert begun("rule", "domains", "--json").json["own_domains"] == []


@pytest.mark.parametrize(
    ("line", "status", "part"),
    [
        (("add", "meetings", "weather", "rain"), 2, "weather"),
        (("add", "meetings", "title"), 1, "something to look for"),
        (("add", "meetings", "guests", "status"), 2, "guests look for no text"),
        (("add", "meetings", "colleagues", "status"), 2, "colleagues look for no text"),
        (("add", "leave-out", "title"), 1, "something to look for"),
        (("add", "nobody", "title", "status"), 1, "no category called “nobody”"),
        (("add", "open", "title", "status"), 1, "Not planned can't be recorded"),
        (("remove", "3"), 1, "There is no rule “3”. There are: guests, colleagues."),
        (("off", "title:x"), 1, "There is no rule"),
        (("domains", "a*b"), 1, "is not a mail domain"),
    ],
)
def test_what_can_not_be_is_refused_in_words(
    begun: Lagkage, line: tuple[str, ...], status: int, part: str
) -> None:
    before = begun("rules", "--json").json

    ended = begun("rule", *line)

    assert ended.status == status
    assert part in ended.err
    assert begun("rules", "--json").json == before
