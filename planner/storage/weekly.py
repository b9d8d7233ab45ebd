"""What there is one of in a week, as the documents of a table: plans, logs, closed weeks."""

from collections.abc import Callable
from typing import Generic, TypeVar

from planner.core.week import Week
from planner.storage.fields import Document, Group, Json

Value = TypeVar("Value")


class Weekly(Generic[Value]):
    """A kind of value that weeks have: its table, how it is written, and how it is read.

    `parts` is the field that lists what each has an `id` of its own.
    """

    __slots__ = ("_parts", "document_of", "read", "table")

    def __init__(
        self,
        table: str,
        parts: str,
        document_of: Callable[[Value], Group],
        read: Callable[[Week, Document], Value],
    ) -> None:
        self.table, self._parts = table, parts
        self.document_of, self.read = document_of, read

    def carrying(self, new: Group, old: Document) -> Group:
        """`new` with the fields that this version does not know from `old`, also those of the parts
        that both have. Every field that is known stands in `new`."""
        parts = _carried_list(new[self._parts], old.get(self._parts))
        return {**carrying(new, old), self._parts: parts}


def carrying(new: Group, old: Document) -> Group:
    """`new` with the fields of `old` that this version does not know."""
    return {**{name: value for name, value in old.items() if name not in new}, **new}


def _carried_list(new: Json, old: Json) -> Json:
    if not isinstance(new, list) or not isinstance(old, list):
        return new
    before = {str(each.get("id")): each for each in old if isinstance(each, dict)}
    return [
        carrying(each, before.get(str(each["id"]), {})) if isinstance(each, dict) else each
        for each in new
    ]
