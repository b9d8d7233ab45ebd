"""Files as other versions, other countries and other hands write them: what stands in the samples, in
other columns, signs, encodings, archives."""

import io
import zipfile
from collections.abc import Sequence
from datetime import datetime, time, timedelta
from typing import Any

import openpyxl
import pytest

from planner.core.event import Mark
from tests.sources.reading_files import calendar, days, kinds, read

OUTLOOK = (
    '"Location";"Show time as";"Subject";"All day event";"Start Date";"Start Time";"End Date";'
    '"End Time"\r\n"";"2";"Møde";"False";"04.05.2026";"09.00.00";"04.05.2026";"10.30.00"\r\n'
    '"";"4";"Ferie";"True";"05.05.2026";"00.00.00";"06.05.2026";"00.00.00"\r\n'
)
CLOCKIFY = (
    "Project",
    "Description",
    "Start Date",
    "Start Time",
    "End Date",
    "End Time",
    "Duration (h)",
    "Duration (decimal)",
)
DAY, NOON = datetime(2026, 3, 2), datetime(2026, 3, 2, 13)  # noqa: DTZ001 -- as spreadsheets have them
MEETING = calendar("DTSTART:20260302T080000Z", "DURATION:PT1H", "SUMMARY:Møde på Sjælland")


def workbook(*rows: tuple[Any, ...], sheets: Sequence[Sequence[tuple[Any, ...]]] = ()) -> bytes:
    """A workbook with `rows` on its first sheet, and each of `sheets` behind it."""
    book = openpyxl.Workbook()
    assert book.active is not None
    for row in rows:
        book.active.append(row)
    for more in sheets:
        sheet = book.create_sheet()
        for row in more:
            sheet.append(row)
    held = io.BytesIO()
    book.save(held)
    return held.getvalue()


def archive(**files: bytes) -> bytes:
    held = io.BytesIO()
    with zipfile.ZipFile(held, "w") as made:
        for name, content in files.items():
            made.writestr(name, content)
    return held.getvalue()


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16", "utf-16-be", "cp1252"])
@pytest.mark.parametrize("sign", [";", ",", "\t"])
def test_outlook_in_other_columns_signs_and_encodings(encoding: str, sign: str) -> None:
    found = read(OUTLOOK.replace(";", sign).encode(encoding), name="calendar.csv")

    assert days(found) == ["05-04 09:00 90", "05-05 day"]
    assert [event.title for event in found.events] == ["Møde", "Ferie"]
    assert found.events[1].marks == {Mark.AWAY}


def test_clockify_with_a_clock_of_twelve_hours_over_midnight() -> None:
    rows = ",".join(CLOCKIFY) + (
        "\nD,Night,03/02/2026,11:45:00 PM,03/03/2026,12:15:00 AM,00:30:00,0.50\n"
        "D,Noon,03/03/2026,12:00:00 PM,03/03/2026,12:30:00 PM,00:30:00,0.50\n"
    )

    assert days(read(rows, name="report.csv")) == ["03-02 23:45 30", "03-03 12:00 30"]


@pytest.mark.parametrize(
    "row",
    [
        (DAY, time(13), DAY, time(13, 30), time(0, 30)),
        ("2026-03-02", "13:00", "2026-03-02", "13:30", "00:30:00"),
        ("2026-03-02", "1:00 PM", "2026-03-02", "1:30 PM", timedelta(minutes=30)),
        (NOON, NOON, *2 * (NOON + timedelta(minutes=30),), time(0, 30)),
    ],
    ids=["dates", "texts", "mixed", "moments"],
)
def test_a_workbook_has_dates_or_texts_or_whole_moments(row: tuple[Any, ...]) -> None:
    found = read(workbook(CLOCKIFY, ("D", "Call", *row, 0.5)), name="report.xlsx")

    assert (days(found), kinds(found)) == (["03-02 13:00 30"], [])


@pytest.mark.parametrize(
    "content",
    [
        b"Time report\n\nDato;Timer;Hvad\n02.03.2026;1,5;Opkald\n",
        workbook(("Time report",), (), ("Dato", "Timer", "Hvad"), ("02.03.2026", 1.5, "Opkald")),
    ],
    ids=["csv", "xlsx"],
)
def test_a_title_above_the_head_is_passed_over(content: bytes) -> None:
    found = read(content, name="report.csv")

    assert (days(found), found.events[0].title) == (["03-02 90"], "Opkald")


@pytest.mark.parametrize("fold", [b"\n ", b"\n\t"])
@pytest.mark.parametrize("line", [b"\n", b"\r\n", b"\r"])
def test_a_calendar_is_folded_within_a_sign_after_any_end_of_a_line(
    fold: bytes, line: bytes
) -> None:
    content = MEETING.encode()
    within = content.index("ø".encode()) + 1
    folded = content[:within] + fold + content[within:]

    found = read(b"\xef\xbb\xbf" + folded.replace(b"\n", line))

    assert [event.title for event in found.events] == ["Møde på Sjælland"]


def test_an_archive_of_a_mac_has_shadows_that_are_no_calendars() -> None:
    made = {
        "Takeout/Kalender/work.ics": MEETING.encode(),
        "__MACOSX/Takeout/Kalender/._work.ics": b"\0\5\x16\7\0\2\0\0Mac OS X",
    }

    found = read(archive(**made), name="takeout.zip")

    assert (days(found), [str(fact.kind) for fact in found.facts]) == (["03-02 09:00 60"], [])


@pytest.mark.parametrize("encoding", ["utf-8-sig", "utf-16"])
def test_what_a_terminal_wrote_into_a_file_is_read_in_its_encoding(encoding: str) -> None:
    times = '[{"id":1,"start":"20260302T080000Z","end":"20260302T090000Z","tags":["møde"]}]'

    found = read(times.encode(encoding), name="times.json")

    assert (days(found), found.events[0].title) == (["03-02 09:00 60"], "møde")


@pytest.mark.parametrize(
    "sign_after", ["", '2026-03-05,09:00,10:00,"in quotes"\n'], ids=["at the end", "by the next"]
)
def test_a_quote_that_nobody_closes_takes_in_no_other_row(sign_after: str) -> None:
    rows = (
        '2026-03-02,09:00,10:00,"two\nlines"\n2026-03-03,09:00,10:00,"5 inch\n'
        f"2026-03-04,09:00,10:00,after\n{sign_after}"
    )
    found = read(f"Date,Start,End,Title\n{rows}")

    titles = [event.title for event in found.events]
    assert titles[:3] == ["two\nlines", "5 inch", "after"]
    assert titles[3:] == (["in quotes"] if sign_after else [])


def test_where_a_quote_that_nobody_closes_hides_the_time_that_row_alone_says_so() -> None:
    rows = '"5 inch,2026-03-03,1:00\nafter,2026-03-04,1:00\n'
    found = read(f"Title,Date,Hours\nbefore,2026-03-02,1:00\n{rows}")

    assert [event.title for event in found.events] == ["before", "after"]
    assert [fact.where.line for fact in found.facts if fact.kind.leaves_out] == [3]


def test_a_line_in_another_encoding_spoils_no_other() -> None:
    lines = ("Dato;Timer;Titel", "02-03-2026;1;Møde på Ærø", "03-03-2026;1;Årsaftale")
    first, *rest = (f"{line}\n".encode() for line in lines)

    found = read(first + rest[0] + rest[1].decode().encode("cp1252"))

    assert [event.title for event in found.events] == ["Møde på Ærø", "Årsaftale"]
    (said,) = [fact.given for fact in found.facts if fact.kind == "encoding-taken"]
    assert said == {"encoding": "UTF-8 + windows-1252"}
