"""What the preview asks of the system: a place for a file, a printer, the usual paper."""

from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

from PySide6.QtCore import QLocale
from PySide6.QtPrintSupport import QPrintDialog, QPrinter
from PySide6.QtWidgets import QDialog, QWidget

from planner.charts.paper import PAPERS, Paper, usual_paper
from planner.ui.export_place import ask_place


def ask_path(parent: QWidget, title: str, proposed: str) -> Path | None:
    """Where to put a PDF; `None` if nowhere."""
    place = Path(proposed)
    return ask_place(parent, "PDF", place.stem, place.suffix, place.parent, title)


def ask_printer(parent: QWidget, printer: QPrinter) -> bool:
    """Let the user choose; whether to print."""
    return QPrintDialog(printer, parent).exec() == QDialog.DialogCode.Accepted


@dataclass(frozen=True, slots=True)
class Outside:
    """The two questions, so that others can answer them in tests; and what `is_own`, the book's."""

    ask_path: Callable[[QWidget, str, str], Path | None] = ask_path
    ask_printer: Callable[[QWidget, QPrinter], bool] = ask_printer
    is_own: Callable[[Path], bool] = lambda _: False


def chosen_paper(setting: str) -> Paper:
    """The paper that is set, or (`system`) what is usual where the computer says it is."""
    if setting in PAPERS:
        return PAPERS[setting]
    return usual_paper(QLocale.territoryToCode(QLocale.system().territory()))
