"""The trend: the time that the main goal is on, or that customers had, week by week."""

from collections.abc import Iterable
from dataclasses import dataclass

from planner.charts.colours import category_colour
from planner.charts.exhibits.exhibit import Compared, Exhibit, weeks_text
from planner.core.period import Period, PeriodKind
from planner.core.trend import Point, followed, trend_to
from planner.core.week import Week
from planner.i18n import Words
from planner.wording.comparisons import judged_text
from planner.wording.goal_names import subject_text
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
    """`None` where nothing was recorded."""
    book, words, last = compared.book, compared.words, compared.period.last
    points = compared.found.points
    if is_short(compared.period):
        points = trend_to(book, last, compared.today)
    if all(point.actual is None for point in points):
        return None
    title = words.text("{subject}, week by week").format(subject=_subject(compared))
    value = Trend(points, goal_colour(compared))
    of = weeks_text(Period(points[0].week, points[-1].week), words)
    return Exhibit(title, of, value, _table(title, points, words), _note(points, words))


def _note(points: Iterable[Point], words: Words) -> str:
    """How means were reckoned, where weeks are not equally long."""
    if all(point.left == 1 or point.mean is None for point in points):
        return ""
    return words.text("The mean of 4 weeks is laid into the hours of each week.")


def _subject(compared: Compared) -> str:
    subject = followed(compared.book, compared.period.last)
    if subject is None:
        return compared.words.text("Recorded time")
    return subject_text(subject, compared.book, compared.words)


def goal_colour(compared: Compared) -> str:
    """The colour of the category that is followed; of more than one, that of what matters."""
    last = compared.period.last
    subject = followed(compared.book, last)
    category = None if subject is None else compared.book.category_of(subject, last)
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
        point.normal,
        point.mean,
    )
