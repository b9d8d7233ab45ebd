"""The question to who was away for long while the stopwatch ran: what of the time counts?"""

from datetime import datetime
from typing import TYPE_CHECKING

from planner.app.commands.stopwatch import AskSince, DiscardStopwatch, StopStopwatch
from planner.app.ids import new_id
from planner.app.session import Command
from planner.core.stopwatch import Running
from planner.i18n import Words, mark
from planner.ui.asked import Asked
from planner.ui.notices import Notice
from planner.wording.moments import when_text
from planner.wording.names import category_name

if TYPE_CHECKING:
    from planner.ui.program import Program


def notice_of_absence(notice_id: str, runs: Running, since: datetime, program: "Program") -> Notice:
    """What asks, in `program`, about the time after `since`."""

    def do(command: Command) -> None:
        program.perform(Asked(command))

    def text(words: Words) -> str:
        sentence = words.text(
            "The stopwatch runs for {name}, and nobody was here after {time}."
            " What of it counts? Without an answer the time after that does not."
        )
        name = category_name(program.session.book, runs.category, words)
        return sentence.format(name=name, time=when_text(since, program.now(), words))

    all_of_it = (mark("All of it"), lambda: do(AskSince(None)))
    until_then = (mark("Until then"), lambda: do(StopStopwatch(program.now(), new_id())))
    none_of_it = (mark("None of it"), lambda: do(DiscardStopwatch()))
    is_recorded = not runs.is_slip(since)  # else it would be refused, and asked about for good
    deeds = (all_of_it, until_then, none_of_it) if is_recorded else (all_of_it, none_of_it)
    return Notice(notice_id, text, deeds)
