"""The time on the main goal, added up over the quarter beside the goal's line."""

from dataclasses import dataclass

from planner.charts.exhibits.exhibit import Compared, Exhibit, weeks_text
from planner.charts.exhibits.trend import goal_colour, is_short, week_cell
from planner.core.adding_up import AddingUp, adding_up
from planner.core.period import Period, quarter_of
from planner.core.trend import trend
from planner.i18n import Words
from planner.wording.goal_names import as_sentence, subject_name
from planner.wording.table import Column, Kind, Table

LINES = 17
"""How high the chart is, in sizes of its text."""


@dataclass(frozen=True, slots=True)
class Quarter:
    """`found`, drawn in `colour`."""

    found: AddingUp
    colour: str

    def height(self, width: float, text: float) -> float:
        return LINES * text


def quarter(compared: Compared) -> Exhibit | None:
    """Over the quarter that the weeks end in, or over all of them if they are more than a few.
    `None` without a goal, and where nothing was recorded."""
    book, words = compared.book, compared.words
    period = _period(compared.period)
    goal = book.main_goal(period.last)
    is_all = period == compared.period
    points = compared.found.points if is_all else trend(book, period.weeks, compared.today)
    found = adding_up(points, compared.today)
    if goal is None or found is None:
        return None
    subject = as_sentence(subject_name(goal, book, words))
    title = words.text("{subject}, added up").format(subject=subject)
    value = Quarter(found, goal_colour(compared))
    table, note = _table(title, found, words), _note(found, words)
    return Exhibit(title, weeks_text(period, words), value, table, note)


def _period(period: Period) -> Period:
    return quarter_of(period.last) if is_short(period) else period


def _note(found: AddingUp, words: Words) -> str:
    said = []
    if found.begins and found.points[0].actual is not None:
        sentence = words.text("Counted from week {n}, with which the goal begins.")
        said.append(sentence.format(n=found.points[found.begins].week.number))
    if found.uncounted:
        sentence = words.text("{time} does not count, for weeks got longer.")
        said.append(sentence.format(time=words.time(found.uncounted)))
    if found.unrecorded:
        said.append(
            words.plural(
                "One week without a record counts as no time.",
                "{n} weeks without a record count as no time.",
                found.unrecorded,
            )
        )
    return " ".join(said)


def _table(title: str, found: AddingUp, words: Words) -> Table:
    columns = (
        Column(words.text("Week"), Kind.TEXT),
        Column(words.text("Actual")),
        Column(words.text("Counts in all")),
        Column(words.text("Goal in all")),
        Column(words.text("Normal in all")),
    )
    lines = zip(found.points, found.actual, found.wanted, found.normal, strict=True)
    return Table(
        title,
        columns,
        tuple((week_cell(p.week), p.recorded, actual, *rest) for p, actual, *rest in lines),
    )
