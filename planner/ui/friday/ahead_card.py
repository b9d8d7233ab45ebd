"""The third part: what the week ahead looks like, and what it begins as."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QButtonGroup, QRadioButton, QVBoxLayout, QWidget

from planner.app.commands.plan import BeginFrom
from planner.app.friday import Part
from planner.core.book import Book
from planner.core.errors import Refusal
from planner.core.missed import missed_since
from planner.core.plan import Plan
from planner.core.starts import Choice, begun_from, choices
from planner.core.week import Week
from planner.ui.friday.part_card import Friday, PartCard
from planner.ui.renewed import Renewed
from planner.ui.text import with_ampersands
from planner.ui.theme import em
from planner.wording.friday import ahead_facts, ahead_title, planned_already, reached_by
from planner.wording.starts import choice_name, is_profile


class AheadCard(PartCard):
    """Stands beside the ring of the week ahead. A week without a plan is begun here; one that has a
    plan keeps it, unless another start is asked for where the difference is shown."""

    start_wanted = Signal()

    def __init__(self, friday: Friday) -> None:
        this_week = Week.of(friday.today())
        super().__init__(Part.AHEAD, ahead_title(friday.ahead, this_week, friday.words), friday)
        self._facts, self._missed, self._state = self.add_text(), self.add_text(), self.add_text()
        self._starts = Renewed()
        self._group = QButtonGroup(self)
        self._choices: tuple[tuple[Choice, Plan], ...] = ()
        self.content.addWidget(self._starts)
        self._stands = self.add_faint()
        self.another = self.button(self.words.text("Another start…"))
        self.another.clicked.connect(self.start_wanted)

    def show_book(self, book: Book) -> None:
        week, words = self.friday.ahead, self.words
        plan, is_planned = book.plan(week), book.is_planned(week)
        self._facts.setText("\n".join(ahead_facts(book, plan, words)))
        self.say(self._missed, self._after_a_while(book))
        self.say(
            self._state, planned_already(plan, words) if is_planned and not plan.is_off else ""
        )
        self.another.setVisible(not plan.is_off)
        self._show_starts(book, () if is_planned or plan.is_off else self._possible(book))
        self._show_standing(book)

    def _after_a_while(self, book: Book) -> str:
        last = missed_since(book, self.friday.ahead)
        if last is None:
            return ""
        sentence = self.words.text("Nothing has been planned since week {n}. That is all right.")
        return sentence.format(n=last.number)

    def _possible(self, book: Book) -> tuple[tuple[Choice, Plan], ...]:
        """The starts that the week can begin from, and what it would be then; typical weeks are for
        the dialog."""
        found = []
        for choice in choices(book):
            if not is_profile(choice, book):
                try:
                    plan = begun_from(book, self.friday.ahead, choice.kind, choice.origin)
                except Refusal:
                    continue
                found.append((choice, plan))
        return tuple(found)

    def _show_starts(self, book: Book, possible: tuple[tuple[Choice, Plan], ...]) -> None:
        """Offer them, each with a button; what was chosen stays chosen while it is there."""
        held = self._chosen
        for button in self._group.buttons():
            self._group.removeButton(button)
        self._choices = possible
        starts = QWidget()
        column = QVBoxLayout(starts)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        for place, (choice, _) in enumerate(possible):
            name = choice_name(choice, book, self.friday.ahead, self.words)
            button = QRadioButton(with_ampersands(name))
            button.setMinimumHeight(round(1.5 * em()))
            button.setChecked(choice == held or (held is None and place == 0))
            button.toggled.connect(lambda on, book=book: self._show_standing(book) if on else None)
            self._group.addButton(button, place)
            column.addWidget(button)
        self._starts.show_content(starts)
        self._starts.setVisible(bool(possible))

    @property
    def _chosen(self) -> Choice | None:
        place = self._group.checkedId()
        return self._choices[place][0] if 0 <= place < len(self._choices) else None

    def _show_standing(self, book: Book) -> None:
        """How the week would stand to its goal, and what the way on makes of it."""
        words, chosen = self.words, self._chosen
        plan = dict(self._choices)[chosen] if chosen else book.plan(self.friday.ahead)
        self.say(self._stands, reached_by(book, plan, words))
        if chosen is None:
            self.offer(words.text("Go on"), None, skips=False)
            return
        begin = BeginFrom(self.friday.ahead, chosen.kind, chosen.origin)
        self.offer(words.text("Begin so"), begin, skips=True)

    def take_focus(self) -> None:
        """Arrow keys choose among the starts; Enter begins."""
        button = self._group.checkedButton()
        (button or self.on).setFocus(Qt.FocusReason.OtherFocusReason)
