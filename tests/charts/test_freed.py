"""*Where freed hours went*: bars on one scale, shares that are called shares, nothing cut off."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from matplotlib.patches import Rectangle

from planner.charts.chart import Chart
from planner.core.book import Book
from tests.builders import EMPLOYEE_WEEK, W48, book, log, plan
from tests.charts.exhibits import cut_off, drawn, exhibit, overlaps
from tests.charts.figures import texts

GROWN = (
    "mon 13:30 customers",
    "tue 4:00 meetings",
    "wed 6:30 admin",
    "thu 6:00 preparation",
    "fri 2:30 travel",
    "fri 2:00 improvement",
)
"""4:00 of meetings was given up: 1:30 grew with the customers, 2:30 was not recorded."""


def lived(*entries: str) -> Book:
    return book(EMPLOYEE_WEEK, plan()).with_log(log(*(entries or GROWN)))


def lengths(chart: Chart) -> dict[str, float]:
    return {
        str(box.get_gid()): box.get_width()
        for box in chart.figure.findobj(Rectangle)
        if str(box.get_gid()).startswith(("given", "went"))
    }


def test_both_sides_are_on_one_scale_and_add_up_to_the_same() -> None:
    bars = lengths(drawn(exhibit("freed", lived())))

    assert set(bars) == {"given Internal meetings", "went Customer contact", "went Not recorded"}
    assert bars["went Customer contact"] / bars["given Internal meetings"] == pytest.approx(1.5 / 4)
    went = bars["went Customer contact"] + bars["went Not recorded"]
    assert went == pytest.approx(bars["given Internal meetings"])


def test_it_says_what_the_customers_share_is() -> None:
    said = texts(drawn(exhibit("freed", lived())).figure)

    assert "The customers' share of the 4:00 given up: 1:30 (38\N{NO-BREAK SPACE}%)." in said
    assert "Its share in what grew: 4:00" in said


def test_where_customers_got_nothing_it_says_so() -> None:
    shown = drawn(exhibit("freed", lived("mon 12:00 customers", "tue 20:00 meetings")))

    assert "The customers got no share of the 17:00 given up." in texts(shown.figure)


def test_where_most_of_it_is_what_nobody_recorded_it_says_so() -> None:
    shown = drawn(exhibit("freed", lived("mon 12:00 customers", "tue 10:00 meetings")))

    said = "Where 15:00 of 17:00 went is not known: it was not recorded."
    assert said in texts(shown.figure)


def test_where_only_what_nobody_recorded_grew_it_does_not_say_that_customers_went_short() -> None:
    shown = drawn(exhibit("freed", lived("mon 10:00 customers", "tue 5:00 meetings")))

    said = texts(shown.figure)
    assert "Where 22:00 went is not known: nothing was recorded of it." in said
    assert not any("no share" in text for text in said)


def test_what_nobody_recorded_is_hatched() -> None:
    chart = drawn(exhibit("freed", lived()))

    hatched = [b.get_gid() for b in chart.figure.findobj(Rectangle) if b.get_hatch()]
    assert hatched == ["went Not recorded"]


def test_a_bar_tells_its_share_and_opens_its_week() -> None:
    spot = drawn(exhibit("freed", lived())).spots[1]

    assert spot.text.startswith("Not recorded\nshare of what was given up 2:30")
    assert spot.week == W48


def test_its_table_tells_given_up_from_gained() -> None:
    shown = exhibit("freed", lived())

    assert shown is not None
    assert [line[0] for line in shown.table.lines] == [
        "Internal meetings",
        "Not recorded",
        "Customer contact",
    ]
    assert shown.table.lines[0][2] is None
    assert "not a trace" in shown.note


def test_a_week_that_is_not_over_frees_nothing() -> None:
    assert exhibit("freed", lived(), today=W48.days[2]) is None


@settings(max_examples=6, deadline=None)
@given(
    st.lists(st.integers(1, 20), min_size=6, max_size=6),
    st.sampled_from([300.0, 520.0, 900.0]),
)
def test_nothing_lies_on_anything_and_nothing_is_cut(hours: list[int], width: float) -> None:
    names = ("customers", "meetings", "admin", "preparation", "travel", "improvement")
    entries = (f"{n}:00 {name}" for n, name in zip(hours, names, strict=True))
    shown = exhibit("freed", lived(*entries))

    if shown is not None:
        chart = drawn(shown, width=width)
        assert overlaps(chart) == cut_off(chart) == []
