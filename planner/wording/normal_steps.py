"""What a step did to the normal week, in words that can follow "Undo:"."""

from planner.app.commands.normal_week import (
    ConfirmNormalWeek,
    CountGoalsAnew,
    MoveInNormalWeek,
    RedateNormalWeek,
    RemoveNormalWeek,
    SetNormalHours,
    TakeNormalWeek,
)
from planner.app.session import Command
from planner.core.book import Book
from planner.core.duration import total
from planner.core.move import Move
from planner.i18n import Words
from planner.wording.names import category_name


def normal_phrase(command: Command, book: Book, words: Words) -> str:
    """What `command` does; empty if it is none of these."""
    match command:
        case MoveInNormalWeek(moves=(move,)):
            giver = category_name(book, move.source, words)
            phrase = words.text("move {time} from {giver} in the normal week")
            return phrase.format(time=words.time(move.amount), giver=giver)
        case MoveInNormalWeek(moves=moves):
            phrase = words.text("move {time} in the normal week")
            return phrase.format(time=words.time(total(move.amount for move in moves)))
        case SetNormalHours(hours=hours):
            return words.text("{time} in the normal week").format(time=words.time(hours))
        case TakeNormalWeek(week):
            return words.text("another normal week from week {n}").format(n=week.number)
        case RedateNormalWeek(_, week):
            return words.text("normal week from week {n}").format(n=week.number)
        case ConfirmNormalWeek():
            return words.text("confirm the normal week")
        case RemoveNormalWeek():
            return words.text("remove a normal week")
        case CountGoalsAnew():
            return words.text("let the goal follow the normal week")
    return ""


def move_in_normal_week(command: Command) -> Move | None:
    """The one move that a key made in the normal week; `None` for anything else."""
    match command:
        case MoveInNormalWeek(moves=(move,)):
            return move
    return None
