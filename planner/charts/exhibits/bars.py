"""*Planned and actual*, by category."""

from collections.abc import Iterable
from dataclasses import dataclass
from fractions import Fraction

from planner.charts.chart import bars_height
from planner.charts.compare_rows import CompareRow, compare_rows, lived_rows
from planner.charts.exhibits.exhibit import Compared, Exhibit, weeks_text
from planner.core.category import OPEN_ID
from planner.core.duration import MINUTE
from planner.core.variance import Variance
from planner.core.week import Week
from planner.wording.comparisons import verdict_text
from planner.wording.profiles import role_name
from planner.wording.table import Cell, Column, Kind, Table


@dataclass(frozen=True, slots=True)
class Bars:
    """The bars of `rows`; `week` is the one that they are of, if it is only one."""

    rows: tuple[CompareRow, ...]
    week: Week | None

    def height(self, width: float, text: float) -> float:
        return bars_height(len(self.rows), text)


def bars(compared: Compared) -> Exhibit | None:
    """`None` where there is nothing to compare. What nobody planned is beside the normal week."""
    found, words = compared.found, compared.words
    if found.lived:
        return _lived(compared)
    if found.is_empty or not found.variances:
        return None
    rows = compare_rows(found, compared.book, compared.palette, words)
    value = Bars(rows, compared.only_week)
    title, of = words.text("Planned and actual"), weeks_text(found.period, words)
    return Exhibit(title, of, value, bars_table(compared))


def _lived(compared: Compared) -> Exhibit:
    words = compared.words
    rows = lived_rows(compared.found, compared.book, compared.palette, words)
    title, text = words.text("Actual and the normal week"), words.text
    columns = (
        Column(text("Category"), Kind.TEXT),
        Column(text("Actual")),
        Column(text("Normal week")),
        Column(text("Difference"), Kind.DIFFERENCE),
    )
    lines = tuple((r.name, r.found.actual, r.found.planned, r.found.difference) for r in rows)
    table = Table(title, columns, lines)
    of = weeks_text(compared.found.period, words)
    return Exhibit(title, of, Bars(rows, compared.only_week), table)


def bars_table(compared: Compared) -> Table:
    """What is compared, by category, in the ring's order."""
    text = compared.words.text
    columns = (
        Column(text("Category"), Kind.TEXT),
        Column(text("Role"), Kind.TEXT),
        Column(text("Planned")),
        Column(text("Actual")),
        Column(text("Difference"), Kind.DIFFERENCE),
        Column(text("Of the plan"), Kind.CHANGE),
        Column(text("Normal week")),
        Column(text("Goal")),
        Column(text("For the goal"), Kind.TEXT),
    )
    return Table(text("Planned and actual"), columns, tuple(_lines(compared)))


def _lines(compared: Compared) -> Iterable[tuple[Cell, ...]]:
    found, words = compared.found, compared.words
    roles = found.weeks[-1].roles if found.weeks else {}
    for row in compare_rows(found, compared.book, compared.palette, words):
        each, role = row.found, roles.get(row.found.subject)
        yield (
            row.name,
            role_name(role, words) if role else "",
            each.planned,
            each.actual,
            each.difference,
            _of_plan(each),
            each.normal,
            row.target,
            verdict_text(each, words),
        )


def _of_plan(found: Variance) -> Fraction | None:
    """The difference, as a share of what was planned."""
    if not found.planned or found.subject == OPEN_ID:
        return None
    return Fraction(found.difference // MINUTE, found.planned // MINUTE)
