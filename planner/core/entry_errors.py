"""Refusals of recording and of closed weeks: facts, no sentences (see `errors`)."""

from datetime import datetime, timedelta

from planner.core.errors import Refusal


class NotAClock(Refusal):
    """`text` is not a time of the day."""

    def __init__(self, text: str) -> None:
        super().__init__(text)
        self.text = text


class NothingRecorded(Refusal):
    """An entry of 0:00."""


class DaysHoldMore(Refusal):
    """`category` can't have less in a week than its days hold, which is `told`."""

    def __init__(self, category: str, told: timedelta) -> None:
        super().__init__(category, told)
        self.category = category
        self.told = told


class NothingToClose(Refusal):
    """Nothing was recorded of that ISO week, and it is no week off."""

    def __init__(self, year: int, number: int) -> None:
        super().__init__(year, number)
        self.year = year
        self.number = number


class TooShort(Refusal):
    """`passed` is under half a minute, which is too short to be an entry."""

    def __init__(self, passed: timedelta) -> None:
        super().__init__(passed)
        self.passed = passed


class EndsTooEarly(Refusal):
    """Something ended early by all that it lasted, which is `whole`, or by nothing."""

    def __init__(self, whole: timedelta) -> None:
        super().__init__(whole)
        self.whole = whole


class NoSuchEntry(Refusal):
    """The week's log holds no entry with that id."""

    def __init__(self, entry_id: str) -> None:
        super().__init__(entry_id)
        self.entry_id = entry_id


class OpenIsNoWork(Refusal):
    """Time that passed was for something, so none of it is recorded as *Not planned*."""


class WeekClosed(Refusal):
    """That ISO week is closed: neither its plan nor what was recorded changes any more."""

    def __init__(self, year: int, number: int) -> None:
        super().__init__(year, number)
        self.year = year
        self.number = number


class NothingMeasured(Refusal):
    """No week is closed, so nothing says what a normal week was really like."""


class StopwatchRuns(Refusal):
    """The stopwatch runs already, for `category`."""

    def __init__(self, category: str) -> None:
        super().__init__(category)
        self.category = category


class StopwatchRunsThen(Refusal):
    """The stopwatch runs for `category` in that ISO week, which so is not over."""

    def __init__(self, category: str, year: int, number: int) -> None:
        super().__init__(category, year, number)
        self.category = category
        self.year = year
        self.number = number


class NoStopwatchRuns(Refusal):
    """There is no stopwatch to stop, to switch or to correct."""


class ClockBeforeStart(Refusal):
    """The stopwatch would end at `end`, before its `start`: the clock was set back, or the start is
    yet to come."""

    def __init__(self, start: datetime, end: datetime) -> None:
        super().__init__(start, end)
        self.start = start
        self.end = end


class RunsTooLong(Refusal):
    """The stopwatch has run since `start`, which is `passed` and more than a day: it was forgotten."""

    def __init__(self, start: datetime, passed: timedelta) -> None:
        super().__init__(start, passed)
        self.start = start
        self.passed = passed
