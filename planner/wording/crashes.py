"""Bugs in words: that the program is at fault, and what of the book is safe."""

from planner.app.saving_state import NotSaved, SavingState, Waiting
from planner.core.saved import Saved
from planner.i18n import Words
from planner.wording.problems import not_saved


def book_is_safe(state: SavingState, words: Words) -> str:
    """What of the book is safe while the program runs on; nothing that isn't true."""
    match state:
        case Saved():
            return words.text("Your book is safe: everything is saved.")
        case Waiting():
            return words.text("Your book is safe: the last change is being saved.")
        case NotSaved(problem):
            return not_saved(problem, words)


def stopped_last_time(found: Saved, words: Words) -> str:
    """That the program ended in a crash, and what of the book is there."""
    sentence = words.text(
        "Lagkage stopped by itself last time. The book is whole: revision {n}, saved {day} {time}."
        " Nothing that was saved is lost."
    )
    at = found.at.astimezone()
    day = words.short_date(at.date())
    return sentence.format(n=found.revision, day=day, time=f"{at:%H:%M}")
