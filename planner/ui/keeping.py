"""Keeping the book, as the window sees it: what became of the last change, and what to do if it could
not be saved."""

from PySide6.QtCore import QObject, Qt, Signal

from planner.app.saving import NotSaved, Saver, SavingState, Waiting
from planner.core.problems import Problem, StoreError
from planner.core.saved import Saved
from planner.i18n import Words, mark
from planner.palette import Palette
from planner.ui.main_window import MainWindow
from planner.ui.notices import Notice, Notices

NOT_SAVED = "not-saved"


class Announcer(QObject):
    """Carries the saver's news from its thread to the window's."""

    told = Signal(object)


class Keeping(QObject):
    """Shows in a window how saving goes, and asks there about what can't be saved."""

    def __init__(self, saver: Saver, news: Announcer, saved: Saved) -> None:
        super().__init__()
        self._saver = saver
        self._news = news  # kept: the saver has only its signal
        self._state: SavingState = saved
        self._window: MainWindow | None = None
        self._words: Words | None = None
        self._is_closed = False
        self.notices = Notices()
        self.on_disk = saved
        """What is on disk, as of the last news."""
        news.told.connect(self._show, Qt.ConnectionType.QueuedConnection)

    @property
    def state(self) -> SavingState:
        """How saving went, as of the last news."""
        return self._state

    def show_in(self, window: MainWindow, palette: Palette, words: Words) -> None:
        """Show the state in `window` from now on."""
        self._window, self._words = window, words
        self.notices.show_in(window, palette, words)
        self._show(self._state)

    def end(self) -> None:
        """What is told from now on comes too late: the window goes."""
        self._window = None

    def may_close(self) -> bool:
        """Whether the program may end: everything is saved, or explicitly given up."""
        self._is_closed = self._is_closed or self._closed()
        return self._is_closed

    def _show(self, state: SavingState) -> None:
        self._state = state
        if self._window is None:
            return
        window, words = self._shown()
        match state:
            case Saved():
                self.on_disk = state
                said = words.text("Saved {time}").format(time=f"{state.at.astimezone():%H:%M}")
            case Waiting():
                said = words.text("Saving…")
            case NotSaved():
                said = words.text("Not saved")
        window.status.show_saved(said, done=isinstance(state, Saved))
        if isinstance(state, NotSaved):
            self.notices.put(self._not_saved(state.problem))
        elif isinstance(state, Saved):
            self.notices.take(NOT_SAVED)

    def _not_saved(self, problem: Problem) -> Notice:
        """What stays until the book is saved: why it is not, and what can be done."""

        def text(words: Words) -> str:
            from planner.wording.problems import not_saved

            return not_saved(problem, words)

        deeds = (
            (mark("Try again"), self._retry),
            (mark("Save elsewhere…"), self._save_elsewhere),
        )
        return Notice(NOT_SAVED, text, deeds, is_serious=True)

    def _shown(self) -> tuple[MainWindow, Words]:
        assert self._window is not None
        assert self._words is not None
        return self._window, self._words

    def _retry(self) -> None:
        try:
            self._saver.flush()
        except StoreError as error:
            self._show(NotSaved(error.problem))

    def _save_elsewhere(self) -> bool:
        """Ask for another file and keep the book there from now on; whether that was done."""
        from planner.ui.unsaved import another_place, tell

        window, words = self._shown()
        path = another_place(window, self.on_disk.path, words)
        if path is None:
            return False
        try:
            self._saver.save_elsewhere(path)
        except StoreError as error:
            tell(window, error.problem, words)
            return False
        return True

    def _closed(self) -> bool:
        try:
            self._saver.close()
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
                self._saver.give_up()
                return True
