"""All hours in one long table, as pivot tables and scripts like it best: a line for what was planned of
a category in a week, and one for each entry."""

from collections.abc import Iterator

from planner.core.book import Book
from planner.core.duration import in_minutes
from planner.core.week import Week
from planner.exports.everything.labels import (
    category_heads,
    heads,
    labels_in,
    text,
    times,
    weeks_of,
)
from planner.exports.everything.plans import held_in
from planner.exports.everything.recorded import clock_of, date_of, in_time
from planner.i18n import Words
from planner.wording.table import Cell, Kind, Table


def hours_table(book: Book, words: Words) -> Table:
    """Of an entry its line holds what counts, so that the sums are the book's. What was planned has no
    day, so an import takes none of it for recorded."""
    columns = (
        *text(words.text("Week")),
        *heads(Kind.DAY, words.text("Date")),
        *heads(Kind.CLOCK, words.text("Start")),
        *category_heads(words),
        *text(words.text("Planned or recorded")),
        *times(words.text("Duration")),
        *heads(Kind.NUMBER, words.text("In minutes")),
        *text(words.text("Note")),
    )
    lines = (line for week in weeks_of(book) for line in _lines(book, week, words))
    return Table(words.text("Hours"), columns, tuple(lines))


def _lines(book: Book, week: Week, words: Words) -> Iterator[tuple[Cell, ...]]:
    labels, planned = labels_in(book, week, words), held_in(book, week).planned or {}
    said = words.text("planned")
    for name in labels.in_order(planned):
        time = planned[name]
        yield (str(week), None, None, *labels.of(name), said, time, in_minutes(time), None)
    log, said = book.log(week), words.text("recorded")
    for entry in in_time(log):
        time = log.counted[entry.id]
        when, label = (date_of(entry), clock_of(entry.start)), labels.of(entry.category)
        yield (str(week), *when, *label, said, time, in_minutes(time), entry.note)
