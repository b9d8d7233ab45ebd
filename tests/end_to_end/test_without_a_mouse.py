"""From an empty book to a printed week by keys alone, as a leader who works part-time would go."""

from collections import Counter
from pathlib import Path

from planner.core.normal_week import Source
from planner.core.week import Week
from planner.sources.public_holidays import public_holidays
from tests.builders import time
from tests.end_to_end.desktop import Desktop
from tests.end_to_end.plan_page import PlanPage
from tests.end_to_end.program import Program

DENMARK, SATURDAY = "DK", 5


def test_a_part_time_leader_comes_to_a_printed_short_week_without_a_mouse(
    desktop: Desktop, tmp_path: Path
):
    program, sheet = desktop.start(tmp_path / "book.json"), tmp_path / "week.pdf"
    page = PlanPage(program)

    _first_run(page)
    begun = page.book().normal_weeks[0].valid_from
    short = _week_of_one_holiday(begun)
    _work_six_hours_a_day_in_denmark(page)
    _normal_week_has_more_meetings(page)
    _take_the_holiday_off(page, begun, short)
    _fill_the_goal(page, short)
    _print(program, sheet)

    text = desktop.run("pdftotext", "-layout", str(sheet), "-")
    assert f"My week {short.number}" in text
    assert "24:00" in text
    assert "7:15" in text
    program.key("Escape")
    _undo_it_all(page)


def _first_run(page: PlanPage) -> None:
    program = page.program
    program.find("push button", "Show my week")
    program.key("Down", "Tab")  # a leader, and how many hours
    program.type("30")
    program.key("Return")
    for step in ("Step 2 of 5", "Step 3 of 5"):
        program.find("label", step)
        program.key("Return")
    program.find("label", "Step 4 of 5")
    program.key("ctrl+f")
    program.find("push button", "^Move 6:30")
    program.key("Return")
    page.wait_on_disk("customers 9:00")
    program.go_to("", "Done")
    program.key("Return")
    program.find("label", "Step 5 of 5")
    program.go_to("", "Finish", "shift+Tab")
    program.key("Return")
    program.wait_for("the end of the first run", lambda: not program.shows("Step 5", "label"))
    assert page.book().normal_weeks[-1].source is Source.TYPED
    assert page.book().person.leads


def _work_six_hours_a_day_in_denmark(page: PlanPage) -> None:
    program = page.program
    program.key("ctrl+comma")
    program.find("dialog", "Settings")
    program.go_to("", "Pages of the settings")
    program.key("Down")
    program.go_to("", "Monday")
    for _ in range(5):
        program.type("6:30")
        program.key("Tab")
    program.go_to("", "Use these hours")
    program.key("space")
    hours = page.book
    program.wait_for("the hours", lambda: hours().working_hours[-1].week == time("32:30"))
    program.go_to("", "Monday")
    for _ in range(5):
        program.type("6")
        program.key("Tab")
    program.go_to("", "Use these hours")
    program.key("space")
    program.wait_for("the hours", lambda: hours().working_hours[-1].week == time("30:00"))
    program.go_to("", "As the system")
    program.type("Denmark")
    program.wait_for("Denmark", lambda: page.book().public_holidays.country == DENMARK)
    program.key("Escape")


def _normal_week_has_more_meetings(page: PlanPage) -> None:
    program = page.program
    program.key("ctrl+shift+n")
    program.find("push button", "^Done")
    program.go_to("", "Internal meetings")
    program.key("Right")
    normal = page.book
    program.wait_for(
        "the normal week", lambda: normal().normal_weeks[-1].hours("meetings") == time("11:30")
    )
    program.key("Escape")
    program.wait_for("the plan", lambda: not program.shows("^Done$", "push button"))


def _take_the_holiday_off(page: PlanPage, begun: Week, week: Week) -> None:
    program = page.program
    program.key(*["ctrl+Next"] * ((week.monday - begun.monday).days // 7))
    program.find("push button", f"Week {week.number}: choose")
    program.find("push button", "Take off")
    program.go_to("", "Take off")
    program.key("space")
    program.wait_for("the day off", lambda: page.book().hours(week) == time("24:00"))


def _fill_the_goal(page: PlanPage, week: Week) -> None:
    program = page.program
    program.key("ctrl+f")
    program.find("push button", "^Move ")
    program.key("Return")
    planned = page.book
    program.wait_for("the goal", lambda: planned().plan(week).planned("customers") == time("7:15"))


def _print(program: Program, sheet: Path) -> None:
    program.key("ctrl+p")
    program.find("dialog", "Print: my time plan")
    program.key("ctrl+s")
    program.find("dialog", "Save as PDF")
    program.key("ctrl+a")
    program.type(str(sheet))
    program.key("Return")
    program.find("label", "^Saved as ")


def _undo_it_all(page: PlanPage) -> None:
    """By the list of steps, back to before the first."""
    program = page.program
    program.key("ctrl+h")
    program.find("push button", "^History")
    program.key("End", "Return")
    program.wait_for("nothing planned", lambda: not page.book().weeks)
    program.find("push button", "Show my week|^Undo$")


def _week_of_one_holiday(first: Week) -> Week:
    """The first week after that one that has one public holiday on a working day in Denmark."""
    days = [
        day
        for year in (first.year, first.year + 1)
        for day in public_holidays(DENMARK, year, "en")
        if day.weekday() < SATURDAY
    ]
    found = Counter(Week.of(day) for day in days)
    return min(week for week, count in found.items() if count == 1 and week > first)
