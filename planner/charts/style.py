"""Type on charts and paper: the shipped font, how wide a text is, and what of it can be drawn.

Nothing here touches matplotlib's settings. Its list of fonts is the one thing of the process that is
added to, for it finds fonts in no other way.
"""

import unicodedata
from dataclasses import dataclass
from functools import lru_cache
from pathlib import Path
from typing import Literal

from matplotlib import get_data_path
from matplotlib.font_manager import FontProperties, fontManager, get_font
from matplotlib.textpath import text_to_path

from planner.charts.chart import LONGEST_NAME
from planner.core.category import cleaned
from planner.i18n import NO_BREAK
from planner.resources import resource

FAMILY = "Lagkage Sans"
FALLBACK = "DejaVu Sans"
"""For what the shipped font lacks (Hebrew, Arabic, some emoji). It comes with matplotlib."""

Align = Literal["left", "center", "right"]

UNKNOWN = "□"
"""Stands for signs that neither font has."""

ELLIPSIS = "…"


@dataclass(frozen=True, slots=True)
class Type:
    """A size in points, and whether it is bold."""

    size: float
    bold: bool = False

    @property
    def properties(self) -> FontProperties:
        _have_fonts()
        weight = "bold" if self.bold else "normal"
        return FontProperties(family=[FAMILY, FALLBACK], weight=weight, size=self.size)

    def width(self, text: str) -> float:
        """How wide `text` is, in points."""
        return float(_metrics(text, self)[0])


def font_files() -> tuple[Path, ...]:
    """The files that texts are drawn from, for whoever draws them by other means."""
    shipped = tuple(resource("fonts", f"LagkageSans-{style}.ttf") for style in ("Regular", "Bold"))
    fallback = Path(get_data_path(), "fonts", "ttf")
    return (*shipped, fallback / "DejaVuSans.ttf", fallback / "DejaVuSans-Bold.ttf")


def drawable(text: str) -> str:
    """`text` in one line, of signs that the fonts have. Emoji that they lack are left out; letters, and
    whatever would leave nothing, become a box."""
    known = _known_signs()
    whole = NO_BREAK.join(cleaned(part) for part in text.split(NO_BREAK))
    shown = "".join(sign if ord(sign) in known else _stand_in(sign) for sign in whole)
    tidy = " ".join(part for part in shown.split(" ") if part)
    return tidy if tidy or not whole else UNKNOWN


def short_name(name: str) -> str:
    """A name as a chart writes it, however long somebody made it."""
    shown = drawable(name)
    return shown if len(shown) <= LONGEST_NAME else shown[: LONGEST_NAME - 1].rstrip() + ELLIPSIS


def cut(text: str, width: float, type_: Type) -> str:
    """`text`, or as much of its beginning as fits into `width` points, and an ellipsis."""
    if type_.width(text) <= width:
        return text
    fits = len(text)
    while fits and type_.width(text[:fits].rstrip() + ELLIPSIS) > width:
        fits -= 1
    return text[:fits].rstrip() + ELLIPSIS


def wrapped(text: str, width: float, type_: Type, most: int) -> list[str]:
    """`text` in lines of at most `width` points; what goes beyond `most` lines is cut."""
    lines: list[str] = []
    words = text.split(" ")
    while words:
        if len(lines) == most - 1:
            return [*lines, cut(" ".join(words), width, type_)]
        taken = 1
        while taken < len(words) and type_.width(" ".join(words[: taken + 1])) <= width:
            taken += 1
        lines.append(cut(" ".join(words[:taken]), width, type_))
        words = words[taken:]
    return lines


def _stand_in(sign: str) -> str:
    """What a sign is drawn as that no font has; nothing for what only changes its neighbours."""
    return UNKNOWN if unicodedata.category(sign)[0] in "LN" else ""


@lru_cache(4096)
def _metrics(text: str, type_: Type) -> tuple[float, float, float]:
    width, height, descent = text_to_path.get_text_width_height_descent(
        text, type_.properties, ismath=False
    )
    return float(width), float(height), float(descent)


@lru_cache(1)
def _known_signs() -> frozenset[int]:
    regular, _, fallback, _ = font_files()
    return frozenset(get_font(regular).get_charmap()) | frozenset(get_font(fallback).get_charmap())


@lru_cache(1)
def _have_fonts() -> None:
    for path in font_files():
        fontManager.addfont(path)
