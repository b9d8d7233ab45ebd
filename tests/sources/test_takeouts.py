"""Archives of several files, each of which is read as what it is; and archives that mean harm."""

import io
import zipfile

from planner.core.import_facts import Answers
from tests.sources.reading_files import SAMPLES, calendar, days, kinds, notes, read
from tests.sources.test_calendar_quirks import zipped

MEETING = calendar("DTSTART:20260302T080000Z", "DURATION:PT1H", "SUMMARY:Meeting").encode()
OTHER = MEETING.replace(b"UID:0", b"UID:9").replace(b"Meeting", b"Other")
TOGGL = (SAMPLES / "toggl.csv").read_bytes()
UNKNOWN = (SAMPLES / "own-unknown.csv").read_bytes()


def stored(**files: bytes) -> bytearray:
    """An archive whose files lie in it as they are."""
    held = io.BytesIO()
    with zipfile.ZipFile(held, "w") as archive:
        for name, content in files.items():
            archive.writestr(name, content)
    return bytearray(held.getvalue())


def test_calendars_and_tables_are_read_and_what_is_neither_is_left() -> None:
    found = read(
        zipped(
            {
                "Takeout/Kalender/Arbejde.ics": MEETING,
                "toggl.csv": TOGGL,
                "clockify.csv": (SAMPLES / "clockify-dmy.csv").read_bytes(),
                "contacts.csv": b"Name,Phone\nA,1\n",
                "readme.txt": b"hello, you",
                "settings.json": b'{"a": 1}',
                "feed.xml": b"<rss><a/></rss>",
                "archive_browser.html": b"<html>",
            }
        ),
        name="all.zip",
    )

    assert sorted(days(found)) == [
        *("03-02 09:00 45", "03-02 09:00 60", "03-02 13:00 30", "03-02 23:30 60", "03-23 13:00 30")
    ]
    assert kinds(found) == []
    left = [fact.given["number"] for fact in found.facts if fact.kind == "other-files-left"]
    assert left == ["5"]


def test_what_is_wrong_with_one_file_is_told_with_its_name() -> None:
    broken = b"BEGIN:VCALENDAR\nBEGIN:VEVENT\nDTSTART:xx\nEND:VEVENT\nEND:VCALENDAR"

    found = read(zipped({"a.ics": MEETING, "b/c.ics": broken}), name="t.zip")

    assert days(found) == ["03-02 09:00 60"]
    assert [(str(f.kind), f.where.file) for f in found.facts] == [("bad-date", "t.zip/c.ics")]


def test_the_same_file_twice_is_read_once_and_others_of_its_name_have_their_own() -> None:
    found = read(
        zipped(
            {"a/Work.ics": MEETING, "b/Work.ics": MEETING, "c/work.ics": OTHER + b"BEGIN:VEVENT"}
        ),
        name="t.zip",
    )

    assert [event.title for event in found.events] == ["Meeting", "Other"]
    assert {fact.where.file for fact in found.facts} <= {"t.zip", "t.zip/work (3).ics"}


def test_an_archive_in_an_archive_stays_closed_and_that_is_told() -> None:
    inner = zipped({"Work.ics": OTHER})

    alone = read(zipped({"in.zip": inner}), name="t.zip")
    beside = read(zipped({"in.zip": inner, "a.ics": MEETING}), name="t.zip")

    assert (alone.events, kinds(alone)) == ((), ["archive-inside"])
    assert (days(beside), kinds(beside)) == (["03-02 09:00 60"], ["archive-inside"])
    assert beside.facts[0].where.file == "t.zip/in.zip"


def test_a_locked_file_hinders_no_other() -> None:
    made = stored(**{"a.ics": MEETING, "b.csv": TOGGL})
    made[made.find(b"PK\x01\x02") + 8] |= 1
    made[6] |= 1

    found = read(bytes(made), name="t.zip")

    assert days(found) == ["03-02 09:00 45", "03-02 23:30 60"]
    assert [(f.kind, f.where.file) for f in found.facts if not f.kind.is_note] == [
        ("locked-archive", "t.zip/a.ics")
    ]


def test_a_damaged_file_hinders_no_other() -> None:
    made = stored(**{"a.ics": MEETING, "b.csv": TOGGL})
    made[made.find(b"SUMMARY")] ^= 1

    found = read(bytes(made), name="t.zip")

    assert (days(found), kinds(found)) == (["03-02 09:00 45", "03-02 23:30 60"], ["damaged"])


def test_what_unpacks_to_too_much_is_refused_whole_but_what_nobody_reads_may_be_large() -> None:
    large = b"0" * (51 * 2**20)

    bomb = read(zipped({"a.csv": TOGGL, "b.csv": large}), name="t.zip")
    film = read(zipped({"a.csv": TOGGL, "b.mp4": large}), name="t.zip")

    assert (bomb.events, kinds(bomb)) == ((), ["unpacks-too-large"])
    assert (len(film.events), kinds(film)) == (2, [])


def test_no_path_in_an_archive_is_more_than_a_name() -> None:
    made = {"../../etc/passwd.ics": MEETING + b"x", "C:\\Users\\w.ics": OTHER + b"BEGIN:VEVENT"}

    found = read(zipped(made), name="t.zip")

    assert len(found.events) == 2
    assert {fact.where.file for fact in found.facts} <= {"t.zip/passwd.ics", "t.zip/w.ics"}


def test_columns_are_asked_about_only_where_nothing_else_is_there() -> None:
    alone = read(zipped({"own.csv": UNKNOWN, "a.jpg": b"x"}), name="t.zip")
    beside = read(zipped({"own.csv": UNKNOWN, "a.ics": MEETING}), name="t.zip")

    assert kinds(alone) == ["which-columns"]
    assert alone.facts[0].where.file == "t.zip/own.csv"
    assert (kinds(beside), notes(beside)) == ([], ["other-files-left"])


def test_an_answer_about_a_file_in_an_archive_finds_it() -> None:
    columns = {"date": "When", "length": "How long"}
    said = Answers().saying("t.zip/own.csv", Answers(columns=columns))

    found = read(zipped({"own.csv": UNKNOWN}), name="t.zip", answers=said.about("t.zip"))

    assert days(found) == ["03-02 90", "03-03 30"]
