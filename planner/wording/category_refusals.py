"""Why a category can't be what was asked of it, and what to do instead."""

from planner.core.book import Book
from planner.core.errors import (
    IsArchived,
    LockedThen,
    NameInUse,
    NotAColour,
    NothingToMerge,
    OpenStays,
)
from planner.i18n import Words, mark
from planner.wording.names import category_name, quoted

CategoryRefusal = NameInUse | OpenStays | IsArchived | NothingToMerge | LockedThen | NotAColour


def why(refusal: CategoryRefusal, book: Book, words: Words) -> str:
    match refusal:
        case NameInUse(name=name):
            sentence = words.text(
                "Another category is called “{name}” by now. Rename that one first."
            )
            return sentence.format(name=quoted(name))
        case OpenStays():
            return words.text(
                "Not planned is built in and stays as it is. Choose another category."
            )
        case IsArchived(category=category):
            sentence = words.text("“{name}” is archived. Choose another category.")
            return sentence.format(name=quoted(category_name(book, category, words)))
        case NothingToMerge():
            return words.text("A category can't be merged into itself. Choose another one.")
        case LockedThen(category=category, year=year, number=number):
            sentence = words.text(
                "“{name}” is locked in week {n} of {year}. Unlock it there, or choose another."
            )
            name = quoted(category_name(book, category, words))
            return sentence.format(name=name, n=number, year=year)
        case NotAColour(text=text):
            sentence = words.text("“{text}” is not a colour. Write it like #0072b2.")
            return sentence.format(text=quoted(text))


def short_why(refusal: CategoryRefusal) -> str:
    """At most four words, in English."""
    match refusal:
        case NameInUse():
            return mark("name in use")
        case OpenStays():
            return mark("stays as it is")
        case IsArchived():
            return mark("archived")
        case NothingToMerge():
            return mark("merged with itself")
        case LockedThen():
            return mark("locked then")
        case NotAColour():
            return mark("not a colour")
