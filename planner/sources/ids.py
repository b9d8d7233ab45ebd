"""Ids for what its source gives none: made of what is told, so that the same file gives the same."""

from collections import Counter
from hashlib import sha256


def made_id(*parts: str) -> str:
    """The same for the same parts, whatever they hold."""
    text = "".join(f"{len(part)}:{part}" for part in parts)
    return sha256(text.encode("utf-8", "replace")).hexdigest()[:20]


class Ids:
    """Makes ids for the rows of one file; what stands there twice is two."""

    def __init__(self) -> None:
        self._seen: Counter[str] = Counter()

    def id(self, *parts: str) -> str:
        made = made_id(*parts)
        self._seen[made] += 1
        times = self._seen[made]
        return made if times == 1 else f"{made}-{times}"
