"""A PDF file: whole or not at all, and with text in it."""

import errno
import shutil
import subprocess
from collections.abc import Callable
from pathlib import Path

import pytest
from matplotlib.backends.backend_pdf import PdfPages
from matplotlib.figure import Figure
from pypdf import PdfReader

from planner.charts.paper import A4, LETTER, Paper
from planner.charts.pdf import save_pdf
from planner.core.problems import ProblemKind
from planner.whole_file import not_written
from tests.charts.weeks import danish, foreign, sheet, usual


def read(path: Path) -> str:
    (page,) = PdfReader(path).pages
    return page.extract_text()


def test_names_hours_and_footer_can_be_found(tmp_path: Path) -> None:
    save_pdf(sheet(danish()), tmp_path / "plan.pdf")

    text = read(tmp_path / "plan.pdf")

    for expected in ("Søren Ærligaard Østergård", "15:45", "−2:30", "2026-W48", "revision 1204"):
        assert expected in text


@pytest.mark.skipif(not shutil.which("pdftotext"), reason="needs pdftotext (poppler-utils)")
def test_another_reader_finds_the_same(tmp_path: Path) -> None:
    save_pdf(sheet(danish()), path := tmp_path / "plan.pdf")

    text = subprocess.run(["pdftotext", path, "-"], capture_output=True, check=True).stdout.decode()

    for expected in (
        "Søren Ærligaard Østergård",
        "Forberedelse, dokumentation",
        "15:45",
        "2026-W48",
    ):
        assert expected in text


@pytest.mark.parametrize("paper", [A4, LETTER], ids=lambda paper: paper.id)
def test_the_page_is_as_large_as_the_paper(paper: Paper, tmp_path: Path) -> None:
    save_pdf(sheet(usual(), paper), tmp_path / "plan.pdf")

    box = PdfReader(tmp_path / "plan.pdf").pages[0].mediabox

    assert (float(box.width), float(box.height)) == pytest.approx(
        (paper.width, paper.height), abs=1
    )


def test_letters_are_letters_and_not_drawings(tmp_path: Path) -> None:
    save_pdf(sheet(usual()), tmp_path / "plan.pdf")

    fonts = PdfReader(tmp_path / "plan.pdf").pages[0]["/Resources"]["/Font"].values()

    assert {font.get_object()["/Subtype"] for font in fonts} == {"/Type0"}
    assert all("LagkageSans" in font.get_object()["/BaseFont"] for font in fonts)


def test_it_is_vector_without_transparency(tmp_path: Path) -> None:
    save_pdf(sheet(usual()), tmp_path / "plan.pdf")

    page = PdfReader(tmp_path / "plan.pdf").pages[0]

    assert not page.images
    states = page["/Resources"]["/ExtGState"].values()
    assert {float(state.get_object()["/ca"]) for state in states} <= {1.0}


def test_letters_that_look_like_mathematics_do_no_harm(tmp_path: Path) -> None:
    save_pdf(sheet(foreign()), tmp_path / "plan.pdf")

    assert "\\frac{1}{" in read(tmp_path / "plan.pdf")


def test_the_same_plan_gives_the_same_file(tmp_path: Path) -> None:
    for name in ("one.pdf", "two.pdf"):
        save_pdf(sheet(usual()), tmp_path / name)

    assert (tmp_path / "one.pdf").read_bytes() == (tmp_path / "two.pdf").read_bytes()


def test_only_its_owner_may_read_a_new_file(tmp_path: Path) -> None:
    save_pdf(sheet(usual()), tmp_path / "plan.pdf")

    assert (tmp_path / "plan.pdf").stat().st_mode & 0o077 == 0


def test_a_failure_leaves_the_old_file_and_nothing_beside_it(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    path = tmp_path / "plan.pdf"
    path.write_bytes(b"old")
    monkeypatch.setattr(PdfPages, "savefig", _full_disk)

    with pytest.raises(OSError, match="No space"):
        save_pdf(sheet(usual()), path)

    assert [(each.name, each.read_bytes()) for each in tmp_path.iterdir()] == [("plan.pdf", b"old")]


@pytest.mark.parametrize(
    ("spoil", "kind"),
    [
        (lambda folder: folder / "gone" / "plan.pdf", ProblemKind.FOLDER_GONE),
        (lambda folder: folder, ProblemKind.NOT_A_FILE),
    ],
    ids=["no folder", "a folder in its place"],
)
def test_what_the_disk_refuses_is_told_as_a_problem(
    tmp_path: Path, spoil: Callable[[Path], Path], kind: ProblemKind
) -> None:
    (folder := tmp_path / "plan.pdf").mkdir()
    path = spoil(folder)

    with pytest.raises(OSError) as caught:  # noqa: PT011
        save_pdf(sheet(usual()), path)

    assert not_written(caught.value, path).kind is kind


def test_a_full_disk_is_told_as_such() -> None:
    problem = not_written(OSError(errno.ENOSPC, "No space left"), Path("plan.pdf"))

    assert problem.kind is ProblemKind.NO_SPACE


def _full_disk(self: PdfPages, _: Figure) -> None:
    raise OSError(errno.ENOSPC, "No space left on device")
