"""The stopwatch in words."""

from datetime import datetime, timedelta

from planner.app.commands.stopwatch import (
    AskSince,
    CorrectStart,
    DiscardStopwatch,
    NoteStopwatch,
    StartStopwatch,
    StopStopwatch,
    SwitchStopwatch,
)
from planner.app.session import Command
from planner.core.book import Book
from planner.core.duration import MINUTE, ZERO
from planner.core.stopwatch import Running
from planner.i18n import Words
from planner.wording.moments import clock_text, when_text
from planner.wording.names import category_name


def passed_text(running: Running, now: datetime, words: Words) -> str:
    """0:42, in whole minutes that are over; 0:00 where the clock was set back."""
    passed: timedelta = max(ZERO, running.passed(now))
    return words.time(passed // MINUTE * MINUTE)


def running_text(running: Running, book: Book, now: datetime, words: Words) -> str:
    """0:42 Customer contact."""
    name = category_name(book, running.category, words)
    return f"{passed_text(running, now, words)} {name}"


def since_text(running: Running, now: datetime, words: Words) -> str:
    """Since 9:30; with its day, if that is another."""
    return words.text("since {time}").format(time=when_text(running.start, now, words))


def runs_text(running: Running, book: Book, now: datetime, words: Words) -> str:
    """That it runs, for what, and since when."""
    said = words.text("The stopwatch runs for {name}, {since}.")
    name = category_name(book, running.category, words)
    return said.format(name=name, since=since_text(running, now, words))


def stopwatch_phrase(command: Command, book: Book, words: Words) -> str:
    """What `command` does to the stopwatch of `book`; empty if it is none of these."""
    match command:
        case StartStopwatch(category):
            return _of(words.text("start the stopwatch for {name}"), category, book, words)
        case SwitchStopwatch(category):
            return _of(words.text("switch the stopwatch to {name}"), category, book, words)
        case StopStopwatch():
            return words.text("stop the stopwatch")
        case CorrectStart(start):
            phrase = words.text("start the stopwatch at {time}")
            return phrase.format(time=clock_text(start))
        case NoteStopwatch():
            return words.text("note what the stopwatch runs for")
        case DiscardStopwatch():
            return words.text("discard the stopwatch")
        case AskSince(None):
            return words.text("let the stopwatch go on")
        case AskSince(since):
            assert since is not None
            return words.text("ask what counts since {time}").format(time=clock_text(since))
    return ""


def _of(phrase: str, category: str, book: Book, words: Words) -> str:
    return phrase.format(name=category_name(book, category, words))
