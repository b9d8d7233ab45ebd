"""A book of every format there has been, kept for good: it must open, and say what it said then."""

import copy
import shutil
from dataclasses import replace
from datetime import UTC, date, datetime
from pathlib import Path

import pytest

from planner.app.commands.categories import (
    ArchiveCategory,
    DefineCategory,
    KeepUsually,
    MergeCategory,
    RecolourCategory,
    RenameCategory,
    SplitCategory,
)
from planner.app.commands.closing import CloseWeek
from planner.app.commands.framework import LeadOthers
from planner.app.commands.plan import BeginFrom, SayPromiseKept
from planner.core.absence import Absence, AbsenceKind, PublicHolidays
from planner.core.book import Book
from planner.core.category import Role
from planner.core.entry import EntrySource
from planner.core.goal import Absolute, Direction, Goal, Relative, Share
from planner.core.imported import Imported
from planner.core.inbox import Inbox, Removed
from planner.core.left_out import LeftOut
from planner.core.log import Log
from planner.core.move import Link, LinkKind, Move, Reason, ReasonKind
from planner.core.normal_week import NormalWeek, Source
from planner.core.person import Person
from planner.core.plan import Plan, Start, StartKind
from planner.core.problems import StoreError
from planner.core.sorting import LEFT_OUT, Looks, Rule, Rules
from planner.core.stopwatch import Running
from planner.core.template import Template
from planner.core.week import Week
from planner.core.working_hours import WorkingHours, spread_over_days
from planner.storage import BookStore, read_book
from planner.storage.check import check_book
from planner.storage.envelope_reader import read_envelope
from planner.storage.fields import BadValue, Document, Fields
from planner.storage.hours_codec import absence_document, read_absence
from planner.storage.log_codec import (
    Labels,
    closed_document,
    log_document,
    read_closed,
    read_log,
)
from planner.storage.template_codec import read_template
from tests.builders import CATEGORIES, EMPLOYEE_WEEK, W48, book, entry, log, minutes, plan, time
from tests.storage.conftest import at_noon
from tests.storage.edited import edited

BOOKS = Path(__file__).parents[1] / "data" / "books"
SAVED = datetime(2026, 11, 23, 12, tzinfo=UTC)


def book_of_format_1() -> Book:
    """Something in every field."""
    reason = Reason(ReasonKind.HAND_OVER, "mødet holdes af en kollega")
    link = Link(LinkKind.SERIES, "s1")
    given = Move("m1", "meetings", "customers", time("1:30"), reason, "p2", link)
    begun = plan(
        EMPLOYEE_WEEK,
        given,
        locks=frozenset({"travel"}),
        keep=minutes("admin 2:00"),
        note="two lines\nof a note",
        promise="call three customers",
    )
    off = plan("", week=W48.plus(1))
    last = plan("customers 37:00", week=Week(2026, 53))
    book = Book(
        Person("p1", "Key account manager", "Sales"),
        CATEGORIES,
        (NormalWeek("n1", minutes(EMPLOYEE_WEEK), Source.MEASURED, W48),),
        (WorkingHours(date(2026, 1, 1), spread_over_days(time("37:00"))),),
        (
            Goal("g1", Role.CUSTOMER, Relative(30, "n1"), W48),
            Goal("g2", "meetings", Absolute(time("6:00")), W48, Direction.AT_MOST, is_main=False),
            Goal("g3", Role.ADMIN, Share(10), W48, Direction.AT_MOST, Week(2027, 1), False),
        ),
        grid=time("0:30"),
    )
    for each in (begun, off, last):
        book = book.with_plan(each)
    start = Start(StartKind.LAST, minutes("customers 30:00"), "2026-W53")
    return book.with_plan(Plan(Week(2027, 1), start))


def book_with_absence() -> Book:
    """The fields that came to format 1 after its first book: absence and public holidays."""
    first = WorkingHours(date(2026, 1, 1), spread_over_days(time("37:00")))
    part_time = WorkingHours(date(2027, 1, 1), spread_over_days(time("30:00")))
    return replace(
        book_of_format_1(),
        working_hours=(first, part_time),
        absences=(
            Absence("a1", date(2026, 11, 26), None, AbsenceKind.PUBLIC_HOLIDAY, "Juledag"),
            Absence("a2", date(2026, 12, 1), time("2:15"), AbsenceKind.SICK),
        ),
        public_holidays=PublicHolidays("DK", frozenset({date(2026, 12, 25), date(2026, 4, 2)})),
    )


def book_with_aliases() -> Book:
    """Categories that were merged, one with another in it; one that is archived; looks of one's own."""
    book = book_of_format_1()
    for command in (
        RecolourCategory("travel", "#123456"),
        DefineCategory("travel", "Driving.\nNot: calls on the way."),
        KeepUsually("travel", time("1:00")),
        MergeCategory("travel", "admin"),
        MergeCategory("admin", "meetings"),
        ArchiveCategory("improvement", "open", W48.plus(10), "n2"),
    ):
        book = command.apply(book)
    return book


def book_with_entries() -> Book:
    """What was recorded: entries of every source, a week that is closed, days that begin at two."""
    oslo = datetime.fromisoformat("2026-11-24T09:00:00+01:00")
    by_the_clock = datetime.fromisoformat("2026-11-25T13:30:00")
    book = replace(book_with_aliases(), day_begins=time("2:00"))
    call = entry("tue 1:30 customers", "e1", start=oslo, note="den årlige gennemgang")
    imported = entry(
        "wed 1:00 meetings",
        "e2",
        start=by_the_clock,
        source=EntrySource.IMPORTED,
        source_name="work.ics",
        source_id="20261125-1@example.org",
    )
    stopped = entry("wed 0:42 travel", "e3", source=EntrySource.STOPWATCH)
    book = book.with_log(Log(W48, (call, imported, stopped, entry("30:00 customers", "e4"))))
    book = book.with_log(log("mon 7:30 customers", "wed 8:00 admin", week=Week(2026, 53)))
    return CloseWeek(Week(2026, 53)).apply(book)


def book_with_inbox() -> Book:
    """A later table of format 1: events that wait to be sorted, and one that was taken out."""
    oslo = datetime.fromisoformat("2026-11-24T09:00:00+01:00")
    was = Imported(oslo, time("1:00"), "Status", "desk@example.org", ("customer.example",), "Atlas",
                   "Harbour", ("sales", "q1"), None, 3)  # fmt: skip
    rest = {"source": EntrySource.IMPORTED, "source_name": "work.ics"}
    first = entry(
        "tue 1:30 meetings", "w1", start=oslo, note="Status", source_id="a", imported=was, **rest
    )
    other = Imported(None, time("26:00"), day=W48.monday)
    second = entry("wed 2:00 meetings", "w2", source_id="b", imported=other, **rest)
    waiting = tuple(replace(each, category="") for each in (first, second))
    inbox = Inbox(W48, waiting, (Removed("c", "work.ics", W48.sunday),))
    book = book_with_entries().with_log(Log(W48, (first, replace(second, imported=None))))
    return book.with_recorded(book.recorded.having_inbox(inbox))


def book_with_taken_out() -> Book:
    """A later field of that table: what something was that was taken out and has no id of its own."""
    oslo = datetime.fromisoformat("2026-11-24T09:00:00+01:00")
    call = Imported(oslo, time("1:00"), "Call", project="Atlas", client="Harbour", tags=("q1",))
    mail = Imported(None, time("0:30"), "Mail", day=W48.sunday)
    gone = (
        Removed("5d0c2b7e9a1f4c3b8e6d", "toggl", W48.days[1], call),
        Removed("0f1e2d3c4b5a69788796-2", "harvest", W48.sunday, mail),
        Removed("c", "work.ics", W48.sunday),
    )
    book = book_of_format_1()
    return book.with_recorded(book.recorded.having_inbox(Inbox(W48, (), gone)))


def book_with_templates() -> Book:
    """A later table of format 1: templates, and a week that began as one of them."""
    fair = Template("t1", "Trade fair", minutes("customers 20:00, travel 15:00, open 2:00"))
    quiet = Template("t2", "Quiet week", minutes(EMPLOYEE_WEEK))
    return BeginFrom(W48.plus(4), StartKind.TEMPLATE, "t1").apply(
        replace(book_of_format_1(), templates=(fair, quiet))
    )


def book_with_stopwatch() -> Book:
    """A later table of format 1: a stopwatch that runs, and somebody who was gone for a while."""
    start = datetime.fromisoformat("2026-11-25T09:30:12+01:00")
    runs = Running("customers", start, "den årlige gennemgang", start + time("0:42"))
    return replace(book_of_format_1(), stopwatch=runs)


def book_with_rules() -> Book:
    """Later tables of format 1: rules that sort imports, one of them off, and a reason that is too."""
    own = (
        Rule("r1", Looks.TITLE, "statusmøde", "meetings"),
        Rule("r2", Looks.PATTERN, "1:1 *", "travel", is_on=False),
        Rule("guests", Looks.GUESTS, "", "customers"),
    )
    rules = Rules(own, frozenset({"example.org", "example.com"})).leaving_out(LeftOut.FREE, False)
    return replace(book_with_aliases(), rules=rules)


def book_with_leaving_out() -> Book:
    """Rules that came later to format 1: one that leaves out, and colleagues alone."""
    own = (
        Rule("guests", Looks.GUESTS, "", "customers"),
        Rule("r1", Looks.TITLE, "frokost", LEFT_OUT),
        Rule("colleagues", Looks.COLLEAGUES, "", "meetings"),
    )
    return replace(book_with_aliases(), rules=Rules(own, frozenset({"bødker.example"})))


SAMPLES = {
    "format-1.lagkage": book_of_format_1,
    "format-1-absence.lagkage": book_with_absence,
    "format-1-aliases.lagkage": book_with_aliases,
    "format-1-entries.lagkage": book_with_entries,
    "format-1-inbox.lagkage": book_with_inbox,
    "format-1-taken-out.lagkage": book_with_taken_out,
    "format-1-templates.lagkage": book_with_templates,
    "format-1-stopwatch.lagkage": book_with_stopwatch,
    "format-1-rules.lagkage": book_with_rules,
    "format-1-leaving-out.lagkage": book_with_leaving_out,
}
samples = pytest.mark.parametrize("name", SAMPLES)


@samples
def test_a_book_of_format_1_says_what_it_said(name: str) -> None:
    there = read_book(BOOKS / name)

    assert there.book == SAMPLES[name]()
    assert (there.revision, there.saved) == (1, SAVED)


@samples
def test_a_book_of_format_1_is_whole(name: str) -> None:
    checked = check_book(BOOKS / name)

    assert checked.ok
    assert checked.version is not None
    assert checked.version.contents is not None
    assert checked.version.contents.weeks == len(SAMPLES[name]().weeks)


@samples
def test_a_book_of_format_1_is_written_to_the_byte_as_it_was(tmp_path: Path, name: str) -> None:
    path = tmp_path / "mine.lagkage"

    BookStore.create(path, SAMPLES[name](), clock=at_noon).close()

    assert path.read_bytes() == (BOOKS / name).read_bytes()


@samples
def test_a_book_of_format_1_can_be_gone_on_with(tmp_path: Path, name: str) -> None:
    path = Path(shutil.copy(BOOKS / name, tmp_path))
    store, book = BookStore.open(path, clock=at_noon)

    store.keep(book.with_plan(plan("meetings 37:00")))

    store.close()
    assert read_book(path).revision == 2


def test_a_file_from_before_templates_has_none_and_gets_its_first(tmp_path: Path) -> None:
    path = Path(shutil.copy(BOOKS / "format-1.lagkage", tmp_path))
    store, before = BookStore.open(path, clock=at_noon)
    assert before.templates == ()

    store.keep(replace(before, templates=book_with_templates().templates))

    store.close()
    assert read_book(path).book.templates == book_with_templates().templates


def test_a_file_from_before_rules_sorts_by_the_usual_ones_and_gets_its_own(tmp_path: Path) -> None:
    path = Path(shutil.copy(BOOKS / "format-1.lagkage", tmp_path))
    store, before = BookStore.open(path, clock=at_noon)
    assert before.rules is None

    store.keep(replace(before, rules=book_with_rules().rules))
    with_rules = read_book(path).book
    store.keep(before)

    store.close()
    assert with_rules.rules == book_with_rules().rules
    assert read_book(path).book == before


def test_what_another_version_wrote_beside_a_rule_stays_where_the_rule_goes(tmp_path: Path) -> None:
    path = Path(shutil.copy(BOOKS / "format-1-rules.lagkage", tmp_path))
    with edited(path) as data:
        data["rules"]["1"]["made"] = "2026-11-24"
        data["sorting"]["1"]["mood"] = "fine"
    store, book = BookStore.open(path, clock=at_noon)
    assert book.rules is not None

    store.keep(replace(book, rules=book.rules.placed("r1", None)))

    store.close()
    tables = read_envelope(path.read_bytes()).tables
    assert tables["rules"]["3"]["made"] == "2026-11-24"
    assert tables["sorting"]["1"]["mood"] == "fine"


@pytest.mark.parametrize(
    ("table", "field", "value", "said"),
    [
        ("rules", "looks", "weather", "rules 2: looks is not one of"),
        ("rules", "on", "yes", "rules 2: on is not true or false"),
        ("rules", "id", "r1", "rules: two have the same id"),
        ("sorting", "counted", ["dull"], "sorting 1: counted is not of"),
        ("sorting", "own_domains", "example.org", "sorting 1: own_domains is not a list"),
    ],
)
def test_a_rule_that_can_not_be_is_named(
    tmp_path: Path, table: str, field: str, value: object, said: str
) -> None:
    path = Path(shutil.copy(BOOKS / "format-1-rules.lagkage", tmp_path))
    with edited(path) as data:
        data[table]["2" if table == "rules" else "1"][field] = value

    with pytest.raises(StoreError, match=said):
        read_book(path)


def test_rules_without_what_they_stand_in_are_read_too(tmp_path: Path) -> None:
    path = Path(shutil.copy(BOOKS / "format-1-rules.lagkage", tmp_path))
    with edited(path) as data:
        del data["sorting"]

    rules = read_book(path).book.rules

    assert rules == Rules(book_with_rules().rules.rules)  # type: ignore[union-attr]


def test_a_template_of_more_than_a_week_is_named_by_its_place() -> None:
    document: Document = {"id": "t1", "name": "x", "minutes": {"a": 10080, "b": 1}}

    with pytest.raises(BadValue, match="templates 1: NotATime"):
        read_template(Fields(document, "templates 1"))


def test_what_was_merged_in_a_file_can_be_split() -> None:
    book = read_book(BOOKS / "format-1-aliases.lagkage").book
    assert book.plan(W48).planned("meetings") == time("15:30")

    for name in ("admin", "travel"):
        book = SplitCategory(name).apply(book)

    assert book.weeks == book_of_format_1().weeks


def test_absence_that_comes_and_goes_leaves_the_book_as_it_was(tmp_path: Path) -> None:
    path = Path(shutil.copy(BOOKS / "format-1.lagkage", tmp_path))
    store, before = BookStore.open(path, clock=at_noon)

    store.keep(book_with_absence())
    with_absence = read_book(path).book
    store.keep(before)

    store.close()
    assert with_absence == book_with_absence()
    assert read_book(path).book == before


def test_who_leads_others_is_written_and_a_file_that_says_nothing_is_of_one_who_does_not(
    tmp_path: Path,
) -> None:
    path = Path(shutil.copy(BOOKS / "format-1.lagkage", tmp_path))
    store, before = BookStore.open(path, clock=at_noon)
    assert not before.person.leads

    store.keep(LeadOthers(on=True).apply(before))
    leading = read_book(path).book
    store.keep(before)

    store.close()
    assert leading.person == replace(before.person, leads=True)
    assert read_book(path).book == before


@pytest.mark.parametrize("field", ["absences", "public_holidays", "working_hours"])
def test_a_change_of_one_field_is_written(tmp_path: Path, field: str) -> None:
    path = Path(shutil.copy(BOOKS / "format-1.lagkage", tmp_path))
    store, before = BookStore.open(path, clock=at_noon)
    changed = replace(before, **{field: getattr(book_with_absence(), field)})

    store.keep(changed)

    store.close()
    assert read_book(path).book == changed


@pytest.mark.parametrize(
    ("field", "value", "said"),
    [
        ("amount", 1441, "NotATime"),
        ("amount", "2:15", "amount is not whole minutes"),
        ("day", "26.11.2026", "day is not a date"),
        ("day", "1914-11-26", "NoSuchWeek"),
        ("kind", "strike", "kind is not one of"),
    ],
)
def test_an_absence_that_can_not_be_is_named(field: str, value: object, said: str) -> None:
    document = {**absence_document(book_with_absence().absences[0]), field: value}

    fields = Fields(document, "absences 1")

    with pytest.raises(BadValue, match=f"absences 1.*{said}"):
        fields.made(lambda: read_absence(fields))


def first_entry_with(field: str, value: object) -> None:
    document = log_document(book_with_entries().log(W48))
    document["entries"][0][field] = value
    read_log(W48, document)


@pytest.mark.parametrize(
    ("field", "value", "said"),
    [
        ("amount", 1441, "NotATime"),
        ("amount", 0, "NothingRecorded"),
        ("day", "2026-11-30", "day is not of that week"),
        ("start", "9:00", "start is not a time"),
        ("start", "2026-11-24 09:00:00", "start is not a time"),
        ("source", "guessed", "source is not one of"),
        ("id", "e2", "two entries have the same id"),
    ],
)
def test_an_entry_that_can_not_be_is_named(field: str, value: object, said: str) -> None:
    with pytest.raises(BadValue, match=f"entries 2026-W48.*{said}"):
        first_entry_with(field, value)


@pytest.mark.parametrize(
    ("field", "value", "said"),
    [
        ("start", "9:00", "start is not a time"),
        ("amount", 0, "amount is out of reach"),
        ("people", -1, "people is below 0"),
        ("domains", ["a", "a"], "domains is not a list of texts, each once"),
        ("organiser", None, "organiser is not a text"),
    ],
)
def test_an_original_that_can_not_be_is_named(field: str, value: object, said: str) -> None:
    with pytest.raises(BadValue, match=f"entries 2026-W48, entry 1, imported: {said}"):
        first_entry_with("imported", {field: value})


def test_of_an_original_only_what_differs_from_the_entry_is_written() -> None:
    as_read = entry("tue 9:00 1:00 meetings", "e1", note="Status")
    was = Imported(as_read.start, time("1:00"), "Status", domains=("customer.example",))
    later = replace(as_read, note="Mine", amount=time("2:00"), imported=was)

    documents = [
        log_document(Log(W48, (replace(as_read, imported=was),)))["entries"][0]["imported"],
        log_document(Log(W48, (later,)))["entries"][0]["imported"],
    ]

    assert documents == [
        {"domains": ["customer.example"]},
        {"domains": ["customer.example"], "amount": 60, "title": "Status"},
    ]


def test_a_closed_week_that_can_not_be_is_named() -> None:
    week = Week(2026, 53)
    document = closed_document(book_with_entries().recorded.closed[week])

    document["categories"][0]["role"] = None

    with pytest.raises(BadValue, match=r"closed 2026-W53, category 1.*role"):
        read_closed(week, document)


def test_weeks_that_were_closed_with_the_same_names_share_them_and_others_keep_theirs(
    tmp_path: Path,
) -> None:
    given = book(EMPLOYEE_WEEK, week=W48.plus(-4))
    for back in (4, 3, 2, 1):
        given = given.with_log(log("mon 1:00 customers", week=W48.plus(-back)))
    for back in (4, 3):
        given = CloseWeek(W48.plus(-back)).apply(given)
    given = RenameCategory("travel", "On the road").apply(given)
    for back in (2, 1):
        given = CloseWeek(W48.plus(-back)).apply(given)
    BookStore.create(tmp_path / "b.lagkage", given, clock=at_noon).close()

    closed = read_book(tmp_path / "b.lagkage").book.recorded.closed

    first, second, third, fourth = (closed[W48.plus(-back)].categories for back in (4, 3, 2, 1))
    assert first is second
    assert third is fourth
    names = [{each.id: each.name for each in labels}["travel"] for labels in (first, third)]
    assert names == ["Travel", "On the road"]
    assert closed == given.recorded.closed


def test_a_closed_week_that_can_not_be_is_named_after_a_good_one_too() -> None:
    document = closed_document(book_with_entries().recorded.closed[Week(2026, 53)])
    labels = Labels()
    read_closed(Week(2026, 53), document, labels)
    bad = copy.deepcopy(document)
    bad["categories"][0]["role"] = None

    for _ in range(2):
        with pytest.raises(BadValue, match=r"closed 2026-W52, category 1.*role"):
            read_closed(Week(2026, 52), bad, labels)
    assert read_closed(Week(2026, 53), document, labels).categories


def test_entries_that_come_and_go_leave_the_book_as_it_was(tmp_path: Path) -> None:
    path = Path(shutil.copy(BOOKS / "format-1-aliases.lagkage", tmp_path))
    store, before = BookStore.open(path, clock=at_noon)

    store.keep(book_with_entries())
    with_entries = read_book(path).book
    store.keep(before)

    store.close()
    assert with_entries == book_with_entries()
    assert read_book(path).book == before


def test_what_another_version_wrote_beside_an_entry_stays(tmp_path: Path) -> None:
    path = Path(shutil.copy(BOOKS / "format-1-entries.lagkage", tmp_path))
    with edited(path) as data:
        data["entries"]["2026-W48"]["entries"][1]["place"] = "Oslo"
        data["entries"]["2026-W48"]["mood"] = "fine"
        data["closed"]["2026-W53"]["by"] = "p1"
    store, book = BookStore.open(path, clock=at_noon)

    store.keep(book.with_log(book.log(W48).without("e1")))

    store.close()
    tables = read_envelope(path.read_bytes()).tables
    assert tables["entries"]["2026-W48"]["entries"][0]["place"] == "Oslo"
    assert tables["entries"]["2026-W48"]["mood"] == "fine"
    assert tables["closed"]["2026-W53"]["by"] == "p1"


def test_entries_are_looked_into_when_they_are_first_asked_for(tmp_path: Path) -> None:
    path = Path(shutil.copy(BOOKS / "format-1-entries.lagkage", tmp_path))
    with edited(path) as data:
        data["entries"]["2026-W48"]["entries"][0]["amount"] = "long"

    book = read_book(path).book

    assert book.log(Week(2026, 53)).total == time("15:30")
    with pytest.raises(StoreError, match=r"entries 2026-W48, entry 1: amount"):
        book.log(W48)
    assert not check_book(path).ok


def test_how_a_promise_went_is_written_once_it_is_said_and_goes_when_it_is_taken_back(
    tmp_path: Path,
) -> None:
    path = Path(shutil.copy(BOOKS / "format-1.lagkage", tmp_path))
    store, before = BookStore.open(path, clock=at_noon)
    assert before.plan(W48).promise_kept is None

    for kept in (True, False):
        said = SayPromiseKept(W48, kept).apply(before)
        store.keep(said)
        assert read_book(path).book == said
    store.keep(before)

    store.close()
    assert read_book(path).book == before
    assert b"promise_kept" not in path.read_bytes()
