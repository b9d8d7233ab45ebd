"""matplotlib's settings are the whole program's: who draws with some of his own has them alone.

Of two threads that set and restored them at once, the one that is done first would take the other's away
in the middle of a drawing.
"""

from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from threading import RLock
from typing import TYPE_CHECKING

import matplotlib as mpl

if TYPE_CHECKING:
    from matplotlib.typing import RcKeyType

_ALONE = RLock()


@contextmanager
def drawing_with(settings: "Mapping[RcKeyType, object]") -> Iterator[None]:
    with _ALONE, mpl.rc_context(dict(settings)):
        yield
