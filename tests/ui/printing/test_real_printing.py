"""A page through a real printing system, from the button to the device."""

import os
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest
from pypdf import PdfReader

from planner.charts.paper import A4, LETTER, Paper
from tests.charts.weeks import blank, danish, sheet
from tests.conftest import ROOT
from tests.end_to_end.waiting import wait_for
from tests.ui.printing.images import rendered, saved
from tests.ui.printing.queue import Queue, missing, private_queue
from tests.ui.printing.test_one_page_everywhere import (
    MEAN_OF_BOXES,
    WORST_OF_BOXES,
    assert_same,
)


@pytest.fixture(scope="module")
def queue() -> Iterator[Queue]:
    """A printer of our own. On a checking machine it may not be missing."""
    absent = missing()
    if absent and "CI" not in os.environ:
        pytest.skip(f"a private CUPS queue needs {', '.join(absent)}")
    assert not absent, f"missing: {absent}"
    with private_queue() as queue:
        yield queue


def printed(queue: Queue, kind: str, paper: Paper) -> Path:
    """The page that came out of the printer."""
    before = queue.pages()
    run = subprocess.run(
        [sys.executable, "-m", "tests.ui.printing.print_once", kind, paper.id],
        env={**os.environ, "CUPS_SERVER": queue.server},
        cwd=ROOT,
        capture_output=True,
        text=True,
        check=False,
    )
    assert run.stdout == "Sent to Paper.\n", run.stderr
    wait_for("the page", lambda: len(queue.pages()) > len(before))
    return queue.pages()[-1]


@pytest.mark.parametrize("paper", [A4, LETTER], ids=lambda paper: paper.id)
def test_the_plan_comes_out_of_the_printer_as_it_is_saved(
    queue: Queue, tmp_path: Path, paper: Paper
) -> None:
    page = printed(queue, "plan", paper)

    assert "Søren Ærligaard Østergård" in PdfReader(page).pages[0].extract_text()
    assert_same(rendered(page, tmp_path), saved(sheet(danish(), paper), tmp_path))


def test_the_blank_week_comes_out_lying_and_whole(queue: Queue, tmp_path: Path) -> None:
    page = printed(queue, "blank", A4)

    (on_paper,) = PdfReader(page).pages
    assert "Where my week 48 went" in on_paper.extract_text()
    as_saved = saved(blank(danish()), tmp_path)
    assert_same(rendered(page, tmp_path, turns=1), as_saved, MEAN_OF_BOXES, WORST_OF_BOXES)
