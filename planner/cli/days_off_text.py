"""Days off in a calendar, as the command line tells them."""

from collections.abc import Iterator, Sequence

from planner.core.days_off import DaysOff
from planner.i18n import Words
from planner.wording.days_off import days_off_line, found_text, shorter_text


def days_off_text(found: Sequence[DaysOff], words: Words) -> Iterator[str]:
    """What there is, a line each."""
    if found:
        yield ""
        yield f"{found_text(found, words)}:"
        yield from (days_off_line(each, words) for each in found)


def kept_days_off(found: Sequence[DaysOff], taken: int, words: Words) -> Iterator[str]:
    """What was taken off, or how it can be."""
    sure = [each for each in found if each.is_sure]
    if taken:
        yield shorter_text(sure, words)
    elif sure:
        days = sum(len(each.days) for each in sure)
        yield words.plural(
            "One day off was left alone. Take it off: --days-off",
            "{n} days off were left alone. Take them off: --days-off",
            days,
        )
