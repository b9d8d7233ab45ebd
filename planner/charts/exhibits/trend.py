"""The trend: the time that the main goal is on, week by week."""

from collections.abc import Iterable
from dataclasses import dataclass

from planner.charts.colours import category_colour
from planner.charts.exhibits.exhibit import Compared, Exhibit, weeks_text
from planner.core.period import Period, PeriodKind
from planner.core.trend import Point, trend, trend_to
from planner.core.week import Week
from planner.i18n import Words
from planner.wording.comparisons import judged_text
from planner.wording.goal_names import as_sentence, subject_name
from planner.wording.goals import uncounted_text
from planner.wording.table import Cell, Column, Kind, Table

LINES = 13
"""How high the chart is, in sizes of its text."""


@dataclass(frozen=True, slots=True)
class Trend:
    """`points` of weeks that follow one another, drawn in `colour`."""

    points: tuple[Point, ...]
    colour: str

    def height(self, width: float, text: float) -> float:
        return LINES * text


def trend_of(compared: Compared) -> Exhibit | None:
    """`None` without a goal that says what is followed, and where nothing was recorded."""
    book, words, last = compared.book, compared.words, compared.period.last
    goal, is_usual = book.main_goal(last), is_short(compared.period)
    points = (
        trend_to(book, last, compared.today)
        if is_usual
        else trend(book, compared.period.weeks, compared.today)
    )
    if goal is None or all(point.actual is None for point in points):
        return None
    subject = as_sentence(subject_name(goal, book, words))
    usual, other = words.text("{subject}, last {n} weeks"), words.text("{subject}, week by week")
    title = (usual if is_usual else other).format(subject=subject, n=len(points))
    value = Trend(points, goal_colour(compared))
    of = weeks_text(Period(points[0].week, points[-1].week), words)
    return Exhibit(title, of, value, _table(title, points, words))


def goal_colour(compared: Compared) -> str:
    """The colour of the category that the main goal is on; of more than one, that of what matters."""
    goal, last = compared.book.main_goal(compared.period.last), compared.period.last
    category = None if goal is None else compared.book.category_of(goal, last)
    if category is None:
        return compared.palette.accent
    return category_colour(category, compared.book, compared.palette)


def is_short(period: Period) -> bool:
    """Whether the period is too short for a line over weeks, and those around it are shown too."""
    few = period.kind in (PeriodKind.WEEK, PeriodKind.FOUR_WEEKS)
    return few or period.first == period.last


def _table(title: str, points: Iterable[Point], words: Words) -> Table:
    columns = (
        Column(words.text("Week"), Kind.TEXT),
        Column(words.text("Actual")),
        Column(words.text("Goal")),
        Column(words.text("Normal week")),
        Column(words.text("Mean of 4 weeks")),
        Column(words.text("For the goal"), Kind.TEXT),
    )
    lines = ((week_cell(each.week), *_times(each), _judged(each, words)) for each in points)
    return Table(title, columns, tuple(lines))


def _judged(point: Point, words: Words) -> str:
    """Whether the goal was reached, and what does not count for it."""
    uncounted = uncounted_text(point.uncounted, words) if point.uncounted else ""
    return " · ".join(text for text in (judged_text(point, words), uncounted) if text)


def week_cell(week: Week) -> str:
    """2026-W48: sorts, and is the same in every language."""
    return str(week)


def _times(point: Point) -> tuple[Cell, ...]:
    goal = point.outcome
    return (
        point.recorded,
        goal.target if goal else None,
        goal.normal if goal else None,
        point.mean,
    )
