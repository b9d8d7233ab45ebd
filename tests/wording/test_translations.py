"""The Danish catalogue: complete, and what is shipped is what was compiled from it."""

import importlib.util
from pathlib import Path
from types import ModuleType

import pytest

from planner.i18n import Words

SCRIPT = Path(__file__).resolve().parents[2] / "packaging" / "translate.py"


@pytest.fixture(scope="module")
def translate() -> ModuleType:
    spec = importlib.util.spec_from_file_location("translate", SCRIPT)
    assert spec is not None
    assert spec.loader is not None
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


def test_every_text_in_the_code_has_a_danish_one_with_the_same_places_to_fill(
    translate: ModuleType,
) -> None:
    assert translate.lacking(translate.up_to_date()) == []


def test_the_catalogue_holds_the_texts_of_the_code_and_no_others(translate: ModuleType) -> None:
    assert translate.as_text(translate.up_to_date()) == translate.PO.read_bytes()


def test_what_is_shipped_was_compiled_from_the_catalogue(translate: ModuleType) -> None:
    assert translate.compiled(translate.up_to_date()) == translate.MO.read_bytes()


def test_danish_quotes_with_the_same_sign_before_and_after(translate: ModuleType) -> None:
    forms = (text for message in translate.up_to_date() for text in _forms(message.string))

    assert [text for text in forms if set(text) & set("“»«„")] == []


def test_texts_are_found_wherever_they_are_marked(translate: ModuleType) -> None:
    source = """
title = f"{words.text('in a string')}: {n}"
words.plural("one", "{n} many", 3).format(n=words.text("nested"))
TABLE = {"key": mark("in a table"), "other": mark_in("month", "May")}
words.text("a" " and b") if x else self._words.in_context("ring", "week")
words.text(variable)
"""

    assert set(translate.texts_in(source)) == {
        ("", "in a string"),
        ("", ("one", "{n} many")),
        ("", "nested"),
        ("", "in a table"),
        ("month", "May"),
        ("", "a and b"),
        ("ring", "week"),
    }


@pytest.mark.parametrize("danish", ["", "uden", "{tid} med forkert navn", "{time} og {more}"])
def test_a_translation_with_other_places_to_fill_is_told(
    translate: ModuleType, danish: str
) -> None:
    catalog = translate.Danish()
    catalog.add("{time} too much", danish)

    assert translate.lacking(catalog) == ["{time} too much"]


def test_the_program_reads_the_catalogue() -> None:
    words = Words("da")

    assert words.text("Not planned") == "Ikke planlagt"
    assert (
        words.plural("One week has a plan.", "{n} weeks have a plan.", 3) == "3 uger har en plan."
    )
    assert words.in_context("month", "May") == "maj"


def _forms(danish: str | tuple[str, ...]) -> tuple[str, ...]:
    return (danish,) if isinstance(danish, str) else danish
