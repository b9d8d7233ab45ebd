"""The trend: where its points and lines stand, what is a gap, and what is said at its right end."""

from dataclasses import replace
from datetime import date

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from matplotlib.lines import Line2D
from matplotlib.patches import Circle

from planner.charts.chart import Chart
from planner.core.absence import Absence
from planner.core.book import Book
from planner.core.period import four_weeks, quarter_of, year_of
from planner.palette import DARK, LIGHT, Palette
from tests.builders import EMPLOYEE_WEEK, W48, book, log
from tests.charts.exhibits import cut_off, drawn, exhibit, overlaps
from tests.charts.figures import texts

WEDNESDAY = W48.days[2]


def lived(*hours: int) -> Book:
    """So many hours with customers in the weeks that end with week 48."""
    held = book(EMPLOYEE_WEEK, week=W48.plus(-30))
    for place, many in enumerate(hours):
        if many:
            week = W48.plus(place + 1 - len(hours))
            held = held.with_log(log(f"{many}:00 customers", week=week))
    return held


def trend(*hours: int, today: date = WEDNESDAY, palette: Palette = LIGHT) -> Chart:
    return drawn(exhibit("trend", lived(*hours), today=today, palette=palette), palette=palette)


def named(chart: Chart, name: str) -> list[Line2D]:
    return [line for line in chart.figure.findobj(Line2D) if line.get_gid() == name]


def points(chart: Chart) -> dict[str, Circle]:
    found = {str(dot.get_gid()): dot for dot in chart.figure.findobj(Circle)}
    return {name: dot for name, dot in found.items() if name.startswith("week")}


def test_a_point_stands_as_high_as_its_hours() -> None:
    chart = trend(10, 20, 5)

    heights = [points(chart)[f"week 2026-W{n}"].center[1] for n in (46, 47, 48)]
    (line,), (going_on,) = named(chart, "actual"), named(chart, "open")
    assert list(line.get_ydata()) == heights[:2]
    assert list(going_on.get_ydata()) == heights[1:]
    assert (heights[2] - heights[0]) / (heights[2] - heights[1]) == pytest.approx(5 / 15)


def test_a_week_without_a_record_is_a_gap() -> None:
    chart = trend(10, 12, 0, 9, 11)

    assert len(named(chart, "actual") + named(chart, "open")) == 2
    assert "week 2026-W46" not in points(chart)


@pytest.mark.parametrize("palette", [LIGHT, DARK], ids=lambda each: each.id)
def test_a_week_that_is_not_finished_is_hollow(palette: Palette) -> None:
    dots = points(trend(10, 12, palette=palette))

    assert dots["week 2026-W47"].get_facecolor() != dots["week 2026-W48"].get_facecolor()
    assert dots["week 2026-W47"].get_edgecolor() == dots["week 2026-W48"].get_edgecolor()
    assert all(dot.get_zorder() > Line2D([], []).get_zorder() for dot in dots.values())


def test_the_line_to_a_week_that_is_not_finished_is_dashed() -> None:
    chart = trend(10, 12, 3)

    assert [line.is_dashed() for line in named(chart, "actual") + named(chart, "open")] == [
        False,
        True,
    ]


def test_goal_normal_week_and_newest_hours_are_named_at_the_end() -> None:
    said = texts(trend(10, 12, 14).figure)

    assert {"goal 15:45", "normal 12:00", "14:00", "mean of 4 weeks"} <= set(said)


def test_where_weeks_are_short_it_says_how_their_means_are_reckoned() -> None:
    usual = lived(10, 12, 14)
    short = replace(usual, absences=(Absence("a", W48.plus(-1).monday),))

    notes = [exhibit("trend", held, today=WEDNESDAY) for held in (usual, short)]

    assert [shown and shown.note for shown in notes] == [
        "",
        "The mean of 4 weeks is laid into the hours of each week.",
    ]


def test_it_ends_with_the_week_and_holds_twelve() -> None:
    chart = trend(10, 12)

    assert len(chart.spots) == 12
    assert chart.spots[-1].week == W48
    assert chart.spots[-1].text.startswith("Week 48 · 23 – 29 Nov 2026\nactual 12:00")


@pytest.mark.parametrize(
    ("period", "weeks"), [(four_weeks(W48), 12), (quarter_of(W48), 14), (year_of(2026), 53)]
)
def test_longer_periods_are_shown_whole_and_shorter_ones_with_weeks_before(
    period: object, weeks: int
) -> None:
    shown = exhibit("trend", lived(10, 12), period, today=WEDNESDAY)  # type: ignore[arg-type]

    assert shown is not None
    assert len(shown.table.lines) == weeks


def test_its_table_says_which_weeks_reached_the_goal() -> None:
    shown = exhibit("trend", lived(16, 12, 3), today=WEDNESDAY)

    assert shown is not None
    assert [line[-1] for line in shown.table.lines][-3:] == [
        "goal reached",
        "goal not reached",
        "the week is not finished",
    ]


def test_a_year_has_no_points_but_for_weeks_that_stand_alone_or_are_not_finished() -> None:
    shown = exhibit("trend", lived(10, 0, 12, 11, 9, 8), year_of(2026), today=WEDNESDAY)

    assert list(points(drawn(shown, width=400))) == ["week 2026-W43", "week 2026-W48"]


@settings(max_examples=6, deadline=None)
@given(
    st.lists(st.integers(0, 40), min_size=1, max_size=12).filter(any),
    st.sampled_from([300.0, 560.0, 900.0]),
)
def test_no_label_lies_on_another_and_none_is_cut(hours: list[int], width: float) -> None:
    chart = drawn(exhibit("trend", lived(*hours), today=WEDNESDAY), width=width)

    assert overlaps(chart) == cut_off(chart) == []
