"""Planned against actual from the command line."""

from datetime import timedelta
from pathlib import Path

import pytest
from openpyxl import load_workbook

from tests.cli.conftest import Lagkage


def test_programs_are_told_every_category_in_minutes(week: Lagkage) -> None:
    told = week("compare", "2026-W48", "--json").json

    assert told[:2] == [
        {"category": "Customer contact", "planned": 840, "actual": 780, "difference": -60},
        {"category": "Internal meetings", "planned": 360, "actual": 420, "difference": 60},
    ]
    assert told[-1] == {"category": "open", "planned": 0, "actual": 60, "difference": 60}
    assert sum(each["planned"] for each in told) == sum(each["actual"] for each in told) == 37 * 60


def test_people_read_it_in_a_sentence(week: Lagkage) -> None:
    said = week("compare", "this").out

    assert said.startswith("Week 48\n\n13:00 of customer time so far, 14:00 planned.")
    assert "Internal meetings took 1:00 more than planned." in said
    assert "kept to the plan: 95\N{NO-BREAK SPACE}%" in said
    assert "not recorded" not in said.splitlines()[2]


def test_in_danish_too(week: Lagkage) -> None:
    said = week("--lang", "da", "compare", "denne").out

    assert "13:00 kundetid indtil nu, 14:00 planlagt." in said


def test_a_period_without_anything_recorded_says_so(begun: Lagkage) -> None:
    assert "Nothing has been recorded yet." in begun("compare", "2026-Q4").out
    assert begun("compare", "2026", "--json").json == []


@pytest.mark.parametrize("text", ["soon", "2026-Q9", "2026-W48.."])
def test_what_is_no_period_is_said_to_be_none(begun: Lagkage, text: str) -> None:
    ended = begun("compare", text)

    assert ended.status == 2
    assert "2026-Q4" in ended.err


# Files


def test_all_files_are_written_at_once(week: Lagkage, tmp_path: Path) -> None:
    flags = ("--csv", "--excel-da", "--xlsx")
    files = [tmp_path / name for name in ("plain.csv", "da.csv", "week.xlsx")]
    line = [part for pair in zip(flags, files, strict=True) for part in pair]

    said = week("compare", "this", *line).out

    assert [f"The comparison is in {file}." for file in files] == said.splitlines()
    assert (
        files[0].read_text().splitlines()[1].startswith("Customer contact,customers,14.00,13.00,-1")
    )
    assert "14,00;13,00;-1,00" in files[1].read_text(encoding="utf-8-sig")
    assert load_workbook(files[2]).active.cell(2, 4).value == timedelta(hours=13)


def test_programs_are_told_the_same_beside_a_file(week: Lagkage, tmp_path: Path) -> None:
    told = week("compare", "this", "--csv", tmp_path / "week.csv", "--json").json

    assert told == week("compare", "this", "--json").json


def test_a_file_that_can_not_be_written_is_told(week: Lagkage, tmp_path: Path) -> None:
    ended = week("compare", "this", "--csv", tmp_path / "gone" / "week.csv")

    assert ended.status == 3
    assert ended.err.count("\n") == 1
