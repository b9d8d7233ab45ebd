from datetime import datetime
from pathlib import Path

import pytest

from planner.core.problems import Holder, Problem, ProblemKind
from planner.i18n import Words
from planner.wording.problems import Situation, told

PLACE = Path("/home/somebody/{braces} 100 %/book.lagkage")
OPENING, SAVING, WRITING = Situation
ENGLISH = Words("en")


@pytest.mark.parametrize("situation", Situation)
@pytest.mark.parametrize("kind", ProblemKind)
def test_every_problem_says_what_happened_what_is_safe_and_what_to_do(
    kind: ProblemKind, situation: Situation, words: Words
) -> None:
    said = told(Problem(kind, PLACE), situation, words)

    assert str(PLACE) in said.happened
    assert all(part.endswith(".") for part in (said.happened, said.safe, said.todo))
    assert not said.title.endswith(".")


@pytest.mark.parametrize("situation", Situation)
@pytest.mark.parametrize("kind", ProblemKind)
def test_a_copy_that_was_kept_is_named(
    kind: ProblemKind, situation: Situation, words: Words
) -> None:
    said = told(Problem(kind, PLACE, kept=Path("/home/somebody/copy.lagkage")), situation, words)

    assert "/home/somebody/copy.lagkage" in said.safe


@pytest.mark.parametrize("kind", ProblemKind)
def test_only_while_a_book_is_open_something_is_still_here_or_is_gone(kind: ProblemKind) -> None:
    for situation in (OPENING, WRITING):
        said = told(Problem(kind, PLACE), situation, ENGLISH)
        assert "still here" not in said.text
        assert "any more" not in said.text
        assert "save elsewhere" not in said.text


@pytest.mark.parametrize("kind", ProblemKind)
def test_backups_are_spoken_of_only_where_there_are_any(kind: ProblemKind) -> None:
    without = told(Problem(kind, PLACE), OPENING, ENGLISH)

    assert "one of the backups" not in without.todo


@pytest.mark.parametrize("kind", [ProblemKind.CORRUPT, ProblemKind.BAD_VALUE, ProblemKind.MISSING])
def test_backups_of_what_is_damaged_or_lost_are_copied_out(kind: ProblemKind) -> None:
    said = told(Problem(kind, PLACE, backups=Path("/there.backups")), OPENING, ENGLISH)

    assert said.todo == (
        "Copy one of the backups in /there.backups to another place, and open the copy."
    )


def test_who_has_the_book_and_since_when_is_said_in_the_users_language() -> None:
    holder = Holder("somebody", "desk", 4711, datetime(2026, 11, 22, 14, 32).astimezone())
    problem = Problem(ProblemKind.LOCKED, PLACE, holder=holder)

    assert told(problem, OPENING, ENGLISH).happened == (
        f"{PLACE} is open in another window or program since 22 Nov 2026 at 14:32,"
        " by somebody on desk (process 4711)."
    )
    assert "22. nov" in told(problem, OPENING, Words("da")).happened


TOO_NEW = Problem(ProblemKind.TOO_NEW, PLACE, needs=3, knows=1)


def test_a_book_from_a_newer_program_says_which_format_it_needs_and_which_is_known(
    words: Words,
) -> None:
    said = told(TOO_NEW, OPENING, words)

    assert ("format 3" in said.happened, "format 1" in said.happened) == (True, True)
    assert told(TOO_NEW._replace(backups=Path("/there.backups")), OPENING, words) == said


@pytest.mark.parametrize("place", ["", "weeks 2026-W48"])
def test_what_could_not_be_looked_at_either_says_why_and_what_to_do(
    place: str, words: Words
) -> None:
    before, said = (
        told(TOO_NEW, OPENING, words),
        told(TOO_NEW._replace(unseen=place), OPENING, words),
    )

    assert said.happened.startswith(before.happened)
    assert len(said.happened) > len(before.happened)
    assert place in said.happened
    assert said.todo != before.todo


@pytest.mark.parametrize("kind", ProblemKind)
def test_any_book_that_could_not_be_looked_at_says_so(kind: ProblemKind) -> None:
    said = told(Problem(kind, PLACE, unseen=""), OPENING, ENGLISH)

    assert said.happened.endswith("It can't be looked at either.")


def test_the_sentences_of_one_problem_say_nothing_twice() -> None:
    said = told(Problem(ProblemKind.CHANGED_ON_DISK, PLACE), SAVING, ENGLISH)

    assert (said.title, said.happened) == (
        "Somebody else changed the file",
        f"What they wrote lies in {PLACE}.",
    )
