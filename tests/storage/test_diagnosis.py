"""What is wrong with a file, and where: for a person who has to choose what to do about it."""

from collections.abc import Callable
from pathlib import Path

import orjson
import pytest

from planner.core.versions import Damage, Diagnosis
from planner.storage import BookStore
from planner.storage.archive import Archive
from tests.storage.conftest import at_noon
from tests.storage.edited import edited
from tests.storage.test_damage import DAMAGES

ARCHIVE = Archive(at_noon)
KINDS = {
    "empty": Damage.EMPTY,
    "zeros": Damage.ZEROS,
    "cut in half": Damage.STOPS,
    "cut by one": Damage.STOPS,
    "an old tail": Damage.OLD_TAIL,
    "zeros at the end": Damage.HOLE,
    "zeros in front": Damage.HOLE,
    "a flipped bit": Damage.CHANGED,
    "another revision": Damage.CHANGED,
    "a swapped name": Damage.CHANGED,
    "not UTF-8": Damage.NOT_TEXT,
    "UTF-16": Damage.NOT_TEXT,
    "not a number": Damage.NOT_JSON,
    "a picture": Damage.NOT_TEXT,
    "another program's JSON": Damage.NOT_A_BOOK,
    "a list": Damage.NOT_A_BOOK,
}


@pytest.mark.parametrize("name", DAMAGES)
def test_every_kind_of_damage_is_known_for_what_it_is(name: str, kept: Path) -> None:
    kept.write_bytes(DAMAGES[name][0](kept.read_bytes()))

    diagnosis = ARCHIVE.diagnose(kept)

    assert diagnosis.damage is KINDS.get(name, diagnosis.damage)
    assert diagnosis.damage is not Damage.NONE
    assert diagnosis.size == kept.stat().st_size


def diagnosed(path: Path, change: Callable[[bytes], bytes]) -> Diagnosis:
    """What is found in a book of two revisions once the bytes of the newer one are changed."""
    store, book = BookStore.open(path, clock=at_noon)
    store.keep(book)
    store.close()
    path.write_bytes(change(path.read_bytes()))
    return ARCHIVE.diagnose(path)


def test_where_a_file_stops_is_told_with_how_long_it_was_about(kept: Path) -> None:
    whole = kept.stat().st_size

    found = diagnosed(kept, lambda content: content[:1000])

    assert (found.damage, found.at, found.about) == (Damage.STOPS, 1000, whole)


def test_a_file_that_stops_inside_a_letter_stops_and_is_text(kept: Path) -> None:
    with edited(kept) as data:
        data["weeks"]["2026-W48"]["note"] = "mødet"
    cut = kept.read_bytes().index("ø".encode()) + 1

    found = diagnosed(kept, lambda content: content[:cut])

    assert (found.damage, found.at) == (Damage.STOPS, cut)


def test_a_hole_is_told_with_its_place_and_length(kept: Path) -> None:
    found = diagnosed(kept, lambda content: content[:600] + bytes(512) + content[1112:])

    assert (found.damage, found.at, found.length) == (Damage.HOLE, 600, 512)
    assert found.line is not None
    assert found.line > 1


def test_an_old_tail_is_told_with_where_the_whole_book_ends(kept: Path) -> None:
    ends: list[int] = []

    def with_tail(content: bytes) -> bytes:
        ends.append(len(content) - 1)
        return content + b'"text": "older"}}'

    found = diagnosed(kept, with_tail)

    assert (found.damage, found.at) == (Damage.OLD_TAIL, ends[0])


def test_a_name_that_stands_twice_is_told(kept: Path) -> None:
    found = diagnosed(
        kept, lambda content: content.replace(b'"grid":15', b'"grid":15,"grid":30', 1)
    )

    assert (found.damage, found.places) == (Damage.DOUBLE_KEY, ("grid",))


def test_what_was_changed_by_hand_is_told_by_its_place(kept: Path) -> None:
    found = diagnosed(kept, lambda content: content.replace(b'"amount":90', b'"amount":91'))

    assert (found.damage, found.places) == (Damage.CHANGED, ("weeks 2026-W48",))


def test_a_wrong_value_is_told_by_its_place(kept: Path) -> None:
    with edited(kept) as data:
        data["weeks"]["2026-W48"]["moves"][0].update(amount=1.5)

    found = ARCHIVE.diagnose(kept)

    assert (found.damage, found.places) == (Damage.BAD_VALUE, ("weeks 2026-W48, move 1",))


def test_which_format_a_newer_book_needs_is_told(kept: Path) -> None:
    document = orjson.loads(kept.read_bytes())
    kept.write_bytes(orjson.dumps({**document, "format": 7}))

    found = ARCHIVE.diagnose(kept)

    assert (found.damage, found.format) == (Damage.TOO_NEW, 7)


def test_a_whole_book_has_no_damage(kept: Path) -> None:
    assert ARCHIVE.diagnose(kept).damage is Damage.NONE


def test_a_file_that_is_not_there_has_a_problem_in_place_of_a_damage(path: Path) -> None:
    found = ARCHIVE.diagnose(path)

    assert found.damage is Damage.UNREADABLE
    assert found.problem is not None


@pytest.mark.parametrize("size", range(0, 60, 7))
def test_any_stub_of_a_book_is_diagnosed(kept: Path, size: int) -> None:
    kept.write_bytes(kept.read_bytes()[:size])

    assert ARCHIVE.diagnose(kept).damage in (Damage.STOPS, Damage.EMPTY)
