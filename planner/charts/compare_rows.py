"""What is compared, a row a category, in words: for chart, table and files alike."""

from dataclasses import dataclass
from datetime import timedelta

from planner.charts.colours import category_colour
from planner.core.book import Book
from planner.core.category import OPEN_ID
from planner.core.comparison import Comparison
from planner.core.duration import ZERO
from planner.core.variance import Variance
from planner.i18n import Words
from planner.palette import Palette
from planner.wording.comparisons import (
    compared_name,
    difference_text,
    percent_text,
    verdict_text,
)
from planner.wording.names import category_name


@dataclass(frozen=True, slots=True)
class CompareRow:
    """One category. `target` is what a goal wants of it, if one is on it alone; texts are empty where
    there is nothing to say. Where nobody planned, what was is beside what is normal."""

    found: Variance
    name: str
    colour: str
    target: timedelta | None
    difference: str
    percent: str
    verdict: str
    is_planned: bool = True

    @property
    def longest(self) -> timedelta:
        """The longest that is drawn of it."""
        found = self.found
        return max(found.planned, found.actual, found.normal, self.target or found.planned)


def compare_rows(
    found: Comparison, book: Book, palette: Palette, words: Words
) -> tuple[CompareRow, ...]:
    """A row for each category that is compared, in the ring's order."""
    return tuple(
        CompareRow(
            each,
            compared_name(each.subject, book, words),
            category_colour(each.subject, book, palette),
            found.targets.get(each.subject),
            _difference(each, found, words),
            "" if found.is_under_way else percent_text(each, words),
            verdict_text(each, words),
        )
        for each in found.variances
    )


def lived_rows(
    found: Comparison, book: Book, palette: Palette, words: Words
) -> tuple[CompareRow, ...]:
    """The same where nobody planned. While a week goes on, what it lacks can still come."""
    is_over = all(week.is_finished for week in found.weeks if week.is_recorded)
    return tuple(
        CompareRow(
            each,
            words.text("Not recorded")
            if each.subject == OPEN_ID
            else category_name(book, each.subject, words),
            category_colour(each.subject, book, palette),
            None,
            words.change(each.difference) if is_over and each.subject != OPEN_ID else "",
            percent_text(each, words) if is_over else "",
            "",
            is_planned=False,
        )
        for each in found.lived
    )


def _difference(each: Variance, found: Comparison, words: Words) -> str:
    """While the week goes on, what is short of the plan is still to come."""
    if not found.is_under_way or (each.difference >= ZERO and each.subject != OPEN_ID):
        return difference_text(each, words)
    if each.subject == OPEN_ID:
        return ""
    return words.text("{time} left").format(time=words.time(-each.difference))


def row_text(row: CompareRow, words: Words) -> str:
    """All that a row says, a line each."""
    found = row.found
    more = " · ".join(text for text in (row.difference, row.percent, row.verdict) if text)
    actual = words.text("actual {time}").format(time=words.time(found.actual))
    said = f"{actual} ({more})" if more else actual
    if not row.is_planned:
        normal = words.text("normal {time}").format(time=words.time(found.planned))
        return "\n".join((row.name, said) if found.subject == OPEN_ID else (row.name, said, normal))
    lines = [
        row.name,
        words.text("planned {time}").format(time=words.time(found.planned)),
        said,
        words.text("normal {time}").format(time=words.time(found.normal)),
    ]
    if row.target is not None:
        lines.append(words.text("goal {time}").format(time=words.time(row.target)))
    return "\n".join(lines)
