"""The offer to close the gap to a goal: a button, and in its place the panel that it opens."""

from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QPushButton, QSizePolicy, QVBoxLayout, QWidget

from planner.core.book import Book
from planner.core.gap import Gap, gap_of
from planner.core.goal import Direction, Standing
from planner.core.plan import Plan
from planner.i18n import Words, mark
from planner.palette import Palette
from planner.wording.goal_names import goal_title

if TYPE_CHECKING:
    from planner.ui.find_panel import FindPanel


class FindOffer(QWidget):
    """*Find 3:45* for what is missing to an "at least", *Free 0:45* for what is too much for an "at
    most". There only while somebody could give it.

    Whoever shows it places `button` where there is room; this is where its panel opens.
    """

    asked = Signal(object)
    left = Signal()
    """The panel went because the week is another one by now, and the focus was in it."""

    def __init__(self, palette: Palette, words: Words) -> None:
        super().__init__()
        self._palette, self._words = palette, words
        self._case: tuple[Book, Plan, Gap] | None = None
        self.panel: FindPanel | None = None
        self.button = QPushButton()
        self.button.setSizePolicy(QSizePolicy.Policy.Maximum, QSizePolicy.Policy.Fixed)
        self.button.clicked.connect(self.open)
        self._box = QVBoxLayout(self)
        self._box.setContentsMargins(0, 0, 0, 0)
        self.show_none()

    @property
    def is_offered(self) -> bool:
        return self._case is not None

    def show_gap(self, book: Book, plan: Plan, standing: Standing, *, is_ghost: bool) -> None:
        """Offer what `standing`, of `plan`, lacks. While a piece is carried nothing is offered, since
        the gap is about to be another one; what is below stays where it is."""
        gap = gap_of(book, plan, standing)
        if gap is None:
            self.show_none()
            return
        if self._case is not None and self._case[1] is not plan:
            self._leave_panel()
        self._case = (book, plan, gap)
        text = self._words.text(_OFFERS[gap.direction])
        self.button.setText(text.format(time=self._words.time(gap.wanted)))
        self.button.setAccessibleDescription(goal_title(standing.goal, book, self._words))
        self._show_button(is_ghost=is_ghost)
        if self.panel is not None:
            self.panel.setEnabled(not is_ghost)

    def show_none(self) -> None:
        self._leave_panel()
        self._case = None
        self.button.hide()

    def open(self) -> None:
        """Open the panel."""
        if self._case is None:
            return
        from planner.ui.find_panel import FindPanel

        self._close_panel()
        self.panel = FindPanel(*self._case, self._palette, self._words)
        self.panel.closed.connect(self._give_up)
        self.panel.asked.connect(self.asked)
        self._box.addWidget(self.panel)
        self._show_button(is_ghost=False)
        self.panel.take_focus()

    def _show_button(self, *, is_ghost: bool) -> None:
        """While a piece is carried it is hidden and keeps its place, so that nothing moves away from
        under the pointer."""
        policy = self.button.sizePolicy()
        policy.setRetainSizeWhenHidden(is_ghost and self.panel is None)
        self.button.setSizePolicy(policy)
        self.button.setVisible(self.panel is None and not is_ghost)
        self.setVisible(self.panel is not None)

    def _give_up(self) -> None:
        self._close_panel()
        self._show_button(is_ghost=False)
        self.button.setFocus()

    def _leave_panel(self) -> None:
        focused = self.window().focusWidget()
        had_focus = self.panel is not None and self.panel.isAncestorOf(focused)
        self._close_panel()
        if had_focus:
            self.left.emit()

    def _close_panel(self) -> None:
        self.hide()
        if self.panel is not None:
            self.panel.hide()
            self.panel.deleteLater()
            self.panel = None


_OFFERS = {
    Direction.AT_LEAST: mark("Find {time}"),
    Direction.AT_MOST: mark("Free {time}"),
}
