"""The goal's time, added up: where its points stand, and what its labels say."""

from datetime import date

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from matplotlib.lines import Line2D
from matplotlib.patches import Circle

from planner.charts.chart import Chart
from planner.core.book import Book
from planner.core.period import quarter_of, year_of
from planner.core.week import Week
from planner.palette import DARK, LIGHT
from tests.builders import EMPLOYEE_WEEK, W48, book, log, time
from tests.charts.exhibits import cut_off, drawn, exhibit, overlaps
from tests.charts.figures import texts

WEDNESDAY = W48.days[2]
FIRST = Week(2026, 40)


def lived(*hours: int, begins: Week = FIRST) -> Book:
    """So many hours with customers in the weeks from the first of the quarter on."""
    held = book(EMPLOYEE_WEEK, week=begins)
    for place, many in enumerate(hours):
        if many:
            held = held.with_log(log(f"{many}:00 customers", week=FIRST.plus(place)))
    return held


def lines(chart: Chart) -> dict[str, Line2D]:
    return {str(line.get_gid()): line for line in chart.figure.findobj(Line2D)}


def test_a_week_shows_the_quarter_it_is_in() -> None:
    chart = drawn(exhibit("quarter", lived(10, 12, 14), today=WEDNESDAY))

    assert {"40", "53", "goal 220:30", "so far 36:00"} <= set(texts(chart.figure))
    assert [spot.week for spot in chart.spots] == list(quarter_of(W48).weeks)


def test_the_line_rises_by_what_was_recorded() -> None:
    line = lines(drawn(exhibit("quarter", lived(10, 0, 20), today=WEDNESDAY)))["actual"]

    heights = line.get_ydata()
    first, rest = heights[0] - heights[1], heights[1] - heights[3]
    assert heights[1] == heights[2]
    assert rest == pytest.approx(2 * first)


@pytest.mark.parametrize("palette", [LIGHT, DARK], ids=lambda each: each.id)
def test_a_week_that_is_not_finished_is_hollow_and_dashed(palette: object) -> None:
    assert palette in (LIGHT, DARK)
    chosen = LIGHT if palette is LIGHT else DARK
    held = lived(10, 12).with_log(log("3:00 customers"))
    chart = drawn(exhibit("quarter", held, today=WEDNESDAY, palette=chosen), palette=chosen)

    hollow = [c for c in chart.figure.findobj(Circle) if c.get_gid() == "week 2026-W48"]
    full = [c for c in chart.figure.findobj(Circle) if c.get_gid() == "week 2026-W40"]
    assert hollow[0].get_facecolor() != full[0].get_facecolor()
    assert lines(chart)["open"].is_dashed()


def test_what_was_recorded_and_does_not_count_is_told_beside_what_counts() -> None:
    held = lived(0).with_log(log("17:00 customers", "22:00 meetings"))

    shown = exhibit("quarter", held, today=date(2027, 1, 20))

    assert shown is not None
    week = next(line for line in shown.table.lines if line[0] == str(W48))
    assert list(shown.table.headings[1:3]) == ["Actual", "Counts in all"]
    assert week[1:3] == (time("17:00"), time("15:00"))
    assert "2:00 does not count, for weeks got longer." in shown.note


def test_one_label_says_what_a_week_must_hold() -> None:
    said = texts(drawn(exhibit("quarter", lived(*[15] * 8), today=WEDNESDAY)).figure)

    assert "16:45 a week reaches it" in said


@pytest.mark.parametrize(("hours", "said"), [(10, "80:30 short of it"), (16, "3:30 above it")])
def test_a_quarter_that_is_over_says_how_it_ended(hours: int, said: str) -> None:
    shown = exhibit("quarter", lived(*[hours] * 14), today=date(2027, 1, 20))

    assert said in texts(drawn(shown).figure)


def test_weeks_before_the_goal_are_told() -> None:
    shown = exhibit("quarter", lived(10, 12, 14, begins=FIRST.plus(2)), today=WEDNESDAY)

    assert shown is not None
    assert "Counted from week 42" in shown.note
    assert "weeks without a record count as no time" in shown.note


def test_a_year_is_added_up_as_a_year() -> None:
    shown = exhibit("quarter", lived(10, 12), year_of(2026), today=WEDNESDAY)

    assert shown is not None
    assert len(shown.table.lines) == 53
    assert shown.of == "2026"


def test_without_a_record_there_is_no_line() -> None:
    assert exhibit("quarter", lived(), today=WEDNESDAY) is None


@settings(max_examples=6, deadline=None)
@given(
    st.lists(st.integers(0, 40), min_size=1, max_size=14).filter(any),
    st.sampled_from([380.0, 560.0, 900.0]),
)
def test_no_label_lies_on_another_and_none_is_cut(hours: list[int], width: float) -> None:
    today = FIRST.plus(len(hours) - 1).days[2]
    chart = drawn(exhibit("quarter", lived(*hours), today=today), width=width)

    assert overlaps(chart) == cut_off(chart) == []
