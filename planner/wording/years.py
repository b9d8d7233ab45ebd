"""The weeks of a year in words: "Week 48, 23 – 29 November 2026, planned, customers 15:15 of 15:45"."""

from collections import Counter
from collections.abc import Iterator, Sequence
from datetime import timedelta

from planner.core.book import Book
from planner.core.category import Role
from planner.core.goal import Standing, Subject
from planner.core.week import Week
from planner.core.year import WeekSeen, WeekState
from planner.i18n import Words, mark
from planner.wording.absences import kind_name
from planner.wording.names import category_name
from planner.wording.profiles import role_name


def week_sentence(seen: WeekSeen, today: Week, book: Book, words: Words) -> str:
    """All that a year shows of the week, as one line."""
    first = f"{words.week(seen.week)}, {words.long_days_of(seen.week)}"
    return ", ".join((first, *_facts(seen, today, book, words)))


def state_name(state: WeekState, words: Words) -> str:
    return words.text(_STATES[state])


def goal_text(standing: Standing, time: timedelta, book: Book, words: Words) -> str:
    """customers 15:15 of 15:45."""
    return words.text("{name} {planned} of {goal}").format(
        name=_subject_name(standing.goal.subject, book, words),
        planned=words.time(time),
        goal=words.time(standing.target),
    )


def _subject_name(subject: Subject, book: Book, words: Words) -> str:
    match subject:
        case Role():
            return role_name(subject, words)
    return category_name(book, subject, words)


def year_summary(weeks: Sequence[WeekSeen], words: Words) -> str:
    """12 weeks planned · 3 weeks closed · 2 weeks off."""
    counts = Counter(seen.state for seen in weeks)
    planned, closed, off = (
        counts[state] for state in (WeekState.PLANNED, WeekState.CLOSED, WeekState.OFF)
    )
    said = [words.plural("one week planned", "{n} weeks planned", planned)]
    if closed:
        said.append(words.plural("one week closed", "{n} weeks closed", closed))
    if off:
        said.append(words.plural("one week off", "{n} weeks off", off))
    return " · ".join(said)


def _facts(seen: WeekSeen, today: Week, book: Book, words: Words) -> Iterator[str]:
    if seen.week == today:
        yield words.text("this week")
    yield state_name(seen.state, words)
    if seen.is_short:
        yield words.text("short week: {time} of {usual}").format(
            time=words.time(seen.capacity), usual=words.time(seen.usual)
        )
    yield from (kind_name(kind, words).lower() for kind in seen.away)
    if seen.standing is not None:
        yield goal_text(seen.standing, seen.time, book, words)


_STATES = {
    WeekState.SUGGESTED: mark("not planned yet"),
    WeekState.PLANNED: mark("planned"),
    WeekState.CLOSED: mark("closed"),
    WeekState.OFF: mark("a week off"),
}
