"""Books as a person could come to have them, and odd ones: every field takes every kind of value."""

from dataclasses import replace
from datetime import date, datetime, timedelta, timezone

from hypothesis import strategies as st

from planner.core.absence import Absence, AbsenceKind, PublicHolidays
from planner.core.book import Book
from planner.core.category import OPEN_ID, Alias, Category, Role
from planner.core.closing import Closed, label
from planner.core.duration import MINUTE, in_minutes
from planner.core.entry import Entry, EntrySource
from planner.core.goal import Absolute, Direction, Goal, Relative, Share
from planner.core.imported import Imported
from planner.core.inbox import Inbox, Removed
from planner.core.left_out import BY_DEFAULT
from planner.core.log import Log
from planner.core.move import Link, LinkKind, Move, Reason, ReasonKind
from planner.core.normal_week import NormalWeek, Source
from planner.core.person import Person
from planner.core.plan import Plan, Start, StartKind
from planner.core.recorded import Recorded
from planner.core.sorting import Looks, Rule, Rules
from planner.core.stopwatch import Running
from planner.core.template import Template
from planner.core.week import Week
from planner.core.weeks import Weeks
from planner.core.working_hours import WorkingHours

texts = st.text(st.characters(exclude_categories=["Cs"]), max_size=12)
ids = st.text("abc1é", min_size=1, max_size=3).filter(lambda text: text != OPEN_ID)
names = ids | st.just(OPEN_ID)
times = st.integers(0, 42 * 60).map(lambda minutes: minutes * MINUTE)
"""Four of these still fit into a week."""

days = st.integers(0, 24 * 60).map(lambda minutes: minutes * MINUTE)
minutes = st.dictionaries(names, times, max_size=4)
weeks = st.dates(date(1970, 1, 5), date(2100, 12, 1)).map(Week.of)
reasons = st.builds(Reason, st.none() | st.sampled_from(ReasonKind), texts)
links = st.builds(Link, st.sampled_from(LinkKind), texts)
starts = st.builds(Start, st.sampled_from(StartKind), minutes, texts)
measures = (
    st.builds(Relative, st.integers(-100, 900), ids)
    | st.builds(Share, st.integers(0, 100))
    | st.builds(Absolute, times)
)
normal_weeks = st.builds(NormalWeek, ids, minutes, st.sampled_from(Source), weeks)
working_hours = st.builds(
    WorkingHours, st.dates(), st.lists(days, min_size=7, max_size=7).map(tuple)
)
goals = st.builds(
    Goal,
    ids,
    st.sampled_from(Role) | ids,
    measures,
    weeks,
    st.sampled_from(Direction),
    st.none() | weeks,
    st.booleans(),
)
calendar_days = st.dates(date(1970, 1, 5), date(2100, 12, 1))
absences = st.builds(
    Absence, ids, calendar_days, st.none() | days, st.sampled_from(AbsenceKind), texts
)
public_holidays = st.builds(PublicHolidays, texts, st.frozensets(st.dates(), max_size=3))
templates = st.builds(Template, ids, texts, minutes)
rules = st.builds(
    Rules,
    st.lists(
        st.builds(Rule, ids, st.sampled_from(Looks), texts, names, st.booleans()),
        max_size=4,
        unique_by=lambda rule: rule.id,
    ).map(tuple),
    st.frozensets(texts, max_size=3),
    st.frozensets(st.sampled_from(sorted(BY_DEFAULT))),
)
people = st.builds(Person, texts, texts, texts, st.booleans())
colours = st.just("") | st.integers(0, 0xFFFFFF).map("#{:06x}".format)


@st.composite
def moves(draw: st.DrawFn, plan: Plan, move_id: str) -> Move:
    """A move that `plan` can pay."""
    source = draw(st.sampled_from(sorted(plan.minutes)))
    target = draw(names.filter(lambda name: name != source))
    amount = draw(st.integers(1, in_minutes(plan.planned(source)))) * MINUTE
    link = draw(st.none() | links)
    return Move(move_id, source, target, amount, draw(reasons), draw(texts), link)


@st.composite
def plans(draw: st.DrawFn) -> Plan:
    plan = Plan(draw(weeks), draw(starts))
    for move_id in draw(st.sets(ids, max_size=3)):
        if plan.minutes:
            plan = replace(plan, moves=(*plan.moves, draw(moves(plan, move_id))))
    return replace(
        plan,
        locks=draw(st.frozensets(ids, max_size=2)),
        keep=draw(st.dictionaries(ids, times, max_size=2)),
        note=draw(texts),
        promise=draw(texts),
        promise_kept=draw(st.none() | st.booleans()),
    )


zones = st.none() | st.integers(-840, 840).map(lambda n: timezone(timedelta(minutes=n)))
FIRST = datetime.fromisoformat("1970-01-05")
LAST = datetime.fromisoformat("2100-12-01")
moments = st.builds(
    lambda time, zone: time.replace(microsecond=0, tzinfo=zone),
    st.datetimes(FIRST, LAST),
    zones,
)

aware = moments.filter(lambda time: time.tzinfo is not None)
stopwatches = st.builds(Running, ids, aware, texts, st.none() | aware)

lists = st.lists(texts, max_size=2, unique=True).map(tuple)


@st.composite
def originals(draw: st.DrawFn, start: datetime | None, note: str, amount: timedelta) -> Imported:
    """Like an entry that nobody touched, or not."""
    begun = draw(st.just(start) | st.none() | moments)
    length = draw(st.just(amount) | st.integers(1, 5_270_400).map(lambda n: n * MINUTE))
    people, day = draw(st.integers(0, 9)), draw(st.none() | calendar_days)
    title = draw(st.just(note) | texts)
    return Imported(begun, length, title, draw(texts), draw(lists), draw(texts), draw(texts),
                    draw(lists), day, people)  # fmt: skip


@st.composite
def entries(draw: st.DrawFn, entry_id: str, week: Week) -> Entry:
    whens = st.just(week) | st.sampled_from(week.days)
    amount = draw(st.integers(1, 24 * 60).map(lambda minutes: minutes * MINUTE))
    start, note = draw(st.none() | moments), draw(texts)
    was = draw(st.none() | originals(start, note, amount))
    source = draw(st.sampled_from(EntrySource))
    return Entry(entry_id, draw(whens), amount, draw(names), start, note, source, draw(texts),
                 draw(texts), was, draw(st.booleans())).filled  # fmt: skip


@st.composite
def logs(draw: st.DrawFn) -> Log:
    week = draw(weeks)
    made = [draw(entries(entry_id, week)) for entry_id in draw(st.sets(ids, max_size=3))]
    return Log(week, tuple(made))


@st.composite
def labels(draw: st.DrawFn) -> list[Category]:
    roles = st.sampled_from(Role)
    merged = st.sets(ids, max_size=2)
    return [
        label(
            name, draw(texts), None if name == OPEN_ID else draw(roles), draw(texts), draw(merged)
        )
        for name in draw(st.sets(names, max_size=3))
    ]


closed_weeks = st.builds(Closed, weeks, times, st.none() | minutes, minutes, labels().map(tuple))


@st.composite
def inboxes(draw: st.DrawFn) -> Inbox:
    week = draw(weeks)
    waiting = [draw(entries(entry_id, week)) for entry_id in draw(st.sets(ids, max_size=2))]
    removed = st.builds(Removed, texts, texts, calendar_days)
    unsorted = tuple(replace(entry, category="") for entry in waiting)
    return Inbox(week, unsorted, tuple(draw(st.lists(removed, max_size=2))))


@st.composite
def recorded(draw: st.DrawFn) -> Recorded:
    made = [log for log in draw(st.lists(logs(), max_size=3)) if log.entries]
    closed = draw(st.lists(closed_weeks, max_size=2))
    waiting = [inbox for inbox in draw(st.lists(inboxes(), max_size=2)) if inbox]
    return Recorded(
        Weeks({log.week: log for log in made}),
        Weeks({week.week: week for week in closed}),
        Weeks({inbox.week: inbox for inbox in waiting}),
    )


@st.composite
def categories(draw: st.DrawFn) -> tuple[Category, ...]:
    made = []
    for name in draw(st.lists(names, max_size=5, unique=True)):
        role = None if name == OPEN_ID else draw(st.sampled_from(Role))
        aliases = () if name == OPEN_ID else tuple(draw(aliases_of(name)))
        keep, archived = draw(times), draw(st.booleans())
        text = draw(texts)
        made.append(Category(name, text, role, draw(colours), text, keep, archived, aliases))
    return tuple(made)


@st.composite
def aliases_of(draw: st.DrawFn, heir: str, depth: int = 2) -> list[Alias]:
    """Categories that were merged into `heir`, some with others that had been merged into them."""
    aliases = []
    for sign in draw(st.sets(st.sampled_from("xyz"), max_size=depth)):
        name, role = f"{heir} {sign}", draw(st.sampled_from(Role))
        others = tuple(draw(aliases_of(name, depth - 1)))
        merged = Category(name, draw(texts), role, draw(colours), aliases=others)
        aliases.append(Alias(merged, draw(st.integers(0, 9))))
    return aliases


@st.composite
def books(draw: st.DrawFn) -> Book:
    book = Book(
        draw(people),
        draw(categories()),
        tuple(draw(st.lists(normal_weeks, max_size=3))),
        tuple(draw(st.lists(working_hours, max_size=3))),
        tuple(draw(st.lists(goals, max_size=3))),
        grid=draw(st.sampled_from((5, 15, 30))) * MINUTE,
        absences=tuple(draw(st.lists(absences, max_size=3))),
        public_holidays=draw(public_holidays),
        templates=tuple(draw(st.lists(templates, max_size=3))),
    )
    for plan in draw(st.lists(plans(), max_size=4)):
        book = book.with_plan(plan)
    begin = draw(st.integers(0, 719)) * MINUTE
    running = draw(st.none() | stopwatches)
    return replace(
        book,
        recorded=draw(recorded()),
        day_begins=begin,
        stopwatch=running,
        rules=draw(st.none() | rules),
    )
