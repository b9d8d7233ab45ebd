"""A week pasted from a spreadsheet."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from planner.app.pasting import read_week
from planner.core.duration import ZERO, total
from planner.core.errors import DoesNotFit, NoSuchCategory, NotATime, Unreadable
from tests.builders import CATEGORIES, book, hours_of, minutes, plan, time

BOOK = book()
PLAN = plan()
NAMES = {c.id: c.name for c in CATEGORIES}


def pasted(*lines: str, open_name: str = "Not planned") -> dict[str, str]:
    """The week once the lines are pasted; a bar stands for a tab."""
    text = "\n".join(line.replace("|", "\t") for line in lines)
    return hours_of(PLAN.after(*read_week(text, BOOK, PLAN, open_name)).minutes)


def test_what_one_gives_up_another_gets() -> None:
    week = pasted("Customer contact|14:00", "Internal meetings|6")

    assert (week["customers"], week["meetings"], "open" in week) == ("14:00", "6:00", False)


def test_what_nobody_gets_is_not_planned() -> None:
    assert pasted("Internal meetings|6:00")["open"] == "2:00"


def test_a_heading_empty_lines_and_further_columns_are_passed_over() -> None:
    week = pasted("Category|Hours|%", "", "  travel |2,0|5", "Sum", "Internal meetings|8,5|22")

    assert (week["travel"], week["meetings"]) == ("2:00", "8:30")


def test_the_line_of_what_is_not_planned_says_nothing_new() -> None:
    week = pasted("Internal meetings|6:00", "Ikke planlagt|9:00", open_name="Ikke planlagt")

    assert week["open"] == "2:00"


def test_a_change_is_a_change() -> None:
    assert pasted("Internal meetings|-0:30")["meetings"] == "7:30"


@pytest.mark.parametrize(
    ("line", "refusal"),
    [
        ("Internal meetngs|6:00", NoSuchCategory),
        ("Internal meetings|169:00", NotATime),
        ("Internal meetings|soon", Unreadable),
        ("Internal meetings", Unreadable),
        ("", Unreadable),
    ],
)
def test_a_text_that_is_no_week_is_refused_from_its_first_line_on(
    line: str, refusal: type[Exception]
) -> None:
    with pytest.raises(refusal):
        pasted(line)


def test_a_line_that_can_not_be_read_is_refused_wherever_it_stands() -> None:
    with pytest.raises(Unreadable):
        pasted("Category|Hours", "Travel|2:00", "Internal meetings|soon")


def test_more_than_the_week_holds_is_refused() -> None:
    with pytest.raises(DoesNotFit) as refusal:
        pasted("Customer contact|30:00")

    assert (refusal.value.excess, refusal.value.capacity) == (time("18:00"), time("37:00"))


@given(steps=st.dictionaries(st.sampled_from(list(NAMES)[:-1]), st.integers(0, 12), min_size=1))
def test_a_pasted_week_is_what_was_pasted(steps: dict[str, int]) -> None:
    wanted = {name: n * time("0:15") for name, n in steps.items()}
    text = "\n".join(f"{NAMES[name]}\t{hours}"[:-3] for name, hours in wanted.items())
    given = plan(" ,".join(f"{name} 3:00" for name in NAMES if name != "open"))

    after = given.after(*read_week(text, BOOK, given))

    assert {name: after.planned(name) for name in wanted} == wanted
    assert after.capacity == given.capacity
    assert total(after.minutes.values()) == given.capacity > ZERO


def test_the_same_week_again_moves_nothing() -> None:
    assert read_week("Internal meetings\t8:00", BOOK, PLAN) == ()
    assert minutes("meetings 8:00")["meetings"] == PLAN.planned("meetings")
