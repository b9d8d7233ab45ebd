"""What charts over weeks have in common: the frame, the numbers of the weeks, the labels of lines."""

from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass
from datetime import timedelta
from typing import TypeVar

from planner.charts.chart import Look
from planner.charts.page import Page
from planner.charts.style import Type
from planner.core.duration import HOUR, ZERO
from planner.core.week import Week

AIR = 1.12
"""How much higher than the highest value a chart reaches."""

TOP, BOTTOM = 2.2, 1.9
"""What the legend and the numbers of the weeks take, in sizes of the text."""

_Thing = TypeVar("_Thing")


@dataclass(frozen=True, slots=True)
class Frame:
    """Where weeks and hours stand: `step` is the width of a week, `hour` the height of an hour. What
    a week comes to stands `inside` it: in its middle, or (1) where it ends."""

    left: float
    step: float
    bottom: float
    hour: float
    right: float
    inside: float = 0.5

    def x(self, place: int) -> float:
        return self.left + (place + self.inside) * self.step

    def y(self, time: timedelta) -> float:
        return self.bottom - time / HOUR * self.hour


@dataclass(frozen=True, slots=True)
class EndLabel:
    """The name of a line, at the right end of it: at the height of `time`, or near it."""

    time: timedelta
    text: str
    colour: str
    bold: bool = False


@dataclass(frozen=True, slots=True)
class Sign:
    """What a sign of the legend means: a point of that `fill`, or without one a dotted line."""

    text: str
    colour: str
    fill: str = ""


def framed(
    weeks: int,
    highest: timedelta,
    labels: Iterable[EndLabel],
    look: Look,
    inside: float = 0.5,
) -> Frame:
    """A frame in which `labels` have room beside the weeks."""
    text = look.text
    beside = max((_type(label, look).width(label.text) for label in labels), default=0.0)
    left, bottom = 0.5 * text, look.height - BOTTOM * text
    hours = max(1.0, max(highest, ZERO) / HOUR * AIR)
    width = look.width - left - beside - 0.6 * text - _gap(inside) * text
    step = width / max(1, weeks)
    return Frame(left, step, bottom, (bottom - TOP * text) / hours, left + width, inside)


def _gap(inside: float) -> float:
    """How far labels stand from the weeks, in sizes of the text: clear of a point at the very end."""
    return 0.4 + (inside - 0.5)


def write_ends(page: Page, labels: Sequence[EndLabel], frame: Frame, look: Look) -> None:
    """The names of the lines, so far apart that none lies on another."""
    for y, label in _spread(labels, frame, look):
        x = frame.right + _gap(frame.inside) * look.text
        type_ = _type(label, look)
        page.write(x, y + 0.33 * look.text, label.text, type_, label.colour)


def write_weeks(page: Page, weeks: Sequence[Week], frame: Frame, look: Look) -> None:
    """The numbers of the weeks; as many as there is room for, the last one always."""
    small = Type(look.text * 0.88)
    every = max(1, -(-int(small.width("53") + look.text) // max(1, int(frame.step))))
    for place, week in enumerate(weeks):
        if (len(weeks) - 1 - place) % every == 0:
            y = frame.bottom + 1.3 * look.text
            page.write(frame.x(place), y, str(week.number), small, look.palette.faint, "center")


def write_signs(page: Page, signs: Iterable[Sign], look: Look) -> None:
    """The legend, as much of it as there is room for."""
    small, text, x = Type(look.text * 0.88), look.text, 0.5 * look.text
    middle = 0.75 * text
    for sign in signs:
        if x + 2 * text + small.width(sign.text) > look.width:
            break
        if sign.fill:
            page.dot((x + 0.7 * text, middle), 0.32 * text, sign.fill, sign.colour)
        else:
            ends = [(x, middle), (x + 1.4 * text, middle)]
            page.line(ends, sign.colour, 1.6, dashes=(1.6, 2.2))
        page.write(x + 1.8 * text, 1.07 * text, sign.text, small, look.palette.faint)
        x += small.width(sign.text) + 3.2 * text


def runs(
    things: Sequence[_Thing], time_of: Callable[[_Thing], timedelta | None]
) -> list[list[tuple[int, timedelta]]]:
    """Places and times of weeks that follow one another without a gap."""
    found: list[list[tuple[int, timedelta]]] = [[]]
    for place, thing in enumerate(things):
        time = time_of(thing)
        if time is not None:
            found[-1].append((place, time))
        elif found[-1]:
            found.append([])
    return [run for run in found if run]


def _spread(
    labels: Sequence[EndLabel], frame: Frame, look: Look
) -> Iterator[tuple[float, EndLabel]]:
    """Each as near to its own height as can be."""
    apart, lowest = 1.25 * look.text, look.height - BOTTOM * look.text
    ordered = sorted(labels, key=lambda label: -label.time)
    heights: list[float] = []
    for label in ordered:
        y = frame.y(label.time)
        heights.append(max(y, heights[-1] + apart) if heights else y)
    for place in range(len(heights) - 1, -1, -1):
        below = heights[place + 1] - apart if place + 1 < len(heights) else lowest
        heights[place] = min(heights[place], below)
    return zip(heights, ordered, strict=True)


def _type(label: EndLabel, look: Look) -> Type:
    return Type(look.text * 0.92, bold=label.bold)


def level(run: Sequence[tuple[int, timedelta]], frame: Frame) -> list[tuple[float, float]]:
    """A level line through each week of `run`, with a step where it changes."""
    half = frame.step / 2
    return [
        (frame.x(place) + side * half, frame.y(time)) for place, time in run for side in (-1, 1)
    ]
