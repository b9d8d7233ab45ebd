"""What an import made of the book, in words."""

from planner.app.commands.accepting import AcceptEntries
from planner.i18n import Words


def imported_text(command: AcceptEntries, waiting: int, words: Words) -> str:
    """What was recorded, and how many events wait by now; a short sentence each."""
    recorded = len({entry.source_id for entry in command.entries if entry.category})
    moved = len({entry.source_id for entry in command.moved})
    gone = len({entry.source_id for entry in command.gone})
    said = (
        words.plural("{n} entry recorded.", "{n} entries recorded.", recorded) if recorded else "",
        words.plural("{n} has its new time.", "{n} have their new times.", moved) if moved else "",
        words.plural("{n} is taken out.", "{n} are taken out.", gone) if gone else "",
        _days_off(len(command.absences), words),
        words.plural("{n} waits to be sorted.", "{n} wait to be sorted.", waiting)
        if waiting
        else "",
    )
    return " ".join(filter(None, said)) or words.text("All of it is sorted.")


def _days_off(days: int, words: Words) -> str:
    return words.plural("{n} day off is noted.", "{n} days off are noted.", days) if days else ""
