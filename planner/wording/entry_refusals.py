"""Why something can't be recorded, and what to do instead."""

from datetime import datetime

from planner.core.duration import ZERO
from planner.core.entry_errors import (
    ClockBeforeStart,
    DaysHoldMore,
    EndsTooEarly,
    NoStopwatchRuns,
    NoSuchEntry,
    NotAClock,
    NothingMeasured,
    NothingRecorded,
    NothingToClose,
    OpenIsNoWork,
    RunsTooLong,
    StopwatchRuns,
    StopwatchRunsThen,
    TooShort,
    WeekClosed,
)
from planner.i18n import Words, mark
from planner.wording.names import quoted

StopwatchRefusal = (
    StopwatchRuns | StopwatchRunsThen | NoStopwatchRuns | ClockBeforeStart | RunsTooLong
)
EntryRefusal = (
    DaysHoldMore
    | EndsTooEarly
    | NoSuchEntry
    | NotAClock
    | NothingMeasured
    | NothingRecorded
    | NothingToClose
    | OpenIsNoWork
    | TooShort
    | WeekClosed
    | StopwatchRefusal
)


def why(refusal: EntryRefusal, words: Words) -> str:
    match refusal:
        case WeekClosed(year=year, number=number):
            sentence = words.text("Week {n} of {year} is closed. Reopen it first.")
            return sentence.format(n=number, year=year)
        case NothingToClose(year=year, number=number):
            sentence = words.text("Nothing is recorded in week {n} of {year}. Record it first.")
            return sentence.format(n=number, year=year)
        case NotAClock(text=text):
            sentence = words.text("“{text}” is not a time of day. Write it like 9:30.")
            return sentence.format(text=quoted(text))
        case NothingRecorded():
            return words.text("An entry lasts at least a minute. Write more.")
        case TooShort():
            return words.text(
                "Under half a minute is too short to record. Let it run on, or discard it."
            )
        case NothingMeasured():
            return words.text("No week is closed yet. Record a week and close it first.")
        case DaysHoldMore(told=told):
            sentence = words.text(
                "Days hold {time} of it already. Write that or more, or less there."
            )
            return sentence.format(time=words.time(told))
        case NoSuchEntry():
            return words.text("That entry is gone already. Nothing has changed.")
        case EndsTooEarly(whole=whole) if whole > ZERO:
            sentence = words.text(
                "It was {time} in all. Write less than that, and more than nothing."
            )
            return sentence.format(time=words.time(whole))
        case EndsTooEarly():
            return words.text("Nothing is recorded or planned there. Record it first.")
        case OpenIsNoWork():
            return words.text("Not planned can't be recorded. Choose what the time was for.")
    return _why_not_stopped(refusal, words)


def _why_not_stopped(refusal: StopwatchRefusal, words: Words) -> str:
    match refusal:
        case StopwatchRuns():
            return words.text("The stopwatch runs already. Stop it, or switch it.")
        case StopwatchRunsThen(number=number):
            sentence = words.text("The stopwatch runs in week {n}. Stop it or discard it first.")
            return sentence.format(n=number)
        case NoStopwatchRuns():
            return words.text("No stopwatch runs. Start one first.")
        case ClockBeforeStart(start=start, end=end):
            sentence = words.text(
                "The stopwatch can't start {start} and end {end}. Correct its start, or discard it."
            )
            return sentence.format(start=_moment(start, words), end=_moment(end, words))
        case RunsTooLong(start=start):
            sentence = words.text(
                "The stopwatch has run for more than a day, since {start}."
                " Say when it ended, or discard it."
            )
            return sentence.format(start=_moment(start, words))


def _moment(moment: datetime, words: Words) -> str:
    from planner.wording.moments import moment_text

    return moment_text(moment, words)


def short_why(refusal: EntryRefusal) -> str:
    """At most four words, in English."""
    match refusal:
        case WeekClosed():
            return mark("the week is closed")
        case NothingToClose():
            return mark("nothing is recorded")
        case NotAClock():
            return mark("no time of day")
        case NothingRecorded():
            return mark("at least a minute")
        case TooShort():
            return mark("too short")
        case NothingMeasured():
            return mark("no week is closed")
        case EndsTooEarly():
            return mark("too early")
        case DaysHoldMore():
            return mark("days hold more")
        case NoSuchEntry():
            return mark("gone already")
        case OpenIsNoWork():
            return mark("can't be recorded")
        case StopwatchRuns():
            return mark("it runs already")
        case StopwatchRunsThen():
            return mark("the stopwatch runs")
        case NoStopwatchRuns():
            return mark("no stopwatch runs")
        case ClockBeforeStart():
            return mark("ends before it starts")
        case RunsTooLong():
            return mark("more than a day")
