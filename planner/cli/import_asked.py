"""What the line of an `import` says of the files: the days that are wanted, and how they are read."""

from collections.abc import Mapping
from datetime import date, timedelta

from planner.cli.desk import Desk
from planner.cli.failure import Failure, Status
from planner.cli.values import read_day
from planner.cli.verb import Asked
from planner.cli.zones import read_zone
from planner.core.event import Window
from planner.core.import_facts import Answers, DateOrder
from planner.core.week import FIRST_YEAR, LAST_YEAR
from planner.i18n import Words
from planner.sources.head_words import FIELDS
from planner.wording.names import quoted

_BACK, _AHEAD = timedelta(weeks=53), timedelta(weeks=5)


def asked_window(asked: Asked, desk: Desk) -> Window:
    """The days that were asked for. Raises `Failure` if there are none."""
    words = desk.words
    zone = read_zone(asked.written("--zone"), words)
    monday = desk.this_week.monday
    first = _day(asked.written("--from"), monday - _BACK, desk)
    end = _day(asked.written("--to"), monday + _AHEAD, desk)
    if first >= end:
        sentence = words.text("--to is the day after the last, and must lie after --from.")
        raise Failure(Status.USAGE, sentence)
    if first.year < FIRST_YEAR or end.year > LAST_YEAR:
        sentence = words.text("Only the years {first} to {last} can be imported.")
        raise Failure(Status.USAGE, sentence.format(first=FIRST_YEAR, last=LAST_YEAR))
    return Window.of_days(first, end, zone)


def _day(written: str, otherwise: date, desk: Desk) -> date:
    return read_day(written, desk.today, desk.words) if written else otherwise


def asked_answers(asked: Asked, words: Words) -> Answers:
    written = asked.written("--dates")
    order = DateOrder(written) if written else None
    columns = _columns(asked.written("--columns"), words)
    people = tuple(filter(None, map(str.strip, asked.all_written("--person"))))
    return Answers(asked.written("--source"), order, columns, people=people)


def _columns(written: str, words: Words) -> Mapping[str, str]:
    """`start=Begin,length=Hours`."""
    chosen = {}
    for part in filter(None, (part.strip() for part in written.split(","))):
        field, equals, name = part.partition("=")
        if not equals or field.strip() not in FIELDS or not name.strip():
            sentence = words.text("“{text}” is not FIELD=NAME. The fields are: {known}.")
            shown = sentence.format(text=quoted(part), known=", ".join(FIELDS))
            raise Failure(Status.USAGE, shown)
        chosen[field.strip()] = name.strip()
    return chosen
