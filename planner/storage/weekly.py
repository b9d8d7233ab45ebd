"""What there is one of in a week, as the documents of a table: plans, logs, closed weeks."""

from collections.abc import Callable
from typing import Generic, TypeVar

from planner.core.week import Week
from planner.storage.fields import Document, Group, Json

Value = TypeVar("Value")


class Weekly(Generic[Value]):
    """A kind of value that weeks have: its table, how it is written, and how it is read.

    `parts` is the field that lists what each has an `id` of its own, and `at_times` the fields, of the
    document or of these, that are not always written.
    """

    __slots__ = ("_at_times", "_parts", "document_of", "read", "table")

    def __init__(
        self,
        table: str,
        parts: str,
        document_of: Callable[[Value], Group],
        read: Callable[[Week, Document], Value],
        at_times: frozenset[str] = frozenset(),
    ) -> None:
        self.table, self._parts, self._at_times = table, parts, at_times
        self.document_of, self.read = document_of, read

    def carrying(self, new: Group, old: Document) -> Group:
        """`new` with the fields that this version does not know from `old`, also those of the parts
        that both have. Every field that is known stands in `new`, or is one that is written at times."""
        parts = _carried_list(new[self._parts], old.get(self._parts), self._at_times)
        strange = {name: value for name, value in old.items() if name not in self._at_times}
        return {**carrying(new, strange), self._parts: parts}


def carrying(new: Group, old: Document) -> Group:
    """`new` with the fields of `old` that this version does not know."""
    return {**{name: value for name, value in old.items() if name not in new}, **new}


def _carried_list(new: Json, old: Json, at_times: frozenset[str]) -> Json:
    if not isinstance(new, list) or not isinstance(old, list):
        return new
    before = {
        str(each.get("id")): {name: each[name] for name in each if name not in at_times}
        for each in old
        if isinstance(each, dict)
    }
    return [
        carrying(each, before.get(str(each["id"]), {})) if isinstance(each, dict) else each
        for each in new
    ]
