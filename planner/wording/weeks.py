"""Several weeks in few words."""

from collections.abc import Sequence
from itertools import groupby

from planner.core.week import Week
from planner.i18n import Words

MOST_SPANS = 4
"""So many spans of weeks are named; more are counted."""


def weeks_text(weeks: Sequence[Week], words: Words) -> str:
    """week 49, weeks 49–52, weeks 49, 51–52 and 2; many of them are counted."""
    if len(weeks) == 1:
        return words.text("week {n}").format(n=weeks[0].number)
    spans = _spans(weeks)
    if not 0 < len(spans) <= MOST_SPANS:
        return words.plural("one week", "{n} weeks", len(weeks))
    return words.text("weeks {spans}").format(spans=_listed(spans, words))


def _listed(spans: Sequence[str], words: Words) -> str:
    if len(spans) == 1:
        return spans[0]
    return words.text("{some} and {last}").format(some=", ".join(spans[:-1]), last=spans[-1])


def _spans(weeks: Sequence[Week]) -> list[str]:
    """The numbers of `weeks`, those that follow each other as one."""
    places = enumerate(sorted(weeks))
    groups = groupby(places, key=lambda each: each[1].monday.toordinal() - 7 * each[0])
    return [_span([week for _, week in group]) for _, group in groups]


def _span(weeks: Sequence[Week]) -> str:
    first, last = weeks[0].number, weeks[-1].number
    return str(first) if len(weeks) == 1 else f"{first}–{last}"
