"""The trend: time on the goal week by week, with the lines of the goal and of the normal week.

Weeks off and weeks without a record are gaps; weeks that are not finished are hollow. Lines are named
at their right ends, which are moved apart where they would meet.
"""

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from datetime import timedelta

from planner.charts.chart import Chart, Look, Spot
from planner.charts.page import Page, chart_page
from planner.charts.style import Type
from planner.core.duration import HOUR, ZERO
from planner.core.trend import Point
from planner.i18n import Words
from planner.wording.comparisons import point_text

AIR = 1.12
"""How much higher than the highest value the chart reaches."""


@dataclass(frozen=True, slots=True)
class _Frame:
    """Where weeks and hours stand: `step` is the width of a week, `hour` the height of an hour."""

    left: float
    step: float
    bottom: float
    hour: float

    def x(self, place: int) -> float:
        return self.left + (place + 0.5) * self.step

    def y(self, time: timedelta) -> float:
        return self.bottom - time / HOUR * self.hour


@dataclass(frozen=True, slots=True)
class _Label:
    y: float
    text: str
    colour: str
    bold: bool = False


def trend_line(points: Sequence[Point], colour: str, title: str, look: Look, words: Words) -> Chart:
    """The trend of `points`, drawn in `colour`."""
    page = chart_page(title, look)
    shade = look.palette.rim(colour)
    labels = _labels(points, shade, look, words)
    frame = _framed(points, labels, look)
    page.rule(frame.left, frame.bottom, frame.step * len(points), look.palette.line)
    _draw_lines(page, points, frame, shade, look)
    _draw_points(page, points, frame, shade, look)
    placed = [_Label(frame.y(time), text, shade, bold) for time, text, shade, bold in labels]
    spread = _spread(placed, look)
    for label in spread:
        x = frame.left + frame.step * len(points) + 0.4 * look.text
        type_ = Type(look.text * 0.92, bold=label.bold)
        page.write(x, label.y + 0.33 * look.text, label.text, type_, label.colour)
    _write_weeks(page, points, frame, look)
    _write_legend(page, points, shade, look, words)
    return Chart(page.figure, tuple(_spots(points, frame, words)))


def _labels(
    points: Sequence[Point], shade: str, look: Look, words: Words
) -> list[tuple[timedelta, str, str, bool]]:
    """What is named at the right end, by the time that it stands at."""
    found: list[tuple[timedelta, str, str, bool]] = []
    judged = [point.outcome for point in points if point.outcome is not None]
    if judged:
        target, normal = judged[-1].target, judged[-1].normal
        goal = words.text("goal {time}").format(time=words.time(target))
        usual = words.text("normal {time}").format(time=words.time(normal))
        found = [
            (target, goal, look.palette.text, True),
            (normal, usual, look.palette.faint, False),
        ]
    lived = [point.actual for point in points if point.actual is not None]
    if lived:
        found.append((lived[-1], words.time(lived[-1]), shade, True))
    return found


def _framed(
    points: Sequence[Point], labels: Iterable[tuple[timedelta, str, str, bool]], look: Look
) -> _Frame:
    text = look.text
    beside = max((Type(text * 0.92, bold=True).width(each[1]) for each in labels), default=0.0)
    left, bottom, top = 0.5 * text, look.height - 1.9 * text, 2.2 * text
    highest = max((time for point in points for time in _times(point)), default=ZERO)
    hours = max(1.0, highest / HOUR * AIR)
    width = look.width - left - beside - text
    return _Frame(left, width / max(1, len(points)), bottom, (bottom - top) / hours)


def _times(point: Point) -> list[timedelta]:
    of_goal = [point.outcome.target, point.outcome.normal] if point.outcome else []
    return of_goal + [time for time in (point.actual, point.mean) if time is not None]


def _draw_lines(page: Page, points: Sequence[Point], frame: _Frame, shade: str, look: Look) -> None:
    palette = look.palette
    _steps(page, points, frame, lambda p: p.outcome.normal if p.outcome else None, palette.edge)
    dashes = (5.0, 3.0)
    _steps(
        page, points, frame, lambda p: p.outcome.target if p.outcome else None, palette.text, dashes
    )
    for run in _runs(points, lambda point: point.mean):
        line = [(frame.x(place), frame.y(time)) for place, time in run]
        page.line(line, palette.faint, 1.6, dashes=(1.6, 2.2), name="mean")
    for run in _runs(points, lambda point: point.actual):
        line = [(frame.x(place), frame.y(time)) for place, time in run]
        page.line(line, shade, 2.2, name="actual")


def _steps(
    page: Page,
    points: Sequence[Point],
    frame: _Frame,
    time_of: Callable[[Point], timedelta | None],
    colour: str,
    dashes: tuple[float, float] | None = None,
) -> None:
    """A level line through each week, and a step where it changes."""
    name = "goal" if dashes else "normal"
    for run in _runs(points, time_of):
        ends = [
            (frame.x(p) + side * frame.step / 2, frame.y(t)) for p, t in run for side in (-1, 1)
        ]
        page.line(ends, colour, 1.2, dashes=dashes, name=name)


def _runs(
    points: Sequence[Point], time_of: Callable[[Point], timedelta | None]
) -> list[list[tuple[int, timedelta]]]:
    """Places and times of weeks that follow one another without a gap."""
    runs: list[list[tuple[int, timedelta]]] = [[]]
    for place, point in enumerate(points):
        time = time_of(point)
        if time is not None:
            runs[-1].append((place, time))
        elif runs[-1]:
            runs.append([])
    return [run for run in runs if run]


def _draw_points(
    page: Page, points: Sequence[Point], frame: _Frame, shade: str, look: Look
) -> None:
    for place, point in enumerate(points):
        if point.actual is not None:
            fill = shade if point.is_finished else look.palette.card
            at = (frame.x(place), frame.y(point.actual))
            page.dot(at, 0.34 * look.text, fill, shade, f"week {point.week}")


def _spread(labels: Sequence[_Label], look: Look) -> list[_Label]:
    """The labels so far apart that none lies on another, each as near to its own height as can be."""
    apart = 1.25 * look.text
    ordered = sorted(labels, key=lambda label: label.y)
    heights: list[float] = []
    for label in ordered:
        heights.append(max(label.y, heights[-1] + apart) if heights else label.y)
    lowest = look.height - 1.9 * look.text
    for place in range(len(heights) - 1, -1, -1):
        below = heights[place + 1] - apart if place + 1 < len(heights) else lowest
        heights[place] = min(heights[place], below)
    pairs = zip(ordered, heights, strict=True)
    return [_Label(y, label.text, label.colour, label.bold) for label, y in pairs]


def _write_weeks(page: Page, points: Sequence[Point], frame: _Frame, look: Look) -> None:
    """The numbers of the weeks; as many as there is room for, the last one always."""
    small = Type(look.text * 0.88)
    every = max(1, -(-int(small.width("53") + look.text) // max(1, int(frame.step))))
    for place, point in enumerate(points):
        if (len(points) - 1 - place) % every == 0:
            y = frame.bottom + 1.3 * look.text
            number = str(point.week.number)
            page.write(frame.x(place), y, number, small, look.palette.faint, "center")


def _write_legend(
    page: Page, points: Sequence[Point], shade: str, look: Look, words: Words
) -> None:
    small, text, x = Type(look.text * 0.88), look.text, 0.5 * look.text
    middle = 0.75 * text
    items = [("week", words.text("a week"))]
    if any(point.actual is not None and not point.is_finished for point in points):
        items.append(("open", words.text("not finished")))
    if any(point.mean is not None for point in points):
        items.append(("mean", words.text("mean of 4 weeks")))
    for kind, said in items:
        if x + 2 * text + small.width(said) > look.width:
            break
        if kind == "mean":
            ends = [(x, middle), (x + 1.4 * text, middle)]
            page.line(ends, look.palette.faint, 1.6, dashes=(1.6, 2.2))
        else:
            fill = shade if kind == "week" else look.palette.card
            page.dot((x + 0.7 * text, middle), 0.32 * text, fill, shade)
        page.write(x + 1.8 * text, 1.07 * text, said, small, look.palette.faint)
        x += small.width(said) + 3.2 * text


def _spots(points: Sequence[Point], frame: _Frame, words: Words) -> Iterable[Spot]:
    for place, point in enumerate(points):
        left = frame.x(place) - frame.step / 2
        text = point_text(point, words)
        yield Spot(left, 0, left + frame.step, frame.bottom + 100, text, point.week)
