"""Moves in words."""

import pytest

from planner.core.move import Reason, ReasonKind
from planner.i18n import Words
from planner.wording.moves import pair_text, reason_text
from tests.builders import book, move

ENGLISH, DANISH = Words("en"), Words("da")


def test_a_move_is_told_from_whom_to_whom() -> None:
    assert pair_text(book(), move("1:00 meetings > customers"), ENGLISH) == (
        "Internal meetings → Customer contact"
    )


def test_not_planned_is_called_what_the_language_calls_it() -> None:
    assert pair_text(book(), move("1:00 open > customers"), DANISH) == (
        "Ikke planlagt → Customer contact"
    )


def test_a_category_that_is_gone_is_told_by_its_id() -> None:
    assert pair_text(book(), move("1:00 gone > customers"), ENGLISH).startswith("gone →")


@pytest.mark.parametrize(
    ("reason", "said"),
    [
        (Reason(), ""),
        (Reason(ReasonKind.STOP), "stop"),
        (Reason(text="the briefing"), "the briefing"),
        (Reason(ReasonKind.SHORTEN, "2 h → 1 h"), "shorten: 2 h → 1 h"),
    ],
)
def test_a_reason_is_its_kind_its_text_or_both(reason: Reason, said: str) -> None:
    assert reason_text(reason, ENGLISH) == said
