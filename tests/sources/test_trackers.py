"""Exports of time trackers and tables, each as a sample of our own."""

import io
import sqlite3
from datetime import UTC, date, time, timedelta
from pathlib import Path
from time import process_time

import openpyxl
import pytest

from planner.core.event import Guest, Mark
from planner.core.import_facts import Answers, DateOrder
from tests.sources.reading_files import SAMPLES, days, kinds, read, sample


def test_outlook_in_english_and_in_danish() -> None:
    english, danish = sample("outlook-en.csv"), sample("outlook-da.csv")

    assert days(english) == ["03-23 09:00 90", "03-24 day", "03-25 14:00 60", "03-26 14:00 60"]
    assert [event.marks for event in english.events] == [
        frozenset(),
        {Mark.FREE},
        {Mark.PRIVATE},
        {Mark.FREE},
    ]
    assert english.events[0].guests == (Guest("kam@example.org"), Guest("buyer@example.com"))
    assert days(danish) == ["05-04 09:00 90", "05-05 day"]
    assert danish.events[0].title == "Kundebesøg på Sjælland"
    assert danish.events[0].guests == (Guest("koeber@example.com"),)
    assert danish.events[0].tags == ("Kunder", "Salg")
    assert (english.events[0].organiser, danish.events[0].organiser) == (
        "pm@example.org",
        "pl@example.org",
    )


def test_people_without_addresses_are_guests_whom_nobody_can_place() -> None:
    found = sample("outlook-names.csv")

    assert [len(event.guests) for event in found.events] == [3, 2, 0]
    assert [[guest.domain for guest in event.guests] for event in found.events] == [
        ["", "", ""],
        ["", "example.com"],
        [],
    ]
    told = [fact.given for fact in found.facts if fact.kind == "names-only"]
    assert told == [{"number": "1"}]
    assert "names-only" not in [str(fact.kind) for fact in sample("outlook-en.csv").facts]


def test_toggl() -> None:
    found = sample("toggl.csv")

    assert days(found) == ["03-02 09:00 45", "03-02 23:30 60"]
    first = found.events[0]
    assert (first.title, first.project, first.client) == (
        "Call about the delivery",
        "Delivery",
        "Buyer Ltd",
    )
    assert first.tags == ("phone", "customer")


def test_one_day_that_can_be_no_month_tells_the_order_of_all() -> None:
    assert days(sample("clockify-dmy.csv")) == ["03-02 13:00 30", "03-23 13:00 30"]


def test_where_nothing_tells_the_order_of_dates_it_is_asked() -> None:
    found = sample("clockify-ambiguous.csv")

    assert (found.events, kinds(found)) == ((), ["which-dates"])
    for order, day in ((DateOrder.DAY_FIRST, "03-02"), (DateOrder.MONTH_FIRST, "02-03")):
        answered = sample("clockify-ambiguous.csv", answers=Answers(dates=order))
        assert days(answered) == [f"{day} 13:00 30"]


def test_harvest_tells_hours_of_a_day_and_two_alike_are_two() -> None:
    found = sample("harvest.csv")

    assert days(found) == ["03-02 75", "03-02 75", "03-03 19.8"]
    assert len({event.source_id for event in found.events}) == 3


def test_kimai_goes_over_midnight_and_counts_seconds() -> None:
    found = sample("kimai-da.csv")

    assert days(found) == ["03-02 22:30 120", "03-03 09:00 60"]
    assert kinds(found) == []
    assert found.events[0].tags == ("telefon",)


def test_timewarrior_s_last_may_be_running() -> None:
    found = sample("timewarrior.json")

    assert days(found) == ["03-02 09:00 90", "03-03 09:00 running"]
    assert found.events[1].is_running
    assert found.events[0].tags == ("planning", "customers")


@pytest.mark.parametrize("broken", ['{"start": "morning"}', '{"id": 1}', "null", "5"])
def test_a_broken_first_interval_of_timewarrior_stops_no_other(broken: str) -> None:
    good = '{"start": "20260302T080000Z", "end": "20260302T090000Z"}'

    found = read(f"[{broken}, {good}]")

    assert days(found) == ["03-02 09:00 60"]
    assert [fact.where.line for fact in found.facts if fact.kind.leaves_out] == [1]


def test_a_timewarrior_without_intervals_is_read_and_holds_nothing() -> None:
    assert not read("[\n]").was_refused


def test_gtimelog_s_day_turns_at_two_and_stars_are_breaks() -> None:
    found = sample("gtimelog.txt")

    assert days(found) == [
        "03-02 08:30 30",
        "03-02 09:00 15",
        "03-02 09:15 15",
        "03-02 09:30 900",
        "03-03 08:00 60",
    ]
    assert [event.marks for event in found.events[1:3]] == [{Mark.SLACK}, {Mark.NOT_COUNTED}]
    assert (found.events[0].project, found.events[0].tags) == ("delivery", ("phone",))
    assert kinds(found) == ["bad-time"]


@pytest.mark.parametrize("name", ["hamster.tsv", "hamster-da.tsv", "hamster.xml"])
def test_hamster_s_exports(name: str) -> None:
    found = sample(name)

    assert days(found) == ["03-02 09:00 45"]
    assert found.events[0].project in ("Customers", "Kunder")
    assert found.events[0].source == "hamster"


def hamster_file(folder: Path) -> bytes:
    """A file as Hamster keeps it."""
    path = folder / "hamster.db"
    with sqlite3.connect(path) as held:
        held.executescript(
            """
            CREATE TABLE categories (id INTEGER PRIMARY KEY, name TEXT);
            CREATE TABLE activities (id INTEGER PRIMARY KEY, name TEXT, category_id INTEGER);
            CREATE TABLE facts (id INTEGER PRIMARY KEY, activity_id INTEGER, start_time TIMESTAMP,
                end_time TIMESTAMP, description TEXT);
            CREATE TABLE tags (id INTEGER PRIMARY KEY, name TEXT);
            CREATE TABLE fact_tags (fact_id INTEGER, tag_id INTEGER);
            INSERT INTO categories VALUES (1, 'Customers');
            INSERT INTO activities VALUES (1, 'Call', 1), (2, 'Mail', -1);
            INSERT INTO facts VALUES (1, 1, '2026-03-02 09:00:00', '2026-03-02 09:45:00', 'orders');
            INSERT INTO facts VALUES (2, 2, '2026-03-02 10:00:00', '2026-03-02 10:20:00', NULL);
            INSERT INTO tags VALUES (1, 'phone'), (2, 'buyer');
            INSERT INTO fact_tags VALUES (1, 1), (1, 2);
            """
        )
    held.close()
    return path.read_bytes()


def test_hamster_s_own_file_is_read(tmp_path: Path) -> None:
    found = read(hamster_file(tmp_path), name="hamster.db")

    assert days(found) == ["03-02 09:00 45", "03-02 10:00 20"]
    assert found.events[0].tags == ("phone", "buyer")
    assert (found.events[1].title, found.events[1].project) == ("Mail", "")


def test_a_damaged_file_of_hamster_is_told(tmp_path: Path) -> None:
    whole = hamster_file(tmp_path)

    assert kinds(read(whole[:5000], name="hamster.db")) == ["damaged"]
    assert kinds(read(whole[:4096].ljust(9000, b"\xff"), name="hamster.db")) == ["damaged"]


def test_activitywatch_counts_what_was_in_front_while_somebody_was_there() -> None:
    found = sample("activitywatch.json")

    assert [(event.title, event.span.length) for event in found.events] == [
        ("Writer", timedelta(minutes=15)),
        ("Mail", timedelta(minutes=5)),
    ]


def test_one_bucket_of_activitywatch_is_too_little() -> None:
    bucket = "timestamp,duration,app,title\n2026-03-02T09:00:00+01:00,12.5,Writer,Letter\n"

    assert kinds(read(bucket, name="window.csv")) == ["one-bucket"]


def test_any_table_is_read_by_the_usual_names_of_its_columns() -> None:
    found = sample("own.csv")

    assert days(found) == ["03-02 90", "03-03 30"]
    assert [event.client for event in found.events] == ["Buyer Ltd", ""]


def test_a_table_of_unknown_columns_asks_which_is_what() -> None:
    asked = sample("own-unknown.csv")
    columns = {"date": "When", "length": "How long", "title": "Thing"}

    found = sample("own-unknown.csv", answers=Answers(columns=columns))

    assert kinds(asked) == ["which-columns"]
    assert asked.facts[0].given["columns"] == "When, How long, Thing"
    assert days(found) == ["03-02 90", "03-03 30"]
    assert [event.title for event in found.events] == ["Call", "Mail"]
    assert kinds(sample("own-unknown.csv", answers=Answers(columns={"date": "Day"}))) == [
        "no-such-column"
    ]


def test_times_of_a_day_may_have_a_column_for_the_day() -> None:
    found = sample("own-times.csv")

    assert days(found) == ["03-02 09:00 90", "03-02 22:00 180"]
    assert kinds(found) == ["bad-time"]


def spreadsheet() -> bytes:
    book = openpyxl.Workbook()
    book.active.append(["Date", "From", "To", "Duration", "Title", "Client"])
    book.active.append(
        [
            date(2026, 3, 2),
            time(9),
            time(10, 30),
            timedelta(hours=1, minutes=30),
            "'=Call",
            "Buyer",
        ]
    )
    book.active.append(["2026-03-03", "9:00", "9:30", 0.5, "Mail", None])
    held = io.BytesIO()
    book.save(held)
    return held.getvalue()


def test_a_spreadsheet_is_a_table_too() -> None:
    found = read(spreadsheet(), name="hours.xlsx")

    assert days(found) == ["03-02 09:00 90", "03-03 09:00 30"]
    assert found.events[0].title == "=Call"


def test_a_spreadsheet_that_is_cut_off_is_told() -> None:
    whole = spreadsheet()

    assert kinds(read(whole[: len(whole) // 2], name="hours.xlsx")) == ["damaged"]


def test_what_is_called_what_it_is_not_is_refused() -> None:
    refused = sample("toggl.csv", answers=Answers(source="harvest"))

    assert (refused.events, kinds(refused)) == ((), ["unknown-format"])


@pytest.mark.parametrize(
    ("content", "kind"),
    [
        (b"", "empty"),
        (b"\xef\xbb\xbf\r\n \r\n", "empty"),
        (b"{", "damaged"),
        (b"[" * 100_000, "damaged"),
        (b'{"a": 1}', "unknown-format"),
        (b"<html><body>", "web-page"),
        (b"<!DOCTYPE html>\n<html lang='da'><title>Log ind</title>", "web-page"),
        (b'<!DOCTYPE a [<!ENTITY b "c">]><a>&b;</a>', "damaged"),
        (b"\x89PNG\r\n\x1a\n\0\0\0", "unknown-format"),
        (b"hello", "unknown-format"),
        (b'a,b\n"' + b"x" * 200_000 + b'",1\n', "damaged"),
    ],
)
def test_what_is_nothing_of_the_kind_is_told(content: bytes, kind: str) -> None:
    found = read(content, name="thing")

    assert (found.events, kinds(found)) == ((), [kind])
    assert found.was_refused


def test_every_sample_gives_the_same_ids_each_time() -> None:
    for path in sorted(SAMPLES.iterdir()):
        first, again = sample(path.name), sample(path.name)
        assert [event.source_id for event in first.events] == [
            event.source_id for event in again.events
        ]


def test_events_stand_in_order_of_time() -> None:
    for path in sorted(SAMPLES.iterdir()):
        begins = [event.begins_in(UTC) for event in sample(path.name).events]  # type: ignore[arg-type]
        assert begins == sorted(begins)


@pytest.mark.parametrize(
    "cell", ["1h" + " " * 100_000 + "x", "1 " * 50_000, "9" * 5000, "FREQ=" * 9000]
)
def test_no_cell_takes_long(cell: str) -> None:
    begun = process_time()

    for row in (f"{cell};1;x", f"2026-03-02;{cell};x"):
        assert kinds(read(f"Dag;Timer;Hvad\n{row}\n", name="own.csv"))

    assert process_time() - begun < 2
