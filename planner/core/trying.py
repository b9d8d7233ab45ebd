"""Rules are tried on events before they count: on those that were recorded, or on those just read."""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from itertools import chain, islice, takewhile

from planner.core.book import Book
from planner.core.entry import EntrySource
from planner.core.event import Event
from planner.core.original import event_of
from planner.core.sorting import Rule, Rules

History = Iterable[tuple[Event, str | None]]
"""Events, each with the category that somebody gave it; `None` where nobody has said."""

MOST = 1000
"""So many of the newest events say enough about rules, and are tried while somebody types."""


@dataclass(frozen=True, slots=True)
class Trial:
    """What rules would have made of events: of `tried`, so many as people sorted them or would have
    had to (`right`), so many into another category than they did (`wrong`); the rest they leave. Of
    both, `left_out` are left out. One rule that fits events and is never the first has them `hidden`.
    """

    tried: int = 0
    right: int = 0
    wrong: int = 0
    left_out: int = 0
    hidden: int = 0

    @property
    def sorted(self) -> int:
        return self.right + self.wrong

    def __add__(self, other: "Trial") -> "Trial":
        """What two rules do to the same events."""
        left_out = self.left_out + other.left_out
        return Trial(self.tried, self.right + other.right, self.wrong + other.wrong, left_out)


@dataclass(frozen=True, slots=True)
class Trials:
    """What each rule would have made of the same events, by its id."""

    tried: int = 0
    of: Mapping[str, Trial] = field(default_factory=dict)

    @property
    def together(self) -> Trial:
        """What all rules do."""
        return sum(self.of.values(), Trial(self.tried))


def trials_on(rules: Rules, history: History) -> Trials:
    """How each of `rules` would have sorted what stands in `history`: what none before it sorts."""
    events = [*history]
    right = dict.fromkeys((rule.id for rule in rules.rules), 0)
    wrong = dict(right)
    for event, category in events:
        rule = rules.first_for(event)
        if rule is not None:
            counts = right if category in (None, rule.category) else wrong
            counts[rule.id] += 1
    found = {}
    for rule in rules.rules:
        fits = right[rule.id] + wrong[rule.id]
        hidden = 0 if fits or not rule.is_on else _fitting(rule, rules, events)
        left_out = fits if rule.leaves_out else 0
        found[rule.id] = Trial(len(events), right[rule.id], wrong[rule.id], left_out, hidden)
    return Trials(len(events), found)


def _fitting(rule: Rule, rules: Rules, events: History) -> int:
    return sum(rule.fires(event, rules.own_domains) for event, _ in events)


def trial_of(rule: Rule, rules: Rules, history: History) -> Trial:
    """The same for `rule` alone, which is one of `rules`: only where it fires it matters who is first."""
    events = [*history]
    right = wrong = fitting = 0
    for event, category in events:
        if not rule.is_on or not rule.fires(event, rules.own_domains):
            continue
        fitting += 1
        if _is_first(rule, rules, event):
            is_right = category in (None, rule.category)
            right, wrong = right + is_right, wrong + (not is_right)
    left_out = right + wrong if rule.leaves_out else 0
    return Trial(len(events), right, wrong, left_out, 0 if right + wrong else fitting)


def sorts(rule: Rule, rules: Rules, event: Event) -> bool:
    """Whether `rule` is the one of `rules` that sorts `event`: it fires, and none before it does."""
    fits = rule.is_on and rule.fires(event, rules.own_domains)
    return fits and _is_first(rule, rules, event)


def _is_first(rule: Rule, rules: Rules, event: Event) -> bool:
    before = takewhile(lambda other: other.id != rule.id, rules.rules)
    return not any(other.is_on and other.fires(event, rules.own_domains) for other in before)


def history_of(book: Book, most: int = MOST) -> list[tuple[Event, str | None]]:
    """What was imported into `book`, the newest weeks first, each event once, with the category that it
    has now."""
    return [*islice(_recorded(book), most)]


def imported_of(book: Book, most: int = MOST) -> list[tuple[Event, str | None]]:
    """The same, after what waits to be sorted: of that nobody has said what it is."""
    return [*islice(chain(_waiting(book), _recorded(book)), most)]


def _waiting(book: Book) -> Iterator[tuple[Event, None]]:
    seen: set[str] = set()
    inboxes = book.recorded.inboxes
    for week in sorted(inboxes, reverse=True):
        for entry in inboxes[week].waiting:
            event = event_of(entry)
            if event is not None and entry.source_id not in seen:
                seen.add(entry.source_id)
                yield event, None


def _recorded(book: Book) -> Iterator[tuple[Event, str | None]]:
    seen: set[str] = set()
    for week in sorted(book.recorded.logs, reverse=True):
        for entry in book.log(week).entries:
            event = event_of(entry) if entry.source is EntrySource.IMPORTED else None
            if event is not None and entry.source_id not in seen:
                seen.add(entry.source_id)
                yield event, entry.category
