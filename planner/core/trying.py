"""Rules are tried on events before they count: on those that were recorded, or on those just read."""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from itertools import islice, takewhile

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
    had to (`right`), so many into another category than they did (`wrong`); the rest they leave."""

    tried: int = 0
    right: int = 0
    wrong: int = 0

    @property
    def sorted(self) -> int:
        return self.right + self.wrong

    def __add__(self, other: "Trial") -> "Trial":
        """What two rules do to the same events."""
        return Trial(self.tried, self.right + other.right, self.wrong + other.wrong)


def tried_on(rules: Rules, history: History) -> Trial:
    """How `rules` would have sorted what stands in `history`."""
    events = [*history]
    return sum(trials_on(rules, events).values(), Trial(len(events)))


def trials_on(rules: Rules, history: History) -> Mapping[str, Trial]:
    """The same for each rule alone, by its id: what none before it sorts."""
    events = [*history]
    right = dict.fromkeys((rule.id for rule in rules.rules), 0)
    wrong = dict(right)
    for event, category in events:
        rule = rules.first_for(event)
        if rule is not None:
            counts = right if category in (None, rule.category) else wrong
            counts[rule.id] += 1
    return {rule_id: Trial(len(events), right[rule_id], wrong[rule_id]) for rule_id in right}


def trial_of(rule: Rule, rules: Rules, history: History) -> Trial:
    """The same for `rule` alone, which is one of `rules`: only where it fires it matters who is first."""
    events = [*history]
    right = wrong = 0
    for event, category in events:
        if sorts(rule, rules, event):
            is_right = category in (None, rule.category)
            right, wrong = right + is_right, wrong + (not is_right)
    return Trial(len(events), right, wrong)


def sorts(rule: Rule, rules: Rules, event: Event) -> bool:
    """Whether `rule` is the one of `rules` that sorts `event`: it fires, and none before it does."""
    own = rules.own_domains
    if not rule.is_on or not rule.fires(event, own):
        return False
    before = takewhile(lambda other: other.id != rule.id, rules.rules)
    return not any(other.is_on and other.fires(event, own) for other in before)


def history_of(book: Book, most: int = MOST) -> list[tuple[Event, str | None]]:
    """What was imported into `book`, the newest weeks first, each event once, with the category that it
    has now."""
    return [*islice(_recorded(book), most)]


def _recorded(book: Book) -> Iterator[tuple[Event, str | None]]:
    seen: set[str] = set()
    for week in sorted(book.recorded.logs, reverse=True):
        for entry in book.log(week).entries:
            event = event_of(entry) if entry.source is EntrySource.IMPORTED else None
            if event is not None and entry.source_id not in seen:
                seen.add(entry.source_id)
                yield event, entry.category
