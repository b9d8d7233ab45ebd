"""What was recorded of a week, in words."""

from datetime import timedelta

from planner.core.log import Log
from planner.i18n import Words


def log_line(log: Log, capacity: timedelta, words: Words) -> str:
    """What is recorded, what of the week is not, and what counted only once."""
    recorded = words.text("recorded {time} of {total}").format(
        time=words.time(log.total), total=words.time(capacity)
    )
    parts = (recorded, _rest(log, capacity, words), _twice(log, words))
    return " · ".join(part for part in parts if part)


def _rest(log: Log, capacity: timedelta, words: Words) -> str:
    if over := log.over(capacity):
        return words.text("over the week {time}").format(time=words.time(over))
    if left := log.unaccounted(capacity):
        return words.text("not recorded {time}").format(time=words.time(left))
    return ""


def _twice(log: Log, words: Words) -> str:
    if not log.double_booked:
        return ""
    return words.text("{time} double-booked").format(time=words.time(log.double_booked))
