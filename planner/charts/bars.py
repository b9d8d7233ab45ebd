"""*Planned and actual*: a pale bar and a solid one for each category, with marks and direct labels.

A label stands behind everything that is drawn in its row, and the scale is chosen so that the longest
row still has room for its own: nothing can lie on anything else.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import timedelta

from planner.charts.chart import (
    LEGEND_LINES,
    MOST_LINES,
    ROOMY_LINES,
    ROW_LINES,
    Chart,
    Look,
    Spot,
    behind,
)
from planner.charts.compare_rows import CompareRow, row_text
from planner.charts.page import Page, chart_page
from planner.charts.patterns import Fill
from planner.charts.style import Type, drawable, short_name, wrapped
from planner.core.category import OPEN_ID
from planner.core.duration import HOUR, ZERO
from planner.core.variance import Verdict
from planner.core.week import Week
from planner.i18n import Words
from planner.palette import mixed

NAMES_SHARE = 0.34
BAR, GAP = 0.78, 0.12
"""How thick a bar is, and how far the two are apart, in sizes of the text."""

LEAST_BARS = 5
"""Sizes of the text that bars are wide at least, before a label goes without its per cent."""


@dataclass(frozen=True, slots=True)
class _Layout:
    """Where things stand: bars begin at `left`; an hour is `hour` wide; rows are `pitch` apart."""

    left: float
    hour: float
    top: float
    pitch: float
    text: float
    has_percent: bool

    def x(self, time: timedelta) -> float:
        return self.left + time / HOUR * self.hour

    @property
    def thickness(self) -> float:
        """Of a bar."""
        return BAR * max(self.text, self.pitch / ROOMY_LINES)

    def middle(self, place: int) -> float:
        return self.top + (place + 0.5) * self.pitch


def planned_and_actual(
    rows: Sequence[CompareRow], title: str, look: Look, words: Words, week: Week | None = None
) -> Chart:
    """The bars of `rows`; `week` is the one that they are of, if it is only one."""
    page = chart_page(title, look)
    layout = _laid_out(rows, look, words)
    _write_legend(page, rows, layout, look, words)
    for place, row in enumerate(rows):
        _draw_row(page, row, layout.middle(place), layout, look, words)
    spots = (
        Spot(
            0,
            layout.middle(place) - layout.pitch / 2,
            look.width,
            layout.middle(place) + layout.pitch / 2,
            row_text(row, words),
            week,
            categories=behind((row.found.subject,), week),
        )
        for place, row in enumerate(rows)
    )
    return Chart(page.figure, tuple(spots))


def _laid_out(rows: Sequence[CompareRow], look: Look, words: Words) -> _Layout:
    text = look.text
    usual, top = Type(text), LEGEND_LINES * text
    names = max((usual.width(_name(row)) for row in rows), default=0.0) + 1
    left = min(names, look.width * NAMES_SHARE) + text
    share = (look.height - top) / max(1, len(rows))
    pitch = max(ROW_LINES * text, min(MOST_LINES * text, share))
    hour, has_percent = 0.0, True
    for has_percent in (True, False):
        hour = _hour(rows, look.width - left, text, words, has_percent=has_percent)
        if hour * max((row.longest / HOUR for row in rows), default=0) >= LEAST_BARS * text:
            break
    return _Layout(left, hour, top, pitch, text, has_percent)


def _hour(
    rows: Sequence[CompareRow], room: float, text: float, words: Words, *, has_percent: bool
) -> float:
    """How wide an hour can be so that each row has room for its label."""
    widths = (
        (room - _label_width(row, text, words, has_percent=has_percent)) / (row.longest / HOUR)
        for row in rows
        if row.longest
    )
    return max(0.01, min(widths, default=1.0))


def _label_width(row: CompareRow, text: float, words: Words, *, has_percent: bool) -> float:
    small = Type(text * 0.9)
    parts = _parts(row, text, words, has_percent=has_percent)
    first = sum(type_.width(part) + text * 0.5 for part, type_ in parts)
    return max(first, small.width(row.verdict)) + text


def _parts(
    row: CompareRow, text: float, words: Words, *, has_percent: bool
) -> list[tuple[str, Type]]:
    """The pieces of a label's first line: what it was, the difference, and that in per cent."""
    usual, bold = Type(text), Type(text, bold=True)
    parts = [(words.time(row.found.actual), usual), (row.difference, bold)]
    if row.percent and has_percent:
        parts.append((row.percent, usual))
    return parts


def _draw_row(
    page: Page, row: CompareRow, middle: float, layout: _Layout, look: Look, words: Words
) -> None:
    palette, text, found = look.palette, look.text, row.found
    _write_name(page, row, middle, layout, look)
    thick, half = layout.thickness, GAP * text / 2
    rim = palette.rim(row.colour)
    for kind, time, fill, top in (
        ("planned", found.planned, Fill(palette.tint(row.colour)), middle - half - thick),
        ("actual", found.actual, _solid(row, look), middle + half),
    ):
        if time:
            width = layout.x(time) - layout.left
            page.box(layout.left, top, width, thick, fill, rim, f"{kind} {found.subject}")
    reach = thick + half + 0.14 * text
    if found.normal:
        _mark_normal(page, layout.x(found.normal), (middle - reach, middle + reach), look)
    if row.target is not None:
        _mark_goal(page, layout.x(row.target), (middle - reach, middle + reach), look)
    _write_label(page, row, middle, layout, look, words)


def _write_name(page: Page, row: CompareRow, middle: float, layout: _Layout, look: Look) -> None:
    """The name beside the bars, in two lines if it must be."""
    text, room, type_ = look.text, layout.left - look.text, Type(look.text)
    lines = [drawable(row.name)]
    if type_.width(lines[0]) > room:
        type_ = Type(0.92 * text)
        lines = wrapped(lines[0], room, type_, 2)
    first = middle + 0.36 * text - (len(lines) - 1) * 0.52 * text
    for number, said in enumerate(lines):
        y = first + number * 1.04 * text
        page.write(layout.left - 0.8 * text, y, said, type_, look.palette.text, "right")


def _solid(row: CompareRow, look: Look) -> Fill:
    """What nobody recorded is hatched, for no colour says so."""
    if row.found.subject == OPEN_ID:
        return Fill(row.colour, "////", mixed(row.colour, look.palette.text, 0.4))
    return Fill(row.colour)


def _mark_normal(page: Page, x: float, ends: tuple[float, float], look: Look) -> None:
    points = [(x, ends[0]), (x, ends[1])]
    page.line(points, look.palette.card, 3.2)
    page.line(points, look.palette.text, 1.4, dashes=(2.4, 1.8), name="normal")


def _mark_goal(page: Page, x: float, ends: tuple[float, float], look: Look) -> None:
    points = [(x, ends[0]), (x, ends[1])]
    page.line(points, look.palette.card, 4.4)
    page.line(points, look.palette.text, 2.2, name="goal")
    page.dot((x, ends[0]), 0.12 * look.text, look.palette.text, look.palette.text)


def _write_label(
    page: Page, row: CompareRow, middle: float, layout: _Layout, look: Look, words: Words
) -> None:
    palette, text = look.palette, look.text
    x = layout.x(row.longest) + text * 0.7
    colour = _verdict_colour(row, look)
    baseline = middle - 0.12 * text if row.verdict else middle + 0.36 * text
    colours = (palette.faint, colour, palette.faint)
    place = x
    parts = _parts(row, text, words, has_percent=layout.has_percent)
    for (part, type_), shade in zip(parts, colours, strict=False):
        page.write(place, baseline, part, type_, shade)
        place += type_.width(part) + text * 0.5
    if row.verdict:
        page.write(x, middle + 1.0 * text, row.verdict, Type(text * 0.9), colour)


def _verdict_colour(row: CompareRow, look: Look) -> str:
    match row.found.verdict:
        case Verdict.GOOD:
            return look.palette.good
        case Verdict.BAD:
            return look.palette.warning
    return look.palette.text if row.found.difference != ZERO else look.palette.faint


def _write_legend(
    page: Page, rows: Sequence[CompareRow], layout: _Layout, look: Look, words: Words
) -> None:
    """What bars and marks are; a mark that nothing has is not explained."""
    text, palette, small = look.text, look.palette, Type(look.text * 0.9)
    is_planned = all(row.is_planned for row in rows)
    beside = words.text("planned") if is_planned else words.text("normal week")
    items = [("planned", beside), ("actual", words.text("actual"))]
    if any(row.found.normal for row in rows):
        items.append(("normal", words.text("normal week")))
    if any(row.target is not None for row in rows):
        items.append(("goal", words.text("goal")))
    whole = sum(small.width(said) + 2.6 * text for _, said in items)
    x = layout.left if layout.left + whole <= look.width else 0.0
    ends = (0.25 * text, 1.25 * text)
    for kind, said in items:
        if kind == "normal":
            _mark_normal(page, x + 0.5 * text, ends, look)
        elif kind == "goal":
            _mark_goal(page, x + 0.5 * text, ends, look)
        else:
            shade = palette.tint(palette.faint) if kind == "planned" else palette.faint
            page.box(x, 0.4 * text, text, 0.7 * text, Fill(shade), palette.faint)
        page.write(x + 1.4 * text, 1.1 * text, said, small, palette.faint)
        x += small.width(said) + 2.6 * text


def _name(row: CompareRow) -> str:
    return short_name(row.name)
