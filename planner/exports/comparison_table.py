"""A comparison as a table of values: a name, a role, and times, a line each category."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import timedelta

from planner.core.book import Book
from planner.core.comparison import Comparison
from planner.i18n import Words
from planner.wording.comparisons import compared_name
from planner.wording.profiles import role_name

Cell = str | timedelta | None
"""A text, a time, or nothing."""


@dataclass(frozen=True, slots=True)
class Table:
    """`title` says what it is of. The first columns are texts, the last `times` are times."""

    title: str
    headings: tuple[str, ...]
    times: int
    lines: tuple[tuple[Cell, ...], ...]

    @property
    def texts(self) -> int:
        """How many columns are texts."""
        return len(self.headings) - self.times


def comparison_table(found: Comparison, book: Book, words: Words) -> Table:
    """What is compared, by category, in the ring's order."""
    headings = (
        words.text("Category"),
        words.text("Role"),
        words.text("Planned"),
        words.text("Actual"),
        words.text("Difference"),
        words.text("Normal week"),
        words.text("Goal"),
    )
    return Table(words.text("Planned and actual"), headings, 5, tuple(_lines(found, book, words)))


def _lines(found: Comparison, book: Book, words: Words) -> Iterable[tuple[Cell, ...]]:
    roles = found.weeks[-1].roles if found.weeks else {}
    for each in found.variances:
        role = roles.get(each.subject)
        yield (
            compared_name(each.subject, book, words),
            role_name(role, words) if role else "",
            each.planned,
            each.actual,
            each.difference,
            each.normal,
            found.targets.get(each.subject),
        )
