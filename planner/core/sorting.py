"""Rules by which events find their category, tried in order: the first that fires is told.

A rule looks at one thing: who was there, words in the title, who invited, the calendar, the project.
"""

from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from enum import StrEnum
from functools import lru_cache
from operator import attrgetter
from typing import TYPE_CHECKING

from planner.core.left_out import BY_DEFAULT, LeftOut
from planner.core.patterns import Pattern
from planner.core.rule_errors import NoSuchRule

if TYPE_CHECKING:
    from planner.core.event import Event


class Looks(StrEnum):
    """What a rule looks at."""

    GUESTS = "guests"
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

    `GUESTS` takes no text: it fires when somebody from outside the own domains is there. In a title,
    all the words of `text` must stand, each as a word of its own; `PATTERN` takes `*` and `?` as any
    signs. An organiser is an address, or a domain; the others must be the same. A rule that is off
    stays where it is and does nothing.
    """

    id: str
    looks: Looks
    text: str
    category: str
    is_on: bool = True

    @property
    def takes_text(self) -> bool:
        return self.looks is not Looks.GUESTS

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
            case Looks.TITLE:
                words = _set_of_words(self.text)
                return bool(words) and words <= _set_of_words(event.title)
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
        are broader than what somebody just said."""
        if any(each.id == rule.id for each in self.rules):
            changed = (rule if each.id == rule.id else each for each in self.rules)
            return replace(self, rules=tuple(changed))
        return replace(self, rules=(rule, *self.rules))

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
    """An event, and what becomes of it: it is left out, or a rule sorts it, or neither."""

    event: "Event"
    left_out: LeftOut | None = None
    rule: Rule | None = None

    @property
    def is_sure(self) -> bool:
        """Whether the rule's word is enough. In a calendar, what has no guests may be no work at all,
        and a title alone does not say: that is proposed, and waits."""
        if self.rule is None or self.event.guests or not self.event.is_appointment:
            return self.rule is not None
        return self.rule.looks not in (Looks.TITLE, Looks.PATTERN)


def sort(events: Iterable["Event"], rules: Rules) -> list[Sorted]:
    """What becomes of each of `events`."""
    from planner.core.leaving_out import why_left_out  # a book with rules is opened without it

    found = []
    for event in events:
        why = why_left_out(event, rules.own_domains, rules.left_out)
        found.append(Sorted(event, why, None if why else rules.first_for(event)))
    return found


def has_outsider(event: "Event", own_domains: frozenset[str]) -> bool:
    """Whether somebody was there from outside `own_domains`, or their parts. Without any own domain
    nobody can tell."""
    return bool(own_domains) and any(not is_of(domain, own_domains) for domain in event.domains)


def is_of(domain: str, own_domains: frozenset[str]) -> bool:
    """sales.example.org is of example.org."""
    return any(domain == own or domain.endswith(f".{own}") for own in own_domains)


def _is_from(address: str, wanted: str) -> bool:
    whole = wanted.lstrip("@")
    return bool(whole) and (address == whole or address.rpartition("@")[2] == whole)


def pieces_of(text: str) -> Sequence[str]:
    """The words of `text`: letters and digits of any language; what stands between is none."""
    return "".join(sign if sign.isalnum() else " " for sign in text).split()


def words_of(text: str) -> Sequence[str]:
    """The same, case ignored."""
    return pieces_of(text.casefold())


@lru_cache(16384)
def _set_of_words(text: str) -> frozenset[str]:
    """Kept, for rules look at the same titles again and again, at every key of who writes one."""
    return frozenset(words_of(text))


def _is_named(event: "Event", looks: Looks, wanted: str) -> bool:
    """Whether that is the name of its calendar, project or client, or of one of its tags."""
    names = event.tags if looks is Looks.TAG else (_NAMES[looks](event),)
    return any(name.strip().casefold() == wanted for name in names)


_NAMES: Mapping[Looks, "Callable[[Event], str]"] = {
    Looks.CALENDAR: attrgetter("calendar"),
    Looks.PROJECT: attrgetter("project"),
    Looks.CLIENT: attrgetter("client"),
}
