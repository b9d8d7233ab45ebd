"""Reading the fields of a document: each value is checked, and a bad one is named by its place."""

from collections.abc import Callable, Iterator, Mapping
from datetime import date, datetime, timedelta
from enum import StrEnum
from typing import NamedTuple, Never, TypeGuard, TypeVar

from planner.core.duration import MINUTE, WEEK
from planner.core.errors import Refusal
from planner.core.week import Week

Json = str | int | float | bool | None | list["Json"] | dict[str, "Json"]
"""A value as JSON has it."""

Group = dict[str, Json]
"""Fields that belong together: a document that is made, or a part of one."""

Document = Mapping[str, Json]
Tables = Mapping[str, Mapping[str, Document]]
"""Documents by table and by key."""

Kind = TypeVar("Kind", bound=StrEnum)
Value = TypeVar("Value")


class BadValue(Exception):
    """A value that the planner can't have written; the text says where and what."""


class Fields(NamedTuple):
    """A document's fields by name. `place` is how a person finds it: `weeks 2026-W48, move 3`.

    Every reader raises `BadValue` unless the field is there and is what it should be.
    """

    document: Document
    place: str

    def text(self, name: str) -> str:
        value = self._value(name)
        return value if isinstance(value, str) else self._refuse(name, "a text")

    def flag(self, name: str) -> bool:
        value = self._value(name)
        return value if isinstance(value, bool) else self._refuse(name, "true or false")

    def number(self, name: str) -> int:
        value = self._value(name)
        return value if _is_whole(value) else self._refuse(name, "a whole number")

    def minutes(self, name: str) -> timedelta:
        """A duration of 0 to 10,080 whole minutes."""
        return self._minutes(name, self._value(name))

    def minutes_or_none(self, name: str) -> timedelta | None:
        return None if self._value(name) is None else self.minutes(name)

    def minutes_by_category(self, name: str) -> dict[str, timedelta]:
        value = self._value(name)
        if not isinstance(value, dict):
            return self._refuse(name, "minutes by category")
        return {category: self._minutes(name, time) for category, time in value.items()}

    def minutes_by_weekday(self, name: str) -> tuple[timedelta, ...]:
        """Seven durations, Monday to Sunday."""
        value = self._value(name)
        if not isinstance(value, list) or len(value) != 7:
            return self._refuse(name, "the minutes of seven days")
        return tuple(self._minutes(name, time) for time in value)

    def week(self, name: str) -> Week:
        return read_week(self.text(name), f"{self.place}: {name}")

    def week_or_none(self, name: str) -> Week | None:
        return None if self._value(name) is None else self.week(name)

    def day(self, name: str) -> date:
        return self._day(name, self.text(name))

    def day_or_none(self, name: str) -> date | None:
        return None if self._value(name) is None else self.day(name)

    def time_or_none(self, name: str) -> datetime | None:
        """A date and a time to the second, with an offset from UTC or without one."""
        if self._value(name) is None:
            return None
        text = self.text(name)
        try:
            time = datetime.fromisoformat(text)
        except ValueError:
            return self._refuse(name, "a time")
        return time if time.isoformat(timespec="seconds") == text else self._refuse(name, "a time")

    def days(self, name: str) -> frozenset[date]:
        return frozenset(self._day(name, text) for text in self.texts(name))

    def choice(self, name: str, kinds: type[Kind]) -> Kind:
        text = self.text(name)
        try:
            return kinds(text)
        except ValueError:
            return self._refuse(name, "one of " + ", ".join(kinds))

    def choice_or_none(self, name: str, kinds: type[Kind]) -> Kind | None:
        return None if self._value(name) is None else self.choice(name, kinds)

    def texts(self, name: str) -> frozenset[str]:
        value = self._value(name)
        if not isinstance(value, list):
            return self._refuse(name, "a list of texts")
        texts = frozenset(text for text in value if isinstance(text, str))
        return (
            texts if len(texts) == len(value) else self._refuse(name, "a list of texts, each once")
        )

    def part(self, name: str) -> "Fields":
        """The fields of the document inside this one."""
        value = self._value(name)
        if not isinstance(value, dict):
            return self._refuse(name, "a group of fields")
        return Fields(value, f"{self.place}, {name}")

    def part_or_none(self, name: str) -> "Fields | None":
        return None if self._value(name) is None else self.part(name)

    def parts(self, name: str, singular: str) -> Iterator["Fields"]:
        """The documents listed in this one; the n-th is called `singular` n."""
        value = self._value(name)
        if not isinstance(value, list):
            self._refuse(name, "a list")
        for number, each in enumerate(value, 1):
            place = f"{self.place}, {singular} {number}"
            if not isinstance(each, dict):
                raise BadValue(f"{place} is not a group of fields")
            yield Fields(each, place)

    def made(self, make: Callable[[], Value]) -> Value:
        """What `make` makes. A refusal of the core is a bad value of this place."""
        try:
            return make()
        except Refusal as refusal:
            facts = ", ".join(map(str, refusal.args))
            raise BadValue(f"{self.place}: {type(refusal).__name__} {facts}".rstrip()) from refusal

    def _value(self, name: str) -> Json:
        if name not in self.document:
            raise BadValue(f"{self.place}: {name} is missing")
        return self.document[name]

    def _day(self, name: str, text: str) -> date:
        try:
            day = date.fromisoformat(text)
        except ValueError:
            return self._refuse(name, "a date")
        return day if day.isoformat() == text else self._refuse(name, "a date")

    def _minutes(self, name: str, value: Json) -> timedelta:
        if not _is_whole(value):
            return self._refuse(name, "whole minutes")
        if not 0 <= value <= WEEK // MINUTE:
            return self._refuse(name, "between 0 and 10080 minutes")
        return value * MINUTE

    def _refuse(self, name: str, wanted: str) -> Never:
        raise BadValue(f"{self.place}: {name} is not {wanted}")


def read_week(text: str, place: str) -> Week:
    """The week written exactly as `2026-W48`. Raises `BadValue`."""
    try:
        week = Week(int(text[:4]), int(text[6:]))
    except (Refusal, ValueError) as wrong:
        raise BadValue(f"{place} is not a week") from wrong
    if str(week) != text:  # written any other way
        raise BadValue(f"{place} is not a week")
    return week


def _is_whole(value: Json) -> TypeGuard[int]:
    return isinstance(value, int) and not isinstance(value, bool)
