"""How the preview is opened: on the paper that was used last, else on that of the country."""

from pathlib import Path

from PySide6.QtCore import QStandardPaths
from PySide6.QtWidgets import QWidget

from planner.palette import Palette
from planner.ui.printing.outside import chosen_paper
from planner.ui.printing.preview_dialog import PreviewDialog
from planner.ui.printing.sheet import PlanSheet
from planner.ui.settings import PAPER, Settings


def made_preview(
    sheet: PlanSheet, settings: Settings, palette: Palette, parent: QWidget
) -> PreviewDialog:
    """A preview of `sheet`, which remembers the paper that is chosen in it."""
    documents = QStandardPaths.StandardLocation.DocumentsLocation
    folder = Path(QStandardPaths.writableLocation(documents))
    dialog = PreviewDialog(sheet, chosen_paper(settings.value(PAPER)), folder, palette, parent)
    dialog.paper_chosen.connect(lambda paper: settings.choose(PAPER, paper))
    return dialog
