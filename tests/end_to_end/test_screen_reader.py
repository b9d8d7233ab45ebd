"""What a screen reader reads of the ring, and what it sets."""

from datetime import timedelta

from tests.builders import time
from tests.end_to_end.plan_page import PlanPage


def test_each_slice_is_read_with_its_name_its_time_and_its_counterpart(page: PlanPage):
    assert page.hours() == {
        "Customer contact": time("12:00"),
        "Internal meetings": time("8:00"),
        "Mail and administration": time("6:30"),
        "Preparation and documentation": time("6:00"),
        "Travel": time("2:30"),
        "Learning and improvement": time("2:00"),
    }
    customers = page.slices()[0]
    assert customers.description.startswith("12:00")
    assert "Internal meetings" in customers.description


def test_a_slice_that_is_set_takes_its_time_from_the_counterpart(page: PlanPage):
    page.program.set_value("slider", "Customer contact", time("13:30") / timedelta(minutes=1))

    page.wait_shown(Customer_contact="13:30", Internal_meetings="6:30")
    page.wait_on_disk("customers 13:30, meetings 6:30")


def test_more_than_there_is_is_set_to_the_most_there_is(page: PlanPage):
    page.program.set_value("slider", "Travel", time("60:00") / timedelta(minutes=1))

    page.program.wait_for("a plan", lambda: page.book().weeks)
    assert page.plan().capacity == time("37:00")
    assert sum(page.hours().values(), timedelta()) == time("37:00")


def test_nothing_that_can_be_focused_is_without_a_name(page: PlanPage):
    parts = [each for each in page.program.all() if "focusable" in each.states]
    nameless = [each for each in parts if not each.name and each.role != "table cell"]

    assert not nameless
