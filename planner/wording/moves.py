"""Moves in words."""

from planner.core.book import Book
from planner.core.move import Move, Reason
from planner.i18n import Words
from planner.wording.names import category_name
from planner.wording.profiles import reason_name


def pair_text(book: Book, move: Move, words: Words) -> str:
    """From whom to whom."""
    return words.text("{giver} → {taker}").format(
        giver=category_name(book, move.source, words), taker=category_name(book, move.target, words)
    )


def reason_text(reason: Reason, words: Words) -> str:
    """Kind and text of a reason; empty if there is none."""
    if reason.kind is None:
        return reason.text
    name = reason_name(reason.kind, words)
    return f"{name}: {reason.text}" if reason.text else name
