"""Weeks, starts and years in words."""

from dataclasses import replace
from datetime import date

import pytest

from planner.app.commands.hours import AddAbsence
from planner.core.absence import Absence, AbsenceKind
from planner.core.plan import StartKind
from planner.core.starts import Choice, choices
from planner.core.template import Template
from planner.core.week import Week
from planner.core.year import weeks_of_year
from planner.i18n import Words
from planner.wording.starts import choice_name, choice_notes, copy_summary
from planner.wording.weeks import weeks_text
from planner.wording.years import week_sentence, year_summary
from tests.builders import EMPLOYEE_WEEK, W48, book, plan

ENGLISH = Words("en")


def weeks(*numbers: int) -> list[Week]:
    """Week 2 and the like are of the year after."""
    return [Week(2026 if n > 30 else 2027, n) for n in numbers]


@pytest.mark.parametrize(
    ("numbers", "said"),
    [
        ((49,), "week 49"),
        ((49, 50, 51, 52), "weeks 49–52"),
        ((52, 53, 1, 2), "weeks 52–2"),
        ((49, 51, 52, 2), "weeks 49, 51–52 and 2"),
        ((52, 49), "weeks 49 and 52"),
        ((31, 33, 35, 37, 39), "5 weeks"),
    ],
)
def test_weeks_are_told_in_spans_and_many_of_them_counted(
    numbers: tuple[int, ...], said: str
) -> None:
    assert weeks_text(weeks(*numbers), ENGLISH) == said


def test_every_start_has_a_name_in_each_language(words: Words) -> None:
    held = replace(book(), templates=(Template("t1", "Fair", {}),))

    names = [choice_name(choice, held, W48, words) for choice in choices(held)]

    assert all(names)
    assert len(set(names)) == len(names)
    assert "Fair" in names


def test_an_average_says_of_which_weeks_and_when_they_are_few() -> None:
    average = Choice(StartKind.AVERAGE)
    two = book(EMPLOYEE_WEEK, plan(week=W48.plus(-1)), plan(week=W48.plus(-3)))
    four = book(EMPLOYEE_WEEK, *(plan(week=W48.plus(-n)) for n in range(1, 7)))

    assert choice_notes(average, two, W48, ENGLISH) == [
        "There are fewer than four weeks to take the average of: weeks 45 and 47."
    ]
    assert choice_notes(average, four, W48, ENGLISH) == ["The mean of weeks 44–47."]
    assert choice_notes(average, book(), W48, ENGLISH) == []


def test_a_typical_week_says_where_its_time_goes_and_what_is_not_planned() -> None:
    said = choice_notes(Choice(StartKind.TEMPLATE, "project"), book(), W48, ENGLISH)

    assert said == [
        "Project work goes to Preparation and documentation.",
        "No category is like this, so it is not planned: People and one-on-ones",
    ]
    assert choice_notes(Choice(StartKind.TEMPLATE, "employee"), book(), W48, ENGLISH) == []


def test_a_copy_says_where_to_and_what_stays() -> None:
    assert copy_summary(W48, weeks(49, 51, 52), 1, ENGLISH) == [
        "Week 48 is copied to weeks 49 and 51–52.",
        "One planned week stays as it is.",
    ]
    assert copy_summary(W48, [], 0, ENGLISH) == ["No week is left to copy to."]


def test_a_week_of_a_year_is_told_in_one_sentence() -> None:
    eve = Absence("a1", date(2026, 12, 24), kind=AbsenceKind.PUBLIC_HOLIDAY)
    held = AddAbsence((eve,)).apply(book(EMPLOYEE_WEEK, plan(week=Week(2026, 52))))
    year = weeks_of_year(held.with_plan(plan()), 2026)

    def said(number: int) -> str:
        return week_sentence(year[number - 1], W48, held, ENGLISH)

    assert (
        said(48) == "Week 48, 23 – 29 November 2026, this week, planned, customers 12:00 of 15:45"
    )
    assert said(49) == "Week 49, 30 November – 6 December 2026, not planned yet"
    assert said(52) == (
        "Week 52, 21 – 27 December 2026, planned, short week: 29:30 of 37:00, public holiday,"
        " customers 9:34 of 12:30"
    )
    assert year_summary(year, ENGLISH) == "2 weeks planned"
