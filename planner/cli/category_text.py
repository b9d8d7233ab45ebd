"""The categories, as people and as programs read them."""

from planner.cli.answer import Json
from planner.cli.table import cut, table
from planner.core.book import Book
from planner.core.category import OPEN_ID, Category
from planner.i18n import Words
from planner.palette import LIGHT
from planner.wording.names import category_name
from planner.wording.profiles import role_name


def categories_text(book: Book, words: Words) -> str:
    """A line for each, archived ones last."""
    names = (words.text("category"), words.text("id"), words.text("role"))
    heads = (*names, words.text("keeps at least"), "")
    archived = [category for category in book.categories if category.archived]
    rows = [_row(category, book, words) for category in (*book.active, *archived)]
    return table([heads, *rows], frozenset({0, 1, 2, 4}))


def categories_value(book: Book) -> Json:
    """Keys are a contract. `id` is what stays when a name changes, and what every command takes in its
    place; `colour` is the one it has on paper, its own or that of its role."""
    return [
        {
            "id": category.id,
            "name": OPEN_ID if category.id == OPEN_ID else category.name,
            "role": str(category.role) if category.role else None,
            "colour": LIGHT.colour(category, book.categories),
            "archived": category.archived,
        }
        for category in book.categories
    ]


def _row(category: Category, book: Book, words: Words) -> tuple[str, ...]:
    keep = words.time(category.keep_at_least) if category.keep_at_least else ""
    role = role_name(category.role, words) if category.role else ""
    name = cut(category_name(book, category.id, words))
    return name, category.id, role, keep, "; ".join(_remarks(category, words))


def _remarks(category: Category, words: Words) -> list[str]:
    remarks = [words.text("archived")] if category.archived else []
    if category.aliases:
        names = ", ".join(cut(alias.category.name) for alias in category.aliases)
        remarks.append(words.text("merged with {names}").format(names=names))
    return remarks
