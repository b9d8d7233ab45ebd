import json

import pytest

from planner.cli.__main__ import as_json
from planner.cli.answer import Answer, Json

VALUES: list[Json] = [
    {"week": "2026-W48", "plan": {"Møder": 480}, "moves": [], "goal": None},
    [{"title": 'A "quoted" line\nand <b>more</b> \\ \u2028 end', "seconds": 2**53 + 1}],
    {"title": "half a sign: \ud83d"},
    {"huge": 2**70},
    [],
]


@pytest.mark.parametrize("value", VALUES, ids=range(len(VALUES)))
def test_programs_read_back_what_was_meant(value: Json) -> None:
    assert json.loads(as_json(value)) == value


def test_lines_are_as_the_standard_library_has_them() -> None:
    assert as_json(VALUES[0]) == json.dumps(VALUES[0], indent=2, ensure_ascii=False)


def test_a_text_that_nobody_wants_is_not_made() -> None:
    made: list[str] = []
    answer = Answer(lambda: made.append("made") or "a long table", 1).noting("and a note")

    assert not made
    assert answer.said == "a long table"
    assert made
