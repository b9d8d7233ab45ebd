"""The words of a title: letters and digits of any language; what stands between is none."""

from collections import Counter
from collections.abc import Sequence
from functools import lru_cache
from unicodedata import normalize


def pieces_of(text: str) -> Sequence[str]:
    """The words of `text`, each as often as it stands there. An å that was written as a and its ring,
    as some calendars do, is one letter."""
    plain = text if text.isascii() else normalize("NFC", text)
    return "".join(sign if sign.isalnum() else " " for sign in plain).split()


def words_of(text: str) -> Sequence[str]:
    """The same, case ignored."""
    return pieces_of(text.casefold())


@lru_cache(16384)
def bag_of_words(text: str) -> frozenset[str]:
    """The words of `text`, the second one of a kind told from the first: 1:1 is more than 1. Kept, for
    rules look at the same titles again and again, at every key of who writes one."""
    words = words_of(text)
    bag = frozenset(words)
    if len(bag) == len(words):
        return bag
    times = Counter(words)
    return bag | {f"{word} {n}" for word, number in times.items() for n in range(2, number + 1)}
