"""`start`, `templates`, `template …` and `copy`: what weeks begin as."""

from collections.abc import Mapping
from datetime import timedelta

from planner.app.commands.plan import BeginFrom
from planner.app.commands.templates import CopyWeek, RemoveTemplate, RenameTemplate, SaveTemplate
from planner.app.ids import new_id
from planner.cli.answer import Answer
from planner.cli.commands.weeks import WEEK, answer_for
from planner.cli.desk import Desk
from planner.cli.failure import Failure, Status
from planner.cli.template_text import (
    known_starts,
    start_names,
    template_named,
    templates_text,
    templates_value,
)
from planner.cli.values import read_week
from planner.cli.verb import Argument, Asked, Example, Verb
from planner.cli.week_text import begun_text
from planner.core.book import Book
from planner.core.copying import MOST, takers, targets
from planner.core.plan import StartKind
from planner.core.starts import Choice
from planner.core.template import Template, called
from planner.i18n import Words, mark
from planner.wording.names import quoted
from planner.wording.starts import choice_notes, copy_summary, what_is_copied

NORMAL = "normal"


def _start(asked: Asked, desk: Desk) -> Answer:
    words = desk.words
    week = read_week(asked.written("WEEK"), desk.this_week, words)
    with desk.changing() as session:
        plan = session.book.plan(week)
        choice = _choice(session.book, asked.written("--from"), words)
        notes = choice_notes(choice, session.book, week, words)
        session.perform(BeginFrom(week, choice.kind, choice.origin))
    said = begun_text(session.book, plan, session.book.plan(week), words)
    return answer_for(session.book, week, words, said).noting(*notes)


def _choice(book: Book, written: str, words: Words) -> Choice:
    """The start of that name: a kind, else a template, else a typical week. Raises `Failure`."""
    kinds = {str(kind): kind for kind in StartKind if kind is not StartKind.TEMPLATE}
    kind = kinds.get(written.strip().casefold())
    if kind is not None:
        return Choice(kind)
    found = start_names(book, words).get(written.strip().casefold())
    if found is None:
        sentence = words.text("There is no start called “{name}”. There are: {known}.")
        known = ", ".join(known_starts(book))
        raise Failure(Status.REFUSED, sentence.format(name=quoted(written), known=known))
    return Choice(StartKind.TEMPLATE, found)


def _templates(_: Asked, desk: Desk) -> Answer:
    with desk.reading() as book:
        return _answer(book, desk.words)


def _answer(book: Book, words: Words, *said: str) -> Answer:
    text = "\n\n".join((*said, templates_text(book, words)))
    return Answer(text, templates_value(book, words))


def _save(asked: Asked, desk: Desk) -> Answer:
    words, name = desk.words, asked.written("NAME")
    with desk.changing() as session:
        same = called(session.book.templates, name)
        own, title = (same.id, same.name) if same else (new_id(), name)
        minutes = _minutes(session.book, asked.written("--from"), desk)
        session.perform(SaveTemplate(Template(own, title, minutes)))
        said = words.text("The template “{name}” has other hours now.") if same else ""
        answer = _answer(session.book, words)
    return answer.noting(said.format(name=quoted(title))) if said else answer


def _minutes(book: Book, written: str, desk: Desk) -> Mapping[str, timedelta]:
    """The hours of the normal week, or those of a week's plan."""
    if written.strip().casefold() == NORMAL:
        return book.normal_week(desk.this_week).minutes
    return book.plan(read_week(written, desk.this_week, desk.words)).minutes


def _rename(asked: Asked, desk: Desk) -> Answer:
    with desk.changing() as session:
        template = template_named(session.book, asked.written("NAME"), desk.words)
        session.perform(RenameTemplate(template.id, asked.written("NEW")))
        return _answer(session.book, desk.words)


def _remove(asked: Asked, desk: Desk) -> Answer:
    with desk.changing() as session:
        template = template_named(session.book, asked.written("NAME"), desk.words)
        session.perform(RemoveTemplate(template.id))
        return _answer(session.book, desk.words)


def _copy(asked: Asked, desk: Desk) -> Answer:
    words = desk.words
    week = read_week(asked.written("WEEK"), desk.this_week, words)
    count = _count(asked.written("--to"), words)
    with desk.changing() as session:
        there = targets(session.book, week, count)
        chosen = takers(there, planned_too=asked.is_on("--replace"))
        session.perform(CopyWeek(week, chosen))
    kept = [each.week for each in there if each.is_planned and each.week not in chosen]
    off = [each.week for each in there if each.is_off]
    lines = copy_summary(week, chosen, len(kept), words)
    value = {
        "week": str(week),
        "copied": [str(each) for each in chosen],
        "kept": [str(each) for each in kept],
        "off": [str(each) for each in off],
    }
    return Answer("\n".join(lines), value).noting(what_is_copied(words))


def _count(written: str, words: Words) -> int:
    number = int(written) if written.isascii() and written.isdigit() else 0
    if not 1 <= number <= MOST:
        sentence = words.text("“{text}” is not a number of weeks. Write one from 1 to {most}.")
        raise Failure(Status.USAGE, sentence.format(text=quoted(written), most=MOST))
    return number


START = Verb(
    "start",
    mark("Begin a week anew. Its hours stay, its moves go, and locks come with the new start."),
    (
        WEEK,
        Argument(
            "--from",
            mark("what the week is to be like; lagkage-cli templates lists the last kind"),
            "normal|agreed|last|average|TEMPLATE",
        ),
    ),
    (
        Example(
            "lagkage-cli start next --from last", mark("next week begins as this week is planned")
        ),
        Example(
            "lagkage-cli start this --from average",
            mark("this week begins as the last four that were planned, on average"),
        ),
    ),
    _start,
)
TEMPLATES = Verb(
    "templates",
    mark("List your templates, and the typical weeks that come with the program."),
    (),
    (Example("lagkage-cli templates", mark("what weeks can begin as")),),
    _templates,
)
_NAME = Argument("NAME", mark("what the template is called"))
TEMPLATE_VERBS = (
    Verb(
        "template save",
        mark("Keep the hours of a week as a template. One of that name gets these hours."),
        (
            _NAME,
            Argument(
                "--from",
                mark("the week whose hours they are, if not this one"),
                "WEEK|normal",
                (),
                "this",
                optional=True,
            ),
        ),
        (
            Example("lagkage-cli template save Fair", mark("this week, under the name Fair")),
            Example(
                "lagkage-cli template save Usual --from normal",
                mark("the normal week as it is now"),
            ),
        ),
        _save,
    ),
    Verb(
        "template rename",
        mark("Give a template another name."),
        (_NAME, Argument("NEW", mark("its new name"))),
        (Example('lagkage-cli template rename Fair "Trade fair"', mark("a longer name")),),
        _rename,
    ),
    Verb(
        "template remove",
        mark("Remove a template. Weeks that began as it stay as they are."),
        (_NAME,),
        (Example("lagkage-cli template remove Fair", mark("it is gone")),),
        _remove,
    ),
)
COPY = Verb(
    "copy",
    mark("Copy a week's plan to the weeks after it. Planned ones stay as they are."),
    (
        WEEK,
        Argument("--to", mark("to how many of the next weeks, 1 to 52"), "N"),
        Argument("--replace", mark("planned weeks too; what they have goes"), optional=True),
    ),
    (Example("lagkage-cli copy this --to 4", mark("the next four weeks are like this one")),),
    _copy,
)
