"""How long a page takes: to be shown, and to be a file.

    python -m tests.benchmarks.bench_paper [ROUNDS]

In each round a bare page of text and lines is written with QPdfWriter, then the sheet is made and drawn
for the preview, sent through the renderer as to a printer, and saved as PDF. Ends with status 1 if a
gate is missed.
"""

import os
import sys
import time
from collections.abc import Callable, Mapping
from pathlib import Path
from statistics import median
from tempfile import TemporaryDirectory

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

from PySide6.QtCore import QPointF, QSize
from PySide6.QtGui import QPageSize, QPainter, QPdfWriter
from PySide6.QtWidgets import QApplication

ROUNDS = 9
PREVIEW = QSize(800, 1131)
GATES = {"preview": 300.0, "PDF": 500.0}
"""Milliseconds of CPU time, once warm: the clock on the wall measures what else the machine does."""


def main() -> int:
    rounds = int(sys.argv[1]) if len(sys.argv) > 1 else ROUNDS
    app = QApplication(["bench"])
    with TemporaryDirectory() as folder:
        os.environ.setdefault("MPLCONFIGDIR", folder)
        first = milliseconds(_load)
        works = _works(Path(folder))
        for work in works.values():
            work()
        taken: dict[str, list[float]] = {name: [] for name in works}
        for _ in range(rounds):
            for name, work in works.items():
                taken[name].append(milliseconds(work))
    del app
    print(f"first time, with imports and the list of fonts: {first:.0f} ms")
    return _report({name: median(each) for name, each in taken.items()})


def milliseconds(work: Callable[[], object]) -> float:
    begun = time.process_time()
    work()
    return (time.process_time() - begun) * 1000


def _load() -> None:
    from tests.charts.weeks import sheet, usual

    sheet(usual())


def _works(folder: Path) -> dict[str, Callable[[], object]]:
    from planner.charts.paper import A4
    from planner.charts.pdf import save_pdf
    from planner.ui.printing.page_view import page_image
    from tests.charts.weeks import of_many, sheet, usual
    from tests.ui.printing.images import print_to

    return {
        "bare page": lambda: _bare_page(folder / "bare.pdf"),
        "preview": lambda: page_image(sheet(usual()), PREVIEW),
        "preview, 40 categories": lambda: page_image(sheet(of_many(40, 40)), PREVIEW),
        "printer": lambda: print_to(folder / "printed.pdf", sheet(usual()), A4),
        "PDF": lambda: save_pdf(sheet(usual()), folder / "saved.pdf"),
    }


def _bare_page(path: Path) -> None:
    """As much text and as many lines as the sheet has, and nothing worked out."""
    writer = QPdfWriter(str(path))
    writer.setPageSize(QPageSize(QPageSize.PageSizeId.A4))
    painter = QPainter(writer)
    for line in range(70):
        painter.drawText(QPointF(300, 150 * line), "Customer contact 12:00 15:45 +3:45")
        painter.drawLine(QPointF(300, 150 * line), QPointF(6000, 150 * line))
    painter.end()


def _report(medians: Mapping[str, float]) -> int:
    missed = 0
    for name, taken in medians.items():
        gate = GATES.get(name)
        verdict = (
            "" if gate is None else f"  gate {gate:.0f} ms: {'met' if taken <= gate else 'MISSED'}"
        )
        missed += gate is not None and taken > gate
        ratio = taken / medians["bare page"]
        print(f"{name:24} {taken:7.1f} ms  {ratio:6.1f} × bare page{verdict}")
    return 1 if missed else 0


if __name__ == "__main__":
    sys.exit(main())
