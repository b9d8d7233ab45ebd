from datetime import timedelta

from hypothesis import given
from hypothesis import strategies as st

from planner.core.duration import ZERO
from planner.core.entry import Entry
from planner.core.overlaps import laps
from tests.builders import entry, time


@st.composite
def entries(draw: st.DrawFn) -> list[Entry]:
    """At most a dozen within two days, to the quarter."""
    number = draw(st.integers(0, 12))
    made = []
    for name in range(number):
        day, quarter = draw(st.sampled_from(["tue", "wed"])), draw(st.integers(0, 60))
        length = draw(st.sampled_from(["0:15", "1:00", "9:30"]))
        begins = f"{quarter // 4}:{quarter % 4 * 15:02}"
        at = f"{day} {begins}" if draw(st.integers(0, 5)) else day
        made.append(entry(f"{at} {length} meetings", str(name)))
    return made


def _lap(one: Entry, other: Entry) -> timedelta:
    if one.start is None or one.end is None or other.start is None or other.end is None:
        return ZERO
    return max(ZERO, min(one.end, other.end) - max(one.start, other.start))


@given(entries())
def test_whatever_was_at_the_same_time_is_found_once(some: list[Entry]) -> None:
    found = {frozenset((one, other)): lap for one, other, lap in laps(some)}
    every = [(n, m) for n in range(len(some)) for m in range(n)]

    assert len(found) == len([*laps(some)])
    assert found == {
        frozenset(pair): lap for pair in every if (lap := _lap(some[pair[0]], some[pair[1]]))
    }


def test_who_began_first_is_named_first() -> None:
    status, call = entry("tue 9:00 1:00 meetings"), entry("tue 8:30 1:00 customers")

    assert [*laps([status, call])] == [(1, 0, time("0:30"))]
