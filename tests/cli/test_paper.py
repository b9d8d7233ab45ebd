from pathlib import Path

import pytest
from pypdf import PdfReader

from tests.cli.conftest import Lagkage


@pytest.mark.parametrize(("paper", "height"), [("a4", 842), ("letter", 792)])
def test_a_week_is_put_on_paper(begun: Lagkage, tmp_path: Path, paper: str, height: int) -> None:
    begun("move", "next", "meetings", "customers", "1:30")

    line = ("sheet", "plan", "--week", "next", "--paper", paper, "--pdf", tmp_path / "plan.pdf")
    ended = begun(*line)

    assert ended.status == 0
    (page,) = PdfReader(tmp_path / "plan.pdf").pages
    assert round(float(page.mediabox.height)) == height
    assert "13:30" in page.extract_text()


@pytest.mark.parametrize(("paper", "size"), [("a4", (842, 595)), ("letter", (792, 612))])
def test_a_blank_week_is_put_on_paper(
    begun: Lagkage, tmp_path: Path, paper: str, size: tuple[int, int]
) -> None:
    ended = begun("sheet", "blank", "--paper", paper, "--pdf", tmp_path / "blank.pdf")

    assert ended.status == 0
    (page,) = PdfReader(tmp_path / "blank.pdf").pages
    assert (round(float(page.mediabox.width)), round(float(page.mediabox.height))) == size
    assert "= 0:15" in page.extract_text()


def test_a_sheet_that_can_not_be_written_is_told(begun: Lagkage, tmp_path: Path) -> None:
    ended = begun("sheet", "plan", "--pdf", tmp_path / "gone" / "plan.pdf")

    assert ended.status == 3
    assert ended.err.count("\n") == 1


@pytest.mark.parametrize("line", [("sheet", "plan"), ("sheet", "team", "--pdf", "x.pdf")])
def test_a_sheet_needs_a_kind_and_a_file(begun: Lagkage, line: tuple[str, ...]) -> None:
    assert begun(*line).status == 2
