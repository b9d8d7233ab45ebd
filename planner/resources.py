"""Where a shipped file lies: beside a checkout, inside a wheel, or inside a bundle."""

import sys
from functools import cache
from pathlib import Path


class ResourceMissing(FileNotFoundError):
    """A file that is part of the program is not where the program is."""


def resource(*parts: str) -> Path:
    """The path of a file or folder under `resources/`. Raises `ResourceMissing`."""
    for root in _roots():
        path = root.joinpath(*parts)
        if path.exists():
            return path
    raise ResourceMissing("/".join(parts))


@cache
def _roots() -> tuple[Path, ...]:
    """The wheel's and the bundle's first: a checkout's never lies beside an installed one."""
    package = Path(__file__).resolve().parent
    bundle = Path(getattr(sys, "_MEIPASS", package))
    return package / "_resources", bundle / "resources", package.parent / "resources"
