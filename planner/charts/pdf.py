"""A sheet as a PDF file: vector, with text that can be found and copied."""

from collections.abc import Sequence
from io import BytesIO
from pathlib import Path

from matplotlib.backends.backend_pdf import PdfPages
from matplotlib.figure import Figure

from planner.charts.settings import drawing_with
from planner.whole_file import written_whole

TRUE_TYPE = 42
"""Whole letters rather than drawings of them, so that text can be searched."""


def save_pdf(figure: Figure, path: Path) -> None:
    """Write `figure` to `path`, like `save_pages`."""
    save_pages((figure,), path)


def save_pages(figures: Sequence[Figure], path: Path) -> None:
    """Write `figures` to `path` as the pages of one file, whole or not at all.

    Raises `OSError`; what was at `path` is then as it was.
    """
    with written_whole(path) as file, drawing_with({"pdf.fonttype": TRUE_TYPE}):
        file.write(_together(figures))


def _together(figures: Sequence[Figure]) -> bytes:
    made = BytesIO()
    with PdfPages(made, metadata=_metadata(figures[0])) as pages:
        for figure in figures:
            pages.savefig(figure)
    return made.getvalue()


def _metadata(figure: Figure) -> dict[str, str | None]:
    """Without times and versions: the same plan gives the same bytes."""
    return {
        "Title": str(figure.get_label()),
        "Creator": "Lagkage",
        "Producer": None,
        "CreationDate": None,
    }
