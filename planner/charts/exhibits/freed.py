"""*Where freed hours went*: what some gave up, and the share of it in what grew."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import timedelta
from fractions import Fraction

from planner.charts.colours import category_colour
from planner.charts.exhibits.exhibit import Compared, Exhibit, weeks_text
from planner.core.category import OPEN_ID, Role
from planner.core.duration import MINUTE, ZERO, percentages
from planner.core.freed import gained
from planner.core.week import Week
from planner.i18n import Words
from planner.wording.comparisons import freed_name
from planner.wording.goal_names import as_sentence
from planner.wording.table import Cell, Column, Kind, Table

ROW_LINES, HEAD_LINES, SAID_LINES = 2.9, 2.2, 2.4
"""How high a bar with its name, the name of a block and the sentence are, in sizes of the text."""

WIDE = 44
"""From so many sizes of the text on, the two blocks stand side by side."""


@dataclass(frozen=True, slots=True)
class FreedBar:
    """What a category gave up, or has a share of; `is_known` is what was recorded."""

    category: str
    name: str
    colour: str
    time: timedelta
    percent: int
    is_known: bool


@dataclass(frozen=True, slots=True)
class FreedBars:
    """The longest bars first; either add up to `whole`. `said` is what reached the customers."""

    given_up: tuple[FreedBar, ...]
    went: tuple[FreedBar, ...]
    whole: timedelta
    said: str
    week: Week | None

    def is_wide(self, width: float, text: float) -> bool:
        return width >= WIDE * text

    def height(self, width: float, text: float) -> float:
        counts = len(self.given_up), len(self.went)
        rows = max(counts) if self.is_wide(width, text) else sum(counts)
        heads = 1 if self.is_wide(width, text) else 2.4
        return (SAID_LINES + heads * HEAD_LINES + rows * ROW_LINES) * text


def freed(compared: Compared) -> Exhibit | None:
    """`None` where nothing was given up, or no week is finished."""
    found, words = compared.found.freed, compared.words
    if not found.went:
        return None
    given_up, went = (tuple(_bars(each, compared)) for each in (found.given_up, found.went))
    said = _said(compared)
    value = FreedBars(given_up, went, found.total, said, compared.only_week)
    title, of = words.text("Where freed hours went"), weeks_text(compared.period, words)
    note = words.text(
        "Against the normal week, in weeks that are finished. It is a share of what grew, not a"
        " trace of single hours."
    )
    return Exhibit(title, of, value, _table(title, value, words), note)


def _bars(times: Mapping[str, timedelta], compared: Compared) -> Iterator[FreedBar]:
    shares = percentages(times)
    for name, time in sorted(times.items(), key=lambda each: -each[1]):
        shown = as_sentence(freed_name(name, compared.book, compared.words))
        colour = category_colour(name, compared.book, compared.palette)
        yield FreedBar(name, shown, colour, time, shares[name], name != OPEN_ID)


def _said(compared: Compared) -> str:
    words, found = compared.words, compared.found
    roles = found.weeks[-1].roles
    reached = gained(found.freed, [name for name, role in roles.items() if role is Role.CUSTOMER])
    whole = words.time(found.freed.total)
    unknown = found.freed.went.get(OPEN_ID, ZERO)
    if unknown == found.freed.total:
        sentence = words.text("Where {whole} went is not known: nothing was recorded of it.")
        return sentence.format(whole=whole)
    if reached == ZERO and 2 * unknown > found.freed.total:
        sentence = words.text("Where {unknown} of {whole} went is not known: it was not recorded.")
        return sentence.format(unknown=words.time(unknown), whole=whole)
    if reached == ZERO:
        sentence = words.text("The customers got no share of the {whole} given up.")
        return sentence.format(whole=whole)
    percent = round(Fraction(reached // MINUTE, found.freed.total // MINUTE) * 100)
    sentence = words.text("The customers' share of the {whole} given up: {time} ({percent}).")
    return sentence.format(whole=whole, time=words.time(reached), percent=words.percent(percent))


def _table(title: str, value: FreedBars, words: Words) -> Table:
    columns = (
        Column(words.text("Category"), Kind.TEXT),
        Column(words.text("Given up")),
        Column(words.text("Share in what grew")),
        Column(words.text("Of all that was freed"), Kind.SHARE),
    )
    given = (_cells(bar, bar.time, None) for bar in value.given_up)
    went = (_cells(bar, None, bar.time) for bar in value.went)
    return Table(title, columns, (*given, *went))


def _cells(bar: FreedBar, given: timedelta | None, went: timedelta | None) -> tuple[Cell, ...]:
    return bar.name, given, went, Fraction(bar.percent, 100)
