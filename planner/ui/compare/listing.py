"""What stands behind a part of a chart, laid out as a list."""

from collections.abc import Sequence

from planner.charts.chart import Spot
from planner.charts.exhibits.exhibit import weeks_text
from planner.core.behind import behind
from planner.core.book import Book
from planner.core.category import OPEN_ID
from planner.core.duration import ZERO
from planner.core.passed import Passed
from planner.core.period import Period
from planner.i18n import Words
from planner.ui.compare.behind_dialog import Listed
from planner.wording.behind import behind_sum, behind_table, lacking_sum, lacking_table
from planner.wording.names import category_name


def entries_of(
    spot: Spot, weeks: Sequence[Passed], book: Book, period: Period, words: Words
) -> Listed:
    """The entries behind `spot`, in those of `weeks` and on those days that it is of."""
    found = behind(book, spot.categories, [each.week for each in weeks], spot.days)
    recorded = {name for week in weeks for name in week.actual}
    is_all = len(recorded) > 1 and spot.categories >= recorded
    named = words.text("All that was recorded") if is_all else _names(spot, book, words)
    parts = (named, *_days(spot, words), weeks_text(period, words))
    table = behind_table(" · ".join(parts), found, words)
    return Listed(table, [each.entry.week for each in found], behind_sum(found, words))


def weeks_without(period: Period, weeks: Sequence[Passed], words: Words) -> Listed:
    """Those of `weeks` of which something was not recorded."""
    lacking = [week for week in weeks if week.unaccounted > ZERO]
    title = f"{words.text('Not recorded')} · {weeks_text(period, words)}"
    table = lacking_table(title, lacking, words)
    return Listed(table, [each.week for each in lacking], lacking_sum(lacking, words))


def _names(spot: Spot, book: Book, words: Words) -> str:
    in_order = (name for name in book.order if name in spot.categories and name != OPEN_ID)
    names = (category_name(book, name, words) for name in in_order)
    return ", ".join(names)


def _days(spot: Spot, words: Words) -> list[str]:
    known = sorted(day for day in spot.days if day is not None)
    return [
        *(words.weekday(day) for day in known),
        *([words.text("without a day")] if None in spot.days else []),
    ]
