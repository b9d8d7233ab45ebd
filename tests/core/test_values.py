"""A value is what Python's own frozen dataclass with slots would be."""

import copy
import dataclasses
import pickle
import re
from collections.abc import Callable
from dataclasses import FrozenInstanceError, dataclass, field, fields, replace
from typing import Any

import pytest

from planner.core import values
from planner.core.absence import Absence
from planner.core.duration import HOUR
from planner.core.week import Week
from tests.builders import W48, move

Decorator = Callable[..., Any]


def _piece(decorate: Decorator) -> Any:
    @decorate(frozen=True, slots=True)
    class Piece:
        """A piece of cake."""

        name: str
        size: int = 1
        guests: list[str] = field(default_factory=list)
        crumbs: int = field(default=0, compare=False, repr=False)
        doubled: int = field(init=False)

        def __post_init__(self) -> None:
            if self.size < 0:
                raise ValueError(self.size)
            object.__setattr__(self, "doubled", 2 * self.size)

        @property
        def is_large(self) -> bool:
            return self.size > 1

    return Piece


def _day(decorate: Decorator) -> Any:
    @decorate(frozen=True, slots=True, order=True)
    class Day:
        year: int
        number: int = 1
        found: set[int] = field(default_factory=set, init=False, compare=False)

        def __repr__(self) -> str:
            return f"{self.year}/{self.number}"

    return Day


Piece, Day = _piece(values.dataclass), _day(values.dataclass)
PythonsPiece, PythonsDay = _piece(dataclass), _day(dataclass)

GIVEN: list[tuple[tuple[Any, ...], dict[str, Any]]] = [
    (("whole",), {}),
    (("whole", 3), {}),
    (("whole", 3, ["Kim"], 7), {}),
    ((), {"name": "whole", "crumbs": 2}),
    (("whole",), {"guests": ["Kim"], "size": 0}),
]
WRONG: list[tuple[tuple[Any, ...], dict[str, Any]]] = [
    ((), {}),
    ((), {"size": 3}),
    (("whole", 3, [], 7, 8), {}),
    (("whole",), {"colour": "red"}),
    (("whole",), {"name": "twice"}),
    (("whole",), {"doubled": 2}),
]


@pytest.mark.parametrize(("given", "named"), GIVEN)
def test_it_holds_what_python_s_would(given: tuple[Any, ...], named: dict[str, Any]) -> None:
    ours, python_s = Piece(*given, **named), PythonsPiece(*given, **named)

    for each in fields(PythonsPiece):
        assert getattr(ours, each.name) == getattr(python_s, each.name)
    assert repr(ours).rpartition(".")[2] == repr(python_s).rpartition(".")[2]
    assert ours.is_large is python_s.is_large


@pytest.mark.parametrize(("given", "named"), WRONG)
def test_what_python_s_would_not_take_is_refused(
    given: tuple[Any, ...], named: dict[str, Any]
) -> None:
    for cls in (Piece, PythonsPiece):
        with pytest.raises(TypeError):
            cls(*given, **named)


def test_what_is_checked_is_checked() -> None:
    with pytest.raises(ValueError, match="-1"):
        Piece("none", -1)


def test_what_is_made_for_a_field_is_made_for_each() -> None:
    one, other = Piece("one"), Piece("other")
    one.guests.append("Kim")

    assert other.guests == []
    assert Day(2026).found is not Day(2026).found


def test_equal_is_what_has_equal_fields_that_count_and_is_of_the_same_class() -> None:
    assert Piece("a", 1, [], 5) == Piece("a", 1, [], 6)
    assert Piece("a") != Piece("a", 2)
    assert Day(2026, 1) != PythonsDay(2026, 1)
    assert Day(2026) != (2026, 1)
    assert hash(Day(2026, 48)) == hash(Day(2026, 48))
    assert len({Day(2026, 48), Day(2026, 48), Day(2026, 47)}) == 2


def test_days_stand_in_their_order_and_in_none_with_others() -> None:
    days = [Day(2027, 1), Day(2026, 48), Day(2026, 2)]

    assert sorted(days) == [Day(2026, 2), Day(2026, 48), Day(2027, 1)]
    assert Day(2026, 2) <= Day(2026, 2) < Day(2026, 3) > Day(2026, 2) >= Day(2026, 2)
    with pytest.raises(TypeError):
        assert Day(2026) < PythonsDay(2026)


def test_nothing_of_it_changes() -> None:
    piece = Piece("a")
    for name in ("size", "doubled", "new"):
        with pytest.raises(FrozenInstanceError, match=re.escape(name)):
            setattr(piece, name, 3)
        with pytest.raises(FrozenInstanceError, match=re.escape(name)):
            delattr(piece, name)

    assert not hasattr(piece, "__dict__")
    assert piece == Piece("a")


def test_python_s_own_functions_know_it() -> None:
    piece = replace(Piece("a", 1, ["Kim"]), size=4)

    assert (piece.name, piece.doubled, piece.guests) == ("a", 8, ["Kim"])
    assert [each.name for each in fields(piece)] == [each.name for each in fields(PythonsPiece)]
    assert dataclasses.asdict(Day(2026)) == dataclasses.asdict(PythonsDay(2026))
    assert Piece.__match_args__ == PythonsPiece.__match_args__
    assert copy.deepcopy(piece) == copy.copy(piece) == piece
    assert Piece.__doc__ == "A piece of cake."
    match piece:
        case Piece(name, size):
            assert (name, size) == ("a", 4)


@pytest.mark.parametrize("value", [W48, move("1:30 a > b"), Absence("a", W48.monday, HOUR)])
def test_it_goes_to_another_process_and_is_the_same_there(value: object) -> None:
    there = pickle.loads(pickle.dumps(value))

    assert there == value
    assert repr(there) == repr(value)


def test_its_own_way_to_be_written_stays() -> None:
    assert repr(Day(2026, 48)) == "2026/48"
    assert str(Week(2026, 48)) == "2026-W48"
