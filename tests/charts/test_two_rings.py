"""*Two rings*: the same order and colours, sums in the middle, and what was not recorded or too much."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from planner.charts.chart import Chart
from planner.core.book import Book
from planner.core.category import Category, Role
from planner.palette import LIGHT
from tests.builders import EMPLOYEE_WEEK, W48, book, log, plan
from tests.charts.exhibits import cut_off, drawn, exhibit, overlaps
from tests.charts.figures import across, texts, turns, wedges

LIVED = ("mon 9:00 customers", "tue 10:00 meetings", "wed 5:30 admin", "thu 3:00 travel")


def lived(*entries: str) -> Book:
    return book(EMPLOYEE_WEEK, plan()).with_log(log(*(entries or LIVED)))


def rings(*entries: str, width: float = 900) -> Chart:
    return drawn(exhibit("rings", lived(*entries)), width=width)


def test_either_ring_says_what_it_holds() -> None:
    said = texts(rings().figure)

    assert {"37:00", "planned", "27:30", "recorded", "Not recorded", "9:30"} <= set(said)
    assert "Not planned" not in said


def test_slices_are_as_large_as_their_share() -> None:
    slices = wedges(rings().figure, "slice")  # of two alike the second ring's

    begin, end = turns(slices["customers"])
    assert end - begin == pytest.approx(9 / 37, abs=1e-3)
    assert slices["open"].get_hatch()
    assert not slices["customers"].get_hatch()


def test_what_was_more_than_the_week_is_an_arc_and_a_word() -> None:
    chart = rings("mon 20:00 customers", "tue 20:00 meetings", "wed 0:30 admin")

    begin, end = turns(wedges(chart.figure, "over")["over"])
    assert end - begin == pytest.approx(3.5 / 40.5, abs=1e-3)
    assert {"40:30", "3:30 over"} <= set(texts(chart.figure))


def test_a_slice_is_found_under_the_pointer_and_opens_its_week() -> None:
    spots = rings().spots
    first = spots[0]
    assert first.arc is not None
    x, y = first.arc.x, first.arc.y

    assert first.text == "Customer contact\nplanned: 12:00 · 32\N{NO-BREAK SPACE}%"
    assert first.week == W48
    assert [spot for spot in spots if spot.holds(x + 1, y)] == []
    out = (first.arc.inner + first.arc.outer) / 2
    assert [spot for spot in spots if spot.holds(x + out, y)] == [first]


def test_narrow_rings_stand_below_one_another() -> None:
    wide, narrow = rings(width=900), rings(width=420)

    assert {s.arc.y for s in wide.spots if s.arc} == {
        wide.spots[0].arc.y if wide.spots[0].arc else 0
    }
    assert len({s.arc.x for s in narrow.spots if s.arc}) == 1


def test_its_table_holds_both() -> None:
    shown = exhibit("rings", lived())

    assert shown is not None
    assert shown.table.lines[-1][0] == "Not planned / not recorded"
    assert len(shown.table.lines) == 7


def test_without_a_plan_there_are_no_rings() -> None:
    assert exhibit("rings", book().with_log(log(*LIVED))) is None


@settings(max_examples=6, deadline=None)
@given(
    st.lists(st.integers(1, 9), min_size=1, max_size=12),
    st.sampled_from([380.0, 560.0, 740.0, 900.0]),
)
def test_nothing_lies_on_anything_and_nothing_is_cut(hours: list[int], width: float) -> None:
    long = "Coordination with suppliers and the warehouse"
    more = tuple(Category(f"c{n}", f"{long} {n}", Role.WORK) for n in range(len(hours)))
    begun = book()
    planned = plan(", ".join(f"c{n} {many}:00" for n, many in enumerate(hours)))
    held = Book(
        begun.person, (*begun.categories, *more), begun.normal_weeks, begun.working_hours
    ).with_plan(planned)
    held = held.with_log(log(*(f"{many}:00 c{n}" for n, many in enumerate(reversed(hours)))))

    chart = drawn(exhibit("rings", held, palette=LIGHT), width=width)

    assert overlaps(chart) == cut_off(chart) == []
    for arc in {(s.arc.x, s.arc.y, s.arc.outer) for s in chart.spots if s.arc}:
        assert [each.text for each in across(chart.figure, *arc)] == []
