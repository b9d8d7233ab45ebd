"""Texts in a spreadsheet: a name that anybody may have written must never be calculated."""

import unicodedata

_BEGINS_A_FORMULA = frozenset("=+-@\t\r")


def is_formula(text: str) -> bool:
    """Whether a spreadsheet may take `text` for a formula. Full-width signs are read as narrow ones."""
    return unicodedata.normalize("NFKC", text[:1]) in _BEGINS_A_FORMULA if text else False


def harmless(text: str) -> str:
    """`text`, behind a ' where it could be taken for a formula: spreadsheets then show it as it is."""
    return f"'{text}" if is_formula(text) else text
