"""What the ring shows: labels, colours, the turning, and states without slices."""

import gc
from itertools import combinations

import pytest
from PySide6.QtCore import QRectF, QSizeF, Qt
from PySide6.QtGui import QColor, QFont, QImage, QPainter
from PySide6.QtTest import QTest

from planner.core.ring import REFERENCE_OUTER
from planner.i18n import Words
from planner.palette import LIGHT, MARK_CONTRAST, PALETTES, Palette, contrast, text_on
from planner.ui.ring.grips import Hovering
from planner.ui.ring.lettering import Face, Lettering
from planner.ui.ring.painting import RingPainter
from planner.ui.ring.scene import Look, Scene
from planner.ui.ring.seen import in_ring
from planner.ui.ring.stage import Stage
from planner.ui.ring.telling import hover_text
from planner.ui.ring.view import RingView
from tests.builders import CATEGORIES, EMPLOYEE_WEEK, W48, book, move, plan, time
from tests.ui.conftest import Open
from tests.ui.ring.conftest import Laid, Table

SIZES = [(420, 380), (600, 560), (1000, 600), (520, 900), (1600, 1200)]


def boxes(table: Table) -> list[QRectF]:
    return [label.box for label in table.stage.labels]


def check(table: Table) -> None:
    """No label touches another, nor the edge of the card."""
    found = boxes(table)
    assert not any(one.intersects(other) for one, other in combinations(found, 2))
    assert all(QRectF(table.ring.rect()).contains(box) for box in found)


@pytest.mark.parametrize("size", SIZES)
def test_labels_never_touch_at_any_size(crowded: Table, size: tuple[int, int]) -> None:
    crowded.window.resize(*size)
    crowded.ring.resize(*size)

    check(crowded)


@pytest.mark.parametrize("size", SIZES[1:])
def test_labels_never_touch_in_large_text(crowded: Table, size: tuple[int, int]) -> None:
    large = QFont(crowded.ring.font())
    large.setPointSizeF(large.pointSizeF() * 2)

    crowded.ring.setFont(large)
    crowded.ring.resize(*size)

    check(crowded)


def test_letters_grow_with_a_ring_that_fills_a_large_screen(crowded: Table) -> None:
    sizes = []
    for side in (500, 1100, 1900):
        crowded.window.resize(side, side)
        crowded.ring.resize(side, side)
        check(crowded)
        sizes.append(crowded.ring._letters.font(Face.NAME).pointSizeF())

    usual = crowded.ring.font().pointSizeF()
    assert sizes[0] == usual < sizes[1] < sizes[2] <= 1.8 * usual


def test_labels_beside_the_ring_keep_off_it(laid: Laid) -> None:
    table = laid()
    frame = table.stage.frame

    for label in table.stage.labels:
        if not label.is_inside:
            corners = (label.box.topLeft(), label.box.topRight(), label.box.bottomLeft())
            assert all(frame.spot(corner).radius > REFERENCE_OUTER for corner in corners)


def test_every_slice_says_its_name_and_its_time(laid: Laid) -> None:
    table = laid()

    said = [line.text for label in table.stage.labels for line in label.lines]

    assert "Travel" in said
    assert {"12:00", "8:00", "6:30", "6:00", "2:30", "2:00"} <= set(said)


def test_locks_and_what_is_kept_are_on_the_slice(laid: Laid) -> None:
    table = laid(plan().locked("admin").keeping("meetings", time("2:00")))

    lines = [(label.part.id, line) for label in table.stage.labels for line in label.lines]

    assert {name for name, line in lines if line.is_locked} == {"admin"}
    assert ("meetings", "at least 2:00") in {(name, line.text) for name, line in lines}


@pytest.mark.parametrize("palette", PALETTES.values(), ids=lambda palette: palette.id)
@pytest.mark.parametrize("suggested", [False, True])
def test_text_on_every_slice_can_be_read(laid: Laid, palette: Palette, suggested: bool) -> None:
    table = laid()
    scene = table.stage.scene
    look = Look(palette, table.words)
    shown = Scene(scene.book, scene.plan, scene.parts, (), frozenset(), scene.centre, suggested)

    for name in (*scene.book.order, "(folded)"):
        fill = look.colour(shown, name)
        assert contrast(text_on(fill), fill) >= 4.5


@pytest.mark.parametrize("palette", PALETTES.values(), ids=lambda each: each.id)
def test_the_thin_ring_is_seen_on_every_card(laid: Laid, palette: Palette) -> None:
    table = laid()
    stage, zoom = table.stage, 4
    picture = QImage(table.ring.size() * zoom, QImage.Format.Format_RGB32)
    picture.fill(QColor(palette.card))

    letters = Lettering(table.ring.font())
    with QPainter(picture) as painter:
        painter.scale(zoom, zoom)
        look = Look(palette, Words("en"))
        RingPainter(stage.scene, look, letters, stage.frame).reference(painter)

    for part in stage.scene.reference:
        at = stage.frame.point(part.middle, REFERENCE_OUTER) * zoom
        edge = picture.pixelColor(round(at.x()), round(at.y())).name()
        assert contrast(edge, palette.card) >= MARK_CONTRAST


def test_a_week_off_has_no_slices_and_takes_no_gesture(laid: Laid) -> None:
    table = laid(plan(""))

    table.press(table.on("plate"))
    table.release(table.on("plate"))

    assert table.stage.scene.parts == ()
    assert not table.ring.grab().isNull()
    assert table.asked == []


def test_the_ring_turns_to_its_new_state_and_stands_still(laid: Laid) -> None:
    table = laid()

    table.drag("meetings", "customers")
    moving = table.ring._turning.parts
    table.ring._turning.stop()

    assert moving is not None
    assert table.ring._turning.parts is None


def test_the_pointer_meets_the_slices_where_they_end(laid: Laid) -> None:
    table = laid()

    table.drag("meetings", "customers", share=0.5)
    assert table.ring._turning.parts is not None
    where = table.on("customers", 0.99)

    assert table.ring._target_at(where.toPointF()) == "customers"


def test_another_week_is_shown_without_turning(laid: Laid) -> None:
    table = laid()
    other = plan("customers 30:00, meetings 7:00", week=W48.plus(1))

    table.ring.show_plan(book(), other)

    assert table.ring._turning.parts is None
    assert [part.id for part in table.stage.scene.parts] == ["customers", "meetings"]


def test_carrying_a_piece_paints_no_new_ring(laid: Laid) -> None:
    table = laid()
    table.lift("meetings")
    table.move(table.on("customers", 0.4))
    table.ring.grab()
    layer, seen = table.stage._layer.cacheKey(), in_ring(table.ring._hand.grip)

    table.move(table.on("customers", 0.6))
    table.ring.grab()

    assert table.stage._layer.cacheKey() == layer
    assert in_ring(table.ring._hand.grip) == seen
    table.key(Qt.Key.Key_Escape)


@pytest.mark.parametrize("points", [9.0, 18.0])
def test_names_beside_the_ring_are_whole_words(laid: Laid, points: float) -> None:
    table = laid()
    font = table.ring.font()
    font.setPointSizeF(points)

    table.ring.setFont(font)

    names = {c.id: c.name for c in CATEGORIES}
    for label in table.stage.labels:
        if not label.is_inside:
            words = [line.text for line in label.lines if ":" not in line.text]
            assert " ".join(words) == names[label.part.id]


def test_slices_say_the_per_cent_of_the_book(crowded: Table) -> None:
    scene, words = crowded.stage.scene, Words("en")
    shares = scene.book.shares(scene.plan)

    said = Look(LIGHT, words).percents(scene, scene.parts)

    assert said == {
        part.id: words.percent(sum(shares[name] for name in part.members)) for part in scene.parts
    }


def test_what_a_lifted_piece_leaves_has_the_per_cent_that_the_table_says(laid: Laid) -> None:
    scene, words = laid().stage.scene, Words("en")
    left = next(part for part in scene.parts if part.id == "meetings")._replace(time=time("4:15"))
    ahead = scene.plan.after(move("3:45 meetings > customers"))

    said = Look(LIGHT, words).percents(scene, [left])

    assert (
        said["meetings"]
        == words.percent(scene.book.shares(ahead)["meetings"])
        == "11\N{NO-BREAK SPACE}%"
    )


def test_a_picture_that_tells_of_a_refusal_lets_go_of_the_window(open_desk: Open) -> None:
    desk = open_desk(book(EMPLOYEE_WEEK, plan(EMPLOYEE_WEEK, locks=frozenset({"travel"}))))
    (ring,) = desk.window.findChildren(RingView)
    stage = ring._stage
    assert stage is not None
    travel = next(part for part in stage.scene.parts if part.id == "travel")
    gc.collect()
    gc.disable()
    try:
        QTest.mouseMove(ring, stage.frame.point(travel.middle, 0.75).toPoint())
        desk.settle()
        grip = ring._hand.grip
        painters = [each for each in gc.get_objects() if type(each) is QPainter]
    finally:
        gc.enable()

    assert isinstance(grip, Hovering)
    assert hover_text(grip, stage.scene, stage.look) == "locked"
    assert [each for each in painters if each.isActive()] == []


def test_a_refusal_that_is_kept_holds_on_to_nothing(open_desk: Open) -> None:
    desk = open_desk(book(EMPLOYEE_WEEK, plan(EMPLOYEE_WEEK, locks=frozenset({"travel"}))))
    (ring,) = desk.window.findChildren(RingView)
    assert ring._stage is not None

    refusal = ring._stage.scene.stuck("travel")

    assert refusal is not None
    assert refusal.__traceback__ is None


def test_the_ring_is_laid_out_once_when_the_window_opens(
    open_desk: Open, monkeypatch: pytest.MonkeyPatch
) -> None:
    laid: list[QSizeF] = []

    def make(scene: Scene, look: Look, letters: Lettering, size: QSizeF, ratio: float) -> Stage:
        laid.append(size)
        return Stage(scene, look, letters, size, ratio)

    monkeypatch.setattr("planner.ui.ring.view.Stage", make)

    desk = open_desk(book(EMPLOYEE_WEEK))

    assert laid == [QSizeF(desk.window.page.ring.view.size())]
