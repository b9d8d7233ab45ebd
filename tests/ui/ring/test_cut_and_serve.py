"""The main gesture: cut a piece of the week and serve it somewhere else."""

from math import hypot

import pytest
from PySide6.QtCore import QPoint, QPointF, Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QDialog

from planner.app.commands.plan import LockCategory, MoveTime
from planner.core.category import OPEN_ID
from planner.core.move import Move
from planner.core.ring import FOLDED_ID
from planner.i18n import Words
from planner.ui.ring.grips import Hovering
from planner.ui.ring.telling import hover_text
from tests.builders import W48, move, plan, time
from tests.house.strays import Strays
from tests.ui.ring.conftest import Laid, Table, forgive_menus

OUTSIDE = QPoint(3, 3)


def moved(table: Table) -> Move:
    """The one move that was asked for."""
    (asked,) = table.asked
    assert isinstance(asked.command, MoveTime)
    return asked.command.move


def test_a_piece_dragged_from_meetings_to_customers_is_one_move(laid: Laid) -> None:
    table = laid()

    table.drag("meetings", "customers", share=0.75)

    made = moved(table)
    assert (made.source, made.target, made.amount) == ("meetings", "customers", time("2:00"))
    assert table.plan.planned("customers") == time("14:00")
    assert made.id


def test_only_looking_changes_nothing(laid: Laid) -> None:
    table = laid()

    table.move(table.on("meetings", 0.9))

    assert isinstance(table.ring._hand.grip, Hovering)
    assert (table.asked, table.previews) == ([], [])


def test_hovering_says_how_much_would_lift(laid: Laid) -> None:
    table = laid()

    table.move(table.on("meetings", 0.75))

    grip = table.ring._hand.grip
    assert isinstance(grip, Hovering)
    assert hover_text(grip, table.stage.scene, table.stage.look) == "2:00"


@pytest.mark.parametrize(
    ("rest", "said"),
    [
        ({"locks": frozenset({"meetings"})}, "locked"),
        ({"keep": {"meetings": time("8:00")}}, "at least 8:00"),
    ],
)
def test_hovering_where_nothing_lifts_says_why(
    laid: Laid, rest: dict[str, object], said: str
) -> None:
    table = laid(plan(**rest))  # type: ignore[arg-type]

    table.move(table.on("meetings"))

    grip = table.ring._hand.grip
    assert isinstance(grip, Hovering)
    assert hover_text(grip, table.stage.scene, table.stage.look) == said


def test_a_cut_near_what_the_goal_lacks_fills_it_and_says_so(laid: Laid) -> None:
    table = laid()
    share = 1 - time("3:40") / time("8:00")

    table.lift("meetings", share)
    table.move(table.on("customers"))

    assert "fills the goal" in table.bubble
    table.release(table.on("customers"))
    assert moved(table).amount == time("3:45")


def test_shift_takes_the_whole_slice(laid: Laid) -> None:
    table = laid()
    place = table.on("travel", 0.9)

    table.press(place, Qt.KeyboardModifier.ShiftModifier)
    table.move(table.on("admin"))
    table.release(table.on("admin"))

    assert moved(table).amount == time("2:30")


def test_a_small_tremble_is_not_a_drag(laid: Laid) -> None:
    table = laid()
    place = table.on("meetings", 0.75)

    table.press(place)
    table.move(place + QPoint(3, 2))

    assert table.ring._hand.carried is None


def test_the_preview_follows_the_target_and_ends(laid: Laid) -> None:
    table = laid()

    table.lift("meetings", 0.75)
    table.move(table.on("customers"))
    table.move(table.on("admin"))
    table.move(OUTSIDE)

    targets = [preview and preview.target for preview in table.previews]
    assert targets == ["customers", "admin", None]
    table.release(OUTSIDE)


def test_release_where_nothing_is_changes_nothing(laid: Laid) -> None:
    table = laid()

    table.lift("meetings")
    table.move(OUTSIDE)
    table.release(OUTSIDE)

    assert table.asked == []
    assert table.ring._hand.grip is None


def test_escape_puts_the_piece_back(laid: Laid) -> None:
    table = laid()

    table.lift("meetings")
    table.move(table.on("customers"))
    table.key(Qt.Key.Key_Escape)
    table.release(table.on("customers"))

    assert table.asked == []
    assert table.previews[-1] is None


def test_the_right_button_puts_the_piece_back(laid: Laid) -> None:
    table = laid()

    table.lift("meetings")
    QTest.mousePress(table.ring, Qt.MouseButton.RightButton, pos=table.on("customers"))
    table.release(table.on("customers"))

    assert table.asked == []


def test_the_right_button_puts_a_held_piece_back(laid: Laid) -> None:
    table = laid()
    QTest.mouseClick(table.ring, Qt.MouseButton.LeftButton, pos=table.on("meetings", 0.75))

    QTest.mouseClick(table.ring, Qt.MouseButton.RightButton, pos=table.on("customers"))

    assert table.asked == []
    assert table.ring._hand.carried is None


def test_arrows_change_the_amount_while_a_piece_is_lifted(laid: Laid) -> None:
    table = laid()

    table.lift("meetings", 0.75)
    table.key(Qt.Key.Key_Up)
    table.key(Qt.Key.Key_Up, Qt.KeyboardModifier.ShiftModifier)
    table.key(Qt.Key.Key_Down)
    table.move(table.on("customers"))
    table.release(table.on("customers"))

    assert moved(table).amount == time("3:00")


def test_a_piece_picked_up_by_a_click_is_served_by_the_next(laid: Laid) -> None:
    table = laid()
    place, target = table.on("meetings", 0.75), table.on("customers")

    table.press(place)
    table.release(place)
    table.move(target)
    table.press(target)
    table.release(target)

    assert moved(table).target == "customers"
    assert table.ring._hand.carried is None


def test_a_second_click_in_place_puts_the_piece_back(laid: Laid) -> None:
    table = laid()
    place = table.on("meetings", 0.75)

    QTest.mouseDClick(table.ring, Qt.MouseButton.LeftButton, pos=place)

    assert table.asked == []
    assert table.ring._hand.carried is None


def test_the_plate_takes_what_has_no_purpose_yet(laid: Laid) -> None:
    table = laid()

    table.drag("meetings", "plate")

    assert moved(table).target == OPEN_ID


def test_an_empty_category_can_take_a_piece_at_its_chip(laid: Laid) -> None:
    table = laid(plan("customers 12:00, meetings 25:00"))

    table.lift("meetings")
    chips = {chip.category: chip.box for chip in table.stage.chips}
    place = chips["travel"].center().toPoint()
    table.move(place)
    table.release(place)

    assert set(chips) == {"admin", "preparation", "travel", "improvement"}
    assert moved(table).target == "travel"
    assert table.stage.chips == []


def test_no_chip_covers_the_ring_or_another(laid: Laid) -> None:
    table = laid(plan("customers 12:00, meetings 25:00"), size=(460, 420))

    table.lift("meetings")

    boxes = [chip.box for chip in table.stage.chips]
    frame = table.stage.frame
    assert boxes
    assert not any(one.intersects(other) for one in boxes for other in boxes if one is not other)
    for box in boxes:
        corners = (box.topLeft(), box.topRight(), box.bottomLeft(), box.bottomRight())
        assert all(frame.spot(corner).radius > 1.08 for corner in corners)
        assert box.height() >= 24
    table.key(Qt.Key.Key_Escape)


def test_a_locked_target_says_so_before_release_and_refuses(laid: Laid) -> None:
    table = laid(plan().locked("travel"))

    table.lift("meetings")
    table.move(table.on("travel"))
    said = table.bubble
    table.release(table.on("travel"))

    assert "Travel is locked this week" in said
    assert table.asked == []
    assert table.previews == []


def test_a_locked_slice_gives_nothing_and_says_why(laid: Laid) -> None:
    table = laid(plan().locked("meetings"))
    place = table.on("meetings", 0.75)

    table.press(place)
    table.move(table.on("customers"))
    table.release(table.on("customers"))

    assert table.asked == []
    assert "locked" in table.bubble


def test_what_is_kept_is_never_in_the_piece(laid: Laid) -> None:
    table = laid(plan().keeping("meetings", time("6:00")))

    table.press(table.on("meetings", 0.9), Qt.KeyboardModifier.ShiftModifier)
    table.move(table.on("customers"))
    table.release(table.on("customers"))

    assert moved(table).amount == time("2:00")


def test_a_piece_can_be_dropped_outside_of_the_ring(laid: Laid) -> None:
    table = laid()
    table.ring.accept_drops_on(lambda place: "admin")

    table.lift("meetings")
    table.move(QPoint(-40, 100))
    table.release(QPoint(-40, 100))

    assert moved(table).target == "admin"


@pytest.mark.parametrize("out", [1.08, 1.16, 1.3])
def test_a_piece_let_go_just_outside_the_rim_is_its_slices(laid: Laid, out: float) -> None:
    table = laid()

    table.lift("meetings", 0.75)
    table.move(table.on("customers", out=out))
    outlined = table.previews[-1]
    table.release(table.on("customers", out=out))

    assert outlined is not None
    assert moved(table).target == "customers"


def test_a_piece_let_go_on_a_name_goes_to_what_is_named(laid: Laid) -> None:
    table = laid()
    names = [label for label in table.stage.labels if not label.is_inside]
    (place,) = (each.box.center().toPoint() for each in names if each.part.id == "travel")

    table.lift("meetings", 0.75)
    table.move(place)
    table.release(place)

    assert moved(table).target == "travel"


def test_a_piece_let_go_far_away_goes_back(laid: Laid) -> None:
    table = laid()

    table.lift("meetings", 0.75)
    table.move(OUTSIDE)
    table.release(OUTSIDE)

    assert table.asked == []


def test_chips_stand_at_the_rim_clear_of_the_names(laid: Laid) -> None:
    table = laid(plan("customers 14:00, meetings 13:00, admin 10:00"))

    table.lift("meetings")

    frame = table.stage.frame
    names = [label.box for label in table.stage.labels if not label.is_inside]
    assert {chip.category for chip in table.stage.chips} == {
        "preparation",
        "travel",
        "improvement",
    }
    for chip in table.stage.chips:
        way = chip.box.center() - frame.middle
        assert hypot(way.x(), way.y()) < 1.8 * frame.radius
        assert not any(chip.box.intersects(name) for name in names)
    table.key(Qt.Key.Key_Escape)


def test_the_bubble_stays_on_the_ring_while_the_pointer_does(laid: Laid) -> None:
    table = laid()
    table.window.layout().setContentsMargins(0, 0, 300, 0)
    table.window.resize(1100, 700)
    table.window.layout().activate()

    table.lift("meetings", 0.75)
    table.move(QPoint(table.ring.width() - 4, 200))

    bubble = table.ring._above._bubble
    assert bubble is not None
    assert table.ring.geometry().contains(bubble.geometry())
    table.key(Qt.Key.Key_Escape)


def test_a_slice_that_goes_is_painted_on_its_way(laid: Laid) -> None:
    table = laid()

    table.session.perform(MoveTime(W48, move("2:30 travel > customers")))

    turning = table.ring._turning.parts
    assert turning is not None
    assert "travel" in {part.id for part in turning}
    assert not table.ring.grab().isNull()


def test_the_bubble_tells_both_sides_before_and_after(laid: Laid) -> None:
    table = laid()

    table.lift("meetings", 0.75)
    table.move(table.on("customers"))

    assert table.bubble.splitlines() == [
        "2:00 Internal meetings → Customer contact",
        "Internal meetings 8:00 → 6:00",
        "Customer contact 12:00 → 14:00",
        "week stays 37:00",
    ]
    table.release(OUTSIDE)
    assert table.bubble == ""


def test_pressing_folded_categories_lists_them(crowded: Table, strays: Strays) -> None:
    place = crowded.on(FOLDED_ID)

    QTest.mouseClick(crowded.ring, Qt.MouseButton.LeftButton, pos=place)

    listed = [action.data() for action in crowded.ring._members.actions()]
    assert listed == ["x1", "x2", "x3", "x4"]
    crowded.ring._members.close()
    forgive_menus(strays)


def test_a_piece_dropped_on_the_folded_ones_goes_to_the_one_chosen(
    crowded: Table, strays: Strays
) -> None:
    crowded.lift("meetings")
    crowded.move(crowded.on(FOLDED_ID))
    crowded.release(crowded.on(FOLDED_ID))

    crowded.ring._members.actions()[1].trigger()

    assert moved(crowded).target == "x2"
    crowded.ring._members.close()
    forgive_menus(strays)


def test_a_folded_category_that_refuses_gets_nothing(crowded: Table, strays: Strays) -> None:
    crowded.session.perform(LockCategory(W48, "x2", on=True))
    crowded.lift("meetings")
    crowded.move(crowded.on(FOLDED_ID))
    crowded.release(crowded.on(FOLDED_ID))

    crowded.ring._members.actions()[1].trigger()

    assert crowded.asked == []
    assert crowded.ring._hand.carried is None
    crowded.ring._members.close()
    forgive_menus(strays)


def test_a_folded_category_stays_folded_while_the_week_is_shown(crowded: Table) -> None:
    folded = crowded.stage.scene.folded

    crowded.session.perform(MoveTime(W48, move("6:00 customers > x4")))

    assert "x4" in folded
    assert crowded.stage.scene.folded == folded


def test_pressing_a_slice_selects_it(laid: Laid) -> None:
    table = laid()
    chosen: list[str] = []
    table.ring.selected.connect(chosen.append)

    table.press(table.on("travel"))
    table.release(table.on("travel"))
    table.key(Qt.Key.Key_Escape)

    assert chosen == ["travel"]


def test_the_bubble_speaks_every_language(laid: Laid, words: Words) -> None:
    table = laid(language=words.language)

    table.lift("meetings", 0.75)
    table.move(table.on("plate"))

    assert table.bubble.startswith("2:00 ")
    table.key(Qt.Key.Key_Escape)


def test_a_held_piece_is_heard_all_over_the_window(laid: Laid) -> None:
    table = laid()
    window = table.window.windowHandle()
    table.window.layout().setContentsMargins(0, 0, 0, 80)
    table.window.layout().activate()
    below = QPoint(100, table.window.height() - 20)
    table.ring.accept_drops_on(lambda place: "admin")
    QTest.mouseClick(table.ring, Qt.MouseButton.LeftButton, pos=table.on("meetings", 0.75))

    QTest.mouseMove(window, below)
    QTest.keyClick(window, Qt.Key.Key_Up)
    previewed = table.previews[-1]
    QTest.mouseClick(window, Qt.MouseButton.LeftButton, pos=below)

    assert previewed is not None
    assert previewed.target == "admin"
    assert moved(table).amount == time("2:15")


def test_the_wheel_changes_the_amount_while_a_piece_is_lifted(laid: Laid) -> None:
    table = laid()
    table.lift("meetings", 0.75)

    for _ in range(3):
        table.wheel(60)

    assert table.ring._hand.carried is not None
    assert table.ring._hand.carried.piece.amount == time("2:15")
    table.wheel(-240)
    assert table.ring._hand.carried.piece.amount == time("1:45")
    table.key(Qt.Key.Key_Escape)


def test_the_wheel_over_a_ring_at_rest_is_left_to_the_page(laid: Laid) -> None:
    table = laid()
    table.move(table.on("meetings"))

    assert not table.wheel(120)
    assert table.asked == []


def test_a_piece_stays_in_hand_when_the_ring_gets_another_size(laid: Laid) -> None:
    table = laid()
    table.lift("meetings")
    piece = table.ring._hand.carried
    assert piece

    table.window.resize(600, 520)
    QApplication.processEvents()
    table.move(table.on("customers"))
    table.release(table.on("customers"))

    (asked,) = table.asked
    assert isinstance(asked.command, MoveTime)
    assert asked.command.move.amount == piece.piece.amount
    assert table.plan.planned("customers") > time("12:00")


def test_a_border_stays_in_hand_when_the_ring_gets_another_size(laid: Laid) -> None:
    table = laid()
    border = table.part("meetings").begin
    table.press(table.stage.frame.point(border, 1.0).toPoint())

    table.window.resize(600, 520)
    QApplication.processEvents()
    table.move(table.stage.frame.point(border + 1 / 37, 1.0).toPoint())
    table.release(table.stage.frame.point(border + 1 / 37, 1.0).toPoint())

    assert table.plan.planned("customers") == time("13:00")


def test_a_piece_is_put_back_when_another_window_takes_over(laid: Laid) -> None:
    table = laid()
    table.window.activateWindow()
    assert QTest.qWaitForWindowActive(table.window)
    table.lift("meetings")
    other = QDialog(table.window)

    other.open()
    assert QTest.qWaitForWindowActive(other)
    QApplication.processEvents()

    assert table.ring._hand.carried is None
    assert QGuiApplication.overrideCursor() is None
    assert table.asked == []
    other.close()
    other.deleteLater()


def test_a_piece_of_a_folded_category_lies_under_the_pointer(crowded: Table) -> None:
    place = crowded.ring.rect().center() + QPoint(0, -40)
    category = sorted(crowded.stage.scene.folded)[0]

    crowded.ring._hand.take(category, QPointF(place))

    piece = crowded.ring._above._piece
    assert piece is not None
    middle = piece.geometry().center() - crowded.ring.mapTo(crowded.window, place)
    assert middle.manhattanLength() < 40
    crowded.key(Qt.Key.Key_Escape)
