"""What the command line can be asked to do, as tables: argparse reads them, and so does `--help`."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass

from planner.cli.answer import Answer
from planner.cli.desk import Desk


@dataclass(frozen=True, slots=True)
class Argument:
    """A place in the line (`WEEK`) or a flag (`--reason`), and what it says in English.

    `value` is what a flag's value is called; without one it is a switch. `choices` are all there is
    to write. A place that is `optional` has `default`; one that is `many` takes none or several.
    """

    name: str
    says: str
    value: str = ""
    choices: tuple[str, ...] = ()
    default: str | None = None
    optional: bool = False
    many: bool = False

    @property
    def is_flag(self) -> bool:
        return self.name.startswith("-")

    @property
    def usage(self) -> str:
        """How it stands in a usage line."""
        if self.is_flag:
            flag = f"{self.name} {self.value}".rstrip()
            if self.many:
                return f"[{flag}]…"
            return f"[{flag}]" if self.optional else flag
        return f"[{self.name}…]" if self.many else f"[{self.name}]" if self.optional else self.name


Value = str | Sequence[str] | bool | None


class Asked:
    """What a line said, by the names of the arguments as they stand in the tables."""

    def __init__(self, values: Mapping[str, Value]) -> None:
        self._values = values

    def and_also(self, values: Mapping[str, Value]) -> "Asked":
        """This and `values`."""
        return Asked({**self._values, **values})

    def written(self, name: str) -> str:
        """What was written for `name`, or its default; empty if there is neither."""
        value = self._values[name]
        assert value is None or isinstance(value, str)
        return value or ""

    def all_written(self, name: str) -> Sequence[str]:
        """What was written for an argument that is `many`."""
        value = self._values[name]
        assert isinstance(value, Sequence)
        return value

    def is_on(self, name: str) -> bool:
        """Whether a switch was written."""
        return bool(self._values[name])


@dataclass(frozen=True, slots=True)
class Example:
    """A line to copy, and what it does."""

    line: str
    does: str


@dataclass(frozen=True, slots=True)
class Verb:
    """A command: its name, what it is for, what it takes, how to try it, and what it does."""

    name: str
    purpose: str
    arguments: tuple[Argument, ...]
    examples: tuple[Example, ...]
    run: Callable[[Asked, Desk], Answer]
