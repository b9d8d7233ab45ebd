"""Moments in words: by the clock, and with their day where it is another."""

from datetime import datetime

from planner.i18n import Words


def clock_text(time: datetime) -> str:
    """9:00, by the clock that it is told by."""
    return f"{time.hour}:{time.minute:02}"


def moment_text(moment: datetime, words: Words) -> str:
    """Tue 24 Nov 9:30."""
    day = moment.date()
    return f"{words.short_weekday(day.weekday())} {words.day_of_month(day)} {clock_text(moment)}"


def when_text(moment: datetime, now: datetime, words: Words) -> str:
    """9:30 where `now` is; Tue 24 Nov 9:30 if that was another day."""
    there = moment.astimezone(now.tzinfo)
    return clock_text(there) if there.date() == now.date() else moment_text(there, words)
