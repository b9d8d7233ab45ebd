"""What a screen reader reads of the ring, and what it sets."""

from datetime import timedelta
from pathlib import Path

import pytest

from tests.builders import time
from tests.end_to_end.desktop import Desktop
from tests.end_to_end.plan_page import PlanPage, begin
from tests.end_to_end.program import Program


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


@pytest.mark.parametrize(
    ("category", "counterpart"),
    [
        ("Customer contact", "Internal meetings"),
        ("Internal meetings", "Mail and administration"),
        ("Mail and administration", "Internal meetings"),
        ("Preparation and documentation", "Internal meetings"),
        ("Travel", "Internal meetings"),
        ("Learning and improvement", "Internal meetings"),
    ],
)
def test_every_slice_can_be_set_from_outside(page: PlanPage, category: str, counterpart: str):
    before = page.hours()
    wanted = before[category] + time("1:00")

    page.program.set_value("slider", f"^{category}$", wanted / timedelta(minutes=1))

    page.program.wait_for("the hour", lambda: page.hours()[category] == wanted)
    after = page.hours()
    assert sum(after.values(), timedelta()) == time("37:00")
    assert [name for name in after if after[name] != before[name]] in (
        [category, counterpart],
        [counterpart, category],
    )


def test_every_slice_is_read_and_set_in_danish(desktop: Desktop, tmp_path: Path):
    program = desktop.start(tmp_path / "bog.json", language="da")
    begin(program, "Vis min uge", "Spring over", "Afslut")
    names = ["Kundekontakt", "Interne møder", "Mail og administration"]

    sliders = {each.name: each for each in program.all("slider")}
    program.set_value("slider", "^Kundekontakt$", time("12:30") / timedelta(minutes=1))

    assert len(sliders) == 6
    assert set(names) <= set(sliders)
    assert all(each.description[:1].isdigit() for each in sliders.values())
    assert "Interne møder" in sliders["Kundekontakt"].description
    program.wait_for("12:30", lambda: _value(program, "^Kundekontakt$") == 750)
    assert _value(program, "^Interne møder$") == 450


def _value(program: Program, name: str) -> float | None:
    return program.find("slider", name).value


def test_more_than_there_is_is_set_to_the_most_there_is(page: PlanPage):
    page.program.set_value("slider", "Travel", time("60:00") / timedelta(minutes=1))

    page.program.wait_for("a plan", lambda: page.book().weeks)
    assert page.plan().capacity == time("37:00")
    assert sum(page.hours().values(), timedelta()) == time("37:00")


def test_nothing_that_can_be_focused_is_without_a_name(page: PlanPage):
    parts = [each for each in page.program.all() if "focusable" in each.states]
    nameless = [each for each in parts if not each.name and each.role != "table cell"]

    assert not nameless
