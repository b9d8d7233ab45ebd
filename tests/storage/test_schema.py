"""The schema says what every book is, and names every field that is written."""

import tempfile
from copy import deepcopy
from pathlib import Path
from typing import Any

import orjson
import pytest
from hypothesis import given, settings
from jsonschema import Draft202012Validator

from planner.core.book import Book
from planner.storage import BookStore
from tests.storage.conftest import IN_MEMORY, at_noon
from tests.storage.strategies import books
from tests.storage.test_damage import BAD_VALUES
from tests.storage.test_formats import BOOKS, SAMPLES

PATH = Path(__file__).parents[2] / "docs" / "book-format.schema.json"
BEYOND = {
    "more than there is",
    "a move to itself",
    "two moves of one id",
    "a locked Not planned",
    "a week 53 too many",
    "two categories of one id",
    "a category merged into two",
    "a merged category without a role",
    "no 30 February",
}
"""What depends on more than one field, which a schema can't say."""


def schema() -> dict[str, Any]:
    return orjson.loads(PATH.read_bytes())


def named_only(part: Any) -> Any:
    """`part` of the schema, so that no field is allowed that it does not name."""
    if isinstance(part, list):
        return [named_only(each) for each in part]
    if not isinstance(part, dict):
        return part
    strict = {name: named_only(each) for name, each in part.items()}
    if "properties" in part and part.get("type") == "object":
        strict.setdefault("additionalProperties", False)
    return strict


STRICT = Draft202012Validator(named_only(schema()))
LENIENT = Draft202012Validator(schema())


def errors(validator: Draft202012Validator, document: object) -> list[str]:
    found = validator.iter_errors(document)
    return [f"{error.json_path}: {error.message[:200]}" for error in found]


def test_the_schema_is_one() -> None:
    Draft202012Validator.check_schema(schema())


@pytest.mark.parametrize("name", SAMPLES)
def test_every_sample_is_as_the_schema_says(name: str) -> None:
    assert errors(STRICT, orjson.loads((BOOKS / name).read_bytes())) == []


@given(books())
@settings(max_examples=60)
def test_every_field_that_is_written_is_named_in_the_schema(book: Book) -> None:
    with tempfile.TemporaryDirectory(dir=IN_MEMORY) as folder:
        path = Path(folder) / "mine.lagkage"
        BookStore.create(path, book, clock=at_noon).close()

        assert errors(STRICT, orjson.loads(path.read_bytes())) == []


@pytest.mark.parametrize("name", sorted(set(BAD_VALUES) - BEYOND))
def test_a_value_that_no_book_can_hold_is_not_as_the_schema_says(name: str, kept: Path) -> None:
    document = orjson.loads(kept.read_bytes())
    assert errors(LENIENT, document) == []
    changed = deepcopy(document)

    BAD_VALUES[name][0](changed["data"])

    assert errors(LENIENT, changed)


def test_fields_of_a_newer_version_are_no_error(kept: Path) -> None:
    document = orjson.loads(kept.read_bytes())
    document["data"]["weeks"]["2026-W48"]["mood"] = "fine"
    document["data"]["diary"] = {"1": {"text": "from tomorrow"}}

    assert errors(LENIENT, document) == []
