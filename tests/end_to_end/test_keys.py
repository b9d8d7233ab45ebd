"""Moving hours by keyboard alone, and back and forth through what was done."""

from pathlib import Path

from planner.core.move import ReasonKind
from planner.core.normal_week import Source
from planner.core.plan import Plan
from tests.builders import hours_of, time
from tests.end_to_end.desktop import Desktop
from tests.end_to_end.plan_page import PlanPage

MEETINGS, CUSTOMERS = "Internal meetings", "Customer contact"
LEAST_STEPS, MOST_STEPS = 4, 12


def test_a_week_can_be_planned_without_a_mouse(desktop: Desktop, tmp_path: Path):
    program = desktop.start(tmp_path / "book.json")
    page = PlanPage(program)
    program.find("push button", "Show my week")
    program.key("Tab")  # from the profiles to the hours
    program.type("36:30")
    program.key("Return")
    page.wait_on_disk("customers 11:45, meetings 7:45")
    for step in ("Step 2 of 5", "Step 3 of 5"):
        program.find("label", step)
        program.key("Return")  # this is the week; that is the goal
    program.find("label", "Step 4 of 5")

    page.tab_to(CUSTOMERS)
    program.key("Right", "Right", "shift+Right", "Left")
    page.wait_on_disk("customers 13:00, meetings 6:30")

    page.tab_to(MEETINGS)
    program.key("l")
    program.wait_for("the lock", lambda: "meetings" in page.plan().locks)
    page.wait_shown(Internal_meetings="6:30")
    page.tab_to(CUSTOMERS)
    program.key("Right")
    page.wait_on_disk("customers 13:15, meetings 6:30, admin 6:15")
    assert page.book().normal_weeks[-1].source is Source.TYPED


def test_c_chooses_who_gives(page: PlanPage):
    program = page.program
    page.tab_to(CUSTOMERS)
    program.key("c", "Down", "Down", "Down", "Return")
    program.find("push button", "taken from: Travel")
    page.tab_to(CUSTOMERS)
    program.key("Right")

    page.wait_on_disk("customers 12:15, travel 2:15")


def test_enter_moves_time_with_a_reason(page: PlanPage):
    program = page.program
    page.tab_to(MEETINGS)
    program.key("Return")
    program.find("dialog", "Move time")
    program.type("1:30")
    program.key("Tab", "Down", "Tab")
    program.type("no status meeting on Fridays")
    program.key("Return")

    (move,) = page.wait_on_disk("meetings 6:30, customers 13:30").moves
    assert move.reason.text == "no status meeting on Fridays"
    assert move.reason.kind is ReasonKind.STOP
    program.find("push button", "Internal meetings → Customer contact, 1:30")


def test_undo_to_the_start_and_redo_to_the_end_give_back_the_same_minutes(page: PlanPage):
    program = page.program
    begun = page.plan()
    page.drag(page.on(MEETINGS, 13 / 16), page.on(CUSTOMERS))
    page.wait_shown(Customer_contact="13:30")
    page.drag(page.dot_before("Travel"), page.on("Travel", 0.4, radius=1.0))
    page.wait_shown(Travel="1:30")
    page.tab_to("Learning and improvement")
    program.key("Left", "l")
    planned = _wait_planned(page, "improvement 1:45, travel 1:30, customers 13:45", locks=1)

    steps = _press_until_disabled(page, "ctrl+z", "Undo")
    page.program.wait_for("no plan on disk", lambda: page.book().weeks == {})
    assert page.plan().minutes == begun.minutes
    assert _press_until_disabled(page, "ctrl+shift+z", "Redo") == steps
    again = _wait_planned(page, "improvement 1:45, travel 1:30, customers 13:45", locks=1)

    assert hours_of(again.minutes) == hours_of(planned.minutes)
    assert again == planned
    assert again.capacity == time("37:00")


def _wait_planned(page: PlanPage, week: str, locks: int) -> Plan:
    page.wait_on_disk(week)
    page.program.wait_for(f"{locks} locks", lambda: len(page.plan().locks) == locks)
    return page.plan()


def _press_until_disabled(page: PlanPage, keys: str, button: str) -> int:
    """How often a key has to be pressed until its button has nothing more to do."""
    for times in range(MOST_STEPS):
        name = page.program.find("push button", f"^{button}").name
        if not page.is_enabled(f"^{button}"):
            assert times >= LEAST_STEPS
            return times
        page.program.key(keys)
        page.program.wait_for(
            f"after {name}",
            lambda name=name: page.program.find("push button", f"^{button}").name != name,
        )
    raise AssertionError(f"{button} never ends")
