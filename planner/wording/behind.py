"""What stands behind a figure, in words: entries, or weeks that lack a record."""

from collections.abc import Sequence

from planner.core.behind import Behind
from planner.core.duration import total
from planner.core.entry import Entry
from planner.core.passed import Passed
from planner.i18n import Words
from planner.wording.logs import source_text, span_text
from planner.wording.table import Column, Kind, Table


def behind_table(title: str, found: Sequence[Behind], words: Words) -> Table:
    """A line for each entry: when it was, how much of it counts, and what it was. A column in which
    nothing would stand is left out."""
    columns = (
        Column(words.text("When"), Kind.TEXT),
        Column(words.text("Clock"), Kind.TEXT),
        Column(words.text("Hours")),
        Column(words.text("Note"), Kind.TEXT),
        Column(words.text("Source"), Kind.TEXT),
    )
    lines = [
        (
            when_text(each.entry, words),
            span_text(each.entry),
            each.counts,
            each.entry.note,
            source_text(each.entry, words),
        )
        for each in found
    ]
    kept = [place for place in range(len(columns)) if any(line[place] for line in lines)]
    return Table(
        title,
        tuple(columns[place] for place in kept),
        tuple(tuple(line[place] for place in kept) for line in lines),
    )


def when_text(entry: Entry, words: Words) -> str:
    """Mon 23 Nov 2026, or the week of what has no day."""
    if entry.day is None:
        return f"{words.week(entry.week)} · {entry.week.year}"
    return f"{words.short_weekday(entry.day.weekday())} {words.short_date(entry.day)}"


def behind_sum(found: Sequence[Behind], words: Words) -> str:
    """3 entries · 7:15."""
    if not found:
        return words.text("Nothing was recorded of it.")
    counted = words.plural("one entry", "{n} entries", len(found))
    return f"{counted} · {words.time(total(each.counts for each in found))}"


def lacking_table(title: str, weeks: Sequence[Passed], words: Words) -> Table:
    """A line for each of `weeks`: its hours, and what of them nothing was recorded of."""
    columns = (
        Column(words.text("Week"), Kind.TEXT),
        Column(words.text("Days"), Kind.TEXT),
        Column(words.text("Hours of the week")),
        Column(words.text("Recorded")),
        Column(words.text("Not recorded")),
    )
    lines = tuple(
        (
            words.week(each.week),
            words.days_of(each.week),
            each.capacity,
            total(each.actual.values()),
            each.unaccounted,
        )
        for each in weeks
    )
    return Table(title, columns, lines)


def lacking_sum(weeks: Sequence[Passed], words: Words) -> str:
    """3 weeks · 7:15."""
    counted = words.plural("one week", "{n} weeks", len(weeks))
    return f"{counted} · {words.time(total(each.unaccounted for each in weeks))}"
