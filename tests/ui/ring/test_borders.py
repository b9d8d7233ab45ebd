"""Pulling the border between two neighbours."""

from math import dist

from PySide6.QtCore import QPoint, Qt

from planner.app.commands.plan import MoveTime
from planner.core.ring_cut import Border
from tests.builders import plan, time
from tests.ui.ring.conftest import Laid, Table


def border_after(table: Table, name: str) -> Border:
    return next(border for border in table.ring._hand.borders() if border.before.id == name)


def pull(table: Table, name: str, hours: float) -> QPoint:
    """Pull the border behind a slice so many hours clockwise; gives where the pointer is."""
    turn = border_after(table, name).turn
    frame = table.stage.frame
    end = frame.point(turn + hours / 37, 1.0).toPoint()
    table.press(frame.point(turn, 1.0).toPoint())
    table.move(frame.point(turn + hours / 74, 1.0).toPoint())
    table.move(end)
    return end


def test_a_border_moves_time_between_its_neighbours(laid: Laid) -> None:
    table = laid()

    table.release(pull(table, "customers", 1.5))

    (asked,) = table.asked
    assert isinstance(asked.command, MoveTime)
    made = asked.command.move
    assert (made.source, made.target, made.amount) == ("meetings", "customers", time("1:30"))


def test_a_border_pulled_back_gives_the_other_way(laid: Laid) -> None:
    table = laid()

    table.release(pull(table, "customers", -1.5))

    assert table.plan.planned("customers") == time("10:30")
    assert table.plan.planned("meetings") == time("9:30")


def test_a_border_shows_what_it_would_do(laid: Laid) -> None:
    table = laid()

    pull(table, "customers", 1.5)

    assert table.previews[-1] is not None
    assert "Internal meetings 8:00 → 6:30" in table.bubble
    table.key(Qt.Key.Key_Escape)
    assert table.asked == []


def test_a_border_stops_at_what_is_kept_and_says_why(laid: Laid) -> None:
    table = laid(plan().keeping("meetings", time("7:00")))

    end = pull(table, "customers", 4.0)
    said = table.bubble
    table.release(end)

    assert "keeps at least 7:00" in said
    assert table.plan.planned("meetings") == time("7:00")


def test_a_border_at_a_lock_says_so_and_stays(laid: Laid) -> None:
    table = laid(plan().locked("meetings"))

    end = pull(table, "customers", 2.0)
    said = table.bubble
    table.release(end)

    assert "locked" in said
    assert table.asked == []


def test_the_border_at_twelve_moves_like_any_other(laid: Laid) -> None:
    table = laid()

    table.release(pull(table, "improvement", 1.0))

    assert table.plan.planned("improvement") == time("3:00")
    assert table.plan.planned("customers") == time("11:00")
    assert table.part("customers").begin == 0.0


def test_small_slices_have_no_dots(laid: Laid) -> None:
    table = laid(plan("customers 20:00, meetings 16:55, travel 0:05"))

    assert {border.before.id for border in table.ring._hand.borders()} == {"customers"}


def test_a_dot_is_caught_within_24_pixels(laid: Laid) -> None:
    table = laid()
    place = table.stage.frame.point(border_after(table, "customers").turn, 1.0)

    for x in (-11, 11):
        corner = place.toPoint() + QPoint(x, x)
        assert dist(corner.toTuple(), place.toTuple()) > 12
        table.press(corner)
        assert table.ring._hand.grip.__class__.__name__ == "Pulling"
        table.key(Qt.Key.Key_Escape)
        table.release(corner)
