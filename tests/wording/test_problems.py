from pathlib import Path

import pytest

from planner.core.problems import Problem, ProblemKind
from planner.i18n import Words
from planner.wording.problems import told

PLACE = Path("/home/somebody/{braces} 100 %/book.lagkage")


@pytest.mark.parametrize("kind", ProblemKind)
def test_every_problem_says_what_happened_what_is_safe_and_what_to_do(
    kind: ProblemKind, words: Words
) -> None:
    said = told(Problem(kind, PLACE), words)

    assert str(PLACE) in said.happened
    assert all(part.endswith(".") for part in (said.happened, said.safe, said.todo))
    assert not said.title.endswith(".")


@pytest.mark.parametrize("kind", ProblemKind)
def test_a_copy_that_was_kept_is_named(kind: ProblemKind, words: Words) -> None:
    said = told(Problem(kind, PLACE, kept=Path("/home/somebody/copy.lagkage")), words)

    assert "/home/somebody/copy.lagkage" in said.safe
