"""`init`: a new book."""

from pathlib import Path

from planner.app.commands.framework import BeginBook
from planner.app.ids import new_id
from planner.app.session import Session
from planner.cli.answer import Answer
from planner.cli.commands.weeks import answer_for
from planner.cli.desk import Desk
from planner.cli.failure import Failure, Status, refused
from planner.cli.values import other_reading, read_amount, read_measure
from planner.cli.verb import Argument, Asked, Example, Verb
from planner.core.book import Book
from planner.core.duration import ZERO
from planner.core.errors import Refusal
from planner.core.person import Person
from planner.core.problems import ProblemKind, StoreError
from planner.core.profile import PROFILES
from planner.i18n import Words, mark
from planner.places import data_folder
from planner.storage import BookStore
from planner.storage.files import problems_of
from planner.wording.profiles import category_names


def _init(asked: Asked, desk: Desk) -> Answer:
    words = desk.words
    reading = read_amount(asked.written("--hours"), words)
    measure = read_measure(asked.written("--goal"), words) if asked.written("--goal") else None
    names = category_names(PROFILES[asked.written("--template")], words)
    begin = BeginBook(
        asked.written("--template"),
        reading.applied_to(ZERO),
        names,
        desk.this_week,
        (new_id(), new_id()),
        measure,
    )
    book = _begun(begin, words)
    path = _create(book, desk)
    said = words.text("A new book lies at {path}.").format(path=path)
    notes = other_reading(asked.written("--hours"), reading, words)
    return answer_for(book, desk.this_week, words, said).noting(*notes)


def _create(book: Book, desk: Desk) -> Path:
    """Where the new book lies. Only the usual folder is made if it is missing."""
    path = desk.path
    if path.exists() or path.is_symlink():
        raise _exists(path, desk.words)
    with problems_of(path):
        if path.parent == data_folder():
            path.parent.mkdir(mode=0o700, parents=True, exist_ok=True)
    try:
        store = BookStore.create(path, book, clock=desk.clock, own=desk.own)
    except StoreError as error:
        raise _taken(error, desk.words) from error
    store.tidy()  # so that a copy lies in the second place from the first revision on
    store.close()
    return store.path


def _taken(error: StoreError, words: Words) -> Failure | StoreError:
    """The place is taken, or was: neither a book nor what is left of one is ever written over."""
    path = error.problem.path
    match error.problem.kind:
        case ProblemKind.CHANGED_ON_DISK:
            return _exists(path, words)
        case ProblemKind.MISSING:
            sentence = words.text(
                "The book at {path} is missing, but backups of it are there."
                " See them with: lagkage-cli check"
            )
            return Failure(Status.WORLD, sentence.format(path=path))
    return error


def _exists(path: Path, words: Words) -> Failure:
    sentence = words.text(
        "There is a file at {path} already. Choose another place with --data FILE."
    )
    return Failure(Status.REFUSED, sentence.format(path=path))


def _begun(begin: BeginBook, words: Words) -> Book:
    session = Session(Book(Person(new_id()), ()))
    try:
        session.perform(begin)
    except Refusal as refusal:
        raise refused(refusal, words) from refusal
    return session.book


INIT = Verb(
    "init",
    mark("Begin a new book from a typical week."),
    (
        Argument(
            "--template",
            mark("the kind of job"),
            "|".join(PROFILES),
            tuple(PROFILES),
            "employee",
            optional=True,
        ),
        Argument(
            "--hours", mark("the hours of a normal week, if not 37:00"), "37:00", (), "37:00", True
        ),
        Argument(
            "--goal",
            mark("customer time: more than normal, a share of the week, or hours"),
            "+30%|30%|8:30",
            optional=True,
        ),
    ),
    (
        Example(
            "lagkage-cli init", mark("an employee with customers, 37:00, 30 % more customer time")
        ),
        Example(
            "lagkage-cli init --template leader --hours 40 --goal 30%",
            mark("a leader, 40 hours, 30 % of the week with customers"),
        ),
    ),
    _init,
)
