"""Moving hours by mouse: cut, pick up, pull, type, find; each ends in the book's file."""

from datetime import timedelta

from tests.builders import time
from tests.end_to_end.plan_page import PlanPage

MEETINGS, CUSTOMERS, MAIL = "Internal meetings", "Customer contact", "Mail and administration"


def share_left(cut: str, of: str) -> float:
    """Where to cut a slice so that `cut` lies between the knife and its end."""
    return 1 - time(cut) / time(of)


def test_a_piece_cut_from_the_meetings_and_served_to_the_customers_is_on_disk(page: PlanPage):
    start, end = page.on(MEETINGS, share_left("1:30", of="8:00")), page.on(CUSTOMERS)
    with page.carrying(start, end):
        page.program.find("label", "^13:30$")  # the goal card shows what letting go would make
        page.program.find("table cell", "^6:30$")

    page.wait_shown(Internal_meetings="6:30", Customer_contact="13:30")
    plan = page.wait_on_disk("meetings 6:30, customers 13:30, admin 6:30")
    assert [(m.source, m.target, m.amount) for m in plan.moves] == [
        ("meetings", "customers", time("1:30"))
    ]
    assert plan.capacity == time("37:00")
    page.program.find("label", "^Saved ")


def test_a_cut_near_what_the_goal_lacks_fills_the_goal(page: PlanPage):
    page.drag(page.on(MEETINGS, share_left("3:48", of="8:00")), page.on(CUSTOMERS))

    page.wait_on_disk("meetings 4:15, customers 15:45")
    page.program.find("label", "enough for the goal")


def test_a_piece_is_picked_up_by_a_click_made_larger_by_the_wheel_and_served_by_another(
    page: PlanPage,
):
    program = page.program
    program.click(page.on(MAIL, share_left("1:00", of="6:30")))
    program.wheel(page.on(MAIL), -2)
    program.glide(page.on(MAIL), page.on(CUSTOMERS))
    program.find("label", "^13:30$")
    program.click(page.on(CUSTOMERS))

    page.wait_on_disk("admin 5:00, customers 13:30")


def test_a_piece_that_is_put_back_leaves_no_trace(page: PlanPage):
    before, program = page.plan(), page.program
    meetings = page.on(MEETINGS, share_left("1:00", of="8:00"))
    with page.carrying(meetings, page.on(CUSTOMERS)):
        program.key("Escape")
    with page.carrying(meetings, page.on(CUSTOMERS)):
        program.click(page.on(CUSTOMERS), button=3)
    program.click(meetings)
    program.key("Escape")
    program.click(page.on(CUSTOMERS), button=3)  # with nothing in hand: the menu of the slice
    program.key("Escape")

    page.drag(page.on(MAIL, share_left("1:00", of="6:30")), page.on(MEETINGS))
    after = page.wait_on_disk("admin 5:30, meetings 9:00")
    assert not before.moves
    assert len(after.moves) == 1


def test_a_whole_slice_goes_on_the_plate_and_a_part_of_it_comes_back(page: PlanPage):
    program = page.program
    travel = page.on("Travel")
    program.hold("shift")
    page.drag(travel, page.plate())
    program.let_go("shift")
    page.wait_shown(Not_planned="2:30")
    page.wait_on_disk("travel 0:00, open 2:30")

    back = page.on("Not planned", share_left("0:30", of="2:30"))
    page.drag(back, page.hours_cell("Travel").centre)
    page.wait_on_disk("travel 0:30, open 2:00")


def test_a_piece_is_served_on_a_row_of_the_table(page: PlanPage):
    row = page.hours_cell("Travel").at(-0.5, 0.5)
    page.drag(page.on(MEETINGS, share_left("0:45", of="8:00")), row)

    page.wait_on_disk("meetings 7:15, travel 3:15")


def test_pulling_a_border_changes_its_two_neighbours_alone(page: PlanPage):
    border = page.dot_before(MEETINGS)
    page.drag(border, page.on(MEETINGS, 2 / 8, radius=1.0))

    page.wait_shown(Internal_meetings="6:00", Customer_contact="14:00")
    page.wait_on_disk(
        "customers 14:00, meetings 6:00, admin 6:30, preparation 6:00, travel 2:30, improvement 2:00"
    )


def test_hours_typed_in_the_table_come_from_the_counterpart(page: PlanPage):
    program = page.program
    program.click(page.hours_cell(CUSTOMERS).centre, times=2)
    program.type("13,5")
    program.key("Return")

    page.wait_on_disk("customers 13:30, meetings 6:30")


def test_what_can_not_be_read_as_hours_is_said_and_changes_nothing(page: PlanPage):
    program = page.program
    program.click(page.hours_cell("Travel").centre, times=2)
    program.type("soon")
    program.key("Return")

    program.find("label", "soon")
    assert page.hours()["Travel"] == time("2:30")
    assert not page.plan().moves


def test_more_than_there_is_is_refused_with_the_reason(page: PlanPage):
    program = page.program
    program.click(page.hours_cell(CUSTOMERS).centre, times=2)
    program.type("36:00")
    program.key("Return")

    program.find("label", "^Internal meetings has ")
    assert page.hours()[CUSTOMERS] == time("12:00")


def test_find_moves_what_the_goal_lacks_in_one_step(page: PlanPage):
    program = page.program
    program.click(program.find("push button", "Find 3:45").rect.centre)
    mail = program.find("text", MAIL)
    program.click(mail.rect.centre, times=3)
    program.type("1:00")
    meetings = program.find("text", MEETINGS)
    program.click(meetings.rect.centre, times=3)
    program.type("2:45")
    program.click(program.find("push button", "Move 3:45").rect.centre)

    plan = page.wait_on_disk("customers 15:45, meetings 5:15, admin 5:30")
    assert sum((move.amount for move in plan.moves), timedelta()) == time("3:45")
    program.key("ctrl+z")
    page.wait_on_disk("customers 12:00, meetings 8:00, admin 6:30")
