"""*Two rings*: the same order and colours, sums in the middle, and what was not recorded or too much."""

from dataclasses import replace
from importlib import import_module

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from matplotlib.figure import Figure
from matplotlib.lines import Line2D

from planner.charts.chart import Chart
from planner.charts.paper import INCH
from planner.charts.slide import slide
from planner.core.book import Book
from planner.core.category import Category, Role
from planner.i18n import Words
from planner.palette import LIGHT
from tests.builders import EMPLOYEE_WEEK, W48, book, log, plan
from tests.charts.exhibits import cut_off, drawn, exhibit, overlaps
from tests.charts.figures import Written, across, texts, turns, wedges, written

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


def test_where_names_have_no_room_the_plan_is_a_thin_ring_around_what_was_recorded() -> None:
    chart = rings(width=300)

    thick, thin = (wedges(chart.figure, kind) for kind in ("slice", "normal"))
    assert turns(thick["customers"])[1] == pytest.approx(9 / 37, abs=1e-3)
    assert turns(thin["customers"])[1] == pytest.approx(12 / 37, abs=1e-3)
    assert {"27:30", "recorded", "inside: recorded · outside: planned"} <= set(texts(chart.figure))
    assert "Customer contact" not in texts(chart.figure)


def test_a_ring_around_the_other_is_read_and_opens_entries() -> None:
    spots = [spot for spot in rings(width=300).spots if "Customer contact" in spot.text]

    assert [spot.text.split("\n")[1][:8] for spot in spots] == ["recorded", "planned:"]
    assert spots[0].arc
    assert spots[1].arc
    assert spots[0].arc.outer < spots[1].arc.inner
    assert {spot.categories for spot in spots} == {frozenset({"customers"})}


def test_what_was_more_than_the_week_is_said_in_the_small_ring_too() -> None:
    chart = rings("mon 20:00 customers", "tue 20:00 meetings", "wed 0:30 admin", width=300)

    assert {"40:30", "3:30 over"} <= set(texts(chart.figure))


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
    st.sampled_from([260.0, 320.0, 380.0, 560.0, 740.0, 900.0]),
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


NAMES = (
    "Kundekontakt ude hos kunden, på telefon og i videomøder",
    "Rejsetid og transport mellem kunder på Sjælland",
    "Intern koordinering med produktion, lager og økonomi",
    "Oplæring af nye kolleger og sidemandsoplæring",
    "Tilbudsgivning, kalkulation og opfølgning",
    "Uforudsete opgaver",
)


def test_no_line_to_a_name_goes_through_another_name(monkeypatch: pytest.MonkeyPatch) -> None:
    module = import_module("planner.charts.exhibits.rings")
    monkeypatch.setattr(module, "MOST_SLICES", 10)  # more than there is room for
    more = tuple(Category(f"c{n}", name, Role.OTHER) for n, name in enumerate(NAMES))
    week = "customers 14:00, meetings 6:00, admin 6:30, preparation 3:00, travel 2:30, improvement 2:00"
    given = book(EMPLOYEE_WEEK, plan(", ".join((week, *(f"{each.id} 0:30" for each in more)))))
    given = replace(given, categories=(*given.categories[:-1], *more, given.categories[-1]))
    lived = (f"mon {n % 3 + 1}:45 {each.id}" for n, each in enumerate(more))
    held = given.with_log(log("tue 3:30 customers", "mon 2:00 meetings", "wed 1:30 admin", *lived))

    shown = exhibit("rings", held)
    assert shown is not None
    figure = slide(shown, Words("en"))

    leaders = [line for line in figure.findobj(Line2D) if line.get_gid() == "leader"]
    assert leaders
    assert [each.text for line in leaders for each in crossed(figure, line)] == []


def crossed(figure: Figure, line: Line2D) -> list[Written]:
    """The texts that a line goes through."""
    height = figure.get_size_inches()[1] * INCH
    ends = line.get_transform().transform(line.get_xydata())
    (x, y), (to_x, to_y) = ((x, height - up) for x, up in ends)
    way = [(x + (to_x - x) * n / 50, y + (to_y - y) * n / 50) for n in range(51)]
    return [
        each
        for each in written(figure)
        if any(each.left < x < each.right and each.top < y < each.bottom for x, y in way)
    ]
