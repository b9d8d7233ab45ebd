"""The bars say what the comparison says, and no label lies on another, whatever the week holds."""

from datetime import timedelta
from itertools import combinations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from matplotlib.patches import Rectangle

from planner.charts.bars import planned_and_actual
from planner.charts.chart import Chart, Look, bars_height
from planner.charts.compare_rows import CompareRow, compare_rows, lived_rows, row_text
from planner.core.comparison import comparison
from planner.core.period import one_week
from planner.i18n import Words
from planner.palette import DARK, LIGHT, Palette
from tests.builders import EMPLOYEE_WEEK, W48, book, log, plan
from tests.charts.figures import texts, written

HOUR = timedelta(hours=1)
HOURS = st.integers(0, 40)


def chart_of(*logged: str, width: float = 700, palette: Palette = LIGHT) -> Chart:
    held = book(EMPLOYEE_WEEK, plan()).with_log(log(*logged))
    found = comparison(held, one_week(W48), W48.sunday + timedelta(days=1))
    rows = compare_rows(found, held, palette, Words("en"))
    look = Look(palette, width, bars_height(len(rows), 12), 12)
    return planned_and_actual(rows, "Planned and actual", look, Words("en"), W48)


def lengths(chart: Chart) -> dict[str, float]:
    boxes = chart.figure.findobj(Rectangle)
    return {str(box.get_gid()): box.get_width() for box in boxes if " " in str(box.get_gid())}


@pytest.mark.parametrize("palette", [LIGHT, DARK], ids=lambda each: each.id)
def test_bars_are_as_long_as_their_hours(palette: Palette) -> None:
    bars = lengths(chart_of("mon 6:00 customers", "tue 8:00 meetings", palette=palette))

    hour = bars["planned customers"] / 12
    assert bars["actual customers"] == pytest.approx(6 * hour)
    assert bars["actual meetings"] == bars["planned meetings"] == pytest.approx(8 * hour)
    assert "actual travel" not in bars


def test_a_difference_is_told_by_sign_and_word() -> None:
    said = texts(chart_of("mon 6:00 customers").figure)

    assert {"6:00", "−6:00", "−50\N{NO-BREAK SPACE}%", "against the goal"} <= set(said)


def test_what_nobody_recorded_is_hatched() -> None:
    boxes = chart_of("mon 6:00 customers").figure.findobj(Rectangle)

    assert [box.get_gid() for box in boxes if box.get_hatch()] == ["actual open"]


def unplanned(*logged: str, is_over: bool = True) -> tuple[CompareRow, ...]:
    """The rows of a week that nobody planned."""
    held = book(EMPLOYEE_WEEK).with_log(log(*logged))
    found = comparison(held, one_week(W48), W48.sunday + timedelta(days=1 if is_over else 0))
    assert not found.variances
    return lived_rows(found, held, LIGHT, Words("en"))


def test_what_nobody_planned_is_beside_the_normal_week() -> None:
    rows = unplanned("mon 6:00 customers", "tue 9:00 meetings")
    look = Look(LIGHT, 700, bars_height(len(rows), 12), 12)

    chart = planned_and_actual(rows, "Actual and the normal week", look, Words("en"), W48)

    bars = lengths(chart)
    assert bars["actual customers"] == pytest.approx(bars["planned customers"] / 2)
    assert {"normal week", "−6:00", "+1:00", "Not recorded"} <= set(texts(chart.figure))
    assert "planned" not in texts(chart.figure)
    assert row_text(rows[0], Words("en")).endswith("\nnormal 12:00")


def test_a_week_that_goes_on_lacks_nothing_of_the_normal_one_yet() -> None:
    rows = unplanned("mon 6:00 customers", is_over=False)

    assert {(row.difference, row.percent) for row in rows} == {("", "")}


def test_where_nothing_is_recorded_or_something_was_planned_the_normal_week_is_no_measure() -> None:
    planned = book(EMPLOYEE_WEEK, plan()).with_log(log("mon 6:00 customers"))
    for held in (book(EMPLOYEE_WEEK), planned):
        assert not comparison(held, one_week(W48), W48.sunday + timedelta(days=1)).lived


def test_a_long_name_stands_in_two_lines_where_it_would_be_cut() -> None:
    wide, narrow = (texts(chart_of("mon 6:00 customers", width=w).figure) for w in (700, 400))

    assert "Preparation and documentation" in wide
    assert {"Preparation and", "documentation"} <= set(narrow)
    assert not any("…" in text for text in narrow)


@settings(max_examples=15, deadline=None)
@given(st.tuples(HOURS, HOURS, HOURS), st.sampled_from([320.0, 500.0, 900.0]))
def test_no_label_lies_on_another(hours: tuple[int, int, int], width: float) -> None:
    names = ("customers", "meetings", "improvement")
    pairs = zip(names, hours, strict=True)
    chart = chart_of("0:15 admin", *(f"{n}:00 {name}" for name, n in pairs if n), width=width)

    page = written(chart.figure)

    assert [(a.text, b.text) for a, b in combinations(page, 2) if a.touches(b)] == []
