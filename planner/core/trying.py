"""Rules are tried on events before they count: on those that were recorded, or on those just read."""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from itertools import islice

from planner.core.book import Book
from planner.core.entry import EntrySource
from planner.core.event import Event
from planner.core.original import event_of
from planner.core.sorting import Rules

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
