"""`goal …` and `goals`: setting, ending and removing goals, and which there are."""

from planner.app.commands.framework import SetGoal, counting_from
from planner.app.commands.goals import EndGoal, RemoveGoal
from planner.app.ids import new_id
from planner.cli.answer import Answer
from planner.cli.commands.weeks import answer_for
from planner.cli.desk import Desk
from planner.cli.failure import Failure, Status
from planner.cli.goal_text import goals_text
from planner.cli.goal_value import goals_value
from planner.cli.values import category_id, read_measure, read_week
from planner.cli.verb import Argument, Asked, Example, Verb
from planner.core.book import Book
from planner.core.category import Role
from planner.core.goal import Direction, Goal, Measure, Subject
from planner.core.goal_proposals import is_usually_main
from planner.core.week import Week
from planner.i18n import Words, mark
from planner.wording.goal_names import goal_name, goal_title


def _goals(asked: Asked, desk: Desk) -> Answer:
    week = _week(asked, "--week", desk)
    with desk.reading() as book:
        return _all(book, week, desk.words)


def _set(asked: Asked, desk: Desk) -> Answer:
    words, week = desk.words, _week(asked, "--from", desk)
    measure = read_measure(asked.written("GOAL"), words)
    last = _week(asked, "--to", desk) if asked.written("--to") else None
    if asked.is_on("--main") and asked.is_on("--not-main"):
        raise _not_together("--main", "--not-main", words)
    with desk.changing() as session:
        goal = _new_goal(asked, session.book, measure, (week, last), words)
        session.perform(SetGoal(goal))
    return answer_for(session.book, week, words, goal_title(goal, session.book, words))


def _new_goal(
    asked: Asked, book: Book, measure: Measure, weeks: tuple[Week, Week | None], words: Words
) -> Goal:
    first, last = weeks
    subject = _subject(asked, book, words)
    usual = is_usually_main(book.main_goal(first), subject)
    is_main = asked.is_on("--main") or (usual and not asked.is_on("--not-main"))
    counting = counting_from(measure, book.normal_week(first).id)
    return Goal(new_id(), subject, counting, first, _direction(asked), last, is_main)


def _end(asked: Asked, desk: Desk) -> Answer:
    words, week = desk.words, _week(asked, "--week", desk)
    last = _week(asked, "--to", desk) if asked.written("--to") else week.plus(-1)
    with desk.changing() as session:
        goal = _held(asked, session.book, week, words)
        session.perform(EndGoal(goal.id, last))
    sentence = words.text("Ends with {week}: {goal}")
    said = sentence.format(week=last, goal=goal_name(goal, session.book, words))
    return _all(session.book, week, words, said)


def _remove(asked: Asked, desk: Desk) -> Answer:
    words, week = desk.words, _week(asked, "--week", desk)
    with desk.changing() as session:
        goal = _held(asked, session.book, week, words)
        session.perform(RemoveGoal(goal.id))
    sentence = words.text("Removed, from earlier weeks too: {goal}")
    said = sentence.format(goal=goal_name(goal, session.book, words))
    return _all(session.book, week, words, said)


def _all(book: Book, week: Week, words: Words, *said: str) -> Answer:
    text = "\n\n".join((*said, goals_text(book, week, words)))
    return Answer(text, goals_value(book, week))


def _held(asked: Asked, book: Book, week: Week, words: Words) -> Goal:
    """The goal that holds in `week` on what was named: of those there is one. Raises `Failure`."""
    subject, direction = _subject(asked, book, words), _direction(asked)
    wanted = Goal("", subject, read_measure("0", words), week, direction)
    for goal in book.goals_in(week):
        if goal.is_like(wanted):
            return goal
    sentence = words.text("No such goal holds in {week}. See them with: lagkage-cli goals")
    raise Failure(Status.REFUSED, sentence.format(week=week))


def _subject(asked: Asked, book: Book, words: Words) -> Subject:
    role, category = asked.written("--role"), asked.written("--category")
    if role and category:
        raise _not_together("--role", "--category", words)
    return category_id(book, category, words) if category else Role(role or Role.CUSTOMER)


def _direction(asked: Asked) -> Direction:
    return Direction.AT_MOST if asked.is_on("--at-most") else Direction.AT_LEAST


def _week(asked: Asked, flag: str, desk: Desk) -> Week:
    written = asked.written(flag)
    return read_week(written, desk.this_week, desk.words) if written else desk.this_week


def _not_together(one: str, other: str, words: Words) -> Failure:
    sentence = words.text("{one} and {other} can't stand together. Leave one out.")
    return Failure(Status.USAGE, sentence.format(one=one, other=other))


_ON = (
    Argument(
        "--role",
        mark(
            "a role: customer unless told else; or meetings, work, admin, people, improvement,"
            " travel, other"
        ),
        "ROLE",
        tuple(map(str, Role)),
        optional=True,
    ),
    Argument("--category", mark("on one category"), "NAME", optional=True),
    Argument("--at-most", mark("a ceiling instead of a floor"), optional=True),
)
_HELD_IN = Argument(
    "--week", mark("a week in which the goal holds, if not this one"), "WEEK", optional=True
)
GOALS = Verb(
    "goals",
    mark("List the goals: those that hold in a week, begin later, or ended."),
    (Argument("--week", mark("which week, if not this one"), "WEEK", optional=True),),
    (Example("lagkage-cli goals", mark("the goals of this week, the main one first")),),
    _goals,
)
GOAL = Verb(
    "goal",
    mark("Set a goal from this week on. A goal never blocks a plan; it is shown."),
    (
        Argument("GOAL", mark("+30% more than normal, 30% of the week, or 8:30 hours")),
        *_ON,
        Argument("--from", mark("its first week, if not this one"), "WEEK", optional=True),
        Argument("--to", mark("its last week, if it has one"), "WEEK", optional=True),
        Argument("--main", mark("the goal to show first"), optional=True),
        Argument("--not-main", mark("a goal beside the main one"), optional=True),
    ),
    (
        Example("lagkage-cli goal +30%", mark("30 % more customer time than normal")),
        Example(
            "lagkage-cli goal 6:00 --role meetings --at-most", mark("at most 6:00 of meetings")
        ),
        Example(
            "lagkage-cli goal 3:00 --category improvement --from next --to 2026-W52",
            mark("3:00 to learn, from next week to week 52"),
        ),
    ),
    _set,
)
GOAL_END = Verb(
    "goal end",
    mark("End a goal before this week, or with another one. Earlier weeks keep it."),
    (
        *_ON,
        _HELD_IN,
        Argument("--to", mark("its last week, if not the one before"), "WEEK", optional=True),
    ),
    (
        Example(
            "lagkage-cli goal end --role meetings --at-most",
            mark("from this week on there is no ceiling on meetings"),
        ),
    ),
    _end,
)
GOAL_REMOVE = Verb(
    "goal remove",
    mark("Remove a goal as if it had never been, from earlier weeks too."),
    (*_ON, _HELD_IN),
    (Example("lagkage-cli goal remove", mark("the goal on customer time")),),
    _remove,
)
GOAL_VERBS = (GOALS, GOAL, GOAL_END, GOAL_REMOVE)
