"""Charts as pictures from the command line."""

from pathlib import Path

import pytest
from pypdf import PdfReader

from planner.charts.exhibits import KINDS
from tests.cli.conftest import Lagkage

PERIODS = {"freed": "last"}
"""Of a chart that needs a week that is finished."""

BEGINS = {"png": b"\x89PNG", "svg": b"<?xml", "pdf": b"%PDF"}


@pytest.fixture
def lived(begun: Lagkage) -> Lagkage:
    begun("move", "this", "meetings", "customers", "2:00")
    begun("log", "2026-11-23", "13:00", "customers")
    begun("move", "last", "meetings", "customers", "1:00")
    begun("log", "2026-11-16", "12:00", "customers")
    return begun


@pytest.mark.parametrize("name", KINDS)
@pytest.mark.parametrize("kind", BEGINS)
def test_a_chart_is_a_picture(lived: Lagkage, tmp_path: Path, name: str, kind: str) -> None:
    ended = lived(
        "chart", name, "--period", PERIODS.get(name, "this"), "--out", tmp_path / f"chart.{kind}"
    )

    assert ended.status == 0
    assert (tmp_path / f"chart.{kind}").read_bytes().startswith(BEGINS[kind])


def test_it_says_what_it_is_of(lived: Lagkage, tmp_path: Path) -> None:
    lived("chart", "bars", "--out", tmp_path / "bars.pdf")

    (page,) = PdfReader(tmp_path / "bars.pdf").pages
    assert (float(page.mediabox.width), float(page.mediabox.height)) == (960, 540)
    assert all(said in page.extract_text() for said in ("Planned and actual", "2026", "13:00"))


def test_a_picture_has_two_pixels_to_a_point(lived: Lagkage, tmp_path: Path) -> None:
    lived("chart", "trend", "--out", tmp_path / "trend.png")

    size = (tmp_path / "trend.png").read_bytes()[16:24]
    assert (int.from_bytes(size[:4]), int.from_bytes(size[4:])) == (1920, 1080)


@pytest.mark.parametrize("name", KINDS)
def test_nothing_recorded_is_no_chart(begun: Lagkage, tmp_path: Path, name: str) -> None:
    assert begun("chart", name, "--out", tmp_path / "chart.png").status == 1


def test_another_ending_is_none_of_a_chart(lived: Lagkage, tmp_path: Path) -> None:
    assert lived("chart", "bars", "--out", tmp_path / "chart.gif").status == 2
