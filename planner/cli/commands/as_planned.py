"""`as-planned`: a week went as it was planned, or what is left of it did."""

from planner.app.commands.grid import FillAsPlanned
from planner.app.ids import new_id
from planner.cli.answer import Answer
from planner.cli.commands.weeks import WEEK, answer_for
from planner.cli.desk import Desk
from planner.cli.values import read_week
from planner.cli.verb import Asked, Example, Verb
from planner.i18n import mark


def _as_planned(asked: Asked, desk: Desk) -> Answer:
    words = desk.words
    week = read_week(asked.written("WEEK"), desk.this_week, words)
    with desk.changing() as session:
        before = session.book.log(week).total
        session.perform(FillAsPlanned(week, new_id()))
    filled = session.book.log(week).total - before
    if filled:
        said = words.text(
            "Recorded {time} in week {n} as planned. Days that are told come out of it."
        )
    else:
        said = words.text("Nothing is missing to the plan of week {n}.")
    told = said.format(time=words.time(filled), n=week.number)
    return answer_for(session.book, week, words, told)


AS_PLANNED = Verb(
    "as-planned",
    mark("Record what is missing to the plan of a week, as time without a day."),
    (WEEK,),
    (
        Example("lagkage-cli as-planned this", mark("this week went as planned")),
        Example(
            "lagkage-cli as-planned 2026-W48 --json", mark("and what it has now, to a program")
        ),
    ),
    _as_planned,
)
