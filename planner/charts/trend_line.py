"""The trend: time on the goal week by week, with the lines of the goal and of the normal week, as far
as there are any.

Weeks off and weeks without a record are gaps; weeks that are not finished are hollow. Lines are named
at their right ends, which are moved apart where they would meet.
"""

from collections.abc import Callable, Iterable, Sequence
from datetime import timedelta

from planner.charts.chart import Chart, Look, Spot
from planner.charts.page import Page, chart_page
from planner.charts.weeks_frame import (
    EndLabel,
    Frame,
    Sign,
    framed,
    level,
    runs,
    write_ends,
    write_signs,
    write_weeks,
)
from planner.core.duration import ZERO
from planner.core.trend import Point
from planner.i18n import Words
from planner.wording.comparisons import point_text

DENSE = 0.75
"""Weeks that are narrower, in sizes of the text, have no points: the line says it."""


def trend_line(points: Sequence[Point], colour: str, title: str, look: Look, words: Words) -> Chart:
    """The trend of `points`, drawn in `colour`."""
    page = chart_page(title, look)
    shade = look.palette.rim(colour)
    labels = _labels(points, shade, look, words)
    highest = max((time for point in points for time in _times(point)), default=ZERO)
    frame = framed(len(points), highest, labels, look)
    page.rule(frame.left, frame.bottom, frame.step * len(points), look.palette.line)
    _draw_lines(page, points, frame, shade, look)
    _draw_points(page, points, frame, shade, look)
    write_ends(page, labels, frame, look)
    write_weeks(page, [point.week for point in points], frame, look)
    _write_legend(page, points, shade, look, words)
    return Chart(page.figure, tuple(_spots(points, frame, words)))


def _labels(points: Sequence[Point], shade: str, look: Look, words: Words) -> list[EndLabel]:
    """What is named at the right end."""
    found: list[EndLabel] = []
    targets = [point.outcome.target for point in points if point.outcome is not None]
    normals = [point.normal for point in points if point.normal is not None]
    if targets:
        goal = words.text("goal {time}").format(time=words.time(targets[-1]))
        found.append(EndLabel(targets[-1], goal, look.palette.text, bold=True))
    if normals:
        usual = words.text("normal {time}").format(time=words.time(normals[-1]))
        found.append(EndLabel(normals[-1], usual, look.palette.faint))
    lived = [point.actual for point in points if point.actual is not None]
    if lived:
        found.append(EndLabel(lived[-1], words.time(lived[-1]), shade, bold=True))
    return found


def _times(point: Point) -> list[timedelta]:
    of_goal = [point.outcome.target] if point.outcome else []
    return of_goal + [t for t in (point.normal, point.actual, point.mean) if t is not None]


def _draw_lines(page: Page, points: Sequence[Point], frame: Frame, shade: str, look: Look) -> None:
    palette = look.palette
    _steps(page, points, frame, lambda p: p.normal, palette.edge)
    dashes = (5.0, 3.0)
    _steps(
        page, points, frame, lambda p: p.outcome.target if p.outcome else None, palette.text, dashes
    )
    for run in runs(points, lambda point: point.mean):
        line = [(frame.x(place), frame.y(time)) for place, time in run]
        page.line(line, palette.faint, 1.6, dashes=(1.6, 2.2), name="mean")
    for run in runs(points, lambda point: point.actual):
        line = [(frame.x(place), frame.y(time)) for place, time in run]
        finished = next(
            (n for n, (at, _) in enumerate(run) if not points[at].is_finished), len(run)
        )
        _line(page, line[:finished], shade)
        _line(page, line[max(0, finished - 1) :], shade, dashes=(4.4, 2.6))


def _line(
    page: Page,
    line: Sequence[tuple[float, float]],
    shade: str,
    dashes: tuple[float, float] | None = None,
) -> None:
    """Through weeks that follow one another; dashed to those that are not finished."""
    if len(line) > 1:
        page.line(line, shade, 2.2, dashes=dashes, name="open" if dashes else "actual")


def _steps(
    page: Page,
    points: Sequence[Point],
    frame: Frame,
    time_of: Callable[[Point], timedelta | None],
    colour: str,
    dashes: tuple[float, float] | None = None,
) -> None:
    """A level line through each week, and a step where it changes."""
    name = "goal" if dashes else "normal"
    for run in runs(points, time_of):
        page.line(level(run, frame), colour, 1.2, dashes=dashes, name=name)


def _draw_points(page: Page, points: Sequence[Point], frame: Frame, shade: str, look: Look) -> None:
    alone = {run[0][0] for run in runs(points, lambda point: point.actual) if len(run) == 1}
    is_dense = frame.step < DENSE * look.text
    for place, point in enumerate(points):
        is_needed = not is_dense or not point.is_finished or place in alone
        if point.actual is not None and is_needed:
            fill = shade if point.is_finished else look.palette.card
            at = (frame.x(place), frame.y(point.actual))
            page.dot(at, 0.34 * look.text, fill, shade, f"week {point.week}")


def _write_legend(
    page: Page, points: Sequence[Point], shade: str, look: Look, words: Words
) -> None:
    items = [Sign(words.text("a week"), shade, shade)]
    if any(point.actual is not None and not point.is_finished for point in points):
        items.append(Sign(words.text("not finished"), shade, look.palette.card))
    if any(point.mean is not None for point in points):
        items.append(Sign(words.text("mean of 4 weeks"), look.palette.faint))
    write_signs(page, items, look)


def _spots(points: Sequence[Point], frame: Frame, words: Words) -> Iterable[Spot]:
    for place, point in enumerate(points):
        left = frame.x(place) - frame.step / 2
        text = point_text(point, words)
        yield Spot(left, 0, left + frame.step, frame.bottom + 100, text, point.week)
