"""What docs/command-line.md promises to programs: the commands there are, and the keys that they tell."""

import re
from pathlib import Path
from typing import Any

from planner.cli.commands import VERBS
from tests.cli.conftest import Lagkage

PAGE = Path(__file__).resolve().parents[2] / "docs" / "command-line.md"
BY_NAME = frozenset({"plan", "normal", "actual", "minutes"})
"""What may hold minutes by the names of categories."""

OF_A_MOVE = frozenset({"from", "to", "minutes", "reason"})

RUN = (
    ("weeks",),
    ("show", "this"),
    ("move", "this", "meetings", "customers", "1:00", "--reason", "shorten"),
    ("copy", "this", "--to", "1"),
    ("start", "next", "--from", "normal"),
    ("capacity", "next", "30:00"),
    ("normal",),
    ("normal --all", "--all"),
    ("goals",),
    ("goal", "30%"),
    ("templates",),
    ("log", "today", "0:30", "meetings", "--start", "9:00"),
    ("as-planned", "this"),
    ("early", "today", "meetings", "0:10"),
    ("stopwatch start", "customers", "--start", "8:00"),
    ("stopwatch status",),
    ("stopwatch stop",),
    ("rules",),
    ("to-sort",),
    ("sort-all",),
    ("compare", "this"),
    ("report", "this"),
    ("categories",),
    ("backups",),
    ("backup",),
)
EVENT = """BEGIN:VCALENDAR
VERSION:2.0
BEGIN:VEVENT
UID:1
DTSTART:20261124T090000Z
DTEND:20261124T100000Z
SUMMARY:Status
END:VEVENT
END:VCALENDAR
"""


def promised() -> dict[str, str]:
    """What stands there beside each command; what is `like` another one's is that."""
    found: dict[str, str] = {}
    for line in PAGE.read_text(encoding="utf-8").splitlines():
        cells = re.split(r"(?<!\\)\|", line)
        if len(cells) == 4 and cells[1].startswith(" `"):
            for command in re.findall(r"`([^`]+)`", cells[1]):
                found[_name(command)] = cells[2]
    return found


def _name(command: str) -> str:
    """The name of the command, with the switch that makes it tell something else."""
    words = command.split()
    if words[:2] == ["normal", "--all"]:
        return "normal --all"
    two = " ".join(words[:2])
    return two if two in VERBS else words[0]


def keys_promised(name: str) -> set[str]:
    told = promised()[name]
    like = re.search(r"like `([a-z -]+)`", told)
    return set(re.findall(r'"(\w+)"', told)) | (keys_promised(like[1]) if like else set())


def keys_told(value: Any, key: str = "") -> set[str]:
    """All keys at any depth; names of categories are none."""
    if isinstance(value, list):
        return set().union(*(keys_told(each, key) for each in value))
    if not isinstance(value, dict):
        return set()
    if key in BY_NAME or (key == "recorded" and all(isinstance(n, int) for n in value.values())):
        return set()
    return set(value).union(*(keys_told(held, name) for name, held in value.items()))


def test_every_command_stands_there_and_no_other() -> None:
    assert {*promised()} - {"normal --all"} == {*VERBS}


def test_commands_tell_the_keys_that_they_promise(week: Lagkage, tmp_path: Path) -> None:
    (tmp_path / "c.ics").write_text(EVENT)
    week("import", tmp_path / "c.ics")

    wrong = {}
    for name, *rest in RUN:
        ended = week(*name.removesuffix(" --all").split(), *rest, "--json")
        assert ended.status == 0, (name, ended.err)
        told, expected = keys_told(ended.json), keys_promised(name)
        if '"moves": []' in ended.out:
            expected -= OF_A_MOVE
        if told != expected:
            wrong[name] = told ^ expected

    assert wrong == {}


def test_an_import_tells_the_keys_that_it_promises(begun: Lagkage, tmp_path: Path) -> None:
    (tmp_path / "c.ics").write_text(EVENT)
    (tmp_path / "bad.ics").write_text("nothing")

    ended = begun("import", tmp_path / "c.ics", tmp_path / "bad.ics", "--dry-run", "--json")

    assert keys_told(ended.json) == keys_promised("import")
