"""What a step did to the rules, in words that can follow "Undo:"."""

from dataclasses import replace

from planner.app.commands.rules import ChangeRules, RuleDeed
from planner.app.rules import COLLEAGUES_RULE, GUESTS_RULE
from planner.app.session import Command
from planner.core.book import Book
from planner.core.sorting import Rule
from planner.i18n import Words
from planner.wording.left_out import left_out_name
from planner.wording.rules import rule_name


def rule_phrase(command: Command, book: Book, words: Words) -> str:
    """What `command` does to `book`; empty if it is none of these."""
    if not isinstance(command, ChangeRules):
        return ""
    if command.deed is RuleDeed.DOMAINS:
        return words.text("change the own mail domains")
    if command.rule is None:
        return _switch_phrase(command, words)
    return _phrase(command, book, words).format(rule=rule_name(command.rule, words))


def _phrase(command: ChangeRules, book: Book, words: Words) -> str:
    match command.deed:
        case RuleDeed.REMOVE:
            return words.text("remove the rule {rule}")
        case RuleDeed.PLACE:
            return words.text("move the rule {rule}")
    before, after = _before(command, book), command.rule
    if before is None or after is None:
        return words.text("add the rule {rule}")
    if before.is_on == after.is_on:
        return words.text("change the rule {rule}")
    on, off = words.text("switch on the rule {rule}"), words.text("switch off the rule {rule}")
    return on if after.is_on else off


def _before(command: ChangeRules, book: Book) -> Rule | None:
    """The rule that is changed, as it was; a book without rules of its own has the usual one."""
    changed = command.rule
    if changed is None:
        return None
    if book.rules is None:
        is_usual = changed.id in (GUESTS_RULE, COLLEAGUES_RULE)
        return replace(changed, is_on=True) if is_usual else None
    return next((rule for rule in book.rules.rules if rule.id == changed.id), None)


def _switch_phrase(command: ChangeRules, words: Words) -> str:
    why = left_out_name(command.why, words) if command.why else ""
    if command.deed is RuleDeed.LEAVE_OUT:
        return words.text("leave out: {why}").format(why=why)
    return words.text("count in spite of it: {why}").format(why=why)
