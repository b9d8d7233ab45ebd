"""The print preview: the very page, its paper, whose it is, and the ways to get it out."""

from pathlib import Path

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtPrintSupport import QPrinter
from PySide6.QtWidgets import (
    QComboBox,
    QDialog,
    QFormLayout,
    QHBoxLayout,
    QLineEdit,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from planner.app.commands.framework import DescribePerson
from planner.charts.paper import A4, LETTER, PAPERS, Paper
from planner.core.book import Book
from planner.core.category import LONGEST_NAME
from planner.core.problems import Problem
from planner.palette import Palette
from planner.ui.asked import Asked
from planner.ui.card import coloured
from planner.ui.printing.outside import Outside
from planner.ui.printing.page_view import PageView
from planner.ui.printing.pdf_job import PdfJobs
from planner.ui.printing.printer import print_figure, printer_for
from planner.ui.printing.sheet import PlanSheet
from planner.ui.text import PlainLabel, message
from planner.ui.theme import SPACE
from planner.wording.problems import told

SIDE = 220
TYPING_PAUSE = 200
"""Milliseconds after the last key until the page shows what was typed."""


class PreviewDialog(QDialog):
    """Shows a sheet until it is closed; `folder` is where PDF files are proposed to be kept."""

    asked = Signal(object)
    """Emits an `Asked`: how the owner is named on paper."""
    paper_chosen = Signal(str)
    """Emits the id of a paper, to be remembered."""

    def __init__(
        self,
        sheet: PlanSheet,
        paper: Paper,
        folder: Path,
        palette: Palette,
        parent: QWidget | None = None,
        outside: Outside | None = None,
    ) -> None:
        super().__init__(parent)
        self._sheet, self._paper, self._folder = sheet, paper, folder
        self._words, self._palette, self._outside = sheet.words, palette, outside or Outside()
        self._printer: QPrinter | None = None
        self.page = PageView(palette)
        self.papers = self._paper_box()
        self.name = self._field(sheet.book.person.name)
        self.title = self._field(sheet.book.person.title)
        self.print_button = QPushButton(self._words.text("&Print…"))
        self.pdf_button = QPushButton(self._words.text("&Save as PDF…"))
        self.status = PlainLabel()
        self._jobs = PdfJobs()
        self._typing = QTimer(self, singleShot=True, interval=TYPING_PAUSE)
        self.setWindowTitle(self._words.text("Print: my time plan"))
        self._lay_out()
        self._listen()
        self._show_page()

    def show_book(self, book: Book) -> None:
        """Show the same week of a changed book."""
        self._sheet = self._sheet.of(book)
        self._show_page()

    def wait(self) -> None:
        """Until files that were asked for are written."""
        self._jobs.wait()

    def done(self, result: int) -> None:
        self._ask_for_person()
        super().done(result)
        self.wait()

    # The page

    def _show_page(self) -> None:
        self.page.show_figure(self._typed_sheet().figure(self._paper))

    def _typed_sheet(self) -> PlanSheet:
        """The sheet with what stands in the fields, whether or not the book has it already."""
        return self._sheet.of(self._description().apply(self._sheet.book))

    def _description(self) -> DescribePerson:
        return DescribePerson(self.name.text(), self.title.text())

    def _ask_for_person(self) -> None:
        """Wish for what was typed to be kept, if it is something new."""
        self._typing.stop()
        command = self._description()
        if command.apply(self._sheet.book) is not self._sheet.book:
            self._sheet = self._typed_sheet()
            self.asked.emit(Asked(command))
            self._show_page()

    def _choose_paper(self) -> None:
        self._paper = PAPERS[self.papers.currentData()]
        self._show_page()
        self.paper_chosen.emit(self._paper.id)

    # Getting it out

    def _print(self) -> None:
        self._ask_for_person()
        figure = self._sheet.figure(self._paper)
        self._printer = printer_for(self._paper, str(figure.get_label()))
        if not self._outside.ask_printer(self, self._printer):
            return
        if print_figure(figure, self._printer):
            self._say(self._words.text("Sent to {printer}.").format(printer=_target(self._printer)))
        else:
            self._complain(
                self._words.text("It was not printed"),
                self._words.text("The printer did not take the page. Check it and try again."),
            )

    def _save(self) -> None:
        self._ask_for_person()
        proposed = str(self._folder / self._sheet.file_name)
        path = self._outside.ask_path(self, self._words.text("Save as PDF"), proposed)
        if path is None:
            return
        path = path if path.suffix.lower() == ".pdf" else path.with_name(f"{path.name}.pdf")
        sheet, paper = self._sheet, self._paper
        self.pdf_button.setEnabled(False)
        self._say(self._words.text("Saving…"))
        self._jobs.save(lambda: sheet.figure(paper), path)

    def _saved(self, path: Path) -> None:
        self.pdf_button.setEnabled(True)
        self._folder = path.parent
        self._say(self._words.text("Saved as {path}").format(path=path))

    def _failed(self, problem: Problem) -> None:
        self.pdf_button.setEnabled(True)
        self._say("")
        tale = told(problem, self._words)
        self._complain(tale.title, tale.text)

    def _say(self, text: str) -> None:
        self.status.setText(text)

    def _complain(self, title: str, text: str) -> None:
        box = message(self, title, text, serious=True)
        box.open()

    # Building

    def _paper_box(self) -> QComboBox:
        box = QComboBox()
        for paper, name in ((A4, "A4"), (LETTER, self._words.text("US Letter"))):
            box.addItem(name, paper.id)
        box.setCurrentIndex(box.findData(self._paper.id))
        return box

    def _field(self, text: str) -> QLineEdit:
        field = QLineEdit(text)
        field.setMaxLength(LONGEST_NAME)
        field.setCursorPosition(0)
        return field

    def _listen(self) -> None:
        self.papers.activated.connect(lambda _: self._choose_paper())
        for field in (self.name, self.title):
            field.textEdited.connect(lambda _: self._typing.start())
            field.editingFinished.connect(self._ask_for_person)
        self._typing.timeout.connect(self._show_page)
        self.print_button.clicked.connect(self._print)
        self.pdf_button.clicked.connect(self._save)
        QShortcut(QKeySequence.StandardKey.Print, self, self.print_button.click)
        QShortcut(QKeySequence.StandardKey.Save, self, self.pdf_button.click)
        self._jobs.saved.connect(self._saved)
        self._jobs.failed.connect(self._failed)

    def _lay_out(self) -> None:
        side = QVBoxLayout()
        form = QFormLayout()
        form.setRowWrapPolicy(QFormLayout.RowWrapPolicy.WrapAllRows)
        form.setVerticalSpacing(SPACE // 2)
        form.addRow(self._words.text("P&aper"), self.papers)
        form.addRow(self._words.text("&Name on the page"), self.name)
        form.addRow(self._words.text("&Title on the page"), self.title)
        close = QPushButton(self._words.text("&Close"))
        close.clicked.connect(self.reject)
        self.print_button.setProperty("looks", "primary")
        self.status.setWordWrap(True)
        coloured(self.status, self._palette.faint)
        self.name.setMinimumWidth(SIDE)
        side.addLayout(form)
        side.addStretch(1)
        side.addWidget(self.status)
        for button in (self.print_button, self.pdf_button, close):
            button.setAutoDefault(False)  # Enter in a field keeps what was typed, and no more
            side.addWidget(button)
        line = QHBoxLayout(self)
        line.setContentsMargins(2 * SPACE, 2 * SPACE, 2 * SPACE, 2 * SPACE)
        line.setSpacing(2 * SPACE)
        line.addWidget(self.page, 1)
        line.addLayout(side)
        self.page.setAccessibleName(self.windowTitle())
        self.page.setFocusPolicy(Qt.FocusPolicy.NoFocus)


def _target(printer: QPrinter) -> str:
    return printer.outputFileName() or printer.printerName()
