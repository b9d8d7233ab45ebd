"""The button that puts a chart or its values into a file, and the kinds of files there are."""

from functools import partial
from typing import NamedTuple

from PySide6.QtCore import Signal
from PySide6.QtGui import QGuiApplication, QImage
from PySide6.QtWidgets import QMenu, QPushButton

from planner.charts.exhibits import KINDS
from planner.charts.exhibits.exhibit import Compared
from planner.charts.file_name import safe_name
from planner.i18n import Words, mark
from planner.palette import LIGHT
from planner.ui.announcing import announce
from planner.ui.exporting import Export
from planner.ui.jobs import Jobs
from planner.ui.text import tip


class File(NamedTuple):
    """A kind of file: what it is, and what its name ends with."""

    text: str
    ending: str


PICTURES = {
    "png": File(mark("Picture for a slide (PNG)"), ".png"),
    "svg": File(mark("Drawing that stays sharp (SVG)"), ".svg"),
    "pdf": File(mark("Page (PDF)"), ".pdf"),
}
TABLES = {
    "csv": File(mark("Table as CSV"), ".csv"),
    "excel-da": File(mark("Table as CSV for a Danish Excel"), ".csv"),
    "xlsx": File(mark("Table as an Excel workbook"), ".xlsx"),
}
FILES = PICTURES | TABLES


class ExportButton(QPushButton):
    """`wanted` emits an `Export` of the exhibit called `name`, as it was shown last."""

    wanted = Signal(object)

    def __init__(self, name: str, words: Words, jobs: Jobs) -> None:
        super().__init__(words.text("Export…"))
        self._name, self._words, self._jobs = name, words, jobs
        self._shown: tuple[str, Compared] | None = None
        tip(self, words.text("Put the chart or its values into a file"))
        menu = QMenu(self)
        menu.addAction(words.text("Copy the picture")).triggered.connect(self._copy)
        for files in (PICTURES, TABLES):
            menu.addSeparator()
            for kind, file in files.items():
                act = menu.addAction(words.text(file.text) + "…")
                act.setData(kind)
                act.triggered.connect(partial(self._want, kind))
        self.setMenu(menu)

    def show_exhibit(self, title: str, compared: Compared) -> None:
        """What leaves the window is light, whatever the window is."""
        self._shown = title, compared._replace(palette=LIGHT)

    def _want(self, kind: str, _checked: bool = False) -> None:
        assert self._shown is not None
        title, compared = self._shown
        period = str(compared.period).replace("..", "_")
        name = "_".join(("Lagkage", safe_name(title), period))
        file, make = FILES[kind], partial(_made, kind, self._name, compared)
        self.wanted.emit(Export(self._words.text(file.text), name, file.ending, make))

    def _copy(self) -> None:
        assert self._shown is not None
        self._jobs.do(partial(_made, "png", self._name, self._shown[1]), self._have, self._fail)

    def _have(self, picture: bytes) -> None:
        QGuiApplication.clipboard().setImage(QImage.fromData(picture))
        announce(self, self._words.text("The picture is copied."))

    def _fail(self, _: Exception) -> None:
        announce(self, self._words.text("The picture could not be made."))


def _made(kind: str, name: str, compared: Compared) -> bytes:
    shown, words = KINDS[name].make(compared), compared.words
    assert shown is not None
    if kind in PICTURES:
        from planner.ui.chart_loading import load

        load()
        from planner.charts.slide import as_picture, slide

        return as_picture(slide(shown, words), FILES[kind].ending)
    if kind == "xlsx":
        from planner.exports.xlsx_file import as_xlsx

        return as_xlsx(shown.table, compared.today)
    from planner.exports.csv_file import EXCEL_DA, PLAIN, as_csv

    return as_csv(shown.table, EXCEL_DA if kind == "excel-da" else PLAIN, words)
