"""Writes a sheet as a PDF file: work for a job, since a slow disk takes its time."""

from pathlib import Path

from planner.charts.paper import Paper
from planner.core.problems import Problem
from planner.ui.printing.sheet import Sheet


class NotWritten(OSError):
    """The disk refused, as `problem` says; nothing at its path has changed."""

    def __init__(self, problem: Problem) -> None:
        super().__init__(problem.detail)
        self.problem = problem


def write(sheet: Sheet, paper: Paper, path: Path) -> Path:
    """Write `sheet` to `path`. Raises `NotWritten`."""
    from planner.charts.pdf import save_pages
    from planner.whole_file import not_written

    pages = sheet.pages(paper)
    try:
        save_pages(pages, path)
    except OSError as error:
        raise NotWritten(not_written(error, path)) from error
    return path
