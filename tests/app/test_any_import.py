"""A calendar that changes, and somebody who imports it, makes something of it, and imports it again."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from datetime import UTC, datetime, timedelta
from zoneinfo import ZoneInfo

from hypothesis import settings
from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, initialize, invariant, precondition, rule

from planner.app.commands.closing import CloseWeek, ReopenWeek
from planner.app.commands.entries import EditEntry, RemoveEntry, SplitEntry
from planner.app.commands.grid import DayTime, SetDayTime
from planner.app.commands.inbox import DismissEvents, SortEvents
from planner.app.import_rows import Row, State, accepting, import_rows
from planner.app.importing import forgotten
from planner.app.session import Command, Session
from planner.app.to_sort import accepting_all, to_sort, weeks_waiting
from planner.core.book import Book
from planner.core.duration import MINUTE
from planner.core.entry import Entry
from planner.core.errors import Refusal
from planner.core.event import Event, Guest, Mark, Timed, Window
from planner.core.import_facts import Fact
from planner.core.inboxes import Waiting
from planner.core.log import Log
from planner.core.sorting import Looks, Rule, Rules
from planner.core.week import Week
from tests.builders import W48, book

ZONE = ZoneInfo("Europe/Copenhagen")
WEEKS = (W48.plus(-1), W48, W48.plus(1))
WINDOW = Window.of_days(WEEKS[0].monday, WEEKS[-1].sunday + timedelta(days=1), ZONE)
FIRST = datetime(2026, 11, 16, 7, tzinfo=UTC)
RULES = Rules(
    (
        Rule("r1", Looks.GUESTS, "", "customers"),
        Rule("r2", Looks.TITLE, "status", "meetings"),
        Rule("r3", Looks.CALENDAR, "Home", "admin"),
    ),
    frozenset({"example.org"}),
)
Calendar = dict[str, Event]


@dataclass(frozen=True)
class Known:
    """A calendar that a book knows all of, but for the new times that somebody did not want."""

    calendar: Calendar
    declined: frozenset[str] = frozenset()


@dataclass(frozen=True)
class Read:
    """What came of a file."""

    events: tuple[Event, ...]
    name: str = "work.ics"
    facts: tuple[Fact, ...] = ()
    total: int = 0
    was_refused: bool = False


def span(quarters: int, length: int) -> Timed:
    start = FIRST + timedelta(minutes=15 * quarters)
    return Timed(start, start + timedelta(minutes=15 * length))


spans = st.builds(span, st.integers(0, 4 * 24 * 20), st.integers(1, 8) | st.integers(100, 130))
whose = st.sampled_from((("Work", ()), ("Work", (Guest("a@customer.example"),)), ("Home", ())))


@st.composite
def events(draw: st.DrawFn, uid: str) -> Event:
    calendar, guests = draw(whose)
    title = draw(st.sampled_from(("Status", "Visit", "")))
    marks = draw(st.sampled_from((frozenset(), frozenset(), frozenset({Mark.CANCELLED}))))
    return Event("ical", uid, draw(spans), title, calendar, guests=guests, marks=marks)


class AnyImport(RuleBasedStateMachine):
    def __init__(self) -> None:
        super().__init__()
        self.session = Session(replace(book(), rules=RULES))
        self.calendar: Calendar = {}
        self.known: list[tuple[Book, Known | None]] = [(self.session.book, None)]
        """Books that there were, each with what it knows."""
        self.names = iter(range(10**6))

    @initialize(data=st.data())
    def it_begins(self, data: st.DataObject) -> None:
        """With some that wait, some that are recorded, and some that nobody wants."""
        self.calendar = {uid: data.draw(events(uid)) for uid in "abcd"}
        self._import([self._by_hand(row, data) for row in self._rows(self.calendar)])

    # What the calendar does

    @rule(data=st.data(), uid=st.sampled_from("abcdef"))
    def it_comes_or_changes(self, data: st.DataObject, uid: str) -> None:
        self.calendar = {**self.calendar, uid: data.draw(events(uid))}

    @precondition(lambda self: self.calendar)
    @rule(data=st.data(), to=spans)
    def it_moves(self, data: st.DataObject, to: Timed) -> None:
        uid = data.draw(st.sampled_from(sorted(self.calendar)))
        self.calendar = {**self.calendar, uid: replace(self.calendar[uid], span=to)}

    @precondition(lambda self: self.calendar)
    @rule(data=st.data())
    def it_vanishes(self, data: st.DataObject) -> None:
        uid = data.draw(st.sampled_from(sorted(self.calendar)))
        self.calendar = {name: each for name, each in self.calendar.items() if name != uid}

    # What somebody does

    @rule(data=st.data())
    def it_is_imported(self, data: st.DataObject) -> None:
        self._import([self._by_hand(row, data) for row in self._rows(self.calendar)])

    def _import(self, rows: Sequence[Row]) -> None:
        before, left = self.session.book, self._entries()

        self.session.perform(self._accepting(rows, self.calendar))

        left_alone = [row for row in rows if row.state is State.CHANGED and not row.is_taken]
        declined = frozenset(row.key for row in left_alone)
        waits = any(row.was_waiting for row in left_alone)
        self._know(before, None if waits else Known(self.calendar, declined))
        taken = {f"{e.week} {e.id}" for row in rows if row.is_taken for e in row.before}
        kept = self._entries()
        assert all(kept[name] == each for name, each in left.items() if name not in taken)
        self._finds_all_of(self.calendar)

    @rule(data=st.data(), deed=st.sampled_from(("note", "category", "longer", "week", "day")))
    def an_entry_is_edited(self, data: st.DataObject, deed: str) -> None:
        entry = self._one_of(data, self._entries().values())
        if entry is not None:
            self._try(EditEntry(entry.week, self._edited(entry, deed, data)))

    @rule(data=st.data())
    def an_entry_is_removed(self, data: st.DataObject) -> None:
        entry = self._one_of(data, self._entries().values())
        if entry is not None:
            self._try(RemoveEntry(entry.week, entry.id))

    @rule(data=st.data())
    def an_entry_is_split(self, data: st.DataObject) -> None:
        entry = self._one_of(data, self._entries().values())
        if entry is not None and entry.amount > MINUTE:
            self._try(SplitEntry(entry.week, entry.id, MINUTE, "travel", self._name()))

    @rule(data=st.data(), hours=st.integers(0, 2))
    def a_cell_is_typed(self, data: st.DataObject, hours: int) -> None:
        entry = self._one_of(data, self._entries().values())
        if entry is not None:
            time = DayTime(entry.category, entry.day, timedelta(hours=hours))
            self._try(SetDayTime(entry.week, time, self._name()))

    @rule(data=st.data(), category=st.sampled_from(("meetings", "customers")))
    def what_waits_is_sorted(self, data: st.DataObject, category: str) -> None:
        if (entry := self._one_of(data, self._waiting())) is not None:
            self._try(SortEvents(((Waiting(entry.week, entry.id), category),)))

    @rule()
    def all_that_is_proposed_is_recorded(self) -> None:
        weeks = weeks_waiting(self.session.book)
        items = [item for week in weeks for item in to_sort(self.session.book, week)]
        self._try(accepting_all(items))

    @rule(data=st.data())
    def what_waits_was_no_work(self, data: st.DataObject) -> None:
        if (entry := self._one_of(data, self._waiting())) is not None:
            self._try(DismissEvents((Waiting(entry.week, entry.id),)))

    @rule(week=st.sampled_from(WEEKS))
    def a_week_is_closed(self, week: Week) -> None:
        self._try(CloseWeek(week))

    @rule(week=st.sampled_from(WEEKS))
    def a_week_is_reopened(self, week: Week) -> None:
        if self.session.book.is_closed(week):
            before = self.session.book
            self.session.perform(ReopenWeek(week))
            self._know(before, None)

    @rule()
    def it_is_undone_and_done_again(self) -> None:
        book = self.session.book
        if self.session.undo() is not None:
            self.session.redo()
            assert self.session.book is book

    @rule()
    def it_is_undone(self) -> None:
        step = self.session.undo()
        assert step is None or self.session.book is step.before

    # What holds

    @invariant()
    def the_same_file_again_changes_nothing(self) -> None:
        book = self.session.book
        if (known := self._known_of(book)) is not None:
            rows = self._rows(known.calendar)
            command = self._accepting(rows, known.calendar)

            assert command.apply(book) == book
            assert not any(row.state is State.NEW for row in rows)
            changed = {row.key for row in rows if row.state is State.CHANGED}
            assert changed <= known.declined

    @invariant()
    def nothing_is_recorded_and_waits_too(self) -> None:
        if self._known_of(self.session.book) is not None:
            closed = self.session.book.recorded.closed
            waiting = {each.source_id for each in self._waiting() if each.week not in closed}
            assert not waiting & {each.source_id for each in self._entries().values()}

    @invariant()
    def what_waits_counts_for_nothing(self) -> None:
        for week in WEEKS:
            log = self.session.book.log(week)
            assert all(entry.category for entry in log.entries)
            assert not any(
                entry.category for entry in self.session.book.recorded.inbox(week).waiting
            )

    @invariant()
    def closed_weeks_stay_as_they_were(self) -> None:
        book = self.session.book
        for week in book.recorded.closed:
            assert book.log(week).minutes == book.recorded.closed[week].actual

    # Doing

    def _try(self, command: Command) -> None:
        before = self.session.book
        try:
            self.session.perform(command)
        except Refusal:
            assert self.session.book is before
        self._know(before, self._known_of(before))

    def _know(self, before: Book, known: Known | None) -> None:
        if self.session.book is not before:
            self.known.append((self.session.book, known))
        elif known is not None:
            self.known.insert(0, (before, known))

    def _known_of(self, book: Book) -> Known | None:
        return next(known for held, known in self.known if held is book)

    def _by_hand(self, row: Row, data: st.DataObject) -> Row:
        match data.draw(st.sampled_from(("", "", "taken", "left", "sorted"))):
            case "taken":
                return row.taken(True)
            case "left":
                return row.taken(False)
            case "sorted":
                return row.sorted_into("preparation")
        return row

    def _edited(self, entry: Entry, deed: str, data: st.DataObject) -> Entry:
        match deed:
            case "note":
                return replace(entry, note="mine")
            case "category":
                return replace(entry, category="improvement")
            case "longer":
                return replace(entry, amount=max(entry.amount - 5 * MINUTE, MINUTE))
            case "week":
                return replace(entry, when=data.draw(st.sampled_from(WEEKS)), start=None)
        day = data.draw(st.sampled_from(data.draw(st.sampled_from(WEEKS)).days))
        start = datetime(day.year, day.month, day.day, 9, tzinfo=UTC)
        return replace(entry, when=day, start=start)

    # Looking

    def _rows(self, calendar: Calendar) -> tuple[Row, ...]:
        read = Read(tuple(calendar.values()))
        return import_rows([read], RULES, self.session.book, WINDOW)

    def _accepting(self, rows: Iterable[Row], calendar: Calendar) -> Command:
        gone = forgotten(calendar.values(), self.session.book, WINDOW)
        return accepting(rows, ZONE, forgotten=gone)

    def _entries(self) -> dict[str, Entry]:
        logs: list[Log] = [self.session.book.log(week) for week in WEEKS]
        return {f"{e.week} {e.id}": e for log in logs for e in log.entries}

    def _waiting(self) -> list[Entry]:
        inboxes = (self.session.book.recorded.inbox(week) for week in WEEKS)
        return [entry for inbox in inboxes for entry in inbox.waiting]

    def _finds_all_of(self, calendar: Calendar) -> None:
        """What counts and lies in open weeks is recorded, waits, or is known not to be wanted."""
        inboxes = [self.session.book.recorded.inbox(week) for week in WEEKS]
        found = {each.source_id for each in (*self._entries().values(), *self._waiting())}
        found |= {removed.source_id for inbox in inboxes for removed in inbox.removed}
        for event in calendar.values():
            is_open = not self.session.book.is_closed(Week.of(event.day_in(ZONE)))
            if is_open and not event.marks:
                assert event.source_id in found

    def _one_of(self, data: st.DataObject, entries: Iterable[Entry]) -> Entry | None:
        held = [*entries]
        place = data.draw(st.integers(0, max(0, len(held) - 1)))
        return held[place] if held else None

    def _name(self) -> str:
        return f"new {next(self.names)}"


AnyImport.TestCase.settings = settings(max_examples=150, stateful_step_count=30)
TestAnyImport = AnyImport.TestCase
