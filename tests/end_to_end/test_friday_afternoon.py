"""Friday afternoon: a week is told as planned, with two corrections, and closed. What a hand has to do
for it is counted: it is to take no more than a minute."""

from datetime import timedelta

from planner.core.week import Week
from tests.builders import hours_of
from tests.end_to_end.plan_page import PlanPage
from tests.end_to_end.program import Program, Seen

CUSTOMERS, MEETINGS = "Customer contact, without a day", "Internal meetings, without a day"
TOLD = {"customers": "10:30", "meetings": "9:30"}
MOST_BY_MOUSE, MOST_BY_KEYS = 10, 18
"""Gestures: clicks, keys, and numbers that are typed. At six seconds a click, and three a key, that is
under a minute."""


class Hand:
    """Does what a hand does, and counts it."""

    def __init__(self, program: Program) -> None:
        self.program, self.done = program, 0

    def click(self, seen: Seen, times: int = 1) -> None:
        self.program.click(seen.rect.centre, times=times)
        self.done += 1

    def press(self, *keys: str) -> None:
        self.program.key(*keys)
        self.done += len(keys)

    def write(self, text: str) -> None:
        self.program.type(text)
        self.done += 1


def week_of(page: PlanPage) -> Week:
    return page.book().normal_weeks[0].valid_from


def assert_told(page: PlanPage) -> None:
    """The week is as planned but for two corrections, and closed."""
    week = week_of(page)
    book = page.program.wait_for("the closed week", lambda: _closed(page, week))
    planned = hours_of(book.plan(week).minutes)
    assert hours_of(book.log(week).minutes) == {**planned, **TOLD}
    assert book.log(week).total == timedelta(hours=37)


def _closed(page: PlanPage, week: Week):
    book = page.book()
    return book if book.is_closed(week) else None


def test_a_week_is_told_in_a_minute_with_the_mouse(page: PlanPage):
    program, hand = page.program, Hand(page.program)
    hand.click(program.find("", "^Log$"))
    hand.click(program.find("push button", "^As planned$"))
    for name, text in ((CUSTOMERS, "10:30"), (MEETINGS, "9:30")):
        hand.click(program.find("table cell", name), times=2)
        program.wait_for("the field", lambda name=name: program.focused(name))
        hand.write(text)
        hand.press("Return")
    hand.click(program.find("push button", "^Close the week$"))

    assert_told(page)
    assert hand.done <= MOST_BY_MOUSE, hand.done


def test_a_week_is_told_in_a_minute_with_the_keys(page: PlanPage):
    program, hand = page.program, Hand(page.program)
    hand.press("ctrl+2", "p")
    program.find("table cell", f"^{CUSTOMERS}: 12:00$")
    hand.press("End", "Left", "Left")
    for text in ("10:30", "9:30"):
        hand.write(text)
        hand.press("Return")
    hand.press("ctrl+End")
    while not program.focused("^Close the week$"):
        hand.press("Tab")
    hand.press("space")

    assert_told(page)
    assert hand.done <= MOST_BY_KEYS, hand.done
