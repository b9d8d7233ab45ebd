"""The days of the Log page by mouse: drawn, moved, undone; each ends in the book's file."""

from datetime import timedelta

from planner.core.entry import Entry
from tests.end_to_end.plan_page import PlanPage


def entries(page: PlanPage) -> tuple[Entry, ...]:
    """What is recorded of the book's first week, on disk."""
    book = page.book()
    return book.log(book.normal_weeks[0].valid_from).entries


def test_a_block_is_drawn_and_moved_with_the_mouse_and_put_back_by_undo(page: PlanPage):
    program = page.program
    program.key("ctrl+2")
    program.click(program.find("check box", "^Days$").rect.centre)
    days = program.find("", "^The week by the clock$").rect
    program.drag(days.at(0.3, 0.3), days.at(0.3, 0.5))
    program.find("dialog", "Record time")
    program.key("Down", "Return")
    program.wait_for("the entry on disk", lambda: entries(page))
    (drawn,) = entries(page)
    assert drawn.start
    assert drawn.amount >= timedelta(hours=1)

    block = program.find("push button", " to ").rect
    program.drag(block.centre, (block.centre[0], block.centre[1] + block.height))
    moved = program.wait_for("it to move", lambda: [e for e in entries(page) if e != drawn])
    assert [(each.id, each.amount) for each in moved] == [(drawn.id, drawn.amount)]
    assert moved[0].start
    assert abs(moved[0].start - drawn.start - drawn.amount) <= timedelta(minutes=15)

    program.key("ctrl+z")
    program.wait_for("the block where it was", lambda: entries(page) == (drawn,))
