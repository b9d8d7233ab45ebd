"""The session: the one gate for change, and the one announcement of it."""

from collections.abc import Callable
from contextlib import ExitStack
from dataclasses import dataclass
from typing import Protocol

from planner.core.book import Book
from planner.core.week import Week


class Command(Protocol):
    """Something a user can do. A frozen dataclass, so that it can be noted, named and compared."""

    def apply(self, book: Book) -> Book:
        """`book` once it is done. Raises a `Refusal`, and then nothing has happened."""
        ...


@dataclass(frozen=True, slots=True, eq=False)
class Step:
    """What was done, and the books on either side of it. Undo needs no more than that."""

    commands: tuple[Command, ...]
    before: Book
    after: Book

    @property
    def week(self) -> Week | None:
        """The week that it changed, if it is one; undo goes there."""
        week = getattr(self.commands[-1], "week", None)
        return week if isinstance(week, Week) else None

    @property
    def page(self) -> str:
        """The page that it changed; undo goes there. A command names its page in an attribute of the
        class; one of a week that names none is of the plan."""
        return str(getattr(self.commands[-1], "page", "plan" if self.week else ""))


Listener = Callable[[Book], None]


class Session:
    """Holds the one current book. Every change comes in through `perform`, `undo` or `redo`."""

    def __init__(self, book: Book) -> None:
        self.book = book
        self._past: list[Step] = []
        self._future: list[Step] = []
        self._listeners: list[Listener] = []

    @property
    def past(self) -> tuple[Step, ...]:
        """What can be undone, oldest first."""
        return tuple(self._past)

    @property
    def next_undo(self) -> Step | None:
        return self._past[-1] if self._past else None

    @property
    def next_redo(self) -> Step | None:
        return self._future[-1] if self._future else None

    def listen(self, listener: Listener) -> Callable[[], None]:
        """Tell `listener` of each new book from now on. Returns what ends it."""
        self._listeners.append(listener)
        return lambda: self._listeners.remove(listener)

    def perform(self, command: Command, joining: Step | None = None) -> Step:
        """Do what the user asked, and return it as the newest step.

        A refusal leaves everything as it was, and so does what changes nothing; that is no step to
        undo. `joining` makes it one step with that one, if that is still the newest: held keys are
        one step.
        """
        after = command.apply(self.book)
        if after is self.book:
            return joining or Step((command,), self.book, after)
        step = Step((command,), self.book, after)
        if joining is not None and joining is self.next_undo and not self._future:
            self._past.pop()
            step = Step((*joining.commands, command), joining.before, after)
        self._past.append(step)
        self._future.clear()
        self._turn_to(after)
        return step

    def undo(self) -> Step | None:
        """Turn back the newest step and return it; `None` if there is none."""
        if not self._past:
            return None
        step = self._past.pop()
        self._future.append(step)
        self._turn_to(step.before)
        return step

    def redo(self) -> Step | None:
        """Make the step that was undone last once more and return it; `None` if there is none."""
        if not self._future:
            return None
        step = self._future.pop()
        self._past.append(step)
        self._turn_to(step.after)
        return step

    def _turn_to(self, book: Book) -> None:
        """Announce `book`. Each is told, even if one before fails: the store must hear of it."""
        self.book = book
        with ExitStack() as each:
            for listener in reversed(self._listeners):
                each.callback(listener, book)
