"""What a step did, in words: "Undo: move 1:30 from Internal meetings"."""

from collections.abc import Sequence
from datetime import timedelta

from planner.app.commands.framework import (
    BeginBook,
    ChooseGrid,
    DescribePerson,
    LeadOthers,
    SetNormalWeek,
)
from planner.app.commands.plan import (
    BeginFrom,
    EditMove,
    KeepAtLeast,
    LockCategory,
    MoveTime,
    MoveTimes,
    RemoveMove,
    SayPromiseKept,
    SetCapacity,
    WriteNote,
)
from planner.app.session import Command, Step
from planner.core.book import Book
from planner.core.duration import ZERO, in_minutes, total
from planner.core.move import Move
from planner.i18n import Words
from planner.wording.category_steps import category_phrase
from planner.wording.goal_steps import goal_phrase
from planner.wording.hours_steps import hours_phrase
from planner.wording.names import category_name
from planner.wording.normal_steps import move_in_normal_week, normal_phrase
from planner.wording.template_steps import template_phrase
from planner.wording.version_steps import version_phrase


def step_name(step: Step, words: Words) -> str:
    """What `step` did, as a phrase that can follow "Undo:"."""
    if len(step.commands) > 1:
        moves = [move for command in step.commands if (move := _move_of(command)) is not None]
        if len(moves) == len(step.commands):
            return _moves_name(moves, step, words)
    return command_name(step.commands[-1], step.before, words)


def _move_of(command: Command) -> Move | None:
    """The one move that a key made, in a plan or in the normal week."""
    return command.move if isinstance(command, MoveTime) else move_in_normal_week(command)


def _moves_name(moves: Sequence[Move], step: Step, words: Words) -> str:
    """Held keys move time between two; a step of several pairs was gathered from several."""
    if len({frozenset((move.source, move.target)) for move in moves}) == 1:
        return _held_name(moves, step.before, words)
    amount = total(move.amount for move in moves)
    return words.text("move {time} in all").format(time=words.time(amount))


def command_name(command: Command, book: Book, words: Words) -> str:
    """What `command` does to `book`, as a phrase."""
    name = (
        _plan_phrase(command, book, words)
        or _framework_phrase(command, words)
        or goal_phrase(command, book, words)
        or category_phrase(command, book, words)
        or hours_phrase(command, words)
        or version_phrase(command, words)
        or normal_phrase(command, book, words)
        or _entry_phrase(command, book, words)
        or template_phrase(command, book, words)
        or _rule_phrase(command, book, words)
    )
    assert name, f"a command without words: {command!r}"
    return name


def _entry_phrase(command: Command, book: Book, words: Words) -> str:
    from planner.wording.entry_steps import entry_phrase  # once something was recorded

    return entry_phrase(command, book, words)


def _rule_phrase(command: Command, book: Book, words: Words) -> str:
    from planner.wording.rule_steps import rule_phrase  # once rules were changed

    return rule_phrase(command, book, words)


def _plan_phrase(command: Command, book: Book, words: Words) -> str:
    match command:
        case MoveTime(_, move):
            return _of_giver(words.text("move {time} from {giver}"), move, book, words)
        case MoveTimes(_, moves):
            amount = total(move.amount for move in moves)
            return words.text("move {time} in all").format(time=words.time(amount))
        case RemoveMove(_, move):
            return _of_giver(words.text("take back {time} from {giver}"), move, book, words)
        case EditMove(_, move):
            return _of_giver(words.text("change the move from {giver}"), move, book, words)
        case LockCategory(_, category, on):
            phrase = words.text("lock {name}") if on else words.text("unlock {name}")
            return phrase.format(name=category_name(book, category, words))
        case KeepAtLeast(_, category, least):
            return words.text("keep at least {time} of {name}").format(
                time=words.time(least), name=category_name(book, category, words)
            )
    return _week_phrase(command, words)


def _of_giver(phrase: str, move: Move, book: Book, words: Words) -> str:
    return phrase.format(
        time=words.time(move.amount), giver=category_name(book, move.source, words)
    )


def _week_phrase(command: Command, words: Words) -> str:
    match command:
        case SetCapacity(week, capacity):
            return words.text("{time} in week {n}").format(time=words.time(capacity), n=week.number)
        case BeginFrom(week):
            return words.text("begin week {n} anew").format(n=week.number)
        case WriteNote(week):
            return words.text("write the note of week {n}").format(n=week.number)
        case SayPromiseKept(week):
            return words.text("say how the promise of week {n} went").format(n=week.number)
    return ""


def _framework_phrase(command: Command, words: Words) -> str:
    match command:
        case BeginBook():
            return words.text("begin with a typical week")
        case SetNormalWeek():
            return words.text("set the normal week")
        case DescribePerson():
            return words.text("change the name on paper")
        case LeadOthers(on):
            return (
                words.text("say that I lead others") if on else words.text("no longer lead others")
            )
        case ChooseGrid(grid):
            return words.text("steps of {n} minutes").format(n=in_minutes(grid))
    return ""


def _held_name(moves: Sequence[Move], book: Book, words: Words) -> str:
    """Held keys: the pair that was changed, and by how much in the end."""
    first = moves[0]
    net = total(_signed(move, first.source) for move in moves)
    if net == ZERO:
        phrase = words.text("move time from {giver} and back")
        return phrase.format(giver=category_name(book, first.source, words))
    giver = first.source if net >= ZERO else first.target
    return words.text("move {time} from {giver}").format(
        time=words.time(abs(net)), giver=category_name(book, giver, words)
    )


def _signed(move: Move, giver: str) -> timedelta:
    return move.amount if move.source == giver else -move.amount
