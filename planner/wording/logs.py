"""What was recorded of a week, in words."""

from datetime import date, timedelta

from planner.app.rescheduling import ended
from planner.core.duration import in_minutes, total
from planner.core.entry import Entry, EntrySource
from planner.core.log import Log
from planner.i18n import Words
from planner.wording.moments import clock_text


def log_line(log: Log, capacity: timedelta, words: Words) -> str:
    """What is recorded, what of the week is not, and what counted only once."""
    recorded = words.text("recorded {time} of {total}").format(
        time=words.time(log.total), total=words.time(capacity)
    )
    parts = (recorded, rest_text(log, capacity, words), twice_text(log, words))
    return " · ".join(part for part in parts if part)


def rest_text(log: Log, capacity: timedelta, words: Words) -> str:
    """What of a week of `capacity` is not recorded, or what is over it; empty if neither is."""
    if over := log.over(capacity):
        return words.text("over the week {time}").format(time=words.time(over))
    if left := log.unaccounted(capacity):
        return words.text("not recorded {time}").format(time=words.time(left))
    return ""


def twice_text(log: Log, words: Words) -> str:
    """What was recorded more than once; mostly nothing."""
    if not log.double_booked:
        return ""
    return words.text("{time} double-booked").format(time=words.time(log.double_booked))


def entries_text(log: Log, category: str, day: date | None, words: Words) -> str:
    """A line for each entry of a category on a day, or without one; empty where there is but one that
    says no more than its time."""
    entries = [each for each in log.entries if each.category == category and each.day == day]
    if all(entry.is_plain for entry in entries):
        return ""
    lines = [entry_line(entry, words) for entry in entries]
    twice = total(entry.amount - log.counted[entry.id] for entry in entries)
    if twice:
        lines.append(words.text("{time} double-booked").format(time=words.time(twice)))
    return "\n".join(lines)


def entry_line(entry: Entry, words: Words) -> str:
    """9:00 – 10:30 · 1:30 · yearly review · work.ics."""
    parts = (span_text(entry), words.time(entry.amount), entry.note, source_text(entry, words))
    return " · ".join(part for part in parts if part)


def source_text(entry: Entry, words: Words) -> str:
    """Where an entry came from; nothing for what was typed."""
    if entry.gives_way:
        return words.text("filled in; hours on days come out of it")
    match entry.source:
        case EntrySource.TYPED:
            return ""
        case EntrySource.STOPWATCH:
            return words.text("stopwatch")
        case EntrySource.IMPORTED:
            return entry.source_name or words.text("imported")


def hour_text(after_midnight: timedelta, words: Words) -> str:
    """2:00; midnight by its name. By the clock, so never as decimals."""
    if not after_midnight:
        return words.text("midnight")
    minutes = in_minutes(after_midnight)
    return f"{minutes // 60}:{minutes % 60:02}"


def span_text(entry: Entry) -> str:
    """9:00 – 10:30; nothing where the clock is not known."""
    end = ended(entry)
    if entry.start is None or end is None:
        return ""
    return f"{clock_text(entry.start)} – {clock_text(end)}"
