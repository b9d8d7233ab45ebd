"""What a command tells: a text to people, a value to programs."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from typing import TypeAlias

Json: TypeAlias = "str | int | bool | Sequence[Json] | Mapping[str, Json] | None"


@dataclass(frozen=True, slots=True)
class Answer:
    """`notes` go to people only, beside what was asked for. Without a `value` programs are told the
    text too. `status` is for what is done and yet is
    no good news: a book that was checked and is damaged."""

    text: str
    value: Json
    notes: tuple[str, ...] = ()
    status: int = 0

    def noting(self, *notes: str) -> "Answer":
        """This answer with more notes."""
        return replace(self, notes=(*self.notes, *notes))
