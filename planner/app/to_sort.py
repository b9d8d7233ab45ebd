"""What waits to be sorted, with what is proposed for it."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta

from planner.app.commands.inbox import SortEvents
from planner.app.rules import rules_in_force
from planner.core.book import Book
from planner.core.called import entry_called
from planner.core.duration import ZERO, total
from planner.core.entry import Entry
from planner.core.inbox import event_name
from planner.core.inboxes import Waiting
from planner.core.original import event_of
from planner.core.overlaps import laps
from planner.core.sorting import Rule, Rules
from planner.core.week import Week

_MANY = 3000
"""To look through more, at each step on the page, would hold the window up."""


@dataclass(frozen=True, slots=True)
class ToSort:
    """An event that waits in a week, in one part or several. `rule` is the one that sorts it or leaves
    it out, if one does; `clash` is what is at the same time, and for how long."""

    parts: tuple[Entry, ...]
    rule: Rule | None = None
    clash: tuple[Entry, timedelta] | None = None

    @property
    def first(self) -> Entry:
        return self.parts[0]

    @property
    def waiting(self) -> Waiting:
        return Waiting(self.first.week, self.first.id)

    @property
    def category(self) -> str | None:
        """What is proposed; `None` where nothing is, or to leave it out."""
        return self.rule.category or None if self.rule else None

    @property
    def is_left_out(self) -> bool:
        """Whether it is proposed to leave it out."""
        return self.rule is not None and self.rule.leaves_out

    @property
    def likeness(self) -> tuple[str, str | None]:
        """Its title, and what is proposed: a category, `LEFT_OUT`, or nothing."""
        return _title(self.first), _goes_to(self.rule)

    @property
    def amount(self) -> timedelta:
        return total(part.amount for part in self.parts)


def to_sort(book: Book, week: Week) -> tuple[ToSort, ...]:
    """What waits in `week`, in order of time."""
    waiting = book.recorded.inbox(week).waiting
    if not waiting:
        return ()
    rules = rules_in_force(book, week)
    clashes = _Clashes((*book.log(week).entries, *waiting))
    found = []
    for parts in _events(waiting):
        found.append(ToSort(parts, _rule_for(parts[0], rules), clashes.of(parts)))
    return tuple(sorted(found, key=lambda each: _when(each.first)))


def number_waiting(book: Book, week: Week) -> int:
    """How many events wait in `week`; none in a closed one, where nothing can be done about them."""
    if week not in book.recorded.inboxes or book.is_closed(week):
        return 0
    return book.recorded.inboxes[week].number


def weeks_waiting(book: Book) -> dict[Week, int]:
    """How many events wait, by week, of all weeks in which some do."""
    numbers = {week: number_waiting(book, week) for week in sorted(book.recorded.inboxes)}
    return {week: number for week, number in numbers.items() if number}


def alike(book: Book, items: Iterable[ToSort]) -> dict[Waiting, tuple[Waiting, ...]]:
    """For each of `items`, all that waits under the same title and project, with the same proposal, in
    weeks that are not closed, itself last: the lunch of every day. What has neither is like nothing.
    Where thousands wait, all of them are not looked through, but the weeks of `items`."""
    items = tuple(items)
    inboxes = book.recorded.inboxes
    if sum(len(inbox.waiting) for inbox in inboxes.values()) > _MANY:
        own = sorted({item.first.week for item in items})
        weeks = [week for week in own if number_waiting(book, week)]
    else:
        weeks = [*weeks_waiting(book)]
    found: dict[tuple[str, str | None], list[Waiting]] = {}
    titles = {_title(item.first) for item in items} - {""}
    for week in weeks if titles else ():
        some = [each for each in book.recorded.inboxes[week].waiting if _title(each) in titles]
        rules = rules_in_force(book, week) if some else Rules()
        for first, *_ in _events(some):
            proposed = _goes_to(_rule_for(first, rules))
            found.setdefault((_title(first), proposed), []).append(Waiting(week, first.id))
    return {item.waiting: _last(item.waiting, found.get(item.likeness, ())) for item in items}


def _last(place: Waiting, places: Iterable[Waiting]) -> tuple[Waiting, ...]:
    return (*(each for each in places if each != place), place)


def one_of_each(items: Iterable[ToSort]) -> tuple[ToSort, ...]:
    """Of those of `items` that are alike the first."""
    firsts: dict[object, ToSort] = {}
    for item in items:
        firsts.setdefault(item.likeness if item.likeness[0] else item.waiting, item)
    return tuple(firsts.values())


def accepting_all(items: Iterable[ToSort]) -> SortEvents:
    """The one step that records all of which a category is proposed, and leaves out what a rule does."""
    return SortEvents(
        tuple((each.waiting, each.rule.category) for each in items if each.rule is not None)
    )


def _title(entry: Entry) -> str:
    return entry_called(entry).casefold()


def _goes_to(rule: Rule | None) -> str | None:
    return rule.category if rule is not None else None


def _rule_for(entry: Entry, rules: Rules) -> Rule | None:
    event = event_of(entry)
    return rules.first_for(event) if event is not None else None


def _events(waiting: Iterable[Entry]) -> list[tuple[Entry, ...]]:
    """What waits, the parts of each event together."""
    events: dict[tuple[str, str], list[Entry]] = {}
    for entry in waiting:
        events.setdefault(event_name(entry), []).append(entry)
    return [tuple(parts) for parts in events.values()]


class _Clashes:
    """What of a week is at the same time."""

    def __init__(self, entries: Sequence[Entry]) -> None:
        self._entries = entries
        self._places = {id(entry): place for place, entry in enumerate(entries)}
        self._laps: dict[int, list[tuple[int, timedelta]]] = {}
        for one, other, lap in laps(entries):
            self._laps.setdefault(one, []).append((other, lap))
            self._laps.setdefault(other, []).append((one, lap))

    def of(self, parts: Iterable[Entry]) -> tuple[Entry, timedelta] | None:
        """Who has the most of the same time; the parts of one event have none of it."""
        mine = {self._places[id(part)] for part in parts}
        sums: dict[int, timedelta] = {}
        for place in mine:
            for other, lap in self._laps.get(place, ()):
                if other not in mine:
                    sums[other] = sums.get(other, ZERO) + lap
        most = max(sums, key=lambda other: (sums[other], -other), default=None)
        return None if most is None else (self._entries[most], sums[most])


def _when(entry: Entry) -> tuple[str, str, str]:
    """What orders entries: days, then times by the clock; what has none comes first."""
    start: datetime | None = entry.start
    day = entry.day.isoformat() if entry.day else ""
    return day, start.replace(tzinfo=None).isoformat() if start else "", entry.note
