"""An exception as a report tells it: its kind, and where in the source it came about.

Its message is left out, for it may quote a name or a note. What is told of it instead are facts that
can't: the name of an error of the system, a name that stands in the source itself.
"""

import errno
import sys
from collections.abc import Iterable, Iterator
from pathlib import Path
from traceback import walk_stack, walk_tb
from types import CodeType, FrameType

from planner.core.problems import StoreError

DEEPEST = 60
"""Places told of one exception; of an endless recursion the outermost and the innermost half."""

_CHAIN = 8


def told_exception(error: BaseException) -> str:
    """`error` with what caused it, a line each and indented below it the places, outermost first."""
    told = []
    for depth, each in enumerate(_chain(error)):
        after = "" if depth == 0 else "after "
        told += [f"{after}{_kind(each)}", *_places(each)]
    return "\n".join(told)


def told_place(frame: FrameType | None) -> str:
    """The places that lead to `frame`, as of an exception."""
    frames = [(each.f_code, line) for each, line in walk_stack(frame)]
    return "\n".join(_shortened(_told(*each) for each in reversed(frames)))


def source_place(file: str) -> str:
    """A file of source by its place below what Python loads from, never by where that lies."""
    path = Path(file)
    roots = [Path(root) for root in sys.path if root]
    found = [path.relative_to(root) for root in roots if path.is_relative_to(root)]
    return min(found, key=lambda place: len(place.parts), default=Path(path.name)).as_posix()


def _chain(error: BaseException) -> Iterator[BaseException]:
    """`error`, then what it came about by."""
    each: BaseException | None = error
    for _ in range(_CHAIN):
        if each is None:
            return
        yield each
        each = each.__cause__ or (None if each.__suppress_context__ else each.__context__)


def _kind(error: BaseException) -> str:
    kind = type(error).__name__
    fact = _fact(error)
    return f"{kind} ({fact})" if fact else kind


def _fact(error: BaseException) -> str:
    match error:
        case OSError():
            return errno.errorcode.get(error.errno or 0, "")
        case StoreError():
            return str(error.problem.kind)
        case AttributeError() | NameError():
            name = str(error.name)
            return name if _stands_in_source(name, error) else ""
        case _:
            return ""


def _stands_in_source(name: str, error: BaseException) -> bool:
    """Whether the code that raised `error` has `name` written in it as a name."""
    codes = [frame.f_code for frame, _ in walk_tb(error.__traceback__)]
    return bool(codes) and name in (*codes[-1].co_names, *codes[-1].co_varnames)


def _places(error: BaseException) -> list[str]:
    frames = walk_tb(error.__traceback__)
    return _shortened(_told(frame.f_code, line) for frame, line in frames)


def _told(code: CodeType, line: int | None) -> str:
    return f"  {source_place(code.co_filename)}:{line or 0} {code.co_qualname}"


def _shortened(places: Iterable[str]) -> list[str]:
    told = list(places)
    if len(told) <= DEEPEST:
        return told
    half = DEEPEST // 2
    return [*told[:half], f"  … {len(told) - DEEPEST} more", *told[-half:]]
