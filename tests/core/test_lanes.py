"""What overlaps stands side by side."""

from hypothesis import given
from hypothesis import strategies as st

from planner.core.duration import MINUTE
from planner.core.lanes import lanes

stretches = st.lists(
    st.tuples(st.integers(0, 600), st.integers(1, 200)).map(
        lambda pair: (pair[0] * MINUTE, (pair[0] + pair[1]) * MINUTE)
    ),
    max_size=8,
)


@given(stretches)
def test_no_two_that_overlap_share_a_lane_and_all_that_do_have_as_many(
    given: list[tuple[object, object]],
) -> None:
    placed = lanes(given)  # type: ignore[arg-type]

    assert all(0 <= lane < count for lane, count in placed)
    for one, (begins, ends) in enumerate(given):
        for other, (later, until) in enumerate(given[:one]):
            if begins < until and later < ends:  # type: ignore[operator]
                assert placed[one][0] != placed[other][0]
                assert placed[one][1] == placed[other][1]


@given(stretches)
def test_what_overlaps_nothing_has_all_the_width(given: list[tuple[object, object]]) -> None:
    for place, (begins, ends) in enumerate(given):
        others = given[:place] + given[place + 1 :]
        if all(ends <= later or until <= begins for later, until in others):  # type: ignore[operator]
            assert lanes(given)[place] == (0, 1)  # type: ignore[arg-type]
