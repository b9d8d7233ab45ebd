"""How the preview is opened: on the paper that was used last, else on that of the country."""

from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import QStandardPaths
from PySide6.QtWidgets import QWidget

from planner.charts.paper import Orientation
from planner.palette import Palette
from planner.ui.printing.outside import Outside, chosen_paper
from planner.ui.printing.preview_dialog import PreviewDialog
from planner.ui.printing.sheet import Sheet
from planner.ui.settings import ORIENTATION, PAPER, Settings


def made_preview(
    sheet: Sheet,
    settings: Settings,
    palette: Palette,
    parent: QWidget,
    is_own: Callable[[Path], bool] = lambda _: False,
) -> PreviewDialog:
    """A preview of `sheet`, which remembers how the page is set up in it. What `is_own` to the book
    is never written over."""
    paper = chosen_paper(settings.value(PAPER))
    orientation = Orientation(settings.value(ORIENTATION))
    outside = Outside(is_own=is_own)
    dialog = PreviewDialog(sheet, paper, orientation, proposed_folder(), palette, parent, outside)
    dialog.setup.chosen.connect(settings.choose)
    return dialog


def proposed_folder() -> Path:
    """Where files are proposed to be kept: the documents, or the home where there are none."""
    for place in (
        QStandardPaths.StandardLocation.DocumentsLocation,
        QStandardPaths.StandardLocation.HomeLocation,
    ):
        folder = Path(QStandardPaths.writableLocation(place))
        if folder.is_dir():
            return folder
    return Path.home()
