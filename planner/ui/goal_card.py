"""The goal card: what is planned for the customers, what is normal, what is the goal; and the others."""

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QPushButton, QSizePolicy

from planner.core.book import Book
from planner.core.goal import Standing
from planner.core.plan import Plan
from planner.i18n import Words
from planner.palette import Palette
from planner.ui.card import Card, coloured, faint, heading
from planner.ui.find_offer import FindOffer
from planner.ui.goal_bar import GoalBar
from planner.ui.link_label import LinkLabel
from planner.ui.text import PlainLabel
from planner.ui.theme import SPACE, sized
from planner.wording.goal_names import goal_title
from planner.wording.goals import goal_figures, goal_gap, goal_notes

if TYPE_CHECKING:
    from planner.ui.small_goal import SmallGoal


class GoalCard(Card):
    """The goals of a week, the main one large. Each offers to close the gap to it."""

    asked = Signal(object)
    left = Signal()
    """The hours were found: the focus, which was at finding them, has to go elsewhere."""
    goals_wanted = Signal()
    normal_wanted = Signal()
    goal_wanted = Signal()
    """There is none, and one is to be set."""

    def __init__(self, palette: Palette, words: Words) -> None:
        super().__init__(palette)
        self._words = words
        self._title = heading("")
        self._goals = _button(words.text("Goals…"), looks="flat")
        self._set = _button(words.text("Set a goal…"))
        self._planned = PlainLabel()
        self._planned.setFont(sized(self._planned.font(), 1.9, bold=True))
        self._word = faint(words.text("planned"), palette)
        self._word.setContentsMargins(0, 0, 0, SPACE // 2)
        self._figures = LinkLabel(palette, words.text("Open the normal week"))
        self._figures.setWordWrap(True)
        self._bar = GoalBar(palette)
        self._share = faint("", palette)
        self._to_go = PlainLabel()
        self._notes = faint("", palette)
        self._notes.setWordWrap(True)
        self.offer = FindOffer(palette, words)
        self._others: list[SmallGoal] = []
        self._lay_out()
        self.offer.asked.connect(self.asked)
        self.offer.left.connect(self.left)
        self._figures.opened.connect(self.normal_wanted)
        self._goals.clicked.connect(self.goals_wanted)
        self._set.clicked.connect(self.goal_wanted)

    def show_week(self, book: Book, plan: Plan, ahead: Plan | None = None) -> None:
        """Show how `plan` stands to the goals of its week; with `ahead`, how it would stand."""
        main = book.main_standing(plan)
        is_over = plan.is_off or book.is_closed(plan.week)
        self._set.setVisible(main is None and not is_over)
        self._goals.setVisible(main is not None or bool(book.goals))
        if main is None:
            self._show_none()
        else:
            self._show_main(main, book, plan, ahead)
        others = [each for each in book.standings(plan) if main and each.goal.id != main.goal.id]
        self._show_others(others, book, plan, ahead)

    def open_find(self) -> bool:
        """Open *Find*, if there is anything to find, and say whether there is: for the main goal, else
        for the first of the others that lacks something."""
        offers = (self.offer, *(other.offer for other in self._others))
        offer = next((each for each in offers if each.is_offered), None)
        if offer is not None:
            offer.open()
        return offer is not None

    # Showing

    def _show_none(self) -> None:
        self._title.setText(self._words.text("No goal this week"))
        self._set_shown(False)
        self._notes.setVisible(False)
        self.offer.show_none()

    def _show_main(self, now: Standing, book: Book, plan: Plan, ahead: Plan | None) -> None:
        goal = now.goal
        then = now if ahead is None else book.standing(goal, ahead)
        self._title.setText(goal_title(goal, book, self._words))
        self._show_figures(now, then)
        shares = book.shares(ahead or plan)
        members = goal.categories(book.categories)
        self._share.setText(_gain(then, sum(shares[name] for name in members), self._words))
        self.offer.show_gap(book, plan, now, is_ghost=ahead is not None)

    def _show_figures(self, now: Standing, then: Standing) -> None:
        self._set_shown(True)
        is_ghost = then is not now and then != now
        self._planned.setText(self._words.time(then.planned))
        font = self._planned.font()
        font.setItalic(is_ghost)
        self._planned.setFont(font)
        coloured(self._planned, self.colours.faint if is_ghost else self.colours.text)
        self._figures.setText(goal_figures(then, self._words))
        self._bar.show_standing(now, then)
        self._show_to_go(then)
        notes = goal_notes(then, self._words)
        self._notes.setText("\n".join(notes))
        self._notes.setVisible(bool(notes))

    def _show_to_go(self, then: Standing) -> None:
        self._to_go.setText(goal_gap(then, self._words))
        colour = self.colours.good if then.is_reached else self.colours.text
        coloured(self._to_go, colour, bold=then.is_reached)

    def _set_shown(self, on: bool) -> None:
        figures = (self._planned, self._word, self._figures, self._bar, self._share, self._to_go)
        for widget in figures:
            widget.setVisible(on)

    def _show_others(
        self, standings: list[Standing], book: Book, plan: Plan, ahead: Plan | None
    ) -> None:
        """Show the goals beside the main one; a line stays with its goal while it is shown."""
        wanted = [standing.goal.id for standing in standings]
        if [other.goal_id for other in self._others] != wanted:
            self._renew_others(wanted)
        for other, standing in zip(self._others, standings, strict=True):
            other.show_standing(standing, book, plan, ahead)

    def _renew_others(self, wanted: list[str]) -> None:
        for other in self._others:
            other.hide()
            other.deleteLater()
        self._others = [self._small_goal(goal_id) for goal_id in wanted]

    def _small_goal(self, goal_id: str) -> "SmallGoal":
        from planner.ui.small_goal import SmallGoal

        other = SmallGoal(goal_id, self.colours, self._words)
        other.asked.connect(self.asked)
        other.left.connect(self.left)
        self.box.addWidget(other)
        return other

    def _lay_out(self) -> None:
        head = QHBoxLayout()
        head.addWidget(self._title, 1)
        head.addWidget(self._goals, 0, Qt.AlignmentFlag.AlignTop)
        first = QHBoxLayout()
        first.addWidget(self._planned)
        first.addWidget(self._word, 1, Qt.AlignmentFlag.AlignBottom)
        first.setSpacing(SPACE)
        last = QHBoxLayout()
        last.addWidget(self._share, 1)
        last.addWidget(self._to_go)
        self.box.addLayout(head)
        self.box.addLayout(first)
        self.box.addWidget(self._figures)
        self.box.addWidget(self._bar)
        self.box.addLayout(last)
        self.box.addWidget(self._notes)
        self.box.addWidget(self.offer.button)
        self.box.addWidget(self.offer)
        self.box.addWidget(self._set)


def _button(text: str, looks: str = "") -> QPushButton:
    button = QPushButton(text)
    button.setProperty("looks", looks)
    button.setSizePolicy(QSizePolicy.Policy.Maximum, QSizePolicy.Policy.Fixed)
    return button


def _gain(standing: Standing, share: int, words: Words) -> str:
    """ "+31 % · 23 % of the week", as far as there is something to compare with."""
    parts = []
    if standing.normal and standing.planned != standing.normal:
        gained = round((standing.planned - standing.normal) / standing.normal * 100)
        sign = "+" if gained > 0 else ""
        parts.append(sign + words.percent(gained))
    if standing.capacity:
        parts.append(words.text("{percent} of the week").format(percent=words.percent(share)))
    return " · ".join(parts)
