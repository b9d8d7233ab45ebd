"""What is wished for the book as a whole: another one in its place, to write what is only looked at, to
take back that a version was opened."""

from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject

from planner.app.session import Step
from planner.core.book import Book
from planner.core.category import cleaned
from planner.core.problems import StoreError
from planner.core.saved import Saved
from planner.core.versions import Restored
from planner.i18n import Words, mark
from planner.ui.books import Books
from planner.ui.looking import MAY_COME_FREE, Looking
from planner.ui.notices import Notice

if TYPE_CHECKING:
    from planner.ui.backing import Backing
    from planner.ui.exporting import Export
    from planner.ui.program import Program

RESTORED = "restored"


class BookWishes(QObject):
    """Goes from the book of `program` to another one of `books`."""

    def __init__(self, program: "Program", books: Books) -> None:
        super().__init__(program)
        self._program, self.books = program, books

    # What a window says from its beginning

    def tell_of_opening(self, restored: Restored | None) -> None:
        """Say in the window that the book is only looked at, or stands in the place of another."""
        keeping = self._program.keeping
        if isinstance(keeping, Looking):
            keeping.offer(self.write)
        if restored is not None:
            keeping.notices.put(self._opened_version(restored))

    def _opened_version(self, restored: Restored) -> Notice:
        def text(words: Words) -> str:
            return _opened_in_place(restored, words)

        undo = (mark("Undo restore"), lambda: self._undo(restored))
        close = (mark("Close"), lambda: self._program.keeping.notices.take(RESTORED))
        return Notice(RESTORED, text, (undo, close))

    def _undo(self, restored: Restored) -> None:
        self.books.undo_restore(restored)
        self._leave()

    def tell_of_version(self, revision: int) -> None:
        """Say that a version was opened in the window, and offer to undo that; until it is undone."""
        program = self._program
        session, step = program.session, program.session.next_undo

        def text(words: Words) -> str:
            return words.text("Opened backup {n}.").format(n=revision)

        def end() -> None:
            stop_listening()
            program.keeping.notices.take(RESTORED)

        def undo() -> None:
            end()
            self._undo_step(step)

        stop_listening = session.listen(lambda _: None if step in session.past else end())
        close = (mark("Close"), end)
        undoing = (mark("Undo restore"), undo)
        program.keeping.notices.put(Notice(RESTORED, text, (undoing, close)))

    def _undo_step(self, step: Step | None) -> None:
        """Undo `step`, and what was done since; it can all be done again."""
        session, past = self._program.session, self._program.session.past
        if step in past:
            place = past.index(step)
            turned = session.turn_to(past[place - 1] if place else None)
            assert turned is not None
            self._program.window.show_step(turned)

    # The versions of the book

    @property
    def on_disk(self) -> Saved:
        return self._program.keeping.on_disk

    @property
    def book(self) -> Book:
        return self._program.session.book

    def backing(self) -> "Backing":
        """The versions of the present book, for a dialog; it `forget`s when that closes."""
        from planner.ui.backing import Backing

        keeping = self._program.keeping
        saver = None if isinstance(keeping, Looking) else keeping.saver
        backing = Backing(self, self.books.archive, saver)
        keeping.saved.connect(backing.saved)
        return backing

    # Wishes

    def write(self) -> None:
        """Write the book that is only looked at; where a choice led here, choose once more."""
        keeping = self._program.keeping
        assert isinstance(keeping, Looking)
        if keeping.problem is not None and keeping.problem.kind in MAY_COME_FREE:
            self._try_again(keeping)
        elif keeping.problem is not None:
            self.show_list()
        else:
            self.open(self.books.opened_from)

    def _try_again(self, keeping: Looking) -> None:
        problem = self.books.try_again()
        if problem is None:
            self._leave()
        elif problem.kind in MAY_COME_FREE:
            keeping.still(problem)
            keeping.offer(self.write)
        elif self.books.open(problem.path, self._program.window):
            self._leave()

    def open(self, path: Path) -> None:
        """Another book in the place of the present one; the present one, if it can't be."""
        program = self._program
        is_present = path == program.keeping.on_disk.path and not isinstance(
            program.keeping, Looking
        )
        if not is_present and self.books.open(path, program.window):
            self._leave()

    def begin(self, path: Path) -> None:
        """A new book at `path` in the place of the present one."""
        try:
            self.books.begin(path)
        except StoreError as error:
            from planner.ui.unsaved import tell

            tell(self._program.window, error.problem, self._program.words)
            return
        self._leave()

    def export(self, wanted: "Export") -> None:
        """A file of all of the book, as pages wish for files of what they show."""
        self._program.window.pages.export_wanted.emit(wanted)

    def show_list(self) -> None:
        """Let a book be chosen, of those that are known here or any other."""
        from planner.ui.book_list import BooksDialog

        program = self._program
        here = program.keeping.on_disk.path
        dialog = BooksDialog(
            self.books.archive, here, program.palette, program.words, program.window
        )
        dialog.exec()
        path, is_new = dialog.chosen, dialog.is_new
        dialog.deleteLater()
        if path is not None:
            self.begin(path) if is_new else self.open(path)

    def _leave(self) -> None:
        """Close the window, if all is saved; then the book that waits follows."""
        if not self._program.window.close():
            self.books.let_go()


def _opened_in_place(restored: Restored, words: Words) -> str:
    """That a version stands in the place of what lay there, and where that is kept."""
    if restored.version:
        said = words.text("Opened backup {n}.").format(n=restored.version)
    else:
        said = words.text("Began an empty book.")
    if restored.kept is None:
        return said
    kept = words.text("What lay there is kept: {path}")
    return f"{said} {kept.format(path=cleaned(str(restored.kept)))}"
