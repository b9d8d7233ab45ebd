"""Draws *Where freed hours went*: two blocks of bars on one scale, given up and gained.

A name stands above its bar and the figures behind it, so that no length of either is in the way.
"""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import timedelta

from planner.charts.chart import Chart, Look, Spot, behind
from planner.charts.exhibits.freed import (
    HEAD_LINES,
    ROW_LINES,
    SAID_LINES,
    FreedBar,
    FreedBars,
)
from planner.charts.page import Page, chart_page
from planner.charts.patterns import Fill
from planner.charts.style import Type, cut, drawable
from planner.core.duration import HOUR
from planner.i18n import Words
from planner.palette import mixed

BAR = 0.95
"""How thick a bar is, in sizes of the text."""

BETWEEN = 2.6
"""Between two blocks that stand side by side."""


@dataclass(frozen=True, slots=True)
class _Block:
    """One of the two: its name, its bars, and where it stands."""

    name: str
    bars: tuple[FreedBar, ...]
    left: float
    top: float
    width: float
    pitch: float
    is_given: bool

    def row(self, place: int, text: float) -> float:
        """Where a row begins."""
        return self.top + HEAD_LINES * text + place * self.pitch


def freed_drawing(value: FreedBars, title: str, look: Look, words: Words) -> Chart:
    page = chart_page(title, look)
    text, palette = look.text, look.palette
    said = Type(text * 1.12, bold=True)
    while said.width(value.said) > look.width and said.size > 0.7 * text:
        said = Type(said.size - 0.5, bold=True)
    page.write(0, 1.1 * text, cut(value.said, look.width, said), said, palette.text)
    blocks = _blocks(value, look, words)
    hour = min(_hour(block, look, words) for block in blocks)
    for block in blocks:
        _draw_block(page, block, hour, look, words)
    spots = (spot for block in blocks for spot in _spots(block, value, look, words))
    return Chart(page.figure, tuple(spots))


def _blocks(value: FreedBars, look: Look, words: Words) -> tuple[_Block, _Block]:
    text, whole = look.text, words.time(value.whole)
    given = words.text("Given up: {time}").format(time=whole)
    went = words.text("Its share in what grew: {time}").format(time=whole)
    top, pitch = SAID_LINES * text, _pitch(value, look)
    if value.is_wide(look.width, text):
        width = (look.width - BETWEEN * text) / 2
        right = width + BETWEEN * text
        return (
            _Block(given, value.given_up, 0, top, width, pitch, is_given=True),
            _Block(went, value.went, right, top, width, pitch, is_given=False),
        )
    below = top + 1.4 * HEAD_LINES * text + len(value.given_up) * pitch
    return (
        _Block(given, value.given_up, 0, top, look.width, pitch, is_given=True),
        _Block(went, value.went, 0, below, look.width, pitch, is_given=False),
    )


def _pitch(value: FreedBars, look: Look) -> float:
    """How far rows are apart: farther where there is more room than they need."""
    more = look.height - value.height(look.width, look.text)
    rows = max(len(value.given_up), len(value.went))
    return ROW_LINES * look.text + max(0.0, min(1.3 * look.text, more / rows))


def _hour(block: _Block, look: Look, words: Words) -> float:
    """How wide an hour can be so that each bar has room for its figures."""
    return min(
        (block.width - _figures_width(bar, look, words)) / (bar.time / HOUR) for bar in block.bars
    )


def _figures_width(bar: FreedBar, look: Look, words: Words) -> float:
    figures = (Type(look.text, bold=True).width(part) for part in _figures(bar, words))
    return sum(figures) + 1.6 * look.text


def _figures(bar: FreedBar, words: Words) -> tuple[str, str]:
    return words.time(bar.time), words.percent(bar.percent)


def _draw_block(page: Page, block: _Block, hour: float, look: Look, words: Words) -> None:
    text, palette = look.text, look.palette
    bold = Type(text, bold=True)
    name = cut(block.name, block.width, bold)
    page.write(block.left, block.top + 0.95 * text, name, bold, palette.faint)
    page.rule(block.left, block.top + 1.4 * text, block.width, palette.line)
    for place, bar in enumerate(block.bars):
        top = block.row(place, text)
        shown = cut(drawable(bar.name), block.width, Type(text))
        page.write(block.left, top + 0.8 * text, shown, Type(text), palette.text)
        kind = "given" if block.is_given else "went"
        fill, width = _fill(bar, block, look), bar.time / HOUR * hour
        y, rim = top + 1.22 * text, palette.rim(bar.colour)
        page.box(block.left, y, width, BAR * text, fill, rim, f"{kind} {bar.name}")
        _write_figures(page, bar, block.left + width + 0.6 * text, y + 0.83 * text, look, words)


def _fill(bar: FreedBar, block: _Block, look: Look) -> Fill:
    """What was given up is pale; what nobody recorded is hatched, for no colour says so."""
    palette = look.palette
    if not bar.is_known:
        return Fill(bar.colour, "////", mixed(bar.colour, palette.text, 0.4))
    return Fill(palette.tint(bar.colour) if block.is_given else bar.colour)


def _write_figures(page: Page, bar: FreedBar, x: float, y: float, look: Look, words: Words) -> None:
    time, percent = _figures(bar, words)
    bold = Type(look.text, bold=True)
    page.write(x, y, time, bold, look.palette.text)
    x += bold.width(time) + 0.5 * look.text
    page.write(x, y, percent, Type(look.text), look.palette.faint)


def _spots(block: _Block, value: FreedBars, look: Look, words: Words) -> Iterator[Spot]:
    for place, bar in enumerate(block.bars):
        top, left = block.row(place, look.text), block.left
        bottom = top + block.pitch
        said = _spoken(bar, value.whole, words, is_given=block.is_given)
        box = (left, top, left + block.width, bottom)
        yield Spot(*box, said, value.week, categories=behind((bar.category,), value.week))


def _spoken(bar: FreedBar, whole: timedelta, words: Words, *, is_given: bool) -> str:
    given = words.text("gave up {time}: {percent} of {whole}")
    went = words.text("share of what was given up {time}: {percent} of {whole}")
    time, percent = _figures(bar, words)
    said = (given if is_given else went).format(time=time, percent=percent, whole=words.time(whole))
    return f"{bar.name}\n{said}"
