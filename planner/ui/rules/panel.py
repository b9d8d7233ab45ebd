"""All that sorts imports, to look at and to change: rules, own mail domains, what is left out."""

from collections.abc import Callable
from dataclasses import replace

from PySide6.QtCore import Signal
from PySide6.QtGui import QHideEvent
from PySide6.QtWidgets import QHBoxLayout, QPushButton, QVBoxLayout, QWidget

from planner.app.commands.rules import ChangeRules
from planner.app.ids import new_id
from planner.app.rules import customer_category, in_force, rules_of
from planner.core.book import Book
from planner.core.left_out import LeftOut
from planner.core.sorting import Looks, Rule, Rules
from planner.core.trying import History, Trial, Trials
from planner.core.week import Week
from planner.i18n import Words
from planner.palette import Palette
from planner.ui.card import faint, heading
from planner.ui.rules.domains_field import DomainsField
from planner.ui.rules.left_out_switches import LeftOutSwitches
from planner.ui.rules.rule_dialog import RuleDialog
from planner.ui.rules.rule_list import RuleList
from planner.ui.rules.trying import Trying
from planner.ui.theme import SPACE
from planner.wording.rule_trials import rule_trial_text, rules_trial_text


class RulesPanel(QWidget):
    """Every change is asked for at once. `known_domains` count until the book has rules of its own. What
    rules do stands as it was until it is known anew."""

    asked = Signal(object)
    """Emits a `ChangeRules`."""

    def __init__(self, week: Week, known_domains: str, palette: Palette, words: Words) -> None:
        super().__init__()
        self._week, self._known = week, known_domains
        self._palette, self._words = palette, words
        self._book: Book | None = None
        self._is_fresh = False
        self._trials = Trials()
        self._trying = Trying(self)
        self._editor: RuleDialog | None = None
        text = words.text
        self.list = RuleList(palette, words)
        self._together = faint("", palette)
        self._add = self._button(text("Add…"), self.ask_new)
        self._change = self._button(text("Change…"), self._ask_change)
        self._remove = self._button(text("Remove"), self._ask_remove)
        self._up = self._button(text("Up"), lambda: self.list.step(-1))
        self._down = self._button(text("Down"), lambda: self.list.step(1))
        self._domains = DomainsField(palette, words)
        self.domains = self._domains.field
        self.switches = LeftOutSwitches(words)
        self._lay_out()
        self._connect()

    @property
    def rules(self) -> Rules:
        """The rules of the book, as they were written."""
        assert self._book is not None
        return rules_of(self._book, self._week, [self._known])

    def show_history(self, history: History) -> None:
        """Try the rules on `history`, what was imported."""
        held = [*history]
        self._trying.begin(lambda: held, len(held))
        if self._book is not None:
            self.show_book(self._book)

    def show_fresh(self, history: Callable[[], History], number: int) -> None:
        """Try them on what was just read instead, at most so many events."""
        self._trying.begin(history, number)
        self._is_fresh = True

    def show_book(self, book: Book) -> None:
        self._book = book
        rules = self.rules
        self.list.show_rules(rules, book, self._trials.of, self.list.chosen)
        self._domains.show_domains(rules.own_domains)
        self.switches.show_rules(rules)
        self._show_possible()
        self._trying.try_all(in_force(rules, book), self._show_trials)

    def ask_new(self) -> None:
        """Ask for a rule that there is not yet."""
        assert self._book is not None
        category = customer_category(self._book, self._week) or ""
        self._ask_rule(Rule(new_id(), Looks.TITLE, "", category), is_new=True)

    def leave(self) -> None:
        """Ask for what was typed and not left yet: the panel is going."""
        self._domains.tell()

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
            rule, self._book, self._palette, self._words, is_new=is_new, parent=self
        )
        self._editor = dialog
        dialog.drafted.connect(self._try_draft)
        dialog.answered.connect(self._set)
        dialog.finished.connect(self._close_editor)
        dialog.ask_trial()
        dialog.open()

    def _close_editor(self) -> None:
        if self._editor is not None:
            self._editor.deleteLater()
            self._editor = None
        self.list.setFocus()

    def _try_draft(self, rule: Rule) -> None:
        """Find out what `rule` would have sorted where it stands, or a new one where it would."""
        assert self._book is not None
        draft = in_force(self.rules.having(replace(rule, is_on=True)), self._book)
        self._trying.try_one(draft.rule(rule.id), draft, self._show_draft)

    def _show_draft(self, trial: Trial) -> None:
        if self._editor is not None:
            rule, is_fresh = self._editor.rule, self._is_fresh
            self._editor.show_trial(rule_trial_text(rule, trial, self._words, is_fresh=is_fresh))

    def _show_trials(self, trials: Trials) -> None:
        self._trials = trials
        self.list.show_trials(trials.of)
        together = trials.together
        self._together.setText(rules_trial_text(together, self._words, is_fresh=self._is_fresh))

    def _set(self, rule: Rule) -> None:
        self._ask(ChangeRules.setting(self.rules, rule))
        if self._book is not None:
            self.list.show_rules(self.rules, self._book, self._trials.of, rule.id)
            self._show_possible()

    def _switch(self, rule_id: str, is_on: bool) -> None:
        rule = replace(self.rules.rule(rule_id), is_on=is_on)
        self._ask(ChangeRules.setting(self.rules, rule))

    def _ask_remove(self) -> None:
        if self.list.chosen:
            self._ask(ChangeRules.removing(self.rules, self.list.chosen))

    def _place(self, rule_id: str, before: str | None) -> None:
        self._ask(ChangeRules.placing(self.rules, rule_id, before))

    def _own(self, domains: frozenset[str]) -> None:
        self._ask(ChangeRules.owning(self.rules, domains))

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
        self._domains.said.connect(self._own)
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
        column.addWidget(self._domains)
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
