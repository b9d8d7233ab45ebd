"""Rules are tried while somebody looks: at once, or off the main thread where it takes a while."""

from collections.abc import Callable
from functools import cache, partial
from typing import Any

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QWidget

from planner.core.sorting import Rule, Rules
from planner.core.trying import History, Trial, Trials, trial_of, trials_on
from planner.ui.first_paint import after_first_paint
from planner.ui.newest_job import NewestJob

_AT_ONCE = 500
"""On so many events rules are tried in a few milliseconds."""


class Trying(QObject):
    """Tells whoever asks what rules would have made of a history; who asks again before is told the newer
    answer alone. What takes a while begins once `parent` is seen: a thread beside it would make a window
    take twice the time to open."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self._parent = parent
        self._put_off = 0
        self._history: Callable[[], History] = tuple
        self._number = 0
        self._all, self._one = NewestJob(self), NewestJob(self)

    @property
    def is_idle(self) -> bool:
        return not self._put_off and self._all.is_idle and self._one.is_idle

    def begin(self, history: Callable[[], History], number: int) -> None:
        """Try on `history` from now on, which has at most so many events. It is asked for off the main
        thread, too."""
        self._history, self._number = cache(history), number

    def try_all(self, rules: Rules, show: Callable[[Trials], None]) -> None:
        self._do(self._all, partial(trials_on, rules), show)

    def try_one(self, rule: Rule, rules: Rules, show: Callable[[Trial], None]) -> None:
        """What `rule`, one of `rules`, does."""
        self._do(self._one, partial(trial_of, rule, rules), show)

    def _do(
        self, job: NewestJob, work: Callable[[History], Any], show: Callable[[Any], None]
    ) -> None:
        history = self._history
        if self._number <= _AT_ONCE:
            job.forget()
            show(work(history()))
        elif self._parent.isVisible():
            job.do(lambda: work(history()), show)
        else:
            self._put_off += 1
            after_first_paint(self._parent, partial(self._do_now, job, work, show))

    def _do_now(
        self, job: NewestJob, work: Callable[[History], Any], show: Callable[[Any], None]
    ) -> None:
        self._put_off -= 1
        self._do(job, work, show)
