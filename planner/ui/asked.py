"""A wish on its way up: a command, and what it is a strand of."""

from typing import NamedTuple

from planner.app.session import Command
from planner.core.move import Move


class Asked(NamedTuple):
    """What a gesture stands for. Commands of one `strand` (held keys on one pair) are one undo step;
    an empty one is always a step of its own."""

    command: Command
    strand: str = ""


def strand_of(move: Move) -> str:
    """The strand of moves by keys: all between the same two, either way."""
    return "–".join(sorted((move.source, move.target)))
