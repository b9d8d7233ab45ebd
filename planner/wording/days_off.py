"""Days off that a calendar knows of, in words."""

from collections.abc import Sequence
from datetime import date

from planner.core.category import cleaned
from planner.core.days_off import DaysOff
from planner.core.duration import total
from planner.i18n import Words
from planner.wording.names import as_title

_FEW_WEEKS = 3
"""So many are seen from the days alone."""


def found_text(found: Sequence[DaysOff], words: Words) -> str:
    """How many days there are; empty if there are none."""
    count = sum(len(each.days) for each in found)
    return words.plural("{n} day off found", "{n} days off found", count) if count else ""


def shorter_text(taken: Sequence[DaysOff], words: Words) -> str:
    """What those that are taken make of their weeks; that nothing changes, if none is."""
    if not taken:
        return words.text("Nothing is taken off.")
    weeks = {week for each in taken for week in each.weeks}
    sentence = words.text("The weeks get {time} shorter.")
    if len(weeks) == 1:
        sentence = words.text("The week gets {time} shorter.")
    return sentence.format(time=words.time(total(each.hours for each in taken)))


def days_off_line(found: DaysOff, words: Words) -> str:
    """One of them in a list: which days, what the calendar says, what it takes, and a doubt. Of a leave
    it says how many weeks it touches."""
    title = cleaned(found.event.title, 80)
    doubt = "" if found.is_sure else words.text("perhaps not yours")
    number = len(found.weeks)
    weeks = words.plural("{n} week", "{n} weeks", number) if number > _FEW_WEEKS else ""
    parts = (
        span_text(found.days, words),
        as_title(title, words) if title else "",
        weeks,
        words.change(-found.hours),
        doubt,
    )
    return " · ".join(part for part in parts if part)


def span_text(days: Sequence[date], words: Words) -> str:
    """Mon 23 Nov 2026, or from the first to the last of several."""
    first, last = days[0], days[-1]
    return _day(first, words) if first == last else f"{_day(first, words)} – {_day(last, words)}"


def and_days_off(button: str, days: int, entries: bool, words: Words) -> str:
    """What the button does, with days off beside the entries or alone."""
    if not days:
        return button
    if not entries:
        return words.plural("Take off {n} day", "Take off {n} days", days)
    more = words.plural("{n} day off", "{n} days off", days)
    return f"{button} · {more}"


def _day(day: date, words: Words) -> str:
    return f"{words.short_weekday(day.weekday())} {words.short_date(day)}"
