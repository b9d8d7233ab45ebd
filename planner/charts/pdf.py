"""A sheet as a PDF file: vector, with text that can be found and copied."""

import os
from pathlib import Path
from tempfile import mkstemp

import matplotlib as mpl
from matplotlib.figure import Figure

from planner.core.problems import Problem, kind_of

TRUE_TYPE = 42
"""Whole letters rather than drawings of them, so that text can be searched."""


def save_pdf(figure: Figure, path: Path) -> None:
    """Write `figure` to `path`, whole or not at all. Only its owner may read a new file.

    Raises `OSError`; what was at `path` is then as it was.
    """
    handle, name = mkstemp(prefix=".", suffix=".pdf", dir=path.parent)
    try:
        with os.fdopen(handle, "wb") as file, mpl.rc_context({"pdf.fonttype": TRUE_TYPE}):
            figure.savefig(file, format="pdf", metadata=_metadata(figure))
        Path(name).replace(path)
    except BaseException:
        Path(name).unlink(missing_ok=True)
        raise


def not_saved(error: OSError, path: Path) -> Problem:
    """Why `save_pdf` could not write to `path`."""
    return Problem(kind_of(error, has_folder=path.parent.is_dir()), path, str(error))


def _metadata(figure: Figure) -> dict[str, str | None]:
    """Without times and versions: the same plan gives the same bytes."""
    return {
        "Title": str(figure.get_label()),
        "Creator": "Lagkage",
        "Producer": None,
        "CreationDate": None,
    }
