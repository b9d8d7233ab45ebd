"""A sheet as a PDF file: vector, with text that can be found and copied."""

from pathlib import Path

import matplotlib as mpl
from matplotlib.figure import Figure

from planner.whole_file import written_whole

TRUE_TYPE = 42
"""Whole letters rather than drawings of them, so that text can be searched."""


def save_pdf(figure: Figure, path: Path) -> None:
    """Write `figure` to `path`, whole or not at all.

    Raises `OSError`; what was at `path` is then as it was.
    """
    with written_whole(path) as file, mpl.rc_context({"pdf.fonttype": TRUE_TYPE}):
        figure.savefig(file, format="pdf", metadata=_metadata(figure))


def _metadata(figure: Figure) -> dict[str, str | None]:
    """Without times and versions: the same plan gives the same bytes."""
    return {
        "Title": str(figure.get_label()),
        "Creator": "Lagkage",
        "Producer": None,
        "CreationDate": None,
    }
