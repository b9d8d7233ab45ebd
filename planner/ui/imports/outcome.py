"""What an import made of the book, said above the page, with what comes next."""

from collections.abc import Callable, Iterable
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Qt

from planner.app.commands.accepting import AcceptEntries
from planner.app.to_sort import number_waiting, weeks_waiting
from planner.core.book import Book
from planner.core.week import Week
from planner.i18n import mark
from planner.ui.notices import Notice
from planner.wording.imported import imported_text

if TYPE_CHECKING:
    from planner.app.session import Step
    from planner.ui.pages.log_page import LogPage
    from planner.ui.program import Program

IMPORTED = "imported"
COMPARE = "compare"


class Outcome(QObject):
    """Follows the book: what is sorted waits no more, and of an import that is undone nothing is said,
    until it is done again."""

    def __init__(self, program: "Program", parent: QObject) -> None:
        super().__init__(parent)
        self._program = program
        self._command: AcceptEntries | None = None
        self._was_asked = False
        program.session.listen(self._show)

    def tell(self, command: AcceptEntries, *, was_asked: bool) -> None:
        """Say what `command` did; where something waits, Enter sorts it. Where the question `was_asked`
        that a book begins with, it can be come back to."""
        self._command, self._was_asked = command, was_asked
        book = self._program.session.book
        self._show(book)
        bar = self._program.keeping.notices.bar(IMPORTED)
        if bar is not None and weeks_waiting(book):
            bar.show()
            bar.buttons[0].setFocus(Qt.FocusReason.OtherFocusReason)

    def _show(self, book: Book) -> None:
        command = self._command
        if command is None:
            return
        session = self._program.session
        if not _is_in(session.past, command):
            self._program.keeping.notices.take(IMPORTED)
            self._command = command if _is_in(session.future, command) else None
            return
        waiting = sum(weeks_waiting(book).values())
        deeds: list[tuple[str, Callable[[], object]]] = []
        if waiting:
            deeds.append((mark("Sort now"), self._sort))
        deeds.append((mark("See where the time went"), self._compare))
        if self._was_asked:
            deeds.append((mark("Set up my week…"), self._set_up))
        deeds.append((mark("Close"), self._close))
        notice = Notice(
            IMPORTED, lambda words: imported_text(command, waiting, words), tuple(deeds)
        )
        self._program.keeping.notices.put(notice)

    def _close(self) -> None:
        self._command = None
        self._program.keeping.notices.take(IMPORTED)

    def _sort(self) -> None:
        """Go to what waits: in this week, else in the one nearest before it, else after it."""
        window, book = self._program.window, self._program.session.book
        window.open_page(AcceptEntries.page)
        page: LogPage = window.pages.current  # type: ignore[assignment]
        if not number_waiting(book, window.week):
            window.go_to(_nearest(window.week, weeks_waiting(book)))
        page.sort_first()

    def _compare(self) -> None:
        self._program.window.open_page(COMPARE)

    def _set_up(self) -> None:
        self._was_asked = False
        self._show(self._program.session.book)
        self._program.begin_first_run()


def _is_in(steps: "Iterable[Step]", command: AcceptEntries) -> bool:
    return any(command in step.commands for step in steps)


def _nearest(week: Week, waiting: "dict[Week, int]") -> Week:
    return max((at for at in waiting if at <= week), default=min(waiting))
