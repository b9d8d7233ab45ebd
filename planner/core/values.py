"""`dataclass(frozen=True, slots=True)` for what each start needs: as Python's, and made in a quarter of
the time.

Python writes the source of six methods and more for each such class, and compiles it; for those of a
book that was a twentieth of the start. Here Python only finds the fields, and the methods go by them.
"""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import MISSING, Field, FrozenInstanceError, field, fields, replace
from dataclasses import dataclass as python_s_own
from operator import attrgetter, ge, gt, le, lt
from typing import TYPE_CHECKING, Any, Never

__all__ = ["dataclass", "field", "replace"]

Fields = Sequence[Field[Any]]
Methods = dict[str, Callable[..., Any]]
Maker = Callable[[], Any]


def _quickly(*, frozen: bool, slots: bool, order: bool = False) -> Callable[[type[Any]], type[Any]]:
    """What `dataclass` does when these are asked of it."""
    assert frozen
    assert slots

    def made(plain: type[Any]) -> type[Any]:
        cls = python_s_own(init=False, repr=False, eq=False, slots=True)(plain)
        every = fields(cls)
        methods = {"__init__": _init(cls, every)} | _unchanging(cls, every) | _compared(every)
        for name, method in (methods | (_ordered(every) if order else {})).items():
            if name not in plain.__dict__:
                setattr(cls, name, method)
        return cls

    return made


if TYPE_CHECKING:
    from dataclasses import dataclass
else:
    dataclass = _quickly


def _init(cls: type[Any], every: Fields) -> Callable[..., None]:
    names = [field.name for field in every if field.init]
    makers = {field.name: maker for field in every if (maker := _maker(field)) is not None}
    fill, count = [_filling(cls, name) for name in names], len(names)
    by_itself = [
        (_filling(cls, field.name), makers[field.name])
        for field in every
        if not field.init and field.name in makers
    ]
    check: Callable[[Any], None] | None = getattr(cls, "__post_init__", None)

    def init(self: Any, *given: Any, **named: Any) -> None:
        exact = len(given) == count and not named
        values = given if exact else _bound(cls, names, makers, given, named)
        for filled, value in zip(fill, values, strict=True):
            filled(self, value)
        for filled, make in by_itself:
            filled(self, make())
        if check is not None:
            check(self)

    return init


def _bound(
    cls: type[Any],
    names: Sequence[str],
    makers: Mapping[str, Maker],
    given: Sequence[Any],
    named: dict[str, Any],
) -> Sequence[Any]:
    """A value for each of `names`, from those that are given in order and by name."""
    values = [*given]
    for name in names[len(given) :]:
        if name in named:
            values.append(named.pop(name))
        elif name in makers:
            values.append(makers[name]())
        else:
            raise TypeError(f"{cls.__qualname__} lacks {name!r}")
    if named or len(values) > len(names):
        raise TypeError(f"{cls.__qualname__} has no place for {[*named] or values[len(names) :]}")
    return values


def _unchanging(cls: type[Any], every: Fields) -> Methods:
    """It can't be changed; to be sent to another process it is taken apart and put together."""
    fill = [_filling(cls, field.name) for field in every]

    def refuse(self: Any, name: str, *value: Any) -> Never:
        raise FrozenInstanceError(f"{cls.__qualname__}: {name} can't be changed")

    def taken_apart(self: Any) -> list[Any]:
        return [getattr(self, field.name) for field in every]

    def put_together(self: Any, values: Sequence[Any]) -> None:
        for filled, value in zip(fill, values, strict=True):
            filled(self, value)

    refused = dict.fromkeys(("__setattr__", "__delattr__"), refuse)
    return {**refused, "__getstate__": taken_apart, "__setstate__": put_together}


def _compared(every: Fields) -> Methods:
    look, shown = _look(every), [field.name for field in every if field.repr]

    def equal(self: Any, other: object) -> Any:
        return look(self) == look(other) if other.__class__ is self.__class__ else NotImplemented

    def hashed(self: Any) -> int:
        return hash(look(self))

    def shown_as(self: Any) -> str:
        values = ", ".join(f"{name}={getattr(self, name)!r}" for name in shown)
        return f"{self.__class__.__qualname__}({values})"

    return {"__eq__": equal, "__hash__": hashed, "__repr__": shown_as}


def _ordered(every: Fields) -> Methods:
    look = _look(every)

    def by(compare: Callable[[Any, Any], bool]) -> Callable[[Any, object], Any]:
        def compared(self: Any, other: object) -> Any:
            same = other.__class__ is self.__class__
            return compare(look(self), look(other)) if same else NotImplemented

        return compared

    return {f"__{compare.__name__}__": by(compare) for compare in (lt, le, gt, ge)}


def _look(every: Fields) -> Callable[[Any], Any]:
    """What tells two values apart, first things first."""
    return attrgetter(*(field.name for field in every if field.compare))


def _filling(cls: type[Any], name: str) -> Callable[[Any, Any], None]:
    """Fills a field of a value that is being made."""
    filling: Callable[[Any, Any], None] = cls.__dict__[name].__set__
    return filling


def _maker(field: Field[Any]) -> Maker | None:
    """Makes what a field holds when nothing is given for it; `None` if something has to be."""
    if field.default_factory is not MISSING:
        return field.default_factory
    default = field.default
    return None if default is MISSING else lambda: default
