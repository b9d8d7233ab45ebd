"""All that sorts imports, to look at and to change: rules, own mail domains, what is left out."""

from dataclasses import replace

from PySide6.QtCore import Signal
from PySide6.QtGui import QHideEvent
from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QPushButton, QVBoxLayout, QWidget

from planner.app.commands.rules import ChangeRules
from planner.app.ids import new_id
from planner.app.rules import customer_category, in_force, read_domains, rules_of
from planner.core.book import Book
from planner.core.left_out import LeftOut
from planner.core.sorting import Looks, Rule, Rules
from planner.core.trying import History, trial_of, trials_on, tried_on
from planner.core.week import Week
from planner.i18n import Words
from planner.palette import Palette
from planner.ui.card import faint, heading
from planner.ui.rules.left_out_switches import LeftOutSwitches
from planner.ui.rules.rule_dialog import RuleDialog
from planner.ui.rules.rule_list import RuleList
from planner.ui.theme import SPACE
from planner.wording.rules import rule_trial_text, rules_trial_text


class RulesPanel(QWidget):
    """Every change is asked for at once. `known_domains` count until the book has rules of its own."""

    asked = Signal(object)
    """Emits a `ChangeRules`."""

    def __init__(self, week: Week, known_domains: str, palette: Palette, words: Words) -> None:
        super().__init__()
        self._week, self._known = week, known_domains
        self._palette, self._words = palette, words
        self._book: Book | None = None
        self._history: History = ()
        self._is_fresh = False
        text = words.text
        self.list = RuleList(palette, words)
        self._together = faint("", palette)
        self._add = self._button(text("Add…"), self.ask_new)
        self._change = self._button(text("Change…"), self._ask_change)
        self._remove = self._button(text("Remove"), self._ask_remove)
        self._up = self._button(text("Up"), lambda: self.list.step(-1))
        self._down = self._button(text("Down"), lambda: self.list.step(1))
        self.domains = QLineEdit()
        self.switches = LeftOutSwitches(words)
        self._lay_out()
        self._connect()

    @property
    def rules(self) -> Rules:
        """The rules of the book, as they were written."""
        assert self._book is not None
        return rules_of(self._book, self._week, [self._known])

    def show_history(self, history: History, *, is_fresh: bool = False) -> None:
        """Try the rules on `history`: what was imported, or what `is_fresh`, just read."""
        self._history, self._is_fresh = [*history], is_fresh
        if self._book is not None:
            self.show_book(self._book)

    def show_book(self, book: Book) -> None:
        self._book = book
        rules = self.rules
        working = in_force(rules, book)
        self.list.show_rules(rules, book, trials_on(working, self._history), self.list.chosen)
        together = tried_on(working, self._history)
        self._together.setText(rules_trial_text(together, self._words, is_fresh=self._is_fresh))
        self.domains.setText(", ".join(sorted(rules.own_domains)))
        self.switches.show_rules(rules)
        self._show_possible()

    def ask_new(self) -> None:
        """Ask for a rule that there is not yet."""
        assert self._book is not None
        category = customer_category(self._book, self._week) or ""
        self._ask_rule(Rule(new_id(), Looks.TITLE, "", category), is_new=True)

    def leave(self) -> None:
        """Ask for what was typed and not left yet: the panel is going."""
        self._ask_domains()

    def hideEvent(self, event: QHideEvent) -> None:
        if not event.spontaneous():
            self.leave()
        super().hideEvent(event)

    # Wishes

    def _ask(self, command: ChangeRules) -> None:
        """What is refused leaves the old values standing."""
        self.asked.emit(command)
        if self._book is not None:
            self.show_book(self._book)

    def _ask_change(self) -> None:
        if self.list.chosen:
            self._ask_rule(self.rules.rule(self.list.chosen), is_new=False)

    def _ask_rule(self, rule: Rule, *, is_new: bool) -> None:
        assert self._book is not None
        dialog = RuleDialog(
            rule, self._book, self._tried, self._palette, self._words, is_new=is_new, parent=self
        )
        dialog.answered.connect(self._set)
        dialog.finished.connect(dialog.deleteLater)
        dialog.finished.connect(lambda _: self.list.setFocus())
        dialog.open()

    def _tried(self, rule: Rule) -> str:
        """What `rule` would have sorted where it stands, or first if it is new."""
        assert self._book is not None
        draft = in_force(self.rules.having(replace(rule, is_on=True)), self._book)
        trial = trial_of(draft.rule(rule.id), draft, self._history)
        return rule_trial_text(trial, self._words, is_fresh=self._is_fresh)

    def _set(self, rule: Rule) -> None:
        self._ask(ChangeRules.setting(self.rules, rule))
        if self._book is not None:
            trials = trials_on(in_force(self.rules, self._book), self._history)
            self.list.show_rules(self.rules, self._book, trials, rule.id)
            self._show_possible()

    def _switch(self, rule_id: str, is_on: bool) -> None:
        rule = replace(self.rules.rule(rule_id), is_on=is_on)
        self._ask(ChangeRules.setting(self.rules, rule))

    def _ask_remove(self) -> None:
        if self.list.chosen:
            self._ask(ChangeRules.removing(self.rules, self.list.chosen))

    def _place(self, rule_id: str, before: str | None) -> None:
        self._ask(ChangeRules.placing(self.rules, rule_id, before))

    def _ask_domains(self) -> None:
        said = read_domains([self.domains.text()])
        if self._book is not None and said != self.rules.own_domains:
            self._ask(ChangeRules.owning(self.rules, said))

    def _leave_out(self, why: LeftOut, on: bool) -> None:
        self._ask(ChangeRules.leaving_out(self.rules, why, on))

    # Building

    def _show_possible(self) -> None:
        has_one = bool(self.list.chosen)
        self._change.setEnabled(has_one)
        self._remove.setEnabled(has_one)
        self._up.setEnabled(self.list.can_step(-1))
        self._down.setEnabled(self.list.can_step(1))

    def _connect(self) -> None:
        self.list.looked_at.connect(lambda _: self._show_possible())
        self.list.placed.connect(self._place)
        self.list.switched.connect(self._switch)
        self.list.itemActivated.connect(lambda *_: self._ask_change())
        self.domains.editingFinished.connect(self._ask_domains)
        self.switches.switched.connect(self._leave_out)

    def _button(self, text: str, pressed: object) -> QPushButton:
        button = QPushButton(text)
        button.setAutoDefault(False)
        button.clicked.connect(lambda _: pressed())  # type: ignore[operator]
        return button

    def _lay_out(self) -> None:
        text = self._words.text
        buttons = QHBoxLayout()
        buttons.setSpacing(SPACE // 2)
        for button in (self._add, self._change, self._remove, self._up, self._down):
            buttons.addWidget(button)
        buttons.addStretch(1)
        self.domains.setAccessibleName(text("Own mail domains"))
        column = QVBoxLayout(self)
        column.setSpacing(SPACE)
        column.addWidget(heading(text("Sorting rules")))
        column.addWidget(
            self._hint(
                text("The first rule that fits sorts an event. Drag them into order, or Alt+↑/↓.")
            )
        )
        column.addWidget(self.list, 1)
        column.addLayout(buttons)
        self._together.setWordWrap(True)
        column.addWidget(self._together)
        column.addSpacing(SPACE)
        column.addWidget(heading(text("Own mail domains")))
        column.addWidget(self.domains)
        column.addWidget(
            self._hint(
                text("Who writes from elsewhere is from outside. Several: with a comma between.")
            )
        )
        column.addSpacing(SPACE)
        column.addWidget(heading(text("Left out")))
        column.addWidget(
            self._hint(text("What is ticked here is not recorded, whatever the rules say."))
        )
        column.addWidget(self.switches)

    def _hint(self, text: str) -> QWidget:
        hint = faint(text, self._palette)
        hint.setWordWrap(True)
        return hint
