"""Draws what an exhibit holds. Loads matplotlib, and is itself loaded with the first chart."""

from planner.charts.bars import planned_and_actual
from planner.charts.chart import Chart, Look
from planner.charts.exhibits.bars import Bars
from planner.charts.exhibits.exhibit import Value
from planner.charts.exhibits.heat import Heat
from planner.charts.exhibits.trend import Trend
from planner.charts.heat_drawing import heat_drawing
from planner.charts.trend_line import trend_line
from planner.i18n import Words


def drawn(value: Value, title: str, look: Look, words: Words) -> Chart:
    match value:
        case Bars():
            return planned_and_actual(value.rows, title, look, words, value.week)
        case Trend():
            return trend_line(value.points, value.colour, title, look, words)
        case Heat():
            return heat_drawing(value, title, look, words)
    raise AssertionError(value)
