"""The versions of the book: told, looked at beside the present, opened again; kept now; moved; and put
into files for other programs."""

from collections.abc import Callable
from functools import partial

from PySide6.QtWidgets import QPushButton, QVBoxLayout

from planner.core.book import Book
from planner.core.differences import parts_that_differ
from planner.core.problems import Problem
from planner.core.saved import BookAsRead, Saved
from planner.core.versions import Version
from planner.ui.asked import Asked
from planner.ui.book_place import place_for_book
from planner.ui.button_line import button_line
from planner.ui.card import faint, heading
from planner.ui.exporting import Export
from planner.ui.folder import open_folder
from planner.ui.recovery.version_list import VersionList
from planner.ui.remark import Remark
from planner.ui.settings_pages.difference_table import DifferenceTable
from planner.ui.settings_pages.export_all import ExportAllButton
from planner.ui.settings_pages.page import Case, SettingsPage
from planner.ui.text import PlainLabel
from planner.ui.theme import SPACE
from planner.wording.differences import all_differences
from planner.wording.problems import Situation, told
from planner.wording.versions import moment


class BackupsPage(SettingsPage):
    """Opening a version is a step that can be undone; what is there now is kept as a version first."""

    def __init__(self, case: Case) -> None:
        super().__init__(case)
        words = case.words
        self._book = case.book
        self.present = PlainLabel()
        self.present.setWordWrap(True)
        self.versions = VersionList(words)
        self.remark = Remark(case.palette)
        self.about = PlainLabel()
        self.about.setWordWrap(True)
        self.difference = DifferenceTable(words)
        self.keep = _button(words.text("Back up now"), self._keep)
        self.folder = _button(words.text("Open folder"), self._open_folder)
        self.move_button = _button(words.text("Move the book…"), self._move)
        self.books = _button(words.text("Other books…"), self._show_books)
        self.export = ExportAllButton(case.book, case.book_path, case.today, words)
        self.export.setEnabled(case.backing is not None)
        self.export.wanted.connect(self._export)
        self.compare = _button(words.text("Compare with now"), self._compare)
        self.open_button = _button(words.text("Open backup"), self._open)
        self.versions.chosen_changed.connect(self._show_chosen)
        self.versions.wanted.connect(self._compare)
        if case.backing is not None:
            case.backing.saved.connect(self._saved)
        self._lay_out()
        self._show_present()
        self._list()

    def show_book(self, book: Book) -> None:
        if book is not self._book:
            self._book = book
            self.export.show_book(book)
            self._show_difference(None)

    # What there is

    def _show_present(self) -> None:
        backing = self.case.backing
        if backing is not None:
            self._show_on_disk(backing.on_disk)
        may_write = backing is not None and backing.may_write
        for button in (self.keep, self.move_button):
            button.setEnabled(may_write)
        self._show_difference(None)
        self._show_chosen()

    def _show_on_disk(self, there: Saved) -> None:
        said = self.case.words.text("Now: revision {n}, saved {moment}, in {path}")
        at = moment(there.at, self.case.words)
        self.present.setText(said.format(n=there.revision, moment=at, path=there.path))

    def _saved(self) -> None:
        """A save is done a moment after what it saves was; and it keeps what lay there before."""
        if backing := self.case.backing:
            self._show_on_disk(backing.on_disk)
            self._list()

    def _list(self) -> None:
        if self.case.backing is not None:
            self.case.backing.list_versions(self._show_versions, self._warn)

    def _show_versions(self, versions: tuple[Version, ...]) -> None:
        self.versions.show_versions([each for each in versions if each.is_whole])
        self._show_chosen()

    def _show_chosen(self) -> None:
        version, backing = self.versions.chosen, self.case.backing
        words = self.case.words
        self.compare.setEnabled(version is not None)
        may_open = version is not None and backing is not None and backing.may_write
        self.open_button.setEnabled(may_open)
        said = words.text("Open backup {n}").format(n=version.revision) if version else ""
        self.open_button.setText(said or words.text("Open backup"))

    # What can be done

    def _keep(self) -> None:
        if backing := self.case.backing:
            backing.keep_now(self._kept, self._warn)

    def _kept(self, _: object) -> None:
        self.remark.tell(self.case.words.text("The book as it is now is kept as a backup."))
        self._show_present()
        self._list()

    def _compare(self) -> None:
        version, backing = self.versions.chosen, self.case.backing
        if version and backing:
            backing.read(version, self._show_difference, self._warn)

    def _show_difference(self, found: BookAsRead | None) -> None:
        words = self.case.words
        self.about.setVisible(found is not None)
        self.difference.setVisible(False)
        if found is None:
            return
        rows = self.difference.show_difference(found.revision, found.book, self._book)
        self.difference.setVisible(bool(rows))
        parts = parts_that_differ(found.book, self._book)
        self.about.setText(all_differences(found.revision, rows, parts, words))

    def _open(self) -> None:
        version, backing = self.versions.chosen, self.case.backing
        if version and backing:
            backing.open(version, self._opened, self._warn)

    def _opened(self, wish: Asked) -> None:
        self.asked.emit(wish)
        self.remark.tell(self.case.words.text("The backup is open. Undo takes it back."))
        self._list()

    def _open_folder(self) -> None:
        if self.case.backing is not None:
            folder = self.case.backing.on_disk.path.parent
            if not open_folder(folder):
                self.remark.warn(self.case.words.text("No program opened the folder."))

    def _move(self) -> None:
        backing, words = self.case.backing, self.case.words
        if backing is None:
            return
        title = words.text("Move the book")
        if path := place_for_book(self, title, backing.on_disk.path, words):
            backing.move(path, self._moved, self._warn)

    def _moved(self, _: object) -> None:
        self._show_present()
        self.remark.tell(self.case.words.text("The book and its backups were moved."))
        self._list()

    def _show_books(self) -> None:
        if self.case.backing is not None:
            self.left_for.emit(self.case.backing.show_books)

    def _export(self, wanted: Export) -> None:
        """Where it goes is asked, and what became of it is said, in the window."""
        if self.case.backing is not None:
            self.left_for.emit(partial(self.case.backing.export, wanted))

    def _warn(self, problem: Problem) -> None:
        sentences = told(problem, Situation.WRITING, self.case.words)
        self.remark.warn(f"{sentences.title}. {sentences.text}")

    def _lay_out(self) -> None:
        words = self.case.words
        intro = faint(
            words.text(
                "Each save keeps the one before. The newest stay, and one a day, a week and a month."
            ),
            self.case.palette,
        )
        intro.setWordWrap(True)
        column = QVBoxLayout(self)
        column.setSpacing(SPACE)
        column.addWidget(heading(words.text("Backups of the book")))
        column.addWidget(intro)
        column.addWidget(self.present)
        column.addWidget(self.versions, 2)
        column.addLayout(button_line(self.open_button, self.compare, self.keep))
        column.addWidget(self.remark)
        column.addWidget(self.about)
        column.addWidget(self.difference, 2)
        column.addLayout(button_line(self.folder, self.move_button, self.books, self.export))


def _button(text: str, do: Callable[[], object]) -> QPushButton:
    button = QPushButton(text)
    button.setAutoDefault(False)
    button.clicked.connect(do)
    return button
