"""The print preview: the very page, how it is set up, and the ways to get it out.

It opens at once and says that the page is being prepared. Pages are laid out, painted and written by
jobs, for the first of them brings matplotlib with it and takes a second or two.
"""

from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QSize, Qt, QTimer, Signal
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtPrintSupport import QPrinter
from PySide6.QtWidgets import QDialog, QHBoxLayout, QPushButton, QVBoxLayout, QWidget

from planner.charts.paper import Orientation, Paper
from planner.core.book import Book
from planner.i18n import mark
from planner.palette import Palette
from planner.ui.asked import Asked
from planner.ui.card import coloured
from planner.ui.jobs import Jobs
from planner.ui.printing.outside import Outside
from planner.ui.printing.page_turner import PageTurner
from planner.ui.printing.page_view import PageView, page_image
from planner.ui.printing.pdf_file import NotWritten, write
from planner.ui.printing.printer import paper_in, print_pages, printer_for
from planner.ui.printing.setup_form import SetupForm
from planner.ui.printing.sheet import Sheet, SheetKind
from planner.ui.text import PlainLabel, message
from planner.ui.theme import SPACE
from planner.wording.problems import Situation, stays_as_it_is, told

if TYPE_CHECKING:
    from matplotlib.figure import Figure

TYPING_PAUSE = 200
"""Milliseconds after the last key until the page shows what was typed."""

_TITLES = {
    SheetKind.PLAN: mark("Print: my time plan"),
    SheetKind.BLANK: mark("Print: blank week"),
    SheetKind.REPORT: mark("Print: report"),
}


class PreviewDialog(QDialog):
    """Shows a sheet until it is closed; `folder` is where PDF files are proposed to be kept."""

    asked = Signal(object)
    """Emits an `Asked`: how the owner is named on paper."""

    def __init__(
        self,
        sheet: Sheet,
        paper: Paper,
        orientation: Orientation,
        folder: Path,
        palette: Palette,
        parent: QWidget | None = None,
        outside: Outside | None = None,
    ) -> None:
        super().__init__(parent)
        self._sheet, self._folder, self._words = sheet, folder, sheet.words
        self._palette, self._outside = palette, outside or Outside()
        self._printer: QPrinter | None = None
        self.page = PageView(palette, self._words.text("Preparing the page…"))
        self.turner = PageTurner(palette, self._words, self)
        self._pages: tuple[Figure, ...] = ()
        self._place = 0
        self.setup = SetupForm(sheet.kind, paper, orientation, sheet.book.person, sheet.words)
        self.print_button = QPushButton(self._words.text("&Print…"))
        self.pdf_button = QPushButton(self._words.text("&Save as PDF…"))
        self.status = PlainLabel()
        self._jobs = Jobs()
        self._typing = QTimer(self, singleShot=True, interval=TYPING_PAUSE)
        self._lay_out()
        self._listen()
        self._show_page()

    def show_book(self, book: Book) -> None:
        """Show the same week of a changed book."""
        self._sheet = self._sheet.of(book)
        self._show_page()

    def wait(self) -> None:
        """Until everything that was asked for is done, though not yet told."""
        self._jobs.wait()

    def done(self, result: int) -> None:
        """Close, once a file that was asked for is written; a page that is still being prepared is
        waited for by nobody."""
        self._ask_for_person()
        super().done(result)
        if not self.pdf_button.isEnabled():
            self._jobs.wait()
        self._jobs.forget()

    # The page

    def _show_page(self) -> None:
        """Have the page laid out, and then painted in the size in which it is shown."""
        sheet, paper = self._typed_sheet(), self._lying_paper()
        self.setWindowTitle(self._words.text(_TITLES[sheet.kind]))
        self.page.setAccessibleName(self.windowTitle())
        self._jobs.do(lambda: sheet.pages(paper), self._show_pages, self._not_prepared)

    def _show_pages(self, pages: "tuple[Figure, ...]") -> None:
        from planner.ui.printing.renderer import have_fonts

        have_fonts()
        self._pages = pages
        self._turn_to(min(self._place, len(pages) - 1))

    def _turn_to(self, place: int) -> None:
        """Show the page at that place, counted from 0."""
        self._place = place
        self.turner.show_place(place, len(self._pages))
        self.page.show_figure(self._pages[place])

    def _paint(self, figure: "Figure", size: QSize) -> None:
        self._jobs.do(
            lambda: page_image(figure, size),
            lambda picture: self.page.show_picture(figure, picture),
            self._not_prepared,
        )

    def _lying_paper(self) -> Paper:
        return self._sheet.paper(self.setup.paper, self.setup.orientation)

    def _typed_sheet(self) -> Sheet:
        """The sheet with what stands in the fields, whether or not the book has it already."""
        return self._sheet.of(self.setup.description.apply(self._sheet.book))

    def _ask_for_person(self) -> None:
        """Wish for what was typed to be kept, if it is something new."""
        self._typing.stop()
        command = self.setup.description
        if command.apply(self._sheet.book) is not self._sheet.book:
            self._sheet = self._typed_sheet()
            self.asked.emit(Asked(command))
            self._show_page()

    def _set_up(self) -> None:
        self._sheet = replace(self._sheet, kind=self.setup.kind)
        self._show_page()

    # Getting it out

    def _print(self) -> None:
        self._ask_for_person()
        sheet = self._sheet
        self._printer = printer_for(self._lying_paper(), Path(sheet.file_name).stem)
        if not self._outside.ask_printer(self, self._printer):
            return
        into = self._printer.outputFileName()
        if into and self._is_kept_from(Path(into)):
            return
        paper = sheet.on(paper_in(self._printer))
        self.print_button.setEnabled(False)
        self._say(self._words.text("Printing…"))
        self._jobs.do(lambda: sheet.pages(paper), self._send, self._not_printed)

    def _send(self, pages: "tuple[Figure, ...]") -> None:
        assert self._printer is not None
        self.print_button.setEnabled(True)
        if print_pages(pages, self._printer):
            self._say(self._words.text("Sent to {printer}.").format(printer=_target(self._printer)))
        else:
            self._say("")
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
        if self._is_kept_from(path):
            return
        sheet, paper = self._sheet, self._lying_paper()
        self.pdf_button.setEnabled(False)
        self._say(self._words.text("Saving…"))
        self._jobs.do(lambda: write(sheet, paper, path), self._saved, self._not_saved)

    def _is_kept_from(self, path: Path) -> bool:
        """Whether `path` is the book's own; that is said then."""
        is_own = self._outside.is_own(path)
        if is_own:
            title = self._words.text("It was not saved")
            self._complain(title, stays_as_it_is(path, self._words))
        return is_own

    def _saved(self, path: Path) -> None:
        self.pdf_button.setEnabled(True)
        self._folder = path.parent
        self._say(self._words.text("Saved as {path}").format(path=path))

    # What may fail

    def _not_saved(self, error: Exception) -> None:
        self.pdf_button.setEnabled(True)
        self._say("")
        if isinstance(error, NotWritten):
            tale = told(error.problem, Situation.WRITING, self._words)
            self._complain(tale.title, tale.text)
        else:
            self._complain_of_a_bug(self._words.text("It was not saved"), error)

    def _not_printed(self, error: Exception) -> None:
        self.print_button.setEnabled(True)
        self._say("")
        self._complain_of_a_bug(self._words.text("It was not printed"), error)

    def _not_prepared(self, error: Exception) -> None:
        self._complain_of_a_bug(self._words.text("The page could not be made"), error)

    def _complain_of_a_bug(self, title: str, error: Exception) -> None:
        sentence = self._words.text(
            "Lagkage made a mistake with this page ({error}). Your plan is as it was. "
            "Try another paper, or another sheet."
        )
        self._complain(title, sentence.format(error=f"{type(error).__name__}: {error}"))

    def _complain(self, title: str, text: str) -> None:
        box = message(self, title, text, serious=True)
        box.open()

    def _say(self, text: str) -> None:
        self.status.setText(text)

    # Building

    def _listen(self) -> None:
        self.page.wanted.connect(self._paint)
        self.turner.turned.connect(self._turn_to)
        self.setup.changed.connect(self._set_up)
        self.setup.typed.connect(self._typing.start)
        self.setup.finished.connect(self._ask_for_person)
        self._typing.timeout.connect(self._show_page)
        self.print_button.clicked.connect(self._print)
        self.pdf_button.clicked.connect(self._save)
        QShortcut(QKeySequence.StandardKey.Print, self, self.print_button.click)
        QShortcut(QKeySequence.StandardKey.Save, self, self.pdf_button.click)

    def _lay_out(self) -> None:
        side = QVBoxLayout()
        close = QPushButton(self._words.text("&Close"))
        close.clicked.connect(self.reject)
        self.print_button.setProperty("looks", "primary")
        self.status.setWordWrap(True)
        coloured(self.status, self._palette.faint)
        side.addWidget(self.setup)
        side.addStretch(1)
        side.addWidget(self.status)
        for button in (self.print_button, self.pdf_button, close):
            button.setAutoDefault(False)  # Enter in a field keeps what was typed, and no more
            side.addWidget(button)
        line = QHBoxLayout(self)
        line.setContentsMargins(2 * SPACE, 2 * SPACE, 2 * SPACE, 2 * SPACE)
        line.setSpacing(2 * SPACE)
        seen = QVBoxLayout()
        seen.addWidget(self.page, 1)
        seen.addWidget(self.turner)
        line.addLayout(seen, 1)
        line.addLayout(side)
        self.page.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        # Else Qt gives it two thirds of the screen, of which large text leaves little to the page
        self.resize(self.sizeHint().boundedTo(self.screen().availableSize() * 0.94))


def _target(printer: QPrinter) -> str:
    return printer.outputFileName() or printer.printerName()
