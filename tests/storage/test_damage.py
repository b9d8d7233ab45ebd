"""Files that are no whole book: each is refused by what is wrong with it, and left as it is."""

from collections.abc import Callable
from pathlib import Path

import orjson
import pytest

from planner.core.problems import Problem, ProblemKind
from planner.storage import BookStore, read_book
from planner.storage.check import check_book
from tests.storage.conftest import at_noon
from tests.storage.edited import edited
from tests.storage.problems import problem_of

Damage = Callable[[bytes], bytes]

DAMAGES: dict[str, tuple[Damage, str]] = {
    "empty": (lambda whole: b"", "it is empty"),
    "zeros": (lambda whole: bytes(len(whole)), "zeros and nothing else"),
    "cut in half": (lambda whole: whole[: len(whole) // 2], "the file stops at byte"),
    "cut by one": (lambda whole: whole[:-2], "the file stops at byte"),
    "an old tail": (lambda whole: whole + whole[-100:], "not JSON at byte"),
    "zeros at the end": (lambda whole: whole[:-512] + bytes(512), "not JSON at byte"),
    "zeros in front": (lambda whole: bytes(512) + whole[512:], "not JSON at byte 0"),
    "a flipped bit": (lambda whole: whole.replace(b'"amount":90', b'"amount":91'), "checksum"),
    "another revision": (lambda whole: whole.replace(b'"rev":1', b'"rev":9'), "checksum"),
    "a swapped name": (lambda whole: whole.replace(b"Internal", b"External"), "checksum"),
    "not UTF-8": (lambda whole: whole.replace(b"Internal", b"Intern\xe9l"), "not JSON at byte"),
    "UTF-16": (lambda whole: whole.decode().encode("utf-16"), "not JSON at byte 0"),
    "not a number": (lambda whole: whole.replace(b'"amount":90', b'"amount":NaN'), "not JSON"),
    "a picture": (lambda whole: b"\x89PNG\r\n\x1a\n" + bytes(range(256)), "not JSON at byte 0"),
    "another program's JSON": (lambda whole: b'{"weeks": []}', "not a book of Lagkage"),
    "a list": (lambda whole: b"[1, 2]", "not a book of Lagkage"),
    "nested without end": (lambda whole: b'{"app":' * 2000, "not JSON"),
    "no tables": (lambda whole: b'{"app":"lagkage","format":1}', "data is missing"),
    "a table that is a list": (
        lambda whole: b'{"app":"lagkage","format":1,"data":{"weeks":[]}}',
        "weeks is not a table",
    ),
    "a document that is a text": (
        lambda whole: b'{"app":"lagkage","format":1,"data":{"weeks":{"2026-W48":"x"}}}',
        "weeks 2026-W48 is not",
    ),
    "no revision": (lambda whole: whole.replace(b'"rev":1,', b""), "rev is missing"),
    "no time": (lambda whole: whole.replace(b"2026-11-23T", b"yesterday "), "saved is not a time"),
    "no format": (lambda whole: whole.replace(b'"format":1', b'"format":"1"'), "format is not"),
}


def refusals(path: Path) -> list[Problem | None]:
    """What opening and reading are refused with."""
    return [
        problem_of(lambda: BookStore.open(path, clock=at_noon)),
        problem_of(lambda: read_book(path)),
        check_book(path).problem,
    ]


@pytest.mark.parametrize("name", DAMAGES)
def test_a_damaged_file_is_refused_by_what_is_wrong_and_left_as_it_is(
    name: str, kept: Path
) -> None:
    damage, said = DAMAGES[name]
    damaged = damage(kept.read_bytes())
    kept.write_bytes(damaged)

    for problem in refusals(kept):
        assert problem is not None
        assert (problem.kind, problem.path) == (ProblemKind.CORRUPT, kept)
        assert said in problem.detail
    assert kept.read_bytes() == damaged


def test_a_book_of_a_newer_format_is_not_opened(kept: Path) -> None:
    kept.write_bytes(kept.read_bytes().replace(b'"format":1', b'"format":2'))

    for problem in refusals(kept):
        assert problem is not None
        assert problem.kind is ProblemKind.TOO_NEW
        assert "format 2" in problem.detail
        assert (problem.needs, problem.knows, problem.unseen) == (2, 1, None)


def test_a_file_that_is_too_large_is_not_read(kept: Path) -> None:
    with kept.open("r+b") as file:
        file.truncate(64 * 1024 * 1024 + 1)

    for problem in refusals(kept):
        assert problem is not None
        assert problem.kind is ProblemKind.TOO_LARGE


def test_a_folder_in_place_of_the_file_is_said(path: Path) -> None:
    path.mkdir()

    for problem in refusals(path):
        assert problem is not None
        assert (problem.kind, problem.detail) == (
            ProblemKind.NOT_A_FILE,
            "there is a folder in place of the file",
        )
    assert list(path.parent.iterdir()) == [path]


def alias_of(data: dict, key: str, **fields: object) -> dict:  # type: ignore[type-arg]
    """The category under `key` as an alias, with other `fields`."""
    return {"category": {**data["categories"][key], **fields}, "place": 0}


def stopwatch(start: str | None) -> dict:  # type: ignore[type-arg]
    return {"category": "travel", "start": start, "note": "", "idle_since": None}


BAD_VALUES: dict[str, tuple[Callable[[dict], object], str]] = {  # type: ignore[type-arg]
    "broken minutes": (
        lambda data: data["weeks"]["2026-W48"]["moves"][0].update(amount=1.5),
        "weeks 2026-W48, move 1: amount is not whole minutes",
    ),
    "minutes as a flag": (
        lambda data: data["weeks"]["2026-W48"]["moves"][0].update(amount=True),
        "weeks 2026-W48, move 1: amount is not whole minutes",
    ),
    "below zero": (
        lambda data: data["weeks"]["2026-W48"]["start"]["minutes"].update(meetings=-1),
        "weeks 2026-W48, start: minutes is not between 0 and 10080 minutes",
    ),
    "more than there is": (
        lambda data: data["weeks"]["2026-W48"]["moves"][0].update(amount=9000),
        "weeks 2026-W48: Overdrawn",
    ),
    "a move to itself": (
        lambda data: data["weeks"]["2026-W48"]["moves"][0].update(to="meetings"),
        "weeks 2026-W48, move 1: NothingToMove",
    ),
    "two moves of one id": (
        lambda data: data["weeks"]["2026-W48"].update(moves=data["weeks"]["2026-W48"]["moves"] * 2),
        "weeks 2026-W48: two moves have the same id",
    ),
    "an unknown reason": (
        lambda data: data["weeks"]["2026-W48"]["moves"][0]["reason"].update(kind="tired"),
        "weeks 2026-W48, move 1, reason: kind is not one of stop",
    ),
    "no note": (lambda data: data["weeks"]["2026-W48"].pop("note"), "note is missing"),
    "a locked Not planned": (
        lambda data: data["weeks"]["2026-W48"].update(locks=["open"]),
        "weeks 2026-W48: CannotLock",
    ),
    "a week 53 too many": (
        lambda data: data["weeks"].update({"2025-W53": {}}),
        "weeks 2025-W53 is not a week",
    ),
    "a colour of no use": (
        lambda data: data["categories"]["1"].update(colour="url(file:///)"),
        "categories 1: colour is not #rrggbb",
    ),
    "two categories of one id": (
        lambda data: data["categories"]["2"].update(id="customers"),
        "categories: two have the same id",
    ),
    "a category merged into two": (
        lambda data: data["categories"]["1"].update(aliases=[alias_of(data, "2")]),
        "categories: two have the same id",
    ),
    "a merged category without a role": (
        lambda data: data["categories"]["1"].update(
            aliases=[alias_of(data, "2", id="x", role=None)]
        ),
        "categories: x has a role or lacks one",
    ),
    "a place before the first": (
        lambda data: data["categories"]["1"].update(
            aliases=[{**alias_of(data, "2", id="x"), "place": -1}]
        ),
        "categories 1, alias 1: place is below 0",
    ),
    "an alias that is only a name": (
        lambda data: data["categories"]["1"].update(aliases=["calls"]),
        "categories 1, alias 1 is not a group of fields",
    ),
    "no 30 February": (
        lambda data: data["working_hours"]["1"].update(valid_from="2026-02-30"),
        "working_hours 1: valid_from is not a date",
    ),
    "six days": (
        lambda data: data["working_hours"]["1"].update(by_weekday=[0] * 6),
        "working_hours 1: by_weekday is not the minutes of seven days",
    ),
    "a goal on Not planned": (
        lambda data: data["goals"]["1"].update(on={"category": "open"}),
        "goals 1: GoalOnOpen",
    ),
    "a stopwatch by no zone's clock": (
        lambda data: data.update(stopwatch={"1": stopwatch("2026-11-25T09:00:00")}),
        "stopwatch 1: start has no offset from UTC",
    ),
    "a stopwatch without a start": (
        lambda data: data.update(stopwatch={"1": stopwatch(None)}),
        "stopwatch 1: start is missing",
    ),
    "no grid": (lambda data: data["book"]["book"].update(grid=0), "book: grid is 0"),
    "no person": (lambda data: data["book"]["book"].update(person=None), "person is not"),
    "a place that is no number": (
        lambda data: data["goals"].update(first=data["goals"]["1"]),
        "goals: a key is not a number",
    ),
}


@pytest.mark.parametrize("name", BAD_VALUES)
def test_a_value_that_the_planner_cannot_have_written_is_named_by_its_place(
    name: str, kept: Path
) -> None:
    change, said = BAD_VALUES[name]
    with edited(kept) as data:
        change(data)

    problem = check_book(kept).problem

    assert problem is not None
    assert problem.kind is ProblemKind.BAD_VALUE
    assert said in problem.detail


def test_checking_a_whole_book_counts_its_weeks_and_its_backups(kept: Path) -> None:
    store, book = BookStore.open(kept, clock=at_noon)
    store.keep(book)
    store.keep(book)
    store.close()
    oldest = sorted(kept.with_name("mine.lagkage.backups").iterdir())[0]
    oldest.write_bytes(b"")

    checked = check_book(kept)

    assert checked.ok
    assert checked.version is not None
    contents = checked.version.contents
    assert contents is not None
    assert (checked.version.revision, contents.weeks) == (3, 1)
    assert [version.revision for version in checked.versions] == [2]
    assert [version.path for version in checked.damaged] == [oldest]


def test_checking_writes_nothing(kept: Path) -> None:
    before = sorted(kept.parent.rglob("*"))

    check_book(kept)
    check_book(kept.with_name("another.lagkage"))

    assert sorted(kept.parent.rglob("*")) == before


def test_the_file_is_plain_json_with_what_the_format_promises(kept: Path) -> None:
    envelope = orjson.loads(kept.read_bytes())

    assert list(envelope) == ["app", "format", "rev", "saved", "sha256", "data"]
    assert (envelope["app"], envelope["format"], envelope["rev"]) == ("lagkage", 1, 1)
    assert envelope["saved"] == "2026-11-23T12:00:00Z"
    assert envelope["data"]["weeks"]["2026-W48"]["moves"] == [
        {
            "id": "1:30 meetings > customers",
            "from": "meetings",
            "to": "customers",
            "amount": 90,
            "reason": {"kind": None, "text": ""},
            "by": "",
            "link": None,
        }
    ]
