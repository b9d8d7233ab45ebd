"""Offers the categories' own names in the language of the window, once that is another than theirs."""

from functools import partial

from PySide6.QtCore import QObject

from planner.app.commands.categories import RenameCategories
from planner.core.book import Book
from planner.i18n import mark
from planner.ui.asked import Asked
from planner.ui.notices import Notice
from planner.ui.program import Program
from planner.wording.own_names import NamesElsewhere, names_elsewhere, still_called

NAMES = "names"
_LEFT = "names-left"
"""Whose names are to stay, and in which language of the window: noted on this computer, a line each."""
_MOST_LEFT = 50


class NamesOffer(QObject):
    """Lives as long as `program`, and looks again with each window and each change of a category."""

    def __init__(self, program: Program) -> None:
        super().__init__(program)
        self._program = program
        self._seen = program.session.book.categories
        program.window_made.connect(self._look)
        program.session.listen(self._follow)
        self._look()

    def _follow(self, book: Book) -> None:
        if book.categories is not self._seen:
            self._seen = book.categories
            self._look()

    def _look(self) -> None:
        program = self._program
        found = names_elsewhere(program.session.book, program.words)
        if found is None or self._place() in self._left():
            program.keeping.notices.take(NAMES)
        else:
            program.keeping.notices.put(self._notice(found))

    def _notice(self, found: NamesElsewhere) -> Notice:
        rename = Asked(RenameCategories(found.names))
        deeds = (
            (mark("Rename them"), partial(self._program.perform, rename)),
            (mark("Leave them"), self._leave),
        )
        return Notice(NAMES, partial(still_called, found), deeds)

    def _leave(self) -> None:
        left = [*self._left(), self._place()][-_MOST_LEFT:]
        self._program.settings.note(_LEFT, "\n".join(left))
        self._program.keeping.notices.take(NAMES)

    def _left(self) -> list[str]:
        return self._program.settings.noted(_LEFT).splitlines()

    def _place(self) -> str:
        return f"{self._program.session.book.person.id} {self._program.words.language}"
