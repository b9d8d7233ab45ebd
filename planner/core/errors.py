"""Refusals: facts about what the planner will not do. The sentence is found where it is shown.

They are plain classes, because a frozen dataclass that is raised breaks inside any context manager
(it may not set its own traceback).
"""

from datetime import date, timedelta
from typing import Self


class Refusal(Exception):
    """The planner will not do that. Nothing has changed."""

    def as_value(self) -> Self:
        """This, to be kept and shown. One that was raised holds on to all that was being done then, and
        so to what must be let go of at once: a painter that outlives its window ends the program."""
        self.__cause__ = self.__context__ = None
        return self.with_traceback(None)


class LookingOnly(Refusal):
    """The book is open to be looked at, not to be changed."""


class Unreadable(Refusal):
    """`text` is not a time, a week or a number that the planner understands."""

    def __init__(self, text: str) -> None:
        super().__init__(text)
        self.text = text


class NotAPercentage(Refusal):
    """`text` is not a whole number of per cent from `least` to `most`."""

    def __init__(self, text: str, least: int, most: int) -> None:
        super().__init__(text, least, most)
        self.text = text
        self.least = least
        self.most = most


class NoSuchWeek(Refusal):
    """The ISO year has no week of that number."""

    def __init__(self, year: int, number: int) -> None:
        super().__init__(year, number)
        self.year = year
        self.number = number


class NoSuchCategory(Refusal):
    """Nothing is called `name`: neither an id nor an active name."""

    def __init__(self, name: str) -> None:
        super().__init__(name)
        self.name = name


class NoSuchMove(Refusal):
    """The plan holds no move with that id."""

    def __init__(self, move_id: str) -> None:
        super().__init__(move_id)
        self.move_id = move_id


class NoSuchStart(Refusal):
    """There is nothing of that kind to begin the week from (no last week, no agreed week…)."""

    def __init__(self, kind: str) -> None:
        super().__init__(kind)
        self.kind = kind


class NoSuchTemplate(Refusal):
    """There is no template `name`: neither an id nor a name of one, nor a profile."""

    def __init__(self, name: str) -> None:
        super().__init__(name)
        self.name = name


class TemplateNameTaken(Refusal):
    """Another template is called that already (case ignored)."""

    def __init__(self, name: str) -> None:
        super().__init__(name)
        self.name = name


class NothingPlanned(Refusal):
    """A week off, or a template of one, has nothing to copy or to save."""


class Overdrawn(Refusal):
    """`category` would end `short` below 0:00; it `has` too little to give that much."""

    def __init__(self, category: str, short: timedelta, has: timedelta = timedelta()) -> None:
        super().__init__(category, short, has)
        self.category = category
        self.short = short
        self.has = has


class DoesNotFit(Refusal):
    """The hours given for a week take `excess` more than its `capacity`."""

    def __init__(self, excess: timedelta, capacity: timedelta) -> None:
        super().__init__(excess, capacity)
        self.excess = excess
        self.capacity = capacity


class BelowKeep(Refusal):
    """`category` would end under what it has to keep at least."""

    def __init__(self, category: str, keep: timedelta) -> None:
        super().__init__(category, keep)
        self.category = category
        self.keep = keep


class Locked(Refusal):
    """`category` is locked this week, so its time may not change."""

    def __init__(self, category: str) -> None:
        super().__init__(category)
        self.category = category


class CannotLock(Refusal):
    """*Not planned* can be neither locked nor kept: a new capacity needs it to give way."""


class LockedDoesNotFit(Refusal):
    """What is locked takes `needed`, which is more than the capacity asked for."""

    def __init__(self, needed: timedelta, capacity: timedelta) -> None:
        super().__init__(needed, capacity)
        self.needed = needed
        self.capacity = capacity


class NotATime(Refusal):
    """A duration that is negative, not whole minutes, or longer than a week (168:00)."""

    def __init__(self, amount: timedelta) -> None:
        super().__init__(amount)
        self.amount = amount


class NothingToMove(Refusal):
    """A move of 0:00, or from a category to itself."""


class NoGiver(Refusal):
    """No unlocked category has time that `category` could get."""

    def __init__(self, category: str) -> None:
        super().__init__(category)
        self.category = category


class TooManyGoals(Refusal):
    """Five goals hold already in that ISO week."""

    def __init__(self, year: int, number: int) -> None:
        super().__init__(year, number)
        self.year = year
        self.number = number


class NoSuchGoal(Refusal):
    """The book holds no goal like that."""


class EndsTooEarly(Refusal):
    """A goal can't end before its first week, which is that ISO week."""

    def __init__(self, year: int, number: int) -> None:
        super().__init__(year, number)
        self.year = year
        self.number = number


class GoalOnOpen(Refusal):
    """*Not planned* can't be given a goal."""


class EmptyName(Refusal):
    """A name with nothing to see in it."""


class NameTaken(Refusal):
    """An active category is called that already (case ignored)."""

    def __init__(self, name: str) -> None:
        super().__init__(name)
        self.name = name


class NothingToTakeOff(Refusal):
    """`day` has no working hours, or none that are left."""

    def __init__(self, day: date) -> None:
        super().__init__(day)
        self.day = day


class NoSuchAbsence(Refusal):
    """The book holds no absence with that id."""

    def __init__(self, absence_id: str) -> None:
        super().__init__(absence_id)
        self.absence_id = absence_id


class NameInUse(Refusal):
    """A category can't come back: an active one is called `name` by now (case ignored)."""

    def __init__(self, name: str) -> None:
        super().__init__(name)
        self.name = name


class OpenStays(Refusal):
    """*Not planned* is built in: it keeps its name and its look, and has no role."""


class IsArchived(Refusal):
    """`category` is archived, or is about to be, so nothing new can become its own."""

    def __init__(self, category: str) -> None:
        super().__init__(category)
        self.category = category


class NothingToMerge(Refusal):
    """A category can't be merged into itself."""


class LockedThen(Refusal):
    """`category` is locked in that ISO week, so it can't take what another leaves there."""

    def __init__(self, category: str, year: int, number: int) -> None:
        super().__init__(category, year, number)
        self.category = category
        self.year = year
        self.number = number


class NotAColour(Refusal):
    """`text` is not a colour as `#rrggbb`."""

    def __init__(self, text: str) -> None:
        super().__init__(text)
        self.text = text
