"""The keyboard's twin of the ring, and what a screen reader reads and sets."""

from PySide6.QtCore import Qt
from PySide6.QtGui import QAccessible
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QPushButton, QVBoxLayout, QWidget

from planner.app.commands.plan import LockCategory, MoveTime
from planner.core.ring import FOLDED_ID
from planner.i18n import Words
from planner.palette import LIGHT
from planner.ui.ring import RingView
from planner.ui.ring.sliders import SliceSlider
from tests.builders import book, move, plan, time
from tests.house.strays import Strays
from tests.ui.ring.conftest import Laid, Table, forgive_menus

SHIFT = Qt.KeyboardModifier.ShiftModifier


def slider(table: Table, name: str) -> SliceSlider:
    found = table.ring._keyboard.slider(name)
    assert found is not None
    return found


def test_the_right_key_takes_a_step_from_the_counterpart(laid: Laid) -> None:
    table = laid()
    table.focus("customers")

    table.key(Qt.Key.Key_Right)

    assert table.plan.planned("customers") == time("12:15")
    assert table.plan.planned("meetings") == time("7:45")


def test_the_left_key_gives_a_step_to_the_goal(laid: Laid) -> None:
    table = laid()
    table.focus("admin")

    table.key(Qt.Key.Key_Left)
    table.key(Qt.Key.Key_Left, SHIFT)

    assert table.plan.planned("admin") == time("5:15")
    assert table.plan.planned("customers") == time("13:15")


def test_home_and_end_go_as_far_as_can_be(laid: Laid) -> None:
    table = laid(plan().keeping("admin", time("2:00")))
    table.focus("admin")

    table.key(Qt.Key.Key_Home)
    least = table.plan.planned("admin")
    table.key(Qt.Key.Key_End)

    assert least == time("2:00")
    assert table.plan.planned("admin") == time("18:30")


def test_a_category_emptied_by_keys_can_be_filled_again(laid: Laid) -> None:
    table = laid()
    table.focus("travel")

    table.key(Qt.Key.Key_Home)
    emptied = table.plan.planned("travel")
    table.key(Qt.Key.Key_Right, SHIFT)

    assert emptied == time("0:00")
    assert table.plan.planned("travel") == time("1:00")


def test_the_counterpart_that_the_user_chose_is_used(laid: Laid) -> None:
    table = laid()
    table.ring.show_chosen({"customers": "travel"})
    table.focus("customers")

    table.key(Qt.Key.Key_Right)

    assert table.plan.planned("travel") == time("2:15")


def test_keys_on_one_pair_are_one_strand_either_way(laid: Laid) -> None:
    table = laid()
    table.focus("customers")

    table.key(Qt.Key.Key_Right)
    table.key(Qt.Key.Key_Right)
    table.key(Qt.Key.Key_Left)
    table.focus("admin")
    table.key(Qt.Key.Key_Left)

    strands = [asked.strand for asked in table.asked]
    assert strands[0] == strands[1] == strands[2] != strands[3]
    assert all(strands)


def test_l_locks_and_frees(laid: Laid) -> None:
    table = laid()
    table.focus("travel")

    table.key(Qt.Key.Key_L)
    locked = table.plan.locks
    table.key(Qt.Key.Key_L)

    assert locked == {"travel"}
    assert table.plan.locks == frozenset()
    assert all(isinstance(asked.command, LockCategory) for asked in table.asked)


def test_not_planned_cannot_be_locked_and_says_so(laid: Laid) -> None:
    table = laid(plan("customers 12:00, open 25:00"))
    table.focus("open")

    table.key(Qt.Key.Key_L)

    assert table.asked == []
    assert "can't be locked" in table.bubble


def test_a_locked_slice_does_not_move_and_says_why(laid: Laid) -> None:
    table = laid(plan().locked("travel"))
    table.focus("travel")

    table.key(Qt.Key.Key_Left)

    assert table.asked == []
    assert "Travel is locked" in table.bubble


def test_c_asks_for_the_counterpart_and_enter_for_the_move_dialog(laid: Laid) -> None:
    table = laid()
    wanted: list[tuple[str, str]] = []
    table.ring.counterpart_wanted.connect(lambda name: wanted.append(("counterpart", name)))
    table.ring.move_dialog_wanted.connect(lambda name: wanted.append(("move", name)))
    table.focus("admin")

    table.key(Qt.Key.Key_C)
    table.key(Qt.Key.Key_Return)

    assert wanted == [("counterpart", "admin"), ("move", "admin")]


def test_tab_goes_around_the_ring_in_the_users_order(laid: Laid) -> None:
    table = laid()
    table.focus("customers")
    found = []

    for _ in range(6):
        focused = table.window.focusWidget()
        assert isinstance(focused, SliceSlider)
        found.append(focused.part)
        table.key(Qt.Key.Key_Tab)

    assert found == ["customers", "meetings", "admin", "preparation", "travel", "improvement"]


def test_slices_that_come_later_take_their_place_in_the_tab_order(laid: Laid) -> None:
    table = laid()
    after = QPushButton("after", table.window)
    table.window.layout().addWidget(after)
    after.show()

    table.session.perform(MoveTime(table.plan.week, move("1:00 meetings > open")))
    table.focus("improvement")
    table.key(Qt.Key.Key_Tab)
    last = table.window.focusWidget()
    table.key(Qt.Key.Key_Tab)

    assert isinstance(last, SliceSlider)
    assert last.part == "open"
    assert table.window.focusWidget() is after


def test_the_pointer_passes_through_the_sliders(laid: Laid) -> None:
    table = laid()
    place = slider(table, "meetings").geometry().center()

    assert table.window.childAt(table.ring.mapTo(table.window, place)) is table.ring


def test_a_screen_reader_reads_name_value_and_counterparts(laid: Laid) -> None:
    table = laid()

    read = QAccessible.queryAccessibleInterface(slider(table, "meetings"))

    assert read.role() == QAccessible.Role.Slider
    assert read.text(QAccessible.Text.Name) == "Internal meetings"
    assert (
        read.text(QAccessible.Text.Description)
        == "8:00, more from Mail and administration, less to Customer contact"
    )
    value = read.valueInterface()
    assert value.currentValue() == 480
    assert (value.minimumValue(), value.maximumValue()) == (0, 480 + 390)


def test_a_screen_reader_sets_a_value_and_that_is_a_move(laid: Laid) -> None:
    table = laid()

    read = QAccessible.queryAccessibleInterface(slider(table, "meetings"))
    read.valueInterface().setCurrentValue(390)

    assert table.plan.planned("meetings") == time("6:30")
    assert table.plan.planned("customers") == time("13:30")
    assert slider(table, "meetings").value() == 390


def test_the_slider_of_folded_categories_lists_them(crowded: Table, strays: Strays) -> None:
    crowded.focus(FOLDED_ID)

    crowded.key(Qt.Key.Key_Right)
    crowded.key(Qt.Key.Key_Return)

    assert crowded.asked == []
    assert len(crowded.ring._members.actions()) == 4
    crowded.ring._members.close()
    forgive_menus(strays)
    read = QAccessible.queryAccessibleInterface(slider(crowded, FOLDED_ID))
    assert read.text(QAccessible.Text.Name) == "More (4)"


def test_focus_by_tab_is_seen_and_by_mouse_is_not(laid: Laid) -> None:
    table = laid()

    table.focus("admin")
    by_tab = table.ring._keyboard.focused_part()
    QTest.mousePress(table.ring, Qt.MouseButton.LeftButton, pos=table.on("travel"))
    by_mouse = table.ring._keyboard.focused_part()
    table.key(Qt.Key.Key_Escape)

    assert (by_tab, by_mouse) == ("admin", None)


def test_tab_reaches_the_slices_before_what_stands_after_the_ring(app: QApplication) -> None:
    window = QWidget()
    box = QVBoxLayout(window)
    before, ring, after = QPushButton("a"), RingView(LIGHT, Words("en")), QPushButton("b")
    for widget in (before, ring, after):
        box.addWidget(widget)
    ring.show_plan(book(), plan())
    window.show()
    assert QTest.qWaitForWindowActive(window)
    before.setFocus()

    found = []
    for _ in range(7):
        QTest.keyClick(window.focusWidget(), Qt.Key.Key_Tab)
        found.append(window.focusWidget().accessibleName() or "after")

    assert found == [
        "Customer contact",
        "Internal meetings",
        "Mail and administration",
        "Preparation and documentation",
        "Travel",
        "Learning and improvement",
        "after",
    ]


def test_a_ring_that_nobody_has_seen_yet_explains_nothing(app: QApplication) -> None:
    ring = RingView(LIGHT, Words("en"))
    locked = plan("meetings 37:00").locked("meetings")
    ring.show_plan(book("meetings 37:00", locked), locked)
    assert ring._scene is not None
    refusal = ring._scene.stuck("meetings")
    assert refusal is not None

    ring._keyboard.refused.emit("meetings", refusal)

    assert ring._above.text == ""
    ring.deleteLater()


def test_a_key_whose_move_is_refused_elsewhere_does_not_blame_the_categories(laid: Laid) -> None:
    table = laid()
    table.ring.moved.disconnect()  # as on a book that is only looked at: whoever was asked says why
    table.focus("customers")

    table.key(Qt.Key.Key_Right)

    assert table.bubble == ""
    assert slider(table, "customers").value() == 12 * 60
