from dataclasses import replace
from pathlib import Path

import pytest

from planner.core.category import clean_name
from planner.storage import BookStore
from tests.builders import book
from tests.cli.conftest import NOW, Lagkage


@pytest.mark.parametrize(
    ("line", "status", "part"),
    [
        (("move", "this", "meetings", "customers", "soon"), 2, "can't be read"),
        (("move", "this", "meetings", "customers", "-1:00"), 1, "below 0:00"),
        (("move", "this", "meetings", "customers", "0"), 1, "Nothing to move"),
        (("move", "this", "meetings", "meetings", "1:00"), 1, "Nothing to move"),
        (("move", "this", "meetings", "customers", "8:01"), 1, "has only 8:00"),
        (("move", "this", "lunch", "customers", "1:00"), 1, "There are: Customer contact, "),
        (("move", "this", "meetings"), 2, "missing: TO, AMOUNT"),
        (("move", "this", "a", "b", "1", "--reason", "why"), 2, "can't be why. Choose from stop"),
        (("move", "this", "a", "b", "1", "--reason"), 2, "missing after --reason"),
        (("show", "2026-W53"), 0, ""),
        (("show", "2025-W53"), 2, "2025 has no week 53. Its weeks are 1 to 52."),
        (("show", "2026-W00"), 2, "has no week 0"),
        (("show", "0001-W01"), 2, "too far away"),
        (("show", "2026-W54"), 2, "2026 has no week 54"),
        (("compare", "2026-W54"), 2, "2026 has no week 54"),
        (("show", "monday"), 2, "not a week"),
        (("show", "W" * 500), 2, "…"),
        (("show", "2026-W48", "extra"), 2, "Not understood: extra"),
        (("capacity", "this", "169"), 1, "168:00"),
        (("capacity", "this", "nan"), 2, "can't be read"),
        (("capacity", "this", "1e9"), 2, "can't be read"),
        (("normal", "meetings"), 2, "NAME=AMOUNT"),
        (("normal", "meetings=-9:00"), 1, "below 0:00"),
        (("fly",), 2, "There is no command “fly”. All commands: lagkage-cli --help"),
        (("shwo", "this"), 2, "Did you mean “show”? All commands: lagkage-cli --help"),
        (("categry", "add", "x"), 2, "Did you mean “category add”?"),
        (("stopwach",), 2, "Did you mean “stopwatch"),
        (("--colour", "show", "this"), 2, "Not understood: --colour"),
        (("--lang", "de", "show"), 2, "Choose from da"),
    ],
)
def test_bad_input_ends_in_a_clear_sentence(
    begun: Lagkage, path: Path, line: tuple[str, ...], status: int, part: str
) -> None:
    before = path.read_bytes()

    ended = begun(*line)

    assert ended.status == status, ended.err
    assert part in ended.err
    assert ended.err.count("\n") == (1 if status else 0)
    assert len(ended.err) < 400
    assert path.read_bytes() == before


NAMES = (
    "N" * 200,
    "🎂👩\u200d👩\u200d👧 kage",
    "שלום עולם",
    "\u202eevil\u202c",
    "見積 顧客",
    "a\u0301" * 30,
)


@pytest.mark.parametrize("name", NAMES)
def test_any_name_is_shown_and_understood(lagkage: Lagkage, path: Path, name: str) -> None:
    made = book()
    shown = clean_name(name)
    first = replace(made.categories[0], name=shown)
    named = replace(made, categories=(first, *made.categories[1:]))
    BookStore.create(path, named, clock=lambda: NOW).close()

    assert lagkage("move", "this", "meetings", shown, "0:30").status == 0
    assert lagkage("show", "this", "--json").json["plan"][shown] == 750
    assert "12:30" in lagkage("show", "this").out


@pytest.mark.parametrize("text", [*NAMES, "\udce6", "{name}", "%s", "", "$\\frac{1}{$"])
def test_any_text_is_refused_calmly(begun: Lagkage, text: str) -> None:
    for line in (
        ("show", text),
        ("move", "this", text, "customers", "1:00"),
        ("move", "this", "meetings", "customers", text),
        (text,),
    ):
        ended = begun(*line)
        assert ended.status in (1, 2)
        assert ended.err.count("\n") == 1
