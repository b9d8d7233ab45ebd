"""Rows of tables that hold no time of their own: what stands above them, added up."""

from collections.abc import Sequence

from planner.sources.lengths import is_length

_SURE = frozenset(
    {
        *("i alt", "ialt", "subtotal", "sub total", "grand total", "mellemsum", "sum total"),
        "zwischensumme",
    }
)
_LIKELY = frozenset(
    {
        *("total", "totals", "totalt", "sum", "sums", "samlet", "overall"),
        *("summe", "gesamt", "summa", "totale", "totaal", "somme", "suma"),
    }
)
_BEGINNINGS = frozenset(
    {each[0] for each in _SURE} | {each[0].upper() for each in _SURE} | set(" *-(")
)
"""Most cells are not looked at further."""
_MARKS = " :.()*-–\t"


def is_sum(texts: Sequence[str], has_day: bool) -> bool:
    """Whether a row of these `texts` is a sum. Beside a day of its own (`has_day`) only what can be
    nothing else is one: a customer may be called Total."""
    if any(text[:1] in _BEGINNINGS and _plain(text) in _SURE for text in texts):
        return True
    if has_day:
        return False
    words = [plain for text in texts if (plain := _plain(text)) and not is_length(text)]
    return not words or any(_is_likely(word) for word in words)


def _plain(text: str) -> str:
    return " ".join(text.casefold().strip(_MARKS).split())


def _is_likely(words: str) -> bool:
    pieces = words.replace(":", " ").split()
    ends = words.startswith("i alt ") or words.endswith((" i alt", " ialt"))
    return ends or pieces[0] in _LIKELY or pieces[-1] in _LIKELY
