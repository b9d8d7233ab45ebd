"""Beginning a week anew, in words: what a plan loses with its start."""

from planner.core.book import Book
from planner.core.move import Move
from planner.core.plan import Plan
from planner.i18n import Words
from planner.wording.moves import pair_text, reason_text
from planner.wording.names import category_name

MOST_MOVES = 8
"""So many of the moves that go are named; the rest is counted."""


def changed_categories(book: Book, plan: Plan, begun: Plan) -> list[str]:
    """The ids of those that have other hours in `begun` than in `plan`, in the user's order."""
    order = dict.fromkeys((*book.order, *plan.minutes, *begun.minutes))
    return [name for name in order if plan.planned(name) != begun.planned(name)]


def what_goes(book: Book, plan: Plan, begun: Plan, words: Words) -> list[str]:
    """A line for each move that goes, with its reason, and one for the locks; mostly nothing."""
    return [*_going(book, plan, words), *_unlocked(book, plan, begun, words)]


def _going(book: Book, plan: Plan, words: Words) -> list[str]:
    moves = plan.moves
    if not moves:
        return []
    said = [
        words.plural("One move goes:", "{n} moves go:", len(moves)),
        *(f"· {_move_text(book, move, words)}" for move in moves[:MOST_MOVES]),
    ]
    rest = len(moves) - MOST_MOVES
    if rest > 0:
        said.append(words.plural("· and one more", "· and {n} more", rest))
    return said


def _move_text(book: Book, move: Move, words: Words) -> str:
    said = reason_text(move.reason, words) or pair_text(book, move, words)
    return f"{said}, {words.time(move.amount)}"


def _unlocked(book: Book, plan: Plan, begun: Plan, words: Words) -> list[str]:
    gone = plan.locks - begun.locks
    if not gone:
        return []
    names = ", ".join(category_name(book, name, words) for name in book.order if name in gone)
    return [words.text("No longer locked: {names}").format(names=names)]
