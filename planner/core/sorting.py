"""Rules by which events find their category, tried in order: the first that fires is told.

A rule looks at one thing: who was there, words in the title, who invited, the calendar, the project. It
sorts into a category, or leaves out.
"""

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass, replace
from enum import StrEnum
from operator import attrgetter
from typing import TYPE_CHECKING

from planner.core.attending import has_outsider, only_colleagues
from planner.core.left_out import BY_DEFAULT, LeftOut
from planner.core.mail_domains import plain_domain
from planner.core.patterns import Pattern
from planner.core.rule_errors import NoSuchRule
from planner.core.title_words import bag_of_words, words_of

if TYPE_CHECKING:
    from planner.core.event import Event

LEFT_OUT = ""
"""Where a rule sorts to that leaves out."""


class Looks(StrEnum):
    """What a rule looks at."""

    GUESTS = "guests"
    COLLEAGUES = "colleagues"
    TITLE = "title"
    PATTERN = "pattern"
    ORGANISER = "organiser"
    CALENDAR = "calendar"
    PROJECT = "project"
    CLIENT = "client"
    TAG = "tag"


@dataclass(frozen=True, slots=True)
class Rule:
    """Where an event goes that has `text` in what the rule looks at, case ignored.

    `GUESTS` takes no text: it fires when somebody from outside the own domains is there; nor does
    `COLLEAGUES`, when people were asked and all of them are of the own domains. In a title, all the
    words of `text` must stand, each as a word of its own; `PATTERN` takes `*` and `?` as any signs. An
    organiser is an address, or a domain; the others must be the same. Where there is no name of a
    calendar, that of the program counts. A rule that is off stays where it is and does nothing.
    """

    id: str
    looks: Looks
    text: str
    category: str
    is_on: bool = True

    @property
    def takes_text(self) -> bool:
        return not self.asks_who_was_there

    @property
    def asks_who_was_there(self) -> bool:
        """Whether it knows nothing without an own mail domain."""
        return self.looks in (Looks.GUESTS, Looks.COLLEAGUES)

    @property
    def leaves_out(self) -> bool:
        return self.category == LEFT_OUT

    @property
    def looks_for_something(self) -> bool:
        """Whether there is anything that could make it fire."""
        text = words_of(self.text) if self.looks is Looks.TITLE else self.text.strip()
        return bool(text) or not self.takes_text

    def fires(self, event: "Event", own_domains: frozenset[str] = frozenset()) -> bool:
        """Whether it sorts `event`."""
        wanted = self.text.strip().casefold()
        match self.looks:
            case Looks.GUESTS:
                return has_outsider(event, own_domains)
            case Looks.COLLEAGUES:
                return only_colleagues(event, own_domains)
            case Looks.TITLE:
                words = bag_of_words(self.text)
                return bool(words) and words <= bag_of_words(event.title)
            case Looks.PATTERN:
                return Pattern(self.text).fits(event.title)
            case Looks.ORGANISER:
                return _is_from(event.organiser, wanted)
        return bool(wanted) and _is_named(event, self.looks, wanted)


@dataclass(frozen=True, slots=True)
class Rules:
    """All rules in order, the mail domains of the user's own company, and for which reasons events
    are left out before any rule sees them."""

    rules: tuple[Rule, ...] = ()
    own_domains: frozenset[str] = frozenset()
    left_out: frozenset[LeftOut] = BY_DEFAULT

    def first_for(self, event: "Event") -> Rule | None:
        """The rule that sorts `event`, if one does."""
        on = (rule for rule in self.rules if rule.is_on)
        return next((rule for rule in on if rule.fires(event, self.own_domains)), None)

    def rule(self, rule_id: str) -> Rule:
        """Raises `NoSuchRule`."""
        for rule in self.rules:
            if rule.id == rule_id:
                return rule
        raise NoSuchRule(rule_id)

    def having(self, rule: Rule) -> "Rules":
        """These with `rule` in the place of that of its id. A new one comes first, before those that
        are broader than what somebody just said; but what leaves out comes after what looks for guests
        from outside, for lunch with a customer counts."""
        if any(each.id == rule.id for each in self.rules):
            changed = (rule if each.id == rule.id else each for each in self.rules)
            return replace(self, rules=tuple(changed))
        guests = [n for n, each in enumerate(self.rules, 1) if each.looks is Looks.GUESTS]
        place = max(guests, default=0) if rule.leaves_out else 0
        return replace(self, rules=(*self.rules[:place], rule, *self.rules[place:]))

    def without(self, rule_id: str) -> "Rules":
        """Raises `NoSuchRule`."""
        gone = self.rule(rule_id)
        return replace(self, rules=tuple(each for each in self.rules if each is not gone))

    def placed(self, rule_id: str, before: str | None) -> "Rules":
        """These with a rule before that of the id `before`; `None` is the end. Raises `NoSuchRule`."""
        moved, others = self.rule(rule_id), self.without(rule_id).rules
        if before == rule_id:
            return self
        place = len(others) if before is None else others.index(self.rule(before))
        return replace(self, rules=(*others[:place], moved, *others[place:]))

    def leaving_out(self, why: LeftOut, on: bool) -> "Rules":
        """These, by which events are left out for `why`, or count in spite of it."""
        return replace(self, left_out=self.left_out | {why} if on else self.left_out - {why})


@dataclass(frozen=True, slots=True)
class Sorted:
    """An event, and what becomes of it: it is left out, perhaps by a rule, or a rule sorts it, or
    neither."""

    event: "Event"
    left_out: LeftOut | None = None
    rule: Rule | None = None

    @property
    def is_sure(self) -> bool:
        """Whether the rule's word is enough. In a calendar, what has no guests may be no work at all,
        and a title alone does not say: that is proposed, and waits."""
        if self.rule is None or self.rule.leaves_out:
            return False
        if self.event.guests or not self.event.is_appointment:
            return True
        return self.rule.looks not in (Looks.TITLE, Looks.PATTERN)


def sort(events: Iterable["Event"], rules: Rules) -> list[Sorted]:
    """What becomes of each of `events`."""
    from planner.core.leaving_out import why_left_out  # a book with rules is opened without it

    found = []
    for event in events:
        why = why_left_out(event, rules.own_domains, rules.left_out)
        rule = None if why else rules.first_for(event)
        by_rule = LeftOut.RULE if rule is not None and rule.leaves_out else None
        found.append(Sorted(event, why or by_rule, rule))
    return found


def _is_from(address: str, wanted: str) -> bool:
    whole = plain_domain(wanted.lstrip("@"))
    return bool(whole) and (address == whole or plain_domain(address.rpartition("@")[2]) == whole)


def _is_named(event: "Event", looks: Looks, wanted: str) -> bool:
    """Whether that is the name of its calendar, project or client, or of one of its tags."""
    names = event.tags if looks is Looks.TAG else (_NAMES[looks](event),)
    return any(name.strip().casefold() == wanted for name in names)


_NAMES: Mapping[Looks, "Callable[[Event], str]"] = {
    Looks.CALENDAR: lambda event: event.calendar or event.source,
    Looks.PROJECT: attrgetter("project"),
    Looks.CLIENT: attrgetter("client"),
}
