"""Patterns that people may write: `*` is any signs, `?` is one. They take no longer on any text than
its length times theirs, which can't be said of regular expressions."""

from dataclasses import dataclass
from unicodedata import normalize

LONGEST = 200


@dataclass(frozen=True, slots=True)
class Pattern:
    """Fits a text from its beginning to its end, case ignored. One that is longer than `LONGEST` fits
    none."""

    text: str

    def fits(self, text: str) -> bool:
        """Goes through the text once; at a sign that does not fit, the last `*` takes one more."""
        if len(self.text) > LONGEST:
            return False
        wanted, given = _plain(self.text), _plain(text)
        if any(piece not in given for piece in wanted.replace("?", "*").split("*")):
            return False
        at = place = 0
        star, after_star = -1, 0
        while place < len(given):
            if at < len(wanted) and wanted[at] == "*":
                star, after_star = at, place
                at += 1
            elif at < len(wanted) and wanted[at] in ("?", given[place]):
                at, place = at + 1, place + 1
            elif star >= 0:
                after_star += 1
                at, place = star + 1, after_star
            else:
                return False
        return bool(wanted) and not wanted[at:].strip("*")


def _plain(text: str) -> str:
    """Case ignored, and an å that is written as two signs is one letter."""
    plain = text.strip().casefold()
    return plain if plain.isascii() else normalize("NFC", plain)
