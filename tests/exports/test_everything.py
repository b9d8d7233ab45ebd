"""All of a book as files: read back, they hold what it does, add up as it does, and never calculate."""

import csv
from dataclasses import replace
from datetime import date, datetime, time, timedelta
from io import BytesIO, StringIO
from typing import Any
from zipfile import ZipFile

import pytest
from hypothesis import given, settings
from openpyxl import load_workbook

from planner.app.commands.categories import MergeCategory
from planner.core.book import Book
from planner.core.category import Category, Role
from planner.core.closing import closed
from planner.core.duration import MINUTE, total
from planner.core.inbox import Inbox
from planner.core.move import Reason, ReasonKind
from planner.core.sorting import Looks, Rule, Rules
from planner.core.template import Template
from planner.exports.csv_file import EXCEL_DA, PLAIN
from planner.exports.everything.files import TABLES, as_hours, as_workbook, as_zip
from planner.exports.everything.hours import hours_table
from planner.exports.everything.plans import plan_table
from planner.i18n import Words
from tests.builders import EMPLOYEE_WEEK, W48, book, entry, log, minutes, move, plan
from tests.storage.strategies import books

EN, DA = Words("en"), Words("da")
THURSDAY = date(2026, 11, 26)
W49 = W48.plus(1)
Line = dict[str, Any]


def lived() -> Book:
    """Two weeks: in the first a meeting lies over a visit; the second has no plan."""
    because = Reason(ReasonKind.SHORTEN, "=status")
    given_up = move("1:30 meetings > customers", because, "m1")
    first = log(
        "mon 7:15 customers", "tue 9:00 1:30 customers", "tue 10:00 1:01 meetings", "2:00 admin"
    )
    held = book(EMPLOYEE_WEEK, plan(EMPLOYEE_WEEK, given_up, note="@home", promise="Call two"))
    return held.with_log(first).with_log(log("wed 0:20 travel", week=W49))


def closed_under_another_name() -> Book:
    """The first week is closed; since then meetings are called otherwise, and are work."""
    held = lived()
    held = held.with_recorded(held.recorded.closing(closed(held, W48)))
    return held.with_category(Category("meetings", "Stand-ups", Role.WORK))


def read_csv(content: bytes, between: str = ",") -> list[Line]:
    return [*csv.DictReader(StringIO(content.decode("utf-8-sig"), newline=""), delimiter=between)]


def sheet(held: Book, name: str, words: Words = EN) -> list[Line]:
    rows = load_workbook(BytesIO(as_workbook(held, words, THURSDAY)))[name].values
    heads = next(rows)
    return [dict(zip(map(str, heads), row, strict=True)) for row in rows]


def packed(held: Book) -> dict[str, list[Line]]:
    with ZipFile(BytesIO(as_zip(held, EN, PLAIN, THURSDAY))) as file:
        return {name: read_csv(file.read(name)) for name in file.namelist()}


def sums(held: Book, kind: str) -> dict[tuple[str, str], timedelta]:
    """The minutes of the long table by week and id of the category."""
    found: dict[tuple[str, str], timedelta] = {}
    for line in read_csv(as_hours(held, EN, PLAIN)):
        if line["Planned or recorded"] == kind:
            place = line["Week"], line["Id of the category"]
            found[place] = found.get(place, 0 * MINUTE) + int(line["In minutes"]) * MINUTE
    return {place: time for place, time in found.items() if time}


def of_the_book(held: Book, kind: str) -> dict[tuple[str, str], timedelta]:
    weeks = held.weeks if kind == "planned" else held.recorded.logs
    return {
        (str(week), name): time
        for week in weeks
        for name, time in (held.plan(week) if kind == "planned" else held.log(week)).minutes.items()
    }


@pytest.mark.parametrize("kind", ["planned", "recorded"])
@pytest.mark.parametrize("make", [lived, closed_under_another_name])
def test_the_hours_add_up_to_those_of_the_book(kind: str, make: Any) -> None:
    assert sums(make(), kind) == of_the_book(make(), kind)


@settings(max_examples=20)
@given(books())
def test_any_book_adds_up_in_each_open_week(held: Book) -> None:
    table = plan_table(held, EN)
    for week in {*held.weeks, *held.recorded.logs} - {*held.recorded.closed}:
        lines = [line for line in table.lines if line[0] == str(week)]
        recorded = total(line[7] for line in lines if isinstance(line[7], timedelta))
        planned = [line[5] for line in lines if isinstance(line[5], timedelta)]
        assert recorded == held.log(week).total
        assert total(planned) == (held.plan(week).capacity if held.is_planned(week) else 0 * MINUTE)


@settings(max_examples=20)
@given(books())
def test_any_book_has_a_line_for_each_thing_that_it_holds(held: Book) -> None:
    tables = {name: make(held, DA) for name, make in TABLES.items()}

    recorded = held.recorded
    assert {
        name: len(tables[name].lines) for name in tables if name not in ("weeks", "plan", "book")
    } == {
        "entries": sum(len(each.entries) for each in recorded.logs.values()),
        "to-sort": sum(len(each.waiting) for each in recorded.inboxes.values()),
        "taken-out": sum(len(each.removed) for each in recorded.inboxes.values()),
        "moves": sum(len(each.moves) for each in held.weeks.values()),
        "goals": len(held.goals),
        "days-off": len(held.absences),
        "working-hours": len(held.working_hours),
        "templates": sum(len(each.minutes) for each in held.templates),
        "rules": len(held.rules.rules) if held.rules else 0,
        "categories": sum(len(each.ids) for each in held.categories),
        "normal-weeks": sum(len(each.minutes) for each in held.normal_weeks),
    }
    for table in (*tables.values(), hours_table(held, DA)):
        assert {len(line) for line in table.lines} <= {len(table.columns)}
        assert len({*table.headings}) == len(table.headings)


@pytest.mark.parametrize("words", [EN, DA], ids=["en", "da"])
def test_a_workbook_has_a_sheet_for_each_table(words: Words) -> None:
    file = load_workbook(BytesIO(as_workbook(lived(), words, THURSDAY)))

    assert file.sheetnames == [make(lived(), words).title for make in TABLES.values()]
    for each in file.worksheets:
        assert each.freeze_panes == "B2"
        assert each.cell(1, 1).font.b
        assert each.auto_filter.ref
        assert (each.page_setup.orientation, each.print_title_rows) == ("landscape", "$1:$1")


def test_a_workbook_holds_days_clocks_and_times_that_add_up() -> None:
    visit = sheet(lived(), "Entries")[2]

    assert (visit["Week"], visit["Date"]) == ("2026-W48", datetime(2026, 11, 24))  # noqa: DTZ001
    assert (visit["Start"], visit["End"]) == (time(9), time(10, 30))
    assert (visit["Duration"], visit["Counted"]) == (timedelta(hours=1.5), timedelta(hours=1))


def test_a_workbook_sums_to_the_minute() -> None:
    hours = [line["Counted"] for line in sheet(lived(), "Entries") if line["Week"] == "2026-W48"]

    assert total(hours) == lived().log(W48).total


def test_the_weeks_say_what_they_hold_and_what_was_promised() -> None:
    first, second = sheet(closed_under_another_name(), "Weeks")

    assert (first["Week"], first["Monday"].date()) == ("2026-W48", W48.monday)
    assert (first["Capacity"], first["Planned"]) == (timedelta(hours=37), timedelta(hours=37))
    assert (first["Closed"], first["Promise"], first["Promise kept"]) == ("yes", "Call two", None)
    assert (second["Closed"], second["Planned"]) == ("no", None)
    assert second["Recorded"] == timedelta(minutes=20)


def test_a_closed_week_keeps_the_names_and_roles_of_then() -> None:
    lines = packed(closed_under_another_name())["plan.csv"]

    named = {(line["Week"], line["Category"], line["Role"]) for line in lines}
    assert ("2026-W48", "Internal meetings", "meetings") in named
    assert ("2026-W49", "Stand-ups", "work") in named


def test_what_is_normal_in_a_closed_week_is_by_the_categories_of_then() -> None:
    held = MergeCategory("meetings", "customers").apply(closed_under_another_name())

    lines = packed(held)["plan.csv"]

    normal = {(line["Week"], line["Category"]): line["Normal (hours)"] for line in lines}
    assert normal["2026-W48", "Customer contact"] == "12.00"
    assert normal["2026-W48", "Internal meetings"] == "8.00"
    assert normal["2026-W49", "Customer contact"] == "20.00"


def test_moves_come_with_their_reasons_and_never_calculate() -> None:
    (line,) = packed(lived())["moves.csv"]
    (cells,) = sheet(lived(), "Moves")

    assert (line["From"], line["To"], line["Time (hours)"]) == (
        "Internal meetings",
        "Customer contact",
        "1.50",
    )
    assert (line["Reason"], line["Reason in own words"]) == ("shorten", "'=status")
    assert (cells["Time"], cells["Reason in own words"]) == (timedelta(hours=1.5), "=status")


def test_what_waits_rules_and_templates_are_there() -> None:
    held = lived()
    waiting = replace(entry("fri 8:00 0:30 customers", "w1"), category="")
    held = held.with_recorded(held.recorded.having_inbox(Inbox(W48, (waiting,))))
    held = held.with_rules(Rules((Rule("r1", Looks.TITLE, "status", "meetings"),)))
    held = replace(held, templates=(Template("t1", "Fair", minutes("travel 8:00")),))

    files = packed(held)

    assert files["to-sort.csv"][0]["Start"] == "08:00"
    assert files["rules.csv"][0]["Sorts into"] == "Internal meetings"
    assert files["templates.csv"][0]["Time (hours)"] == "8.00"
    assert {name.removesuffix(".csv") for name in files} == {*TABLES}


def test_the_book_says_how_it_is_set() -> None:
    usual = {line["What"]: line["Value"] for line in sheet(lived(), "The book")}
    own = lived().with_rules(Rules(own_domains=frozenset({"example.org"})))
    changed = {line["What"]: line["Value"] for line in packed(own)["book.csv"]}

    assert (usual["Name"], usual["Steps of"]) == ("Key account manager", "15 minutes")
    assert (usual["Public holidays of"], usual["Sorting rules"]) == (
        "As the system",
        "the usual ones",
    )
    assert usual["A day begins at"] == time(0)
    assert (changed["Sorting rules"], changed["Own mail domains"]) == ("own ones", "example.org")


def test_what_was_planned_has_no_day_to_be_imported_by() -> None:
    lines = read_csv(as_hours(lived(), DA, EXCEL_DA), ";")

    planned = [line for line in lines if line["Planlagt eller registreret"] == "planlagt"]
    assert planned
    assert {line["Dato"] for line in planned} == {""}
    assert planned[0]["Varighed (timer)"] == "13,50"
    assert {line["Dato"] for line in lines if line not in planned} > {"2026-11-23"}


def test_the_same_book_gives_the_same_files() -> None:
    assert as_zip(lived(), EN, PLAIN, THURSDAY) == as_zip(lived(), EN, PLAIN, THURSDAY)
    assert as_workbook(lived(), EN, THURSDAY) == as_workbook(lived(), EN, THURSDAY)


def test_an_empty_book_has_heads_alone() -> None:
    bare = replace(book(), normal_weeks=(), goals=())

    assert sheet(bare, "Entries") == []
    assert as_hours(bare, EN, PLAIN).count(b"\r\n") == 1
