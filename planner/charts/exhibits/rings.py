"""*Two rings*: what was planned and what was recorded, side by side, as parts of a whole."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import timedelta
from fractions import Fraction

from planner.charts.colours import category_colour
from planner.charts.exhibits.exhibit import Compared, Exhibit, weeks_text
from planner.core.category import OPEN_ID
from planner.core.duration import MINUTE, ZERO, percentages, total
from planner.core.ring import FOLDED_ID, Slice, folded_away, slices
from planner.core.variance import comparable
from planner.core.week import Week
from planner.palette import mixed
from planner.wording.names import category_name
from planner.wording.table import Cell, Column, Kind, Table

LINES = 20
"""How high a ring with its names is, in sizes of the text."""

WIDE = 56
"""From so many sizes of the text on, the rings stand side by side."""

TIGHT, CAPTION_LINES = 29, 2.2
"""Below so many sizes of the text one lies around the other, without names; a line below says which."""

MOST_SLICES = 8


@dataclass(frozen=True, slots=True)
class RingPart:
    """A slice in words; `is_known` is what has a purpose, or was recorded."""

    slice: Slice
    name: str
    colour: str
    percent: int
    is_known: bool


@dataclass(frozen=True, slots=True)
class Ring:
    """`upper` and `lower` stand in the middle; `over` is what of the turn was more than the week."""

    parts: tuple[RingPart, ...]
    upper: timedelta
    lower: str
    over: timedelta = ZERO
    over_share: float = 0.0


@dataclass(frozen=True, slots=True)
class Rings:
    """What was planned, and what was recorded; `week` is the one that both are of, if only one."""

    planned: Ring
    actual: Ring
    week: Week | None

    def is_wide(self, width: float, text: float) -> bool:
        return width >= WIDE * text

    def is_tight(self, width: float, text: float) -> bool:
        return width < TIGHT * text

    def height(self, width: float, text: float) -> float:
        if self.is_tight(width, text):
            return width + CAPTION_LINES * text
        return LINES * text * (1 if self.is_wide(width, text) else 2)


def rings(compared: Compared) -> Exhibit | None:
    """`None` where there is nothing to compare."""
    found, words = compared.found, compared.words
    planned = {each.subject: each.planned for each in found.variances}
    actual = {each.subject: each.actual for each in found.variances}
    if found.is_empty or not total(planned.values()):
        return None
    order = compared.book.order
    both = {name: planned[name] + actual[name] for name in planned}
    folded = folded_away(both, order, (OPEN_ID,), MOST_SLICES)
    of_plan = _parts(planned, slices(planned, order, folded), compared, words.text("Not planned"))
    of_log = _parts(actual, slices(actual, order, folded), compared, words.text("Not recorded"))
    capacity = total(week.capacity for week in comparable(found.weeks))
    over = max(ZERO, total(actual.values()) - capacity)
    share = over / total(actual.values()) if over else 0.0
    recorded = total(actual.values()) - actual.get(OPEN_ID, ZERO)
    value = Rings(
        Ring(of_plan, total(planned.values()), words.text("planned")),
        Ring(of_log, recorded, words.text("recorded"), over, share),
        compared.only_week,
    )
    title, of = words.text("Two rings"), weeks_text(found.period, words)
    return Exhibit(title, of, value, _table(title, planned, actual, compared))


def _parts(
    minutes: Mapping[str, timedelta],
    around: tuple[Slice, ...],
    compared: Compared,
    without_purpose: str,
) -> tuple[RingPart, ...]:
    shares = percentages(minutes)
    return tuple(
        RingPart(
            part,
            _name(part, compared, without_purpose),
            _colour(part, compared),
            sum(shares[name] for name in part.members),
            part.id != OPEN_ID,
        )
        for part in around
    )


def _name(part: Slice, compared: Compared, without_purpose: str) -> str:
    if part.is_folded:
        return compared.words.text("More ({n})").format(n=len(part.members))
    if part.id == OPEN_ID:
        return without_purpose
    return category_name(compared.book, part.id, compared.words)


def _colour(part: Slice, compared: Compared) -> str:
    palette = compared.palette
    if part.id == FOLDED_ID:
        return mixed(palette.card, palette.faint, 0.45)
    return category_colour(part.id, compared.book, palette)


def _table(
    title: str,
    planned: Mapping[str, timedelta],
    actual: Mapping[str, timedelta],
    compared: Compared,
) -> Table:
    words, book = compared.words, compared.book
    columns = (
        Column(words.text("Category"), Kind.TEXT),
        Column(words.text("Planned")),
        Column(words.text("Of all that was planned"), Kind.SHARE),
        Column(words.text("Actual")),
        Column(words.text("Of all that was recorded or not"), Kind.SHARE),
    )
    lines = (
        (
            words.text("Not planned / not recorded")
            if name == OPEN_ID
            else category_name(book, name, words),
            *_cells(name, planned),
            *_cells(name, actual),
        )
        for name in planned
    )
    return Table(title, columns, tuple(lines))


def _cells(name: str, times: Mapping[str, timedelta]) -> tuple[Cell, Cell]:
    whole = total(times.values()) // MINUTE
    return times[name], Fraction(times[name] // MINUTE, whole) if whole else None
