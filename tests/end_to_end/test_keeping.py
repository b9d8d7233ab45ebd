"""What was planned is there again: after closing, after a power cut, and with two programs at once."""

from planner.storage.check import check_book
from tests.builders import time
from tests.end_to_end.desktop import Desktop
from tests.end_to_end.plan_page import PlanPage

MEETINGS, CUSTOMERS = "Internal meetings", "Customer contact"
UNOPENED = 4


def test_closing_and_opening_again_finds_everything(desktop: Desktop, page: PlanPage):
    program = page.program
    page.drag(page.on(MEETINGS, 13 / 16), page.on(CUSTOMERS))
    page.wait_shown(Customer_contact="13:30")
    page.tab_to("Travel")
    program.key("l")
    program.wait_for("the lock", lambda: page.plan().locks)
    page.drag(page.on("Mail and administration", 0.9), page.on("Preparation and documentation"))
    shown = page.hours()
    program.close()
    kept = page.plan()

    again = PlanPage(desktop.start(program.book))
    assert again.hours() == shown
    assert "locked" in next(each for each in again.slices() if each.name == "Travel").description
    assert len(kept.moves) == 2
    assert not again.is_enabled("^Undo")
    again.program.close()
    assert again.plan() == kept


def test_what_was_moved_in_the_last_moment_is_kept_when_the_window_closes(page: PlanPage):
    page.drag(page.on(MEETINGS, 13 / 16), page.on(CUSTOMERS))
    page.program.close()

    assert page.plan().planned("customers") == time("13:30")


def test_a_move_is_on_disk_soon_and_then_not_even_a_power_cut_loses_it(
    desktop: Desktop, page: PlanPage
):
    program = page.program
    page.drag(page.on(MEETINGS, 13 / 16), page.on(CUSTOMERS))
    page.wait_on_disk("customers 13:30")
    program.kill()

    assert check_book(program.book).ok
    again = PlanPage(desktop.start(program.book))
    again.wait_shown(Customer_contact="13:30", Internal_meetings="6:30")


def test_a_second_start_on_the_same_book_has_its_window_come_forward(
    desktop: Desktop, page: PlanPage
):
    program = page.program
    (title,) = program.windows()

    def front() -> str:
        named = ("xdotool", "getactivewindow", "getwindowname")
        return desktop.run(*named, check=False).strip()

    # It tells of success as others do of failure.
    desktop.run("xdotool", "getactivewindow", "windowminimize", check=False)
    program.wait_for("it out of sight", lambda: front() != title)

    second = desktop.start_beside("-m", "planner", "--data", str(program.book))

    assert second.wait(20) == 0
    program.wait_for("it in front", lambda: front() == title)
    page.drag(page.on(MEETINGS, 13 / 16), page.on(CUSTOMERS))
    page.wait_on_disk("customers 13:30")


def test_where_the_first_window_does_not_answer_the_second_says_that_the_book_is_open_elsewhere(
    desktop: Desktop, page: PlanPage
):
    with page.program.held_up():
        second = desktop.start(page.program.book)
        second.find("label", "The book is open elsewhere")
        assert not second.shows("", "slider")
        second.do("push button", "^Close$")

    assert second.wait_ended() == UNOPENED
    page.drag(page.on(MEETINGS, 13 / 16), page.on(CUSTOMERS))
    page.wait_on_disk("customers 13:30")


def test_once_the_first_window_is_closed_the_second_may_try_again(desktop: Desktop, page: PlanPage):
    with page.program.held_up():
        second = desktop.start(page.program.book)
        second.find("label", "The book is open elsewhere")
    page.program.close()
    second.do("push button", "Try again")

    PlanPage(second).wait_shown(Customer_contact="12:00")
