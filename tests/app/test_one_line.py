"""An entry in one line, in both languages."""

from datetime import UTC, date, datetime

import pytest
from hypothesis import given
from hypothesis import strategies as st

from planner.app.one_line import Lack, Line, entry_of, read_line
from planner.core.entry_errors import NothingRecorded
from planner.core.week import Week
from planner.i18n import Words
from planner.wording.lines import named_days
from tests.builders import W48, book, time

TODAY = date(2026, 11, 25)
BOOK = book()


def read(text: str, language: str = "en", usual: date | Week = TODAY) -> Line:
    return read_line(text, BOOK, named_days(W48, TODAY, Words(language)), usual)


def said(text: str, language: str = "en") -> str:
    """Day, time, category and note, as an entry has them."""
    entry = entry_of(read(text, language), "e1", lambda shown: shown.replace(tzinfo=UTC))
    minutes = int(entry.amount.total_seconds()) // 60
    start = f"{entry.start:%H:%M} " if entry.start else ""
    assert entry.day is not None
    return f"{entry.day.day} {start}{minutes} {entry.category or '?'} {entry.note}".strip()


@pytest.mark.parametrize(
    ("line", "entry"),
    [
        ("1:30 customer call yesterday", "24 90 customers call"),
        ("9:00-10:30 meetings status", "25 09:00 90 meetings status"),
        ("9-10.30 status", "25 09:00 90 ? status"),
        ("90m mail", "25 90 admin"),
        ("2 Travel to the harbour", "25 120 travel to the harbour"),
        ("meeting on monday 2 h", "23 120 meetings"),
        ("1 h 30 min prep", "25 90 preparation"),
        ("9:00 90m meeting", "25 09:00 90 meetings"),
        ("at 9 1:30 customer", "25 09:00 90 customers"),
        ("Internal meetings 1:30 customer pipeline", "25 90 meetings customer pipeline"),
        ("2026-11-24 45m mail no. 3", "24 45 admin no. 3"),
        ("24 Nov 0900-0930 mail", "24 09:00 30 admin"),
        ("22:00 - 1:00 travel", "25 22:00 180 travel"),
        ("1h lunch at the customer", "25 60 customers lunch at the"),
        ("documentation 1h", "25 60 preparation"),
        ("1h Customer Contact: Atlas", "25 60 customers Atlas"),
        ("the day before yesterday :45 train", "23 45 travel"),
        ("last friday 2h customer", "20 120 customers"),
        ("last wednesday 2h customer", "18 120 customers"),
        ("9-10.30, status meeting", "25 09:00 90 meetings status"),
        ("9:00-10:30: mail; offers", "25 09:00 90 admin offers"),
        ("customer, Atlas 45m", "25 45 customers Atlas"),
        ("12 November 2h mail", "12 120 admin"),
        ("nov 12 2h mail", "12 120 admin"),
        ("24/11 2h mail", "24 120 admin"),
        ("1:30 travel tomorrow", "26 90 travel"),
        ("an hour and a half customer call", "25 90 customers call"),
        ("half an hour mail", "25 30 admin"),
        ("two hours and twenty minutes travel", "25 140 travel"),
        ("1½ h mail", "25 90 admin"),
        ("mail 1½", "25 90 admin"),
        ("9 o'clock 90m customer", "25 09:00 90 customers"),
        ("9am 90m customer", "25 09:00 90 customers"),
        ("9 am-10:30 meeting", "25 09:00 90 meetings"),
        ("2-3pm meeting", "25 14:00 60 meetings"),
        ("between 9 and 10 mail", "25 09:00 60 admin"),
        ("half past nine 1:30 mail", "25 09:30 90 admin"),
        ("last fri 2h mail", "20 120 admin"),
        ("monday last week 2h mail", "16 120 admin"),
        ("this friday 2h mail", "27 120 admin"),
        ("quarter review 2h mail", "25 120 admin quarter review"),
        ("2h mail about a time in a quarter", "25 120 admin about a time in a quarter"),
    ],
)
def test_a_line_is_read_in_english(line: str, entry: str) -> None:
    assert said(line) == entry


@pytest.mark.parametrize(
    ("line", "entry"),
    [
        ("1,5t kunde i går", "24 90 customers"),
        ("kl. 9-10.30 møde", "25 09:00 90 meetings"),
        ("mandag 2t customer contact", "23 120 customers"),
        ("fra 9 til 10 møde på fredag status", "27 09:00 60 meetings status"),
        ("1t30 kundebesøg i forgårs", "23 90 customers kundebesøg"),
        ("kl. 9-10.30 statusmøde", "25 09:00 90 meetings statusmøde"),
        ("tir 45m mail", "24 45 admin"),
        ("kl. 13.15 2 timer forberedelse", "25 13:15 120 preparation"),
        ("24. nov 1:30 rejse", "24 90 travel"),
        ("yesterday 1:30 møde", "24 90 meetings"),
        ("i mandags 2t kunde", "23 120 customers"),
        ("2t kunde i fredags", "20 120 customers"),
        ("sidste fredag 2t kunde", "20 120 customers"),
        ("d. 12. november 2 timer møde", "12 120 meetings"),
        ("12. nov. 2t mail", "12 120 admin"),
        ("12/11 2t mail", "12 120 admin"),
        ("i morgen 1t kunde", "26 60 customers"),
        ("2t kunde i gaar", "24 120 customers"),
        ("halvanden kundemøde i går", "24 90 customers kundemøde"),
        ("en time møde", "25 60 meetings"),
        ("et kvarter mail", "25 15 admin"),
        ("kvart mail", "25 15 admin"),
        ("to en halv time kunde", "25 150 customers"),
        ("klokken 9 1t mail", "25 09:00 60 admin"),
        ("9 til 10 mail", "25 09:00 60 admin"),
        ("fra kl. 9 til halv elleve mail", "25 09:00 90 admin"),
        ("kvart over 9 1t mail", "25 09:15 60 admin"),
        ("forrige fredag 2t kunde", "20 120 customers"),
        ("forrige mandag 2t kunde", "16 120 customers"),
        ("denne mandag 2t kunde", "23 120 customers"),
        ("fredag i sidste uge 2t kunde", "20 120 customers"),
    ],
)
def test_a_line_is_read_in_danish(line: str, entry: str) -> None:
    assert said(line, "da") == entry


@pytest.mark.parametrize(
    ("line", "lack"),
    [
        ("customer call yesterday", Lack.TIME),
        ("9-9 mail", Lack.TIME),
        ("25-26 mail", Lack.TIME),
        ("+1:30 mail", Lack.TIME),
        ("half nine to ten mail", Lack.TIME),
        ("a quarter mail", Lack.TIME),
        ("1:30 yesterday", Lack.CATEGORY),
        ("1:30 not planned", Lack.CATEGORY),
        ("1:30 mail", None),
        ("", Lack.TIME),
    ],
)
def test_what_a_line_does_not_say_is_known(line: str, lack: Lack | None) -> None:
    assert read(line).lacks is lack


def test_in_a_week_without_today_a_time_of_day_needs_a_day() -> None:
    assert read("9-10 mail", usual=W48).lacks is Lack.DAY
    assert (read("1:30 mail", usual=W48).lacks, read("1:30 mail", usual=W48).when) == (None, W48)
    assert read("9-10 mail tuesday", usual=W48).lacks is None


def test_a_point_may_have_meant_a_colon() -> None:
    line = read("1.30 mail")

    assert (line.amount, line.alternative) == (time("1:18"), time("1:30"))


def test_a_time_over_a_change_of_clocks_is_what_passed() -> None:
    from zoneinfo import ZoneInfo

    days = named_days(Week(2026, 43), date(2026, 10, 25), Words("en"))
    line = read_line("sunday 1:00-4:00 travel", BOOK, days, date(2026, 10, 25))
    copenhagen = ZoneInfo("Europe/Copenhagen")
    entry = entry_of(line, "e1", lambda shown: shown.replace(tzinfo=copenhagen))

    assert entry.amount == time("4:00")


def test_nothing_is_too_short_to_record() -> None:
    with pytest.raises(NothingRecorded):
        entry_of(read("0:00 mail"), "e1", datetime.astimezone)


words = st.lists(
    st.one_of(
        st.sampled_from(
            [
                "1:30",
                "9-10",
                "kl.",
                "9",
                "90m",
                "2",
                "h",
                "i",
                "går",
                "yesterday",
                "on",
                "monday",
                "customer",
                "meetings",
                "mail",
                "Internal",
                "-",
                "+1",
                "0930",
                "24:00",
                "99:99",
                "2026-13-45",
                "·",
                "1,5t",
            ]
        ),
        st.text(max_size=8),
    ),
    max_size=8,
).map(" ".join)


@given(words)
def test_any_line_is_read_and_none_of_its_words_changes(text: str) -> None:
    line = read(text)
    left = iter(text.split())

    assert all(any(mine in word for word in left) for mine in line.note.split()), (
        "a note of other words, or in another order"
    )


@given(words, st.sampled_from(["en", "da"]))
def test_a_line_of_which_nothing_is_understood_is_the_note(text: str, language: str) -> None:
    odd = " ".join(f"§{word}" for word in text.split())

    assert read(odd, language).note == odd.strip(" ·:–-")


@given(
    st.integers(0, 4),
    st.integers(0, 23),
    st.integers(0, 59),
    st.integers(1, 23 * 60 + 59),
    st.sampled_from(["en", "da"]),
    st.permutations(range(3)),
)
def test_what_is_written_plainly_is_read_back(
    day: int, hour: int, minute: int, amount: int, language: str, order: list[int]
) -> None:
    until = (hour * 60 + minute + amount) % (24 * 60)
    parts = (
        Words(language).weekday(day),
        f"{hour}:{minute:02}-{until // 60}:{until % 60:02}",
        "Internal meetings",
    )
    text = " ".join(parts[place] for place in order)

    assert said(text, language) == f"{23 + day} {hour:02}:{minute:02} {amount} meetings"
