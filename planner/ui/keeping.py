"""Keeping the book, as the window sees it: what became of the last change, and what to do if it could
not be saved."""

from collections.abc import Callable
from contextlib import suppress
from datetime import datetime
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Qt, Signal

from planner.app.saving import Saver
from planner.app.saving_state import NotSaved, SavingState, Waiting
from planner.core.problems import Problem, ProblemKind, StoreError
from planner.core.saved import Saved
from planner.i18n import Words, mark
from planner.palette import Palette
from planner.ui.finished_typing import finish_typing
from planner.ui.lookout import Lookout
from planner.ui.main_window import MainWindow
from planner.ui.notices import Notice, Notices
from planner.wording.moments import when_text

if TYPE_CHECKING:
    from planner.ui.jobs import Jobs

NOT_SAVED, WRONG_VALUE = "not-saved", "wrong-value"

Deeds = tuple[tuple[str, Callable[[], object]], ...]


class Announcer(QObject):
    """Carries the saver's news from its thread to the window's."""

    told = Signal(object)


class Keeping(QObject):
    """Shows in a window how saving goes, and asks there about what can't be saved.

    That a book is saved is shown once it is certain, also of one that was just opened. What a button of
    its bar starts is done off the window's thread: a disk may be long in answering.
    """

    theirs = Signal(object)
    """Emits the book that somebody else wrote, once it was chosen to go on with."""

    copy_left = Signal(object)
    """Emits where a copy of ours lies that somebody has decided about."""

    saved = Signal()
    """What is on disk is newer now; `on_disk` says which."""

    versions_wanted = Signal()
    _looked = Signal(object)

    def __init__(
        self, saver: Saver, news: Announcer, saved: Saved, now: Callable[[], datetime]
    ) -> None:
        super().__init__()
        self._now = now
        self.saver = saver
        self._news = news  # kept: the saver has only its signal
        self._state: SavingState = Waiting()
        self._window: MainWindow | None = None
        self._words: Words | None = None
        self._is_closed = False
        self._jobs: Jobs | None = None
        self._lookout = Lookout(saver, self)
        self._lookout.stuck.connect(self._tell_of_no_answer)
        self.notices = Notices()
        self.on_disk = saved
        """What is on disk, as of the last news."""
        news.told.connect(self._show, Qt.ConnectionType.QueuedConnection)
        self._looked.connect(self._tell_what_is_wrong, Qt.ConnectionType.QueuedConnection)

    @property
    def state(self) -> SavingState:
        """How saving went, as of the last news."""
        return self._state

    def show_in(self, window: MainWindow, palette: Palette, words: Words) -> None:
        """Show the state in `window` from now on."""
        self._window, self._words = window, words
        self.notices.show_in(window, palette, words)
        window.name_book(self.on_disk.path)
        self._show(self._state)

    def look_into_all(self) -> None:
        """Have what was opened outlive a power cut, and every value on disk looked into, off the
        window's thread: neither is done when a book is opened. Says what is wrong, if anything is."""
        self.saver.confirm()
        self.saver.check(self._looked.emit)

    def end(self) -> None:
        """What is told from now on comes too late: the window goes."""
        self._window = None
        self._lookout.stop()
        if self._jobs is not None:
            self._jobs.forget()

    def may_close(self) -> bool:
        """Whether the program may end: everything is saved, or explicitly given up."""
        finish_typing()
        self._is_closed = self._is_closed or self._closed()
        return self._is_closed

    def _show(self, state: SavingState) -> None:
        self._state = state
        self._lookout.follow(state)
        if self._window is None:
            return
        window, words = self._shown()
        match state:
            case Saved():
                self.on_disk = state
                window.name_book(state.path)
                at = when_text(state.at, self._now(), words)
                said = words.text("Saved {time}").format(time=at)
            case Waiting():
                said = words.text("Saving…")
            case NotSaved():
                said = words.text("Not saved")
        window.status.show_saved(said, done=isinstance(state, Saved))
        if isinstance(state, NotSaved):
            self.notices.put(self._not_saved(state.problem))
        elif isinstance(state, Saved):
            self.notices.take(NOT_SAVED)
            self.saved.emit()

    def _tell_what_is_wrong(self, problem: Problem | None) -> None:
        if problem is None:
            return

        def text(words: Words) -> str:
            from planner.wording.problems import Situation, told

            sentences = told(problem, Situation.OPENING, words)
            return f"{sentences.title}. {sentences.text}"

        show = (mark("Show backups…"), self.versions_wanted.emit)
        self.notices.put(Notice(WRONG_VALUE, text, (show,), is_serious=True))

    def _tell_of_no_answer(self, copy: Path | None) -> None:
        """The saver itself can say nothing, for it waits."""
        self._show(NotSaved(Problem(ProblemKind.NO_ANSWER, self.on_disk.path, kept=copy)))

    def _not_saved(self, problem: Problem) -> Notice:
        """What stays until the book is saved: why it is not, and what can be done."""

        def text(words: Words) -> str:
            from planner.wording.problems import not_saved

            return not_saved(problem, words)

        if problem.kind is ProblemKind.NO_ANSWER:  # whatever is pressed would wait for the disk too
            return Notice(NOT_SAVED, text, (), is_serious=True)
        elsewhere = (mark("Save elsewhere…"), self._save_elsewhere)
        if problem.kind is ProblemKind.CHANGED_ON_DISK:
            return Notice(NOT_SAVED, text, (*self._choices(problem), elsewhere), is_serious=True)
        again = (mark("Try again"), self._retry)
        return Notice(NOT_SAVED, text, (again, elsewhere), is_serious=True)

    def _choices(self, problem: Problem) -> Deeds:
        """What can be done about a file that somebody else changed. Whatever is chosen, the other
        version stays: in the file's versions, or in the copy beside it."""
        saver, copy = self.saver, problem.kept
        deeds: Deeds = (
            (mark("Keep mine"), lambda: self._off_thread(saver.keep_mine)),
            (mark("Take theirs"), lambda: self._take_theirs(copy)),
        )
        if copy is None:
            return deeds
        return *deeds, (mark("Keep both"), lambda: self._keep_both(copy))

    def _take_theirs(self, copy: Path | None) -> None:
        def taken(theirs: object) -> None:
            self.theirs.emit(theirs)
            self.copy_left.emit(copy)

        self._off_thread(self.saver.take_theirs, taken)

    def _keep_both(self, copy: Path) -> None:
        left = self.copy_left.emit
        self._off_thread(lambda: self.saver.keep_both(copy), lambda _: left(copy))

    def _off_thread(
        self, work: Callable[[], object], then: Callable[[object], object] | None = None
    ) -> None:
        """Do `work`, which may wait for a disk, and `then` go on with what it gave. What can't be done
        is said by the bar. One thing at a time: a button that is pressed twice does it once."""
        jobs = self._jobs = self._jobs or _made_jobs()
        if not jobs.is_idle:
            return
        window, words = self._shown()
        window.status.show_saved(words.text("Saving…"), done=False)

        def done(given: object) -> None:
            if isinstance(given, Problem):
                self._show(NotSaved(given))
            elif then is not None:
                then(given)

        jobs.do(lambda: _attempted(work), done, _failed)

    def _shown(self) -> tuple[MainWindow, Words]:
        assert self._window is not None
        assert self._words is not None
        return self._window, self._words

    def save_now(self) -> None:
        """Save what is not saved, for when nobody can be asked: what can't be stays in its copy."""
        if not self._is_closed:
            with suppress(StoreError):
                self.saver.flush()

    def _retry(self) -> None:
        self._off_thread(self.saver.flush)

    def _save_elsewhere(self) -> bool:
        """Ask for another file and keep the book there from now on; whether that was done."""
        from planner.ui.unsaved import another_place, tell

        window, words = self._shown()
        path = another_place(window, self.on_disk.path, words)
        if path is None:
            return False
        try:
            self.saver.save_elsewhere(path)
        except StoreError as error:
            tell(window, error.problem, words)
            return False
        return True

    def _closed(self) -> bool:
        if self.saver.is_stuck and isinstance(self._state, NotSaved):
            return self._closed_unsaved(self._state.problem)
        if self._jobs is not None:
            self._jobs.finish()
        try:
            self.saver.close()
        except StoreError as error:
            self._show(NotSaved(error.problem))
            return self._closed_unsaved(error.problem)
        return True

    def _closed_unsaved(self, problem: Problem) -> bool:
        """Ask what to do about a book that can't be saved where it belongs."""
        from planner.ui.unsaved import Closing, ask_on_closing

        match ask_on_closing(self._shown()[0], problem, self._shown()[1]):
            case Closing.STAY:
                return False
            case Closing.ELSEWHERE:
                return self._save_elsewhere() and self._closed()
            case Closing.LEAVE:
                self.saver.give_up()
                return True


def _made_jobs() -> "Jobs":
    """Loaded when something is done off the window's thread for the first time."""
    from planner.ui.jobs import Jobs

    return Jobs()


def _attempted(work: Callable[[], object]) -> object:
    """What `work` gives; the problem of the world that kept it from it, as a value."""
    try:
        return work()
    except StoreError as error:
        return error.problem


def _failed(_: Exception) -> None:
    """A bug, which has been logged; the saver tries again by and by."""
