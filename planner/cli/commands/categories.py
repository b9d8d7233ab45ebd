"""`categories` and `category …`: the parts of the week."""

from collections.abc import Callable, Iterable

from planner.app.commands.categories import (
    AddCategory,
    ArchiveCategory,
    BringBackCategory,
    ChangeRole,
    DefineCategory,
    KeepUsually,
    MergeCategory,
    PlaceCategory,
    RecolourCategory,
    RenameCategory,
    SplitCategory,
)
from planner.app.ids import new_id
from planner.app.session import Command
from planner.cli.answer import Answer
from planner.cli.category_text import categories_text, categories_value
from planner.cli.desk import Desk
from planner.cli.failure import Failure, Status
from planner.cli.values import category_id, other_reading, read_amount
from planner.cli.verb import Argument, Asked, Example, Verb
from planner.core.book import Book
from planner.core.category import Category, Role
from planner.i18n import Words, mark
from planner.wording.names import quoted

ROLE_COLOUR = "role"
"""What is written for a colour to have that of the role again."""

UP, DOWN, FIRST, LAST = "up", "down", "first", "last"

Make = Callable[[Asked, Book, Desk], Command]


def _categories(_: Asked, desk: Desk) -> Answer:
    with desk.reading() as book:
        return _answer(book, desk.words)


def _answer(book: Book, words: Words) -> Answer:
    return Answer(categories_text(book, words), categories_value(book))


def _changing(make: Make) -> Callable[[Asked, Desk], Answer]:
    """What runs a verb that changes one thing, and shows the categories then."""

    def run(asked: Asked, desk: Desk) -> Answer:
        with desk.changing() as session:
            session.perform(make(asked, session.book, desk))
            return _answer(session.book, desk.words)

    return run


def _id(asked: Asked, book: Book, desk: Desk, name: str = "NAME") -> str:
    return category_id(book, asked.written(name), desk.words)


def _add(asked: Asked, book: Book, desk: Desk) -> Command:
    return AddCategory(new_id(), asked.written("NAME"), Role(asked.written("--role")))


def _rename(asked: Asked, book: Book, desk: Desk) -> Command:
    return RenameCategory(_id(asked, book, desk), asked.written("NEW"))


def _change_role(asked: Asked, book: Book, desk: Desk) -> Command:
    return ChangeRole(_id(asked, book, desk), Role(asked.written("ROLE")))


def _recolour(asked: Asked, book: Book, desk: Desk) -> Command:
    colour = asked.written("COLOUR")
    return RecolourCategory(_id(asked, book, desk), "" if colour == ROLE_COLOUR else colour)


def _define(asked: Asked, book: Book, desk: Desk) -> Command:
    return DefineCategory(_id(asked, book, desk), asked.written("TEXT"))


def _place(asked: Asked, book: Book, desk: Desk) -> Command:
    """Among the active ones, since those that are archived stand at the end wherever they are shown."""
    name = _id(asked, book, desk)
    active = [category.id for category in book.active]
    others = [other for other in active if other != name]
    at = active.index(name)
    places = {UP: max(0, at - 1), DOWN: at + 1, FIRST: 0, LAST: len(others)}
    place = places[asked.written("PLACE")]
    return PlaceCategory(name, others[place] if place < len(others) else None)


def _archive(asked: Asked, book: Book, desk: Desk) -> Command:
    target = _id(asked, book, desk, "--to")
    return ArchiveCategory(_id(asked, book, desk), target, desk.this_week, new_id())


def _bring_back(asked: Asked, book: Book, desk: Desk) -> Command:
    archived = [category for category in book.categories if category.archived]
    none = mark("“{name}” is not archived. Nothing is.")
    some = mark("“{name}” is not archived. These are: {known}.")
    return BringBackCategory(_among(archived, asked.written("NAME"), (none, some), desk.words))


def _merge(asked: Asked, book: Book, desk: Desk) -> Command:
    return MergeCategory(_id(asked, book, desk), _id(asked, book, desk, "INTO"))


def _split(asked: Asked, book: Book, desk: Desk) -> Command:
    merged = [alias.category for category in book.categories for alias in category.aliases]
    none = mark("“{name}” was not merged. Nothing was.")
    some = mark("“{name}” was not merged. These were: {known}.")
    return SplitCategory(_among(merged, asked.written("NAME"), (none, some), desk.words))


def _among(
    categories: Iterable[Category], name: str, else_say: tuple[str, str], words: Words
) -> str:
    """The id of the one of `categories` that has that name or id; else says, by whether there are any,
    that there is none."""
    known = tuple(categories)
    wanted = name.strip().casefold()
    for category in known:
        if wanted in (category.name.casefold(), category.id.casefold()):
            return category.id
    names = ", ".join(category.name for category in known)
    sentence = words.text(else_say[bool(known)])
    raise Failure(Status.REFUSED, sentence.format(name=quoted(name), known=names))


def _keep(asked: Asked, desk: Desk) -> Answer:
    reading = read_amount(asked.written("AMOUNT"), desk.words)
    with desk.changing() as session:
        name = _id(asked, session.book, desk)
        least = reading.applied_to(session.book.category(name).keep_at_least)
        session.perform(KeepUsually(name, least))
    notes = other_reading(asked.written("AMOUNT"), reading, desk.words)
    return _answer(session.book, desk.words).noting(*notes)


_ROLES = tuple(map(str, Role))
_NAME = Argument("NAME", mark("a category by its name or id"))
_ROLE_SAYS = mark("what it is for")
_ROLES_SAY = mark("customer, meetings, work, admin, people, improvement, travel or other")

CATEGORIES = Verb(
    "categories",
    mark("List the categories in your order, archived ones last."),
    (),
    (Example("lagkage-cli categories", mark("a line for each category")),),
    _categories,
)
CATEGORY_VERBS = (
    Verb(
        "category add",
        mark("Add a category."),
        (
            Argument("NAME", mark("what it is called")),
            Argument("--role", _ROLE_SAYS, "|".join(_ROLES), _ROLES, "other", optional=True),
        ),
        (Example('lagkage-cli category add "Phone calls" --role customer', mark("a new one")),),
        _changing(_add),
    ),
    Verb(
        "category rename",
        mark("Give a category another name, in every week."),
        (_NAME, Argument("NEW", mark("what it is called from now on"))),
        (Example('lagkage-cli category rename travel "On the road"', mark("another name")),),
        _changing(_rename),
    ),
    Verb(
        "category role",
        mark("Say what a category is for. It counts for earlier weeks too."),
        (_NAME, Argument("ROLE", _ROLES_SAY, choices=_ROLES)),
        (Example("lagkage-cli category role travel customer", mark("travel counts as customers")),),
        _changing(_change_role),
    ),
    Verb(
        "category colour",
        mark("Give a category a colour of its own, or that of its role again."),
        (_NAME, Argument("COLOUR", mark("#0072b2, or role for that of the role"))),
        (
            Example("lagkage-cli category colour travel '#8a5a2b'", mark("brown")),
            Example("lagkage-cli category colour travel role", mark("that of its role")),
        ),
        _changing(_recolour),
    ),
    Verb(
        "category define",
        mark("Write down what counts as a category and what does not."),
        (_NAME, Argument("TEXT", mark("what counts and what does not"))),
        (
            Example(
                'lagkage-cli category define customers "On the phone and on site. Not: mail."',
                mark("so that everybody counts alike"),
            ),
        ),
        _changing(_define),
    ),
    Verb(
        "category keep",
        mark("Say what a category keeps at least in plans that are begun from now on."),
        (_NAME, Argument("AMOUNT", mark("2:00, or +0:30 for more than now; 0 for nothing"))),
        (Example("lagkage-cli category keep improvement 1:00", mark("an hour at least")),),
        _keep,
    ),
    Verb(
        "category move",
        mark("Move a category in your order. Ring and tables follow it."),
        (
            _NAME,
            Argument("PLACE", mark("up, down, first or last"), choices=(UP, DOWN, FIRST, LAST)),
        ),
        (Example("lagkage-cli category move travel up", mark("one place up")),),
        _changing(_place),
    ),
    Verb(
        "category archive",
        mark("Archive a category. Earlier weeks stay; its time from this week on goes elsewhere."),
        (_NAME, Argument("--to", mark("who gets its time; open for nobody yet"), "NAME")),
        (Example("lagkage-cli category archive travel --to open", mark("travel is over")),),
        _changing(_archive),
    ),
    Verb(
        "category bring-back",
        mark("Make an archived category active again."),
        (_NAME,),
        (Example("lagkage-cli category bring-back travel", mark("travel begins again")),),
        _changing(_bring_back),
    ),
    Verb(
        "category merge",
        mark("Merge a category into another, in every week. It can be split again."),
        (_NAME, Argument("INTO", mark("the category that takes it over"))),
        (Example("lagkage-cli category merge travel admin", mark("travel is administration")),),
        _changing(_merge),
    ),
    Verb(
        "category split",
        mark("Split a merged category off again. It gets back what it had before the merge."),
        (_NAME,),
        (Example("lagkage-cli category split travel", mark("travel is on its own again")),),
        _changing(_split),
    ),
)
