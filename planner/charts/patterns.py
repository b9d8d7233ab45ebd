"""Patterns that tell neighbours apart where colours can't: in greyscale, and for colour-blind eyes."""

from collections.abc import Sequence
from dataclasses import dataclass

from planner.palette import DARK_TEXT, LIGHT_TEXT, mixed, text_on

PATTERNS = ("", "////", "..", "\\\\\\\\", "----", "xxx", "||||", "++")
"""In matplotlib's notation. No two that follow each other look alike, the first after the last too."""


@dataclass(frozen=True, slots=True)
class Fill:
    """A colour, and a pattern in `ink` on it; all solid, for printers rasterise what is transparent."""

    colour: str
    pattern: str = ""
    ink: str = "#ffffff"
    weight: float = 0.6

    def tinted(self, paper: str, strength: float) -> "Fill":
        """The same, laid thinly on `paper`."""
        return Fill(
            mixed(paper, self.colour, strength),
            self.pattern,
            mixed(paper, self.ink, strength),
            self.weight,
        )


def patterned(colour: str, pattern: str) -> Fill:
    """`colour` with a pattern that is seen on it and yet leaves it its colour."""
    contrast = LIGHT_TEXT if text_on(colour) == LIGHT_TEXT else DARK_TEXT
    return Fill(colour, pattern, mixed(colour, contrast, 0.42))


def around(names: Sequence[str]) -> dict[str, str]:
    """A pattern for each name so that neighbours differ, the last and the first among them."""
    patterns = {name: PATTERNS[place % len(PATTERNS)] for place, name in enumerate(names)}
    if len(names) > 1 and patterns[names[-1]] == patterns[names[0]]:
        patterns[names[-1]] = PATTERNS[2]
    return patterns
