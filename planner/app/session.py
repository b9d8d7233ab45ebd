"""The session: the one gate for change, and the one announcement of it."""

from collections.abc import Callable
from contextlib import ExitStack
from datetime import datetime
from typing import Protocol

from planner.core.book import Book
from planner.core.week import Week


class Command(Protocol):
    """Something a user can do. A frozen dataclass, so that it can be noted, named and compared."""

    def apply(self, book: Book) -> Book:
        """`book` once it is done. Raises a `Refusal`, and then nothing has happened."""
        ...


class Step:
    """What was done, and the books on either side of it. Undo needs no more than that. `at` is when,
    of several commands the last; `None` in a session without a clock."""

    __slots__ = ("after", "at", "before", "commands")

    def __init__(
        self, commands: tuple[Command, ...], before: Book, after: Book, at: datetime | None = None
    ) -> None:
        self.commands, self.before, self.after, self.at = commands, before, after, at

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


class WorkedOut:
    """A command, and what it makes of the book `before`: found out on a thread where it takes a while.
    Performed on that very book, it is done at once."""

    __slots__ = ("after", "before", "command")

    def __init__(self, command: Command, before: Book) -> None:
        self.command, self.before = command, before
        self.after = command.apply(before)

    def apply(self, book: Book) -> Book:
        return self.after if book is self.before else self.command.apply(book)


Listener = Callable[[Book], None]


class Session:
    """Holds the one current book. Every change comes in through `perform`, `undo`, `redo` or
    `turn_to`. `now` says when, for the list of steps."""

    may_change = True
    """Whether wishes are done here; else each is refused."""

    def __init__(self, book: Book, now: Callable[[], datetime] | None = None) -> None:
        self.book = book
        self._now = now
        self._past: list[Step] = []
        self._future: list[Step] = []
        self._listeners: list[Listener] = []

    @property
    def past(self) -> tuple[Step, ...]:
        """What can be undone, oldest first."""
        return tuple(self._past)

    @property
    def future(self) -> tuple[Step, ...]:
        """What can be done again, the next first."""
        return tuple(reversed(self._future))

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
        command = command.command if isinstance(command, WorkedOut) else command
        if after is self.book:
            return joining or Step((command,), self.book, after)
        commands: tuple[Command, ...] = (command,)
        before = self.book
        if joining is not None and joining is self.next_undo and not self._future:
            self._past.pop()
            commands, before = (*joining.commands, command), joining.before
        step = Step(commands, before, after, self._now() if self._now else None)
        self._past.append(step)
        self._future.clear()
        self._turn_to(after)
        return step

    def gather(self, since: Book) -> Step | None:
        """Make one step of all that was done since the book was `since`, and return it; `None` if
        nothing was. The book stays as it is, so nobody is told."""
        first = next((n for n, step in enumerate(self._past) if step.before is since), None)
        if first is None:
            return None
        done = self._past[first:]
        commands = tuple(command for step in done for command in step.commands)
        step = done[0] if len(done) == 1 else Step(commands, since, self.book, done[-1].at)
        self._past[first:] = [step]
        return step

    def undo(self) -> Step | None:
        """Turn back the newest step and return it; `None` if there is none."""
        return self.turn_to(self._past[-2] if len(self._past) > 1 else None)

    def redo(self) -> Step | None:
        """Make the step that was undone last once more and return it; `None` if there is none."""
        return self.turn_to(self._future[-1]) if self._future else None

    def turn_to(self, step: Step | None) -> Step | None:
        """Undo or redo as much as it takes to have the book that `step` made, or for `None` the one
        before the first step, and announce it once.

        Returns the step that was turned last; `None` if none was, since the book is there already.
        """
        turned = None
        if step is None or step in self._past:
            while self.next_undo is not step:
                turned = self._past.pop()
                self._future.append(turned)
        elif step in self._future:
            while self.next_undo is not step:
                turned = self._future.pop()
                self._past.append(turned)
        if turned is not None:
            self._turn_to(self._past[-1].after if self._past else turned.before)
        return turned

    def _turn_to(self, book: Book) -> None:
        """Announce `book`. Each is told, even if one before fails: the store must hear of it."""
        self.book = book
        with ExitStack() as each:
            for listener in reversed(self._listeners):
                each.callback(listener, book)
