"""Categories and their aliases as documents, and back."""

import re
from collections.abc import Iterable, Iterator
from typing import Never

from planner.core.category import OPEN_ID, Alias, Category, Role
from planner.core.duration import in_minutes
from planner.storage.fields import BadValue, Fields, Group

_COLOUR = re.compile(r"(#[0-9a-fA-F]{6})?")


def category_document(category: Category) -> Group:
    return {
        "id": category.id,
        "name": category.name,
        "role": str(category.role) if category.role else None,
        "colour": category.colour,
        "definition": category.definition,
        "keep_at_least": in_minutes(category.keep_at_least),
        "archived": category.archived,
        "aliases": [_alias_document(alias) for alias in category.aliases],
    }


def _alias_document(alias: Alias) -> Group:
    return {"category": category_document(alias.category), "place": alias.place}


def read_category(fields: Fields) -> Category:
    colour = fields.text("colour")
    if not _COLOUR.fullmatch(colour):
        _refuse(f"{fields.place}: colour is not #rrggbb")
    return Category(
        fields.text("id"),
        fields.text("name"),
        fields.choice_or_none("role", Role),
        colour,
        fields.text("definition"),
        fields.minutes("keep_at_least"),
        fields.flag("archived"),
        tuple(map(_read_alias, fields.parts("aliases", "alias"))),
    )


def _read_alias(fields: Fields) -> Alias:
    category = read_category(fields.part("category"))
    place = fields.number("place")
    return Alias(category, place if place >= 0 else _refuse(f"{fields.place}: place is below 0"))


def checked_categories(categories: tuple[Category, ...]) -> tuple[Category, ...]:
    ids = [name for category in categories for name in category.ids]
    if len(set(ids)) < len(ids):
        _refuse("categories: two have the same id")
    for category in _with_aliases(categories):
        if (category.role is None) != (category.id == OPEN_ID):
            _refuse(f"categories: {category.id} has a role or lacks one")
    return categories


def _with_aliases(categories: Iterable[Category]) -> Iterator[Category]:
    for category in categories:
        yield category
        yield from _with_aliases(alias.category for alias in category.aliases)


def _refuse(what: str) -> Never:
    raise BadValue(what)
