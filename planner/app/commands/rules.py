"""What a user can do with the rules that sort imports."""

from dataclasses import dataclass, replace
from enum import StrEnum
from typing import ClassVar

from planner.app.commands.entries import LOG
from planner.app.rules import is_domain
from planner.core.book import Book
from planner.core.category import OPEN_ID, cleaned
from planner.core.entry_errors import OpenIsNoWork
from planner.core.errors import IsArchived
from planner.core.left_out import LeftOut
from planner.core.patterns import LONGEST
from planner.core.rule_errors import NotADomain, NothingToLookFor
from planner.core.sorting import Rule, Rules


class RuleDeed(StrEnum):
    """What was done to the rules."""

    SET = "set"
    REMOVE = "remove"
    PLACE = "place"
    DOMAINS = "domains"
    LEAVE_OUT = "leave-out"
    COUNT = "count"


@dataclass(frozen=True, slots=True)
class ChangeRules:
    """Sort imports by `rules` from now on; what is recorded stays. A book that had the usual rules has
    its own then. `deed` says what is different, so that it has a name: `rule` is the one that was set,
    removed or placed, `why` the reason for which events are left out or count.

    Raises `NothingToLookFor`, `OpenIsNoWork`, `IsArchived` or `NoSuchCategory` for a rule that is set,
    and `NotADomain`.
    """

    page: ClassVar[str] = LOG

    rules: Rules
    deed: RuleDeed
    rule: Rule | None = None
    why: LeftOut | None = None

    @classmethod
    def setting(cls, held: Rules, rule: Rule) -> "ChangeRules":
        """`rule` is new among those `held`, or takes the place of that of its id."""
        text = cleaned(rule.text, LONGEST) if rule.takes_text else ""
        clean = replace(rule, text=text)
        return cls(held.having(clean), RuleDeed.SET, clean)

    @classmethod
    def removing(cls, held: Rules, rule_id: str) -> "ChangeRules":
        """Raises `NoSuchRule`."""
        return cls(held.without(rule_id), RuleDeed.REMOVE, held.rule(rule_id))

    @classmethod
    def placing(cls, held: Rules, rule_id: str, before: str | None) -> "ChangeRules":
        """Raises `NoSuchRule`."""
        return cls(held.placed(rule_id, before), RuleDeed.PLACE, held.rule(rule_id))

    @classmethod
    def owning(cls, held: Rules, domains: frozenset[str]) -> "ChangeRules":
        """`domains` are the mail domains of the user's own company."""
        return cls(replace(held, own_domains=domains), RuleDeed.DOMAINS)

    @classmethod
    def leaving_out(cls, held: Rules, why: LeftOut, on: bool) -> "ChangeRules":
        """Events are left out for `why`, or count in spite of it."""
        deed = RuleDeed.LEAVE_OUT if on else RuleDeed.COUNT
        return cls(held.leaving_out(why, on), deed, why=why)

    def apply(self, book: Book) -> Book:
        if self.deed is RuleDeed.SET and self.rule is not None:
            self._check(self.rule, book)
        for domain in self.rules.own_domains:
            if not is_domain(domain):
                raise NotADomain(domain)
        return book.with_rules(self.rules)

    def _check(self, rule: Rule, book: Book) -> None:
        if not rule.looks_for_something:
            raise NothingToLookFor
        if rule.leaves_out:
            return
        category = book.category(rule.category)
        if category.id == OPEN_ID:
            raise OpenIsNoWork
        if category.archived and rule.is_on:
            raise IsArchived(category.id)
