"""A report from the command line: text, values for programs, and pages."""

from pathlib import Path

import pytest
from pypdf import PdfReader

from tests.cli.conftest import Lagkage


def test_programs_are_told_what_compare_tells_and_what_is_normal_and_wanted(week: Lagkage) -> None:
    told = week("report", "2026-W48", "--json").json
    compared = week("compare", "2026-W48", "--json").json

    assert told[0] == {
        "category": "Customer contact",
        "planned": 840,
        "actual": 780,
        "difference": -60,
        "normal": 720,
        "goal": 945,
    }
    assert told[1]["goal"] is None
    assert [{key: each[key] for key in compared[0]} for each in told] == compared


def test_people_are_told_all_that_compare_tells_and_the_weeks(week: Lagkage) -> None:
    said = week("report", "this").out

    assert said.startswith(week("compare", "this").out.rstrip())
    assert "Customer time, week by week" in said
    assert "2026-W48" in said


def test_in_danish_too(week: Lagkage) -> None:
    said = week("--lang", "da", "report", "denne").out

    assert "13:00 kundetid indtil nu, 14:00 planlagt." in said
    assert "Uge" in said


def test_a_period_without_anything_recorded_says_so(begun: Lagkage) -> None:
    assert "Nothing has been recorded yet." in begun("report", "2026-Q4").out
    assert begun("report", "2026", "--json").json == []


@pytest.mark.parametrize(("paper", "height"), [("a4", 842), ("letter", 792)])
def test_it_is_put_on_pages_whose_text_can_be_found(
    week: Lagkage, tmp_path: Path, paper: str, height: int
) -> None:
    file = tmp_path / "report.pdf"

    ended = week("report", "2026-Q4", "--paper", paper, "--pdf", file)

    assert ended.status == 0
    assert ended.out == f"The report of 2026-Q4 is in {file}.\n"
    pages = PdfReader(file).pages
    assert all(round(float(page.mediabox.height)) == height for page in pages)
    assert "13:00 of customer time" in pages[0].extract_text()
    assert f"page 1 of {len(pages)}" in pages[0].extract_text()
    assert "Internal meetings" in "".join(page.extract_text() for page in pages)


def test_the_same_report_is_the_same_file_to_the_byte(week: Lagkage, tmp_path: Path) -> None:
    one, other = tmp_path / "one.pdf", tmp_path / "other.pdf"

    week("report", "this", "--pdf", one)
    week("report", "this", "--pdf", other)

    assert one.read_bytes() == other.read_bytes()


def test_programs_are_told_the_values_also_where_pages_are_made(
    week: Lagkage, tmp_path: Path
) -> None:
    told = week("report", "this", "--pdf", tmp_path / "r.pdf", "--json").json

    assert told == week("report", "this", "--json").json


def test_a_report_that_can_not_be_written_is_told(week: Lagkage, tmp_path: Path) -> None:
    ended = week("report", "this", "--pdf", tmp_path / "gone" / "r.pdf")

    assert ended.status == 3
    assert ended.err.count("\n") == 1


@pytest.mark.parametrize("line", [("report",), ("report", "soon"), ("report", "this", "--pdf")])
def test_a_report_needs_a_period_and_a_file_that_is_named(
    begun: Lagkage, line: tuple[str, ...]
) -> None:
    assert begun(*line).status == 2
