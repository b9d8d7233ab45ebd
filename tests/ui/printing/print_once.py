"""Prints one sheet from the preview, in a process of its own: libcups asks once for its server.

python -m tests.ui.printing.print_once KIND PAPER
"""

import os
import sys
from pathlib import Path

os.environ["QT_QPA_PLATFORM"] = "offscreen"

from PySide6.QtPrintSupport import QPrinter
from PySide6.QtWidgets import QApplication, QWidget

from planner.charts.paper import PAPERS, Orientation
from planner.palette import LIGHT
from planner.ui.printing.outside import Outside
from planner.ui.printing.preview_dialog import PreviewDialog
from planner.ui.printing.sheet import Sheet, SheetKind
from tests.builders import W48
from tests.charts.weeks import ENGLISH, PRINTED, danish
from tests.ui.printing.queue import NAME
from tests.ui.waiting import wait_until


def main(kind: str, paper: str) -> None:
    app = QApplication(["print"])
    held, _ = danish()
    sheet = Sheet(held, W48, PRINTED, 1204, ENGLISH, SheetKind(kind))
    outside = Outside(ask_printer=_choose)
    dialog = PreviewDialog(
        sheet, PAPERS[paper], Orientation.FITTING, Path(), LIGHT, outside=outside
    )
    dialog.print_button.click()
    wait_until(dialog.print_button.isEnabled)
    print(dialog.status.text())
    dialog.done(0)
    dialog.wait()
    del app


def _choose(_: QWidget, printer: QPrinter) -> bool:
    printer.setPrinterName(NAME)
    return True


if __name__ == "__main__":
    main(*sys.argv[1:])
