"""Rules by which events find their category, tried in order: the first that fires is told.

A rule looks at one thing: who was there, words in the title, who invited, the calendar, the project.
"""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from enum import StrEnum

from planner.core.event import Event
from planner.core.left_out import BY_DEFAULT, LeftOut, why_left_out
from planner.core.patterns import Pattern


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

    def fires(self, event: Event, own_domains: frozenset[str] = frozenset()) -> bool:
        """Whether it sorts `event`."""
        wanted = self.text.strip().casefold()
        match self.looks:
            case Looks.GUESTS:
                return has_outsider(event, own_domains)
            case Looks.TITLE:
                return bool(wanted) and set(wanted.split()) <= set(_words(event.title))
            case Looks.PATTERN:
                return Pattern(self.text).fits(event.title)
            case Looks.ORGANISER:
                return _is_from(event.organiser, wanted)
        return bool(wanted) and wanted in _names(event, self.looks)


@dataclass(frozen=True, slots=True)
class Rules:
    """All rules in order, the mail domains of the user's own company, and for which reasons events
    are left out before any rule sees them."""

    rules: tuple[Rule, ...] = ()
    own_domains: frozenset[str] = frozenset()
    left_out: frozenset[LeftOut] = BY_DEFAULT

    def first_for(self, event: Event) -> Rule | None:
        """The rule that sorts `event`, if one does."""
        on = (rule for rule in self.rules if rule.is_on)
        return next((rule for rule in on if rule.fires(event, self.own_domains)), None)


@dataclass(frozen=True, slots=True)
class Sorted:
    """An event, and what becomes of it: it is left out, or a rule sorts it, or neither."""

    event: Event
    left_out: LeftOut | None = None
    rule: Rule | None = None


def sort(events: Iterable[Event], rules: Rules) -> list[Sorted]:
    """What becomes of each of `events`."""
    found = []
    for event in events:
        why = why_left_out(event, rules.own_domains, rules.left_out)
        found.append(Sorted(event, why, None if why else rules.first_for(event)))
    return found


@dataclass(frozen=True, slots=True)
class Trial:
    """What rules would have made of events that people sorted: of `tried`, so many into the same
    category, so many into another; the rest they would have left."""

    tried: int
    right: int
    wrong: int


def tried_on(rules: Rules, history: Iterable[tuple[Event, str]]) -> Trial:
    """How `rules` would have sorted what stands in `history` with the category it was given."""
    tried = right = wrong = 0
    for event, category in history:
        tried += 1
        rule = rules.first_for(event)
        right += rule is not None and rule.category == category
        wrong += rule is not None and rule.category != category
    return Trial(tried, right, wrong)


def has_outsider(event: Event, own_domains: frozenset[str]) -> bool:
    """Whether somebody was there from outside `own_domains`, or their parts. Without any own domain
    nobody can tell."""
    people = [guest.domain for guest in event.guests if not guest.declined]
    if event.organiser:
        people.append(event.organiser.rpartition("@")[2])
    return bool(own_domains) and any(not _is_of(domain, own_domains) for domain in people)


def _is_of(domain: str, own_domains: frozenset[str]) -> bool:
    """sales.example.org is of example.org."""
    return any(domain == own or domain.endswith(f".{own}") for own in own_domains)


def _is_from(address: str, wanted: str) -> bool:
    whole = wanted.lstrip("@")
    return bool(whole) and (address == whole or address.rpartition("@")[2] == whole)


def _words(text: str) -> Sequence[str]:
    """The words of `text`: letters and digits of any language; what stands between is none."""
    return "".join(sign if sign.isalnum() else " " for sign in text.casefold()).split()


def _names(event: Event, looks: Looks) -> frozenset[str]:
    named: Mapping[Looks, tuple[str, ...]] = {
        Looks.CALENDAR: (event.calendar,),
        Looks.PROJECT: (event.project,),
        Looks.CLIENT: (event.client,),
        Looks.TAG: event.tags,
    }
    return frozenset(name.strip().casefold() for name in named[looks] if name.strip())
