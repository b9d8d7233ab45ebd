"""How a command ends when it is not done: an exit status, and what to tell the user."""

from enum import IntEnum

from planner.core.book import Book
from planner.core.category import cleaned
from planner.core.entry_errors import NotAClock
from planner.core.errors import NoSuchCategory, NoSuchWeek, NotAPercentage, Refusal, Unreadable
from planner.core.person import Person
from planner.core.problems import Problem, ProblemKind
from planner.i18n import Words
from planner.wording.names import category_name, quoted
from planner.wording.problems import Situation, told
from planner.wording.refusals import why


class Status(IntEnum):
    """Exit statuses; scripts rely on them."""

    DONE = 0
    REFUSED = 1
    USAGE = 2
    WORLD = 3
    BOOK = 4


class Failure(Exception):
    """The command was not done. `text` is one sentence and one hint."""

    def __init__(self, status: Status, text: str) -> None:
        super().__init__(text)
        self.status = status
        self.text = text


NO_BOOK = Book(Person(""), ())
"""What stands for the book before any is opened: refusals of arguments, and a trial, name no category."""


def refused(refusal: Refusal, words: Words, book: Book = NO_BOOK) -> Failure:
    """The failure that `refusal` means: what can't be read, or is in no calendar, is a
    matter of usage."""
    is_misread = isinstance(refusal, Unreadable | NotAClock | NotAPercentage | NoSuchWeek)
    status = Status.USAGE if is_misread else Status.REFUSED
    if isinstance(refusal, NoSuchCategory):
        return Failure(status, _unknown_category(refusal, book, words))
    return Failure(status, why(refusal, book, words))


def went_wrong(problem: Problem, situation: Situation, words: Words) -> Failure:
    """The failure that a problem with a file means. `SAVING` is keeping what a command did."""
    said = told(problem, situation, words)
    if situation is Situation.SAVING:
        again = words.text("It was not kept. Put that right and try again.")
        return Failure(
            status_of(problem), f"{said.happened} {said.safe if problem.kept else again}"
        )
    if problem.kind is ProblemKind.MISSING and situation is Situation.OPENING:
        sentence = words.text("There is no book at {path}. Begin one with: lagkage-cli init")
        return Failure(Status.WORLD, sentence.format(path=cleaned(str(problem.path))))
    return Failure(status_of(problem), f"{said.happened} {said.todo}")


def status_of(problem: Problem) -> Status:
    return Status.BOOK if problem.is_of_the_book else Status.WORLD


def _unknown_category(refusal: NoSuchCategory, book: Book, words: Words) -> str:
    known = ", ".join(category_name(book, category.id, words) for category in book.active)
    sentence = words.text("There is no category called “{name}”. There are: {known}.")
    return sentence.format(name=quoted(refusal.name), known=known)
