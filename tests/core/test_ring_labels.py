"""Labels around the ring: they never touch."""

from itertools import combinations
from math import hypot

import pytest
from hypothesis import given
from hypothesis import strategies as st

from planner.core.ring import Slice, point
from planner.core.ring_labels import Box, Outside, Room, beside, inside, spread
from tests.builders import time

ROOM = Room(radius=100, half_width=180, half_height=140, gap=8)
labels = st.lists(
    st.builds(Outside, st.floats(0, 0.999), st.tuples(st.floats(5, 72), st.floats(10, 45))),
    max_size=12,
)


@given(labels)
def test_labels_beside_the_ring_never_overlap(wished: list[Outside]) -> None:
    boxes = [box for box in beside(wished, ROOM) if box]

    assert not any(one.touches(other) for one, other in combinations(boxes, 2))


@given(labels)
def test_labels_beside_the_ring_stay_off_it_and_in_the_card(wished: list[Outside]) -> None:
    for box in beside(wished, ROOM):
        if box:
            assert box.distance >= ROOM.radius - 1e-6
            assert all(abs(x) <= ROOM.half_width + 1e-6 for x, _ in box.corners)
            assert all(abs(y) <= ROOM.half_height + 1e-6 for _, y in box.corners)


@given(labels)
def test_labels_stand_in_the_order_of_their_slices(wished: list[Outside]) -> None:
    boxes = beside(wished, ROOM)

    right = [
        (label.turn, box.y)
        for label, box in zip(wished, boxes, strict=True)
        if box and label.turn < 0.5
    ]
    assert all(
        one[1] <= other[1] for one, other in combinations(sorted(right), 2) if one[0] < other[0]
    )


def test_a_label_with_room_around_it_stands_at_its_angle() -> None:
    (box,) = beside([Outside(0.25, (40, 20))], ROOM)

    assert box == Box(108, pytest.approx(-10), 40, 20)  # type: ignore[arg-type]


def test_a_full_side_leaves_labels_out_but_not_its_outermost() -> None:
    wished = [Outside(0.02 + n * 0.04, (40, 40)) for n in range(10)]

    boxes = beside(wished, ROOM)

    assert boxes[0]
    assert boxes[-1]
    assert None in boxes


@given(
    st.lists(st.tuples(st.floats(-200, 200), st.floats(1, 30)), min_size=1, max_size=10),
)
def test_spreading_keeps_order_and_distance(items: list[tuple[float, float]]) -> None:
    middles, heights = sorted(m for m, _ in items), [h for _, h in items]

    tops = spread(middles, heights, 200)

    ends = [top + height for top, height in zip(tops, heights, strict=True)]
    assert all(end <= top + 1e-6 for end, top in zip(ends, tops[1:], strict=False))
    if sum(heights) <= 400:
        assert tops[0] >= -200 - 1e-6
        assert ends[-1] <= 200 + 1e-6


@given(
    st.floats(0, 1),
    st.floats(0.02, 0.6),
    st.floats(5, 60),
    st.floats(5, 40),
)
def test_a_label_on_a_slice_is_wholly_on_it(
    begin: float, span: float, width: float, height: float
) -> None:
    part = Slice("a", ("a",), time("1:00"), begin, begin + span)

    box = inside(part, (width, height), 46, 100)

    if box:
        for x, y in box.corners:
            assert 46 - 1e-6 <= hypot(x, y) <= 100 + 1e-6
        middle = box.middle
        assert hypot(*middle) > 46


def test_a_slice_with_room_has_its_label() -> None:
    part = Slice("a", ("a",), time("1:00"), 0.1, 0.35)

    box = inside(part, (30, 16), 46, 100)

    assert box
    assert box.middle == pytest.approx(point(part.middle, 73))


def test_a_narrow_slice_has_no_label_on_it() -> None:
    assert inside(Slice("a", ("a",), time("1:00"), 0.1, 0.12), (30, 16), 46, 100) is None


def test_a_whole_ring_has_its_label_on_it() -> None:
    assert inside(Slice("a", ("a",), time("1:00"), 0, 1), (30, 16), 46, 100)
