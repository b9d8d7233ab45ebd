"""What was done to a category, as a phrase that can follow "Undo:"."""

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
    RenameCategories,
    RenameCategory,
    SplitCategory,
)
from planner.app.session import Command
from planner.core.book import Book
from planner.core.category import cleaned
from planner.i18n import Words
from planner.wording.names import alias_name, category_name


def category_phrase(command: Command, book: Book, words: Words) -> str:
    """What `command` does to a category of `book`; empty if it is about something else."""
    match command:
        case RenameCategories():
            return words.text("rename categories")
        case AddCategory(_, name):
            return words.text("add {name}").format(name=cleaned(name))
        case MergeCategory(category, heir):
            return words.text("merge {name} into {heir}").format(
                name=category_name(book, category, words), heir=category_name(book, heir, words)
            )
        case SplitCategory(category):
            return words.text("split {name} again").format(name=alias_name(book, category))
    return _phrase_of_one(command, book, words)


def _phrase_of_one(command: Command, book: Book, words: Words) -> str:
    match command:
        case RenameCategory(category):
            phrase = words.text("rename {name}")
        case RecolourCategory(category):
            phrase = words.text("change the colour of {name}")
        case ChangeRole(category):
            phrase = words.text("change the role of {name}")
        case DefineCategory(category):
            phrase = words.text("say what counts as {name}")
        case KeepUsually(category):
            phrase = words.text("say what {name} usually keeps")
        case PlaceCategory(category):
            phrase = words.text("move {name} in the list")
        case ArchiveCategory(category):
            phrase = words.text("archive {name}")
        case BringBackCategory(category):
            phrase = words.text("bring back {name}")
        case _:
            return ""
    return phrase.format(name=category_name(book, category, words))
