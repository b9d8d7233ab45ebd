"""The line at the foot of the window: whether all is saved, what the stopwatch runs for, and how the
customers stand."""

from datetime import timedelta

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QWidget

from planner.core.book import Book
from planner.core.duration import total
from planner.core.goal import Goal
from planner.core.plan import Plan
from planner.core.week import Week
from planner.i18n import Words
from planner.palette import Palette
from planner.ui.card import faint
from planner.ui.elided_label import ElidedLabel
from planner.ui.icons import drawn
from planner.ui.text import PlainLabel
from planner.ui.theme import SPACE, icon_size
from planner.wording.goals import goal_summary


class StatusLine(QWidget):
    """Left what became of the last change and what time runs for, right the main goal of the week."""

    def __init__(self, palette: Palette, words: Words) -> None:
        super().__init__()
        self._palette, self._words = palette, words
        self._tick = PlainLabel()
        self._tick.setPixmap(drawn("check", palette.good, icon_size().width()))
        self._tick.setFixedSize(icon_size())
        self._saved = faint("", palette)
        self._running = ElidedLabel(palette)
        self._running.setAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)
        self._goal = ElidedLabel(palette)
        self._goal.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Preferred)
        line = QHBoxLayout(self)
        line.setContentsMargins(2 * SPACE, SPACE // 2, 2 * SPACE, SPACE // 2)
        line.setSpacing(SPACE // 2)
        line.addWidget(self._tick)
        line.addWidget(self._saved)
        line.addSpacing(2 * SPACE)
        line.addWidget(self._running, 1)
        line.addWidget(self._goal)
        self._keep_room_for_tick()

    def _keep_room_for_tick(self) -> None:
        """The line is as high without it: what lies above must not move while somebody drags there."""
        policy = self._tick.sizePolicy()
        policy.setRetainSizeWhenHidden(True)
        self._tick.setSizePolicy(policy)
        self._tick.hide()

    def show_saved(self, text: str, *, done: bool) -> None:
        """Say what became of the last change; `done` when it is on disk."""
        self._saved.setText(text)
        self._tick.setVisible(done)

    def show_running(self, text: str) -> None:
        """Say what the stopwatch runs for; nothing where none does."""
        if text != self._running.text():
            self._running.show_text(text)

    def show_week(self, book: Book, plan: Plan) -> None:
        standing = book.main_standing(plan)
        said = ""
        if standing is not None:
            said = goal_summary(standing, book, self._words, so_far(book, standing.goal, plan.week))
        self._goal.show_text(said)


def so_far(book: Book, goal: Goal, week: Week) -> timedelta | None:
    """What was recorded of `week` that `goal` is on; `None` while nothing was. What reads a log is
    loaded when there is one."""
    if week not in book.recorded.logs:
        return None
    from planner.core.closing import as_it_was

    seen = as_it_was(book, week)
    return total(map(seen.log(week).actual, goal.categories(seen.categories)))
