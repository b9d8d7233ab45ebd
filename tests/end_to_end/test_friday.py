"""From a week that nobody told to a closed one and a plan for the next, by keys alone."""

from planner.app.friday import Part
from planner.core.duration import ZERO
from planner.core.week import Week
from tests.builders import time
from tests.end_to_end.desktop import Desktop
from tests.end_to_end.plan_page import PlanPage
from tests.end_to_end.program import Program


def test_a_week_is_closed_and_the_next_one_planned_by_keys_and_goes_on_after_a_restart(
    desktop: Desktop, page: PlanPage
):
    program = page.program
    page.tab_to("Travel")
    program.key("Left", "Right")  # a week that is planned, and as usual
    program.wait_for("the plan", lambda: [*page.book().weeks])
    program.key("ctrl+shift+f")
    program.find("label", "step 1 of 5")
    _press(program, "As planned: 37:00")
    program.find("label", "All of it is recorded: 37:00.")
    if program.shows("^Close it all the same"):  # the week is not over on the day of the test
        _press(program, "^Close it all the same")
    else:
        program.key("Return")
    program.find("label", "step 2 of 5")
    program.go_to("", "^Note of the week$")
    program.type("a quiet week")
    program.key("Escape")
    (week,) = program.wait_for("the closed week", lambda: [*page.book().recorded.closed])
    program.wait_for("the note", lambda: page.book().plan(week).note == "a quiet week")
    program.wait_for("the card to go", lambda: not program.shows("step 2 of 5"))
    program.key("ctrl+q")
    assert program.wait_ended() == 0

    again = PlanPage(desktop.start(program.book))
    again.program.key("ctrl+shift+f")
    again.program.find("label", "step 2 of 5")
    for part in (Part.AHEAD, Part.MOVE, Part.PROMISE):
        again.program.key("Return")
        again.program.find("label", f"step {int(part)} of 5")
    again.program.type("two visits")
    again.program.key("Return")

    again.program.find("label", "is closed, and week .* is planned")
    ahead = week.plus(1)
    again.program.wait_for("the promise", lambda: again.book().plan(ahead).promise == "two visits")
    _is_as_it_should(again, week)
    for _ in range(3):
        again.program.key("ctrl+z")
    again.program.wait_for("the beginning", lambda: not again.book().is_planned(ahead))
    assert again.book().is_closed(week)


def _is_as_it_should(page: PlanPage, week: Week) -> None:
    book = page.book()
    assert book.log(week).unaccounted(book.plan(week).capacity) == ZERO
    assert book.plan(week.plus(1)).planned("customers") == time("15:45")


def _press(program: Program, name: str) -> None:
    """Go to the button that is called so, and press it."""
    program.go_to("push button", name)
    program.key("space")
