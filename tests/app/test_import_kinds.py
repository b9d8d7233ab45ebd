from hypothesis import given
from hypothesis import strategies as st

from planner.app.import_kinds import kinds_of, tally
from planner.app.import_rows import Row, State
from tests.builders import time
from tests.calendars import event

rows = st.builds(
    Row,
    st.sampled_from(State),
    st.just(event("tue 9:00 1:30 Visit")),
    category=st.sampled_from([None, "meetings", "customer"]),
    is_taken=st.booleans(),
    is_sure=st.booleans(),
    is_missed=st.booleans(),
    amount=st.sampled_from([time("1:30"), time("0:15")]),
)


@given(st.lists(rows))
def test_rows_are_counted_as_they_are(some: list[Row]) -> None:
    counted = tally(some, kinds_of(some), range(len(some)))

    assert counted.total == len(some)
    assert counted.waiting == sum(row.waits for row in some)
    assert counted.missed == sum(row.is_missed for row in some)
    assert counted.taken == sum(row.is_taken for row in some)
    for state in State:
        assert counted.of(state) == sum(r.state is state and not r.is_missed for r in some)


def test_time_is_summed_where_it_is_recorded_and_nowhere_else() -> None:
    into = {"category": "meetings", "amount": time("1:30")}
    taken = Row(State.NEW, is_taken=True, is_sure=True, **into)
    others = (
        Row(State.NEW, is_sure=True, **into),
        Row(State.NEW, is_taken=True, **into),
        Row(State.GONE, is_taken=True, **into),
    )

    every = [taken, taken, *others]

    assert tally(every, kinds_of(every), range(5)).sums == {"meetings": time("3:00")}
    assert tally(every, kinds_of(every), [0, 2]).sums == {"meetings": time("1:30")}


def test_rows_of_a_kind_share_it() -> None:
    first, second, other = kinds_of([Row(State.NEW), Row(State.NEW), Row(State.SAME)])

    assert first is second is not other
