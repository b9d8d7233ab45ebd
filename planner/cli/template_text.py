"""Templates and typical weeks, as people and as programs read them."""

from collections.abc import Mapping
from datetime import timedelta

from planner.cli.answer import Json
from planner.cli.failure import Failure, Status
from planner.cli.table import cut, table
from planner.cli.week_value import Keys
from planner.core.book import Book
from planner.core.duration import total
from planner.core.plan import StartKind
from planner.core.profile import PROFILES, USUAL_WEEK
from planner.core.starts import choices, minutes_of, minutes_of_profile
from planner.core.template import Template, called
from planner.i18n import Words
from planner.wording.names import category_name, quoted
from planner.wording.profiles import profile_name


def templates_text(book: Book, words: Words) -> str:
    """A line for each: the name, its hours, and where most of them go."""
    heads = (words.text("template"), words.text("hours"), words.text("most of it"))
    rows = [
        _row(book, template.name, minutes_of(book, template), words) for template in book.templates
    ]
    typical = [
        _row(
            book,
            profile_name(each, words),
            minutes_of_profile(book, PROFILES[each], USUAL_WEEK),
            words,
        )
        for each in _profiles(book)
    ]
    return table([heads, *rows, *typical], frozenset({0, 2}))


def templates_value(book: Book, words: Words) -> Json:
    """Keys are a contract. `own` is false for the typical weeks that come with the program, here at
    37:00."""
    own = [
        {
            "id": template.id,
            "name": template.name,
            "own": True,
            "minutes": Keys(book).minutes(minutes_of(book, template)),
        }
        for template in book.templates
    ]
    typical = [
        {
            "id": each,
            "name": profile_name(each, words),
            "own": False,
            "minutes": Keys(book).minutes(minutes_of_profile(book, PROFILES[each], USUAL_WEEK)),
        }
        for each in _profiles(book)
    ]
    return [*own, *typical]


def start_names(book: Book, words: Words) -> dict[str, str]:
    """The ids of templates and typical weeks by all that they are called, in lower case. An own name
    comes before what came with the program, and a name before an id."""
    found: dict[str, str] = {}
    for template in book.templates:
        found.setdefault(template.name.casefold(), template.id)
    for template in book.templates:
        found.setdefault(template.id.casefold(), template.id)
    for each in _profiles(book):
        found.setdefault(each, each)
        found.setdefault(profile_name(each, words).casefold(), each)
    return found


def known_starts(book: Book) -> list[str]:
    """What can be written for a start: kinds, own names, and the ids of typical weeks."""
    kinds = [str(c.kind) for c in choices(book) if c.kind is not StartKind.TEMPLATE]
    return [*kinds, *(template.name for template in book.templates), *_profiles(book)]


def template_named(book: Book, name: str, words: Words) -> Template:
    """The own template of that name, or of that id. Raises `Failure`."""
    found = called(book.templates, name)
    by_id = (template for template in book.templates if template.id == name)
    template = found or next(by_id, None)
    if template is not None:
        return template
    if not book.templates:
        sentence = words.text("There is no template called “{name}”. There are none of your own.")
        raise Failure(Status.REFUSED, sentence.format(name=quoted(name)))
    known = ", ".join(each.name for each in book.templates)
    sentence = words.text("There is no template called “{name}”. There are: {known}.")
    raise Failure(Status.REFUSED, sentence.format(name=quoted(name), known=known))


def _profiles(book: Book) -> list[str]:
    own = {template.id for template in book.templates}
    kinds = [choice for choice in choices(book) if choice.kind is StartKind.TEMPLATE]
    return [choice.origin for choice in kinds if choice.origin not in own]


def _row(book: Book, name: str, minutes: Mapping[str, timedelta], words: Words) -> tuple[str, ...]:
    most = max(minutes, key=lambda category: minutes[category], default="")
    where = cut(category_name(book, most, words)) if most else ""
    return cut(name), words.time(total(minutes.values())), where
