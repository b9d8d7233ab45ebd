"""Cutting a piece off a slice, and pulling a border."""

from datetime import timedelta

from hypothesis import given
from hypothesis import strategies as st

from planner.core.duration import MINUTE, QUARTER, ZERO
from planner.core.plan import Plan
from planner.core.ring import FOLDED_ID, Slice, slices
from planner.core.ring_cut import Border, Knife, Piece, borders, cut, grown, pull, whole
from tests.builders import move, plan, time

ORDER = ("customers", "meetings", "admin", "preparation", "travel", "improvement", "open")
turns = st.floats(0, 0.999)
times = st.integers(0, 600).map(lambda n: n * MINUTE)
grids = st.sampled_from([5 * MINUTE, QUARTER, 30 * MINUTE])


def slice_of(text: str, share: float = 0.5) -> Slice:
    """A slice of so much time that takes `share` of the ring, from 12 o'clock on."""
    return Slice("meetings", ("meetings",), time(text), 0.0, share)


def knife(spare: str, lack: str = "0:00") -> Knife:
    return Knife(time(spare), QUARTER, time(lack))


@given(times, times, times, grids, turns)
def test_a_piece_is_never_more_than_can_be_spared(
    has: timedelta, spare: timedelta, lack: timedelta, grid: timedelta, turn: float
) -> None:
    part = Slice("meetings", ("meetings",), has + spare + MINUTE, 0.0, 1.0)

    piece = cut(part, turn, Knife(spare, grid, lack))

    assert (piece is None) == (spare == ZERO)
    assert piece is None or ZERO < piece.amount <= spare


@given(times, grids, turns, st.lists(st.sampled_from([1, -1]), max_size=20))
def test_scrolling_stays_between_a_step_and_all(
    spare: timedelta, grid: timedelta, turn: float, scrolls: list[int]
) -> None:
    rules = Knife(spare + MINUTE, grid)
    piece = cut(Slice("meetings", ("meetings",), spare + MINUTE, 0.0, 1.0), turn, rules)
    assert piece is not None

    for scroll in scrolls:
        piece = grown(piece, scroll * grid, rules)

    assert rules.least <= piece.amount <= rules.spare


def test_a_cut_goes_from_the_nearest_step_to_the_nearer_edge() -> None:
    part = slice_of("8:00")

    early = cut(part, 0.1, knife("8:00"))
    late = cut(part, 0.4, knife("8:00"))

    assert early == Piece("meetings", time("1:30"), at_begin=True)
    assert late == Piece("meetings", time("1:30"), at_begin=False)


def test_a_cut_near_what_the_goal_lacks_fills_it() -> None:
    piece = cut(slice_of("8:00"), 0.1, knife("8:00", lack="1:40"))

    assert piece == Piece("meetings", time("1:40"), at_begin=True, fills_goal=True)


def test_a_cut_far_from_what_the_goal_lacks_does_not() -> None:
    piece = cut(slice_of("8:00"), 0.1, knife("8:00", lack="2:00"))

    assert piece == Piece("meetings", time("1:30"), at_begin=True)


def test_all_of_a_category_is_a_step() -> None:
    part = slice_of("0:50")

    assert cut(part, 0.24, knife("0:20")) == Piece("meetings", time("0:20"), at_begin=True)
    assert whole(part, 0.01, knife("0:50")) == Piece("meetings", time("0:50"), at_begin=True)


def test_what_is_less_than_a_step_is_cut_whole() -> None:
    assert cut(slice_of("0:07"), 0.01, knife("0:07")) == Piece("meetings", time("0:07"), True)


def test_shift_takes_all_that_is_not_kept() -> None:
    assert whole(slice_of("8:00"), 0.1, knife("6:00")) == Piece("meetings", time("6:00"), True)


def test_folded_categories_are_not_cut() -> None:
    part = Slice(FOLDED_ID, ("a", "b"), time("2:00"), 0.0, 0.2)

    assert cut(part, 0.1, knife("2:00")) is None


def test_a_step_more_than_an_odd_amount_is_on_the_grid() -> None:
    odd = Piece("meetings", time("1:40"), at_begin=True)

    assert grown(odd, QUARTER, knife("8:00")).amount == time("1:45")
    assert grown(odd, -QUARTER, knife("8:00")).amount == time("1:30")
    assert grown(odd, time("1:00"), knife("8:00")).amount == time("2:30")


def test_a_piece_lies_at_its_edge_of_the_slice() -> None:
    part = slice_of("8:00")

    assert Piece("meetings", time("2:00"), at_begin=True).within(part) == (0.0, 0.125)
    assert Piece("meetings", time("2:00"), at_begin=False).within(part) == (0.375, 0.5)


def pulled(shown: Plan, border: Border, turns: float) -> Plan:
    """The plan once the border was pulled so far."""
    giver = border.after.id if turns > 0 else border.before.id
    made = pull(border, turns, shown.capacity, Knife(shown.spare(giver), QUARTER))
    if not made.amount:
        return shown
    amount = f"{made.amount // time('1:00')}:{made.amount % time('1:00') // MINUTE:02}"
    return shown.after(move(f"{amount} {made.source} > {made.target}"))


@given(st.integers(0, 5), st.floats(-1, 1))
def test_a_border_changes_only_its_neighbours(place: int, turns: float) -> None:
    shown = plan().keeping("meetings", time("2:00"))
    border = borders(slices(shown.minutes, ORDER))[place]

    after = pulled(shown, border, turns)

    others = set(ORDER) - {border.before.id, border.after.id}
    assert all(after.planned(name) == shown.planned(name) for name in others)
    assert after.capacity == shown.capacity


def test_a_border_stops_where_the_giver_has_nothing_left_to_give() -> None:
    shown = plan().keeping("meetings", time("2:00"))
    border = borders(slices(shown.minutes, ORDER))[1]

    made = pull(border, 0.5, shown.capacity, Knife(shown.spare("meetings"), QUARTER))

    assert (made.source, made.target, made.amount) == ("meetings", "customers", time("6:00"))
    assert made.is_stopped


def test_a_border_at_a_lock_does_not_move() -> None:
    shown = plan().locked("meetings")
    border = borders(slices(shown.minutes, ORDER))[1]

    made = pull(border, 0.02, shown.capacity, Knife(shown.spare("meetings"), QUARTER))

    assert made.amount == ZERO
    assert made.is_stopped


def test_a_border_hardly_moved_moves_nothing() -> None:
    border = borders(slices(plan().minutes, ORDER))[1]

    made = pull(border, 0.001, time("37:00"), knife("8:00"))

    assert (made.amount, made.is_stopped) == (ZERO, False)


def test_there_is_a_border_between_the_last_and_the_first() -> None:
    found = borders(slices(plan().minutes, ORDER))

    assert (found[0].before.id, found[0].after.id) == ("improvement", "customers")
    assert found[0].turn == 0.0


def test_one_slice_alone_has_no_border() -> None:
    assert borders(slices(plan("open 37:00").minutes, ORDER)) == ()


def test_folded_categories_have_no_border() -> None:
    parts = slices(plan().minutes, ORDER, {"travel", "improvement"})

    assert {border.before.id for border in borders(parts)} == {"customers", "meetings", "admin"}
