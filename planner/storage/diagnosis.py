"""What is the matter with a file, as far as its bytes tell. For a dialogue; nothing is saved by it."""

import json
import re
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import orjson

from planner.core.problems import ProblemKind, StoreError
from planner.core.versions import Damage, Diagnosis
from planner.storage.check import contents_of
from planner.storage.envelope import APP, Envelope
from planner.storage.envelope_reader import LARGEST, Unusable, read_envelope
from planner.storage.fields import BadValue
from planner.storage.files import Disk, problems_of, read_whole

MOST_PLACES = 20
"""Places that are named at most."""

_HOLE = re.compile(rb"\0{16,}")
_MARK = b"\xef\xbb\xbf"


class _TwiceThere(Exception):
    """A group of fields has two of one name."""


def diagnosis_of(disk: Disk, path: Path, newest: tuple[Envelope, int] | None = None) -> Diagnosis:
    """What is the matter with the file at `path`. `newest` is its newest whole version and how large
    that is, if there is one."""
    try:
        with problems_of(path):
            content = read_whole(disk, path, LARGEST)
            size = disk.status(path).st_size
    except StoreError as error:
        return Diagnosis(path, Damage.UNREADABLE, problem=error.problem)
    about = newest[1] if newest else None
    found = _diagnosed(Diagnosis(path, Damage.NONE, size, about=about), content)
    if found.damage is Damage.CHANGED and newest:
        return replace(found, places=tuple(_differing(content, newest[0])))
    return found


def whole_head(content: bytes) -> int | None:
    """Where the whole book ends that `content` begins with, if something else follows it."""
    text = _text(content)
    end = _end_of_value(text) if text is not None else None
    if text is None or end is None or not text[end:].strip():
        return None
    length = len(text[:end].encode()) + len(content) - len(content.removeprefix(_MARK))
    try:
        contents_of(read_envelope(content[:length]).tables)
    except (Unusable, BadValue):
        return None
    return length


def _diagnosed(plain: Diagnosis, content: bytes) -> Diagnosis:
    if len(content) > LARGEST:
        return replace(plain, damage=Damage.TOO_LARGE)
    if not content.strip(b"\0"):
        return replace(plain, damage=Damage.ZEROS if content else Damage.EMPTY)
    try:
        contents_of(read_envelope(content).tables)
    except Unusable as unusable:
        return _unusable(plain, content, unusable.kind)
    except BadValue as bad:
        return replace(plain, damage=Damage.BAD_VALUE, places=(str(bad).partition(": ")[0],))
    return plain


def _unusable(plain: Diagnosis, content: bytes, kind: ProblemKind) -> Diagnosis:
    if hole := _HOLE.search(content):
        length = hole.end() - hole.start()
        return _at(replace(plain, damage=Damage.HOLE, length=length), content, hole.start())
    text = content.removeprefix(_MARK)
    try:
        document = orjson.loads(text)
    except orjson.JSONDecodeError as error:
        return _not_json(plain, content, error)
    if not isinstance(document, dict) or document.get("app") != APP:
        return replace(plain, damage=Damage.NOT_A_BOOK)
    if kind is ProblemKind.TOO_NEW:
        return replace(plain, damage=Damage.TOO_NEW, format=document["format"])
    if place := _place_of_double_key(text):
        return replace(plain, damage=Damage.DOUBLE_KEY, places=(place,))
    return replace(plain, damage=Damage.CHANGED)


def _not_json(plain: Diagnosis, content: bytes, error: orjson.JSONDecodeError) -> Diagnosis:
    skipped = len(content) - len(content.removeprefix(_MARK))
    try:
        content.decode()
    except UnicodeDecodeError as broken:
        if not _is_cut(content, broken.start):
            return _at(replace(plain, damage=Damage.NOT_TEXT), content, broken.start)
        return _at(replace(plain, damage=Damage.STOPS), content, len(content))
    if (end := whole_head(content)) is not None:
        return _at(replace(plain, damage=Damage.OLD_TAIL), content, end)
    at = len(error.doc[: error.pos].encode()) + skipped
    if at >= len(content.rstrip()):
        return _at(replace(plain, damage=Damage.STOPS), content, len(content))
    return _at(replace(plain, damage=Damage.NOT_JSON), content, at)


def _is_cut(content: bytes, start: int) -> bool:
    """Whether the file ends in the middle of a sign that begins at `start`."""
    return len(content) - start < 4 and content[start:].startswith(tuple(range_of_leads()))


def range_of_leads() -> Iterator[bytes]:
    """The bytes that a sign of several bytes begins with."""
    return (bytes([lead]) for lead in range(0xC2, 0xF5))


def _at(plain: Diagnosis, content: bytes, at: int) -> Diagnosis:
    return replace(plain, at=at, line=content.count(b"\n", 0, at) + 1)


def _text(content: bytes) -> str | None:
    try:
        return content.removeprefix(_MARK).decode()
    except UnicodeDecodeError:
        return None


def _end_of_value(text: str) -> int | None:
    start = len(text) - len(text.lstrip())
    try:
        return json.JSONDecoder().raw_decode(text, start)[1]
    except (ValueError, RecursionError):
        return None


def _place_of_double_key(text: bytes) -> str | None:
    """The name that stands twice in one group of fields."""

    def once_each(pairs: list[tuple[str, object]]) -> dict[str, object]:
        found: dict[str, object] = {}
        for name, value in pairs:
            if name in found:
                raise _TwiceThere(name)
            found[name] = value
        return found

    try:
        json.loads(text, object_pairs_hook=once_each)
    except _TwiceThere as twice:
        return str(twice)
    except (ValueError, RecursionError):
        return None
    return None


def _differing(content: bytes, newest: Envelope) -> Iterator[str]:
    """The documents that are not as in `newest`, up to so many."""
    data = orjson.loads(content.removeprefix(_MARK)).get("data")
    tables = data if isinstance(data, dict) else {}
    places = (
        f"{table} {key}"
        for table in sorted({*tables, *newest.tables})
        for key in _keys_that_differ(tables.get(table), newest.tables.get(table, {}))
    )
    return (place for place, _ in zip(places, range(MOST_PLACES), strict=False))


def _keys_that_differ(here: object, there: object) -> list[str]:
    ours = here if isinstance(here, dict) else {}
    theirs = {key: dict(each) for key, each in there.items()} if isinstance(there, dict) else {}
    keys = {*ours, *theirs}
    return sorted(key for key in keys if ours.get(key) != theirs.get(key))
