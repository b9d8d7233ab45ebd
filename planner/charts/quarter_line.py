"""Draws the time on the goal, added up: a line that begins at nothing, beside those of the goal and of
the normal week, and a dotted one from now to where the goal ends.

A week that is not finished has a hollow point at the end of a dashed line.
"""

from collections.abc import Iterator

from planner.charts.chart import Chart, Look, Spot
from planner.charts.exhibits.quarter import Quarter
from planner.charts.page import Page, chart_page
from planner.charts.weeks_frame import (
    EndLabel,
    Frame,
    Sign,
    framed,
    runs,
    write_ends,
    write_signs,
    write_weeks,
)
from planner.core.adding_up import AddingUp
from planner.i18n import Words
from planner.wording.adding_up import pace_of_weeks_text, sum_text

Points = list[tuple[float, float]]


def quarter_line(value: Quarter, title: str, look: Look, words: Words) -> Chart:
    page, found = chart_page(title, look), value.found
    shade = look.palette.rim(value.colour)
    labels = _labels(found, shade, look, words)
    highest = max(found.goal, found.normal[-1], found.so_far)
    frame = framed(len(found.points), highest, labels, look, inside=1)
    page.rule(frame.left, frame.bottom, frame.right - frame.left, look.palette.line)
    _lead_to_label(page, found, frame, look)
    _draw_goal(page, found, frame, look)
    _draw_pace(page, found, frame, look)
    _draw_actual(page, found, frame, shade, look)
    write_ends(page, labels, frame, look)
    write_weeks(page, [point.week for point in found.points], frame, look)
    _write_legend(page, found, shade, look, words)
    return Chart(page.figure, tuple(_spots(found, frame, words)))


def _labels(found: AddingUp, shade: str, look: Look, words: Words) -> list[EndLabel]:
    palette = look.palette
    goal = words.text("goal {time}").format(time=words.time(found.goal))
    normal = words.text("normal {time}").format(time=words.time(found.normal[-1]))
    labels = [
        EndLabel(found.goal, goal, palette.text, bold=True),
        EndLabel(found.goal, pace_of_weeks_text(found, words), _verdict(found, look), bold=True),
        EndLabel(found.normal[-1], normal, palette.faint),
    ]
    so_far = words.time(found.so_far)
    if _newest(found) < len(found.points) - 1:
        so_far = words.text("so far {time}").format(time=so_far)
    return [*labels, EndLabel(found.so_far, so_far, shade, bold=True)]


def _verdict(found: AddingUp, look: Look) -> str:
    """The words say it; the colour is beside them."""
    if found.is_reached:
        return look.palette.good
    return look.palette.accent if found.weeks_left else look.palette.warning


def _newest(found: AddingUp) -> int:
    """The place of the last week that has begun."""
    return max(place for place, each in enumerate(found.actual) if each is not None)


def _draw_goal(page: Page, found: AddingUp, frame: Frame, look: Look) -> None:
    """The lines that begin with the first week that has a goal."""
    begin = (frame.x(found.begins) - frame.step, frame.bottom)
    places = range(found.begins, len(found.points))
    for sums, name in ((found.normal, "normal"), (found.wanted, "goal")):
        line = [begin, *((frame.x(place), frame.y(sums[place])) for place in places)]
        colour = look.palette.text if name == "goal" else look.palette.edge
        page.line(line, colour, 1.3, dashes=(5.0, 3.0) if name == "goal" else None, name=name)


def _draw_pace(page: Page, found: AddingUp, frame: Frame, look: Look) -> None:
    if found.a_week is not None:
        newest, last = _newest(found), len(found.points) - 1
        ends = [
            (frame.x(newest), frame.y(found.so_far)),
            (frame.x(last), frame.y(found.goal)),
        ]
        page.line(ends, look.palette.accent, 1.8, dashes=(1.8, 2.6), name="pace")


def _draw_actual(page: Page, found: AddingUp, frame: Frame, shade: str, look: Look) -> None:
    begin = (frame.x(found.begins) - frame.step, frame.bottom)
    (run,) = runs(found.actual, lambda each: each)
    drawn = [(place, time) for place, time in run if place >= found.begins]
    line = [begin, *((frame.x(place), frame.y(time)) for place, time in drawn)]
    finished = sum(found.points[place].is_finished for place, _ in drawn)
    _line(page, line[: finished + 1], shade)
    _line(page, line[finished:], shade, dashes=(4.4, 2.6))
    for (place, _), at in zip(drawn, line[1:], strict=True):
        point = found.points[place]
        if point.actual is not None:
            fill = shade if point.is_finished else look.palette.card
            page.dot(at, 0.32 * look.text, fill, shade, f"week {point.week}")


def _line(page: Page, line: Points, shade: str, dashes: tuple[float, float] | None = None) -> None:
    if len(line) > 1:
        page.line(line, shade, 2.4, dashes=dashes, name="open" if dashes else "actual")


def _lead_to_label(page: Page, found: AddingUp, frame: Frame, look: Look) -> None:
    """From the newest point to what it says, at the right end."""
    x, y = frame.x(_newest(found)), frame.y(found.so_far)
    page.rule(x, y, frame.right - x, look.palette.edge)


def _write_legend(page: Page, found: AddingUp, shade: str, look: Look, words: Words) -> None:
    signs = [Sign(words.text("in all, week by week"), shade, shade)]
    if any(p.actual is not None and not p.is_finished for p in found.points):
        signs.append(Sign(words.text("not finished"), shade, look.palette.card))
    if found.a_week is not None:
        signs.append(Sign(words.text("from here to the goal"), look.palette.accent))
    write_signs(page, signs, look)


def _spots(found: AddingUp, frame: Frame, words: Words) -> Iterator[Spot]:
    for place, point in enumerate(found.points):
        left = frame.x(place) - frame.step / 2  # what is nearest to the point
        text = sum_text(found, place, words)
        yield Spot(left, 0, left + frame.step, frame.bottom + 100, text, point.week)
