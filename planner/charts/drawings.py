"""Draws what an exhibit holds. Loads matplotlib, and is itself loaded with the first chart."""

from planner.charts.bars import planned_and_actual
from planner.charts.chart import Chart, Look
from planner.charts.exhibits.bars import Bars
from planner.charts.exhibits.exhibit import Value
from planner.charts.exhibits.freed import FreedBars
from planner.charts.exhibits.heat import Heat
from planner.charts.exhibits.quarter import Quarter
from planner.charts.exhibits.rings import Rings
from planner.charts.exhibits.trend import Trend
from planner.charts.freed_drawing import freed_drawing
from planner.charts.heat_drawing import heat_drawing
from planner.charts.quarter_line import quarter_line
from planner.charts.trend_line import trend_line
from planner.charts.two_rings import two_rings
from planner.i18n import Words


def drawn(value: Value, title: str, look: Look, words: Words) -> Chart:
    match value:
        case Bars():
            return planned_and_actual(value.rows, title, look, words, value.week)
        case Trend():
            return trend_line(value.points, value.colour, title, look, words)
        case FreedBars():
            return freed_drawing(value, title, look, words)
        case Quarter():
            return quarter_line(value, title, look, words)
        case Rings():
            return two_rings(value, title, look, words)
        case Heat():
            return heat_drawing(value, title, look, words)
    raise AssertionError(value)
