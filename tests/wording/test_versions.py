"""What is said of versions and of damaged files."""

from datetime import UTC, datetime
from pathlib import Path

import pytest

from planner.core.marks import Mark
from planner.core.problems import Problem, ProblemKind
from planner.core.versions import Damage, Diagnosis, Version
from planner.i18n import Words
from planner.wording.versions import damage_text, origin_name

PATH = Path("/books/mine")
ENGLISH, DANISH = Words("en"), Words("da")


def version(mark: Mark, *, is_second: bool = False) -> Version:
    return Version(PATH, 1, datetime(2026, 11, 23, tzinfo=UTC), mark, 100, is_second)


@pytest.mark.parametrize("damage", Damage)
def test_every_damage_has_its_sentence_in_both_languages(damage: Damage) -> None:
    found = Diagnosis(PATH, damage, 4096, at=12, line=2, length=3, places=("grid",), format=2)

    english, danish = damage_text(found, ENGLISH), damage_text(found, DANISH)

    assert english.endswith(".")
    assert "{" not in english + danish
    assert danish != english


@pytest.mark.parametrize("mark", [mark for mark in Mark if mark])
def test_every_reason_to_keep_a_version_has_a_name_in_both_languages(mark: Mark) -> None:
    assert origin_name(version(mark), ENGLISH)
    assert origin_name(version(mark), DANISH) != origin_name(version(mark), ENGLISH)


def test_a_version_that_was_simply_replaced_has_no_origin() -> None:
    assert origin_name(version(Mark.NONE), ENGLISH) == ""
    assert origin_name(version(Mark.DAILY, is_second=True), ENGLISH) == (
        "first change of a day, second place"
    )


def test_where_a_file_stops_is_told_as_people_write_numbers() -> None:
    found = Diagnosis(PATH, Damage.STOPS, 4096, at=4096, about=41_000)

    assert damage_text(found, ENGLISH) == "The file stops at byte 4,096 of about 41,000."
    assert "4.096 af omkring 41.000" in damage_text(found, DANISH)


def test_a_file_that_the_disk_does_not_give_is_told_by_its_problem() -> None:
    found = Diagnosis(PATH, Damage.UNREADABLE, problem=Problem(ProblemKind.MISSING, PATH))

    assert damage_text(found, ENGLISH) == "There is no file /books/mine."
