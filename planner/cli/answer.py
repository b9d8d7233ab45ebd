"""What a command tells: a text to people, a value to programs."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, replace
from typing import TypeAlias

Json: TypeAlias = "str | int | bool | Sequence[Json] | Mapping[str, Json] | None"


@dataclass(frozen=True, slots=True)
class Answer:
    """`text` may be made when it is first wanted: a long one takes its time, and programs want the value.
    Without a `value` they are told the text too. `status` is for what is done and yet is no good news: a
    book that was checked and is damaged. `notes` go to people, beside what was asked for; to programs
    with such a status only, for they say why."""

    text: str | Callable[[], str]
    value: Json
    notes: tuple[str, ...] = ()
    status: int = 0

    @property
    def said(self) -> str:
        return self.text if isinstance(self.text, str) else self.text()

    def noting(self, *notes: str) -> "Answer":
        """This answer with more notes."""
        return replace(self, notes=(*self.notes, *notes))
