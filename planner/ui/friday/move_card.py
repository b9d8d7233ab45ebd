"""The fourth part: hours are moved to what the goal of the week ahead lacks."""

from planner.app.friday import Part
from planner.core.book import Book
from planner.core.friday import first_gap
from planner.core.plan import Plan
from planner.ui.find_panel import FindPanel
from planner.ui.friday.part_card import Friday, PartCard
from planner.wording.friday import nothing_to_move
from planner.wording.goal_names import goal_title
from planner.wording.goals import planned_and_gap


class MoveCard(PartCard):
    """Proposes who gives, each with an amount; *Move* makes them one step and is the way on."""

    def __init__(self, friday: Friday) -> None:
        super().__init__(Part.MOVE, friday.words.text("Where do the hours come from?"), friday)
        self._goal, self._stands = self.add_text(), self.add_faint()
        self.panel: FindPanel | None = None
        self._plan: Plan | None = None

    def show_book(self, book: Book) -> None:
        """Propose anew only where the plan is another one: what is typed stays."""
        plan = book.plan(self.friday.ahead)
        if plan is self._plan:
            return
        self._plan = plan
        self._drop_panel()
        found = first_gap(book, plan)
        if found is None:
            self._goal.setText(nothing_to_move(book, plan, self.words))
            self.say(self._stands, "")
            self.on.show()
            self.offer(self.words.text("Go on"), None, skips=False)
            return
        standing, gap = found
        self._goal.setText(goal_title(standing.goal, book, self.words))
        self.say(self._stands, planned_and_gap(standing, self.words))
        self.panel = FindPanel(book, plan, gap, self.friday.palette, self.words)
        self.panel.stand_alone()
        self.panel.asked.connect(self.passed)
        self.panel.closed.connect(self.left)
        self.content.addWidget(self.panel)
        self.on.hide()  # the panel has the way on
        self.skip.show()

    def take_focus(self) -> None:
        if self.panel is not None:
            self.panel.take_focus()
        else:
            super().take_focus()

    def _drop_panel(self) -> None:
        if self.panel is not None:
            self.panel.hide()
            self.panel.deleteLater()
            self.panel = None
