"""Whether 03/02 is in March or in February: what a file tells of it, and what is asked."""

import pytest

from planner.core.import_facts import Answers, DateOrder
from planner.sources.formats import Read
from tests.sources.reading_files import days, kinds, notes, read, sample

HEAD = "Project,Description,Start Date,Start Time,End Date,End Time,Duration (h),Duration (decimal)"
DMY, MDY = DateOrder.DAY_FIRST, DateOrder.MONTH_FIRST


def clockify(*days: str, clock: str = "13:00", name: str = "report.csv", said: Answers) -> Read:
    rows = (f"D,Call,{day},{clock},{day},{clock},00:00:00,0.00" for day in days)
    return read("\n".join((HEAD, *rows)), name=name, answers=said)


def test_a_clock_of_twelve_hours_is_a_guess_that_is_asked_about() -> None:
    found = sample("clockify.csv")

    guesses = [fact for fact in found.facts if fact.kind.is_question]
    assert [(str(fact.kind), fact.given["order"]) for fact in guesses] == [("dates-likely", MDY)]
    assert days(found) == ["03-02 13:00 30"]
    assert not found.was_refused


@pytest.mark.parametrize(("order", "day"), [(DMY, "02-03"), (MDY, "03-02")])
def test_once_it_is_said_it_is_no_question_any_more(order: DateOrder, day: str) -> None:
    found = sample("clockify.csv", answers=Answers(dates=order))

    assert days(found) == [f"{day} 13:00 30"]
    taken = [fact for fact in found.facts if fact.kind == "dates-taken"]
    assert [fact.given["order"] for fact in taken] == [order]
    assert not any(fact.kind.is_question for fact in found.facts)


def test_the_day_that_shows_how_days_were_read_is_one_that_was() -> None:
    found = read("Date,Hours\n02/13/2026,1\n13/02/2026,1\n14/02/2026,1\n")

    (taken,) = [fact for fact in found.facts if fact.kind == "dates-taken"]
    assert taken.given == {"text": "13/02/2026", "order": DMY}


def test_what_ends_the_day_after_tells_the_order() -> None:
    found = sample("clockify-midnight.csv")

    assert (days(found), kinds(found)) == (["03-02 23:45 30"], [])
    assert notes(found) == ["dates-taken", "zone-taken"]


@pytest.mark.parametrize(
    ("name", "day"),
    [
        ("Clockify_Time_Report_Detailed_01_03_2026-31_03_2026.csv", "03-02"),
        ("Clockify_Time_Report_Detailed_01_25_2026-12_31_2026.csv", "02-03"),
        ("Clockify_Time_Report_Detailed_01_03_202631_03_2026 (1).csv", "03-02"),
        ("report_2026-02-01_2026-02-28.csv", "02-03"),
        ("report_2026-03-01_2026-03-31.csv", "03-02"),
    ],
)
def test_the_days_in_the_name_of_a_file_tell_the_order(name: str, day: str) -> None:
    found = clockify("02/03/2026", name=name, said=Answers())

    assert (days(found), kinds(found)) == ([f"{day} 13:00 0"], [])


@pytest.mark.parametrize(
    "name",
    [
        "report.csv",
        "report_2026-01-01_2026-12-31.csv",
        "01_02_2026-03_04_2026.csv",
        "a 2026-03-02.csv",
    ],
)
def test_a_name_that_tells_nothing_leaves_it_to_the_user(name: str) -> None:
    assert kinds(clockify("02/03/2026", name=name, said=Answers())) == ["which-dates"]


def test_the_user_s_word_counts_more_than_what_the_file_tells() -> None:
    found = sample("clockify-midnight.csv", answers=Answers(dates=DMY))

    assert days(found) == ["02-03 23:45 38910"]


def test_how_dates_were_read_is_told_wherever_they_could_be_others() -> None:
    assert notes(sample("clockify-dmy.csv")) == ["dates-taken", "zone-taken"]
    assert notes(sample("toggl.csv")) == ["zone-taken"]
    assert notes(sample("own.csv")) == []
