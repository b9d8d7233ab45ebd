"""A comparison as a file: read back, it holds what the page shows, and nothing that calculates."""

import csv
from datetime import date, timedelta
from io import BytesIO, StringIO

import pytest
from hypothesis import given
from hypothesis import strategies as st
from openpyxl import load_workbook
from openpyxl.cell.cell import Cell
from openpyxl.worksheet.worksheet import Worksheet

from planner.charts.exhibits.bars import bars_table
from planner.charts.exhibits.exhibit import Compared
from planner.core.comparison import comparison
from planner.core.period import one_week
from planner.exports.csv_file import EXCEL_DA, PLAIN, as_csv
from planner.exports.harmless import harmless
from planner.exports.xlsx_file import as_xlsx
from planner.i18n import Words
from planner.palette import LIGHT
from planner.wording.table import Column, Kind, Table
from tests.builders import EMPLOYEE_WEEK, W48, book, log, plan

EN, DA = Words("en"), Words("da")
MONDAY = date(2026, 11, 30)
FORMULAS = ("=1+1", "+1", "-1", "@SUM(A1)", "\t=1", "\r=1", "＝1+1", "＋1", "－1", "＠x")


def week(words: Words = EN) -> Table:
    lived = log("mon 7:15 customers", "tue 9:45 meetings", "wed 6:01 preparation")
    held = book(EMPLOYEE_WEEK, plan()).with_log(lived)
    found = comparison(held, one_week(W48), MONDAY)
    return bars_table(Compared(held, found, MONDAY, LIGHT, words))


def named(*names: str) -> Table:
    hour = timedelta(hours=1)
    columns = (
        Column("Category", Kind.TEXT),
        Column("Role", Kind.TEXT),
        Column("Actual"),
        Column("Goal"),
    )
    return Table(
        "Planned and actual", columns, tuple((name, "customers", hour, None) for name in names)
    )


def sheet_of(table: Table) -> Worksheet:
    sheet = load_workbook(BytesIO(as_xlsx(table, MONDAY))).active
    assert isinstance(sheet, Worksheet)
    return sheet


def first_cell(table: Table) -> Cell:
    cell = sheet_of(table).cell(2, 1)
    assert isinstance(cell, Cell)
    return cell


def test_csv_holds_every_category_with_role_and_hours() -> None:
    lines = list(csv.reader(StringIO(as_csv(week(), PLAIN, EN).decode(), newline="")))

    assert lines[0][:3] == ["Category", "Role", "Planned (hours)"]
    assert lines[0][5] == "Of the plan (per cent)"
    assert lines[1][:6] == ["Customer contact", "customers", "12.00", "7.25", "-4.75", "-40"]
    assert lines[1][6:] == ["12.00", "15.75", "against the goal"]
    assert lines[2][:5] == ["Internal meetings", "meetings", "8.00", "9.75", "1.75"]
    assert "6.02" in {line[3] for line in lines}


def test_excel_in_denmark_gets_semicolons_commas_and_its_mark() -> None:
    content = as_csv(week(DA), EXCEL_DA, DA)

    assert content.startswith(b"\xef\xbb\xbfKategori;")
    assert ";12,00;7,25;-4,75;" in content.decode().splitlines()[1]
    assert content.count(b"\r\n") == content.count(b"\n") == len(week().lines) + 1


def test_a_name_with_odd_signs_comes_back_as_it_was() -> None:
    names = ('Ærø "A", B; C', "שלום", "🧁 cake", "a\nb")
    for dialect in (PLAIN, EXCEL_DA):
        text = as_csv(named(*names), dialect, EN).decode("utf-8-sig")
        lines = list(csv.reader(StringIO(text, newline=""), delimiter=dialect.between))
        assert tuple(line[0] for line in lines[1:]) == names
    assert tuple(row[0].value for row in sheet_of(named(*names)).iter_rows(min_row=2)) == names


@pytest.mark.parametrize("name", FORMULAS)
def test_a_name_is_never_calculated(name: str) -> None:
    (_, line) = csv.reader(StringIO(as_csv(named(name), PLAIN, EN).decode(), newline=""))
    cell = first_cell(named(name))

    assert line[0] == f"'{name}"
    assert cell.data_type == "s"
    assert cell.quotePrefix


@given(st.text(min_size=1))
def test_a_text_is_left_alone_or_put_behind_one_mark(text: str) -> None:
    assert harmless(text) in (text, f"'{text}")
    assert harmless(text)[0] not in "=+-@\t\r＝＋－＠"


def test_a_workbook_holds_times_that_add_up() -> None:
    sheet = sheet_of(week())

    cells = [sheet.cell(2, column) for column in (3, 4, 5, 7, 8)]
    assert [cell.value for cell in cells[:2]] == [timedelta(hours=12), timedelta(hours=7.25)]
    assert {cell.number_format for cell in cells} == {"[h]:mm"}
    assert sheet.cell(1, 1).value == "Category"
    assert sheet.cell(3, 1).value == "Internal meetings"


def test_a_workbook_shows_times_below_zero() -> None:
    file = load_workbook(BytesIO(as_xlsx(week(), MONDAY)))

    assert file.epoch.year == 1904
    assert file["Planned and actual"].cell(2, 5).value == timedelta(hours=-4.75)


def test_a_workbook_holds_shares_as_numbers() -> None:
    cell = sheet_of(week()).cell(2, 6)

    assert (cell.value, cell.number_format) == (pytest.approx(-4.75 / 12), "0%")


@pytest.mark.parametrize("title", ["What a [week]: 1/2 * 3?", "'", "x" * 40])
def test_any_title_is_a_name_that_a_sheet_can_have(title: str) -> None:
    assert sheet_of(Table(title, week().columns, ())).title


def test_what_no_goal_wants_stays_empty() -> None:
    assert sheet_of(named("Mail")).cell(2, 4).value is None
    assert as_csv(named("Mail"), PLAIN, EN).decode().splitlines()[1].endswith(",1.00,")


@pytest.mark.parametrize("name", ["Planned and actual", "Planlagt og faktisk"])
def test_the_same_comparison_gives_the_same_workbook(name: str) -> None:
    table = Table(name, week().columns, week().lines)

    assert as_xlsx(table, MONDAY) == as_xlsx(table, MONDAY)
