"""Colours: one palette for light, one for dark, one for high contrast, for screen and paper alike.

The colours of the roles are Okabe and Ito's, which colour-blind people tell apart, darkened where text
stands on them. Contrast is WCAG 2's ratio of luminances: 4.5 for text, 3 for marks.
"""

from collections.abc import Mapping, Sequence
from functools import lru_cache
from types import MappingProxyType
from typing import NamedTuple

from planner.core.category import Category, Role

DARK_TEXT, LIGHT_TEXT = "#1a202c", "#ffffff"
_BLACK = "#000000"
TEXT_CONTRAST, MARK_CONTRAST = 4.5, 3.0
SHADES = (0.0, 0.32, -0.28, 0.6, -0.52)
"""How much lighter (or, below 0, darker) the second, third… category of one role is."""


class Palette(NamedTuple):
    """The colours of a theme, each `#rrggbb`.

    `window` lies behind everything, `card` under what is read, `raised` under what is hovered or
    chosen; `line` parts, `edge` outlines a field (a mark); `faint` is secondary text, `resting` the text
    of what can't be used now. `accent` is for what can be done, `good` for a goal that is reached,
    `warning` for what went wrong.
    """

    id: str
    is_dark: bool
    window: str
    card: str
    raised: str
    line: str
    edge: str
    text: str
    faint: str
    resting: str
    accent: str
    on_accent: str
    good: str
    warning: str
    focus: str
    open_slice: str
    tip: str
    on_tip: str
    roles: Mapping[Role, str]

    def colour(self, category: Category, categories: Sequence[Category]) -> str:
        """The colour of `category`: its own, else its role's in a shade that tells it from the others
        of that role. *Not planned* has no colour but the surface's."""
        if category.colour:
            return category.colour
        if category.role is None:
            return self.open_slice
        alike = [other.id for other in categories if other.role is category.role]
        place = alike.index(category.id) if category.id in alike else 0
        return shaded(self.roles[category.role], SHADES[place % len(SHADES)])

    def rim(self, colour: str) -> str:
        """The outline that a mark of `colour` needs to be seen on the card: `colour` itself where that
        is enough, else the nearest to it that is."""
        shades = (mixed(colour, self.text, step / 20) for step in range(21))
        return next(each for each in shades if contrast(each, self.card) >= MARK_CONTRAST)

    def tint(self, colour: str, strength: float = 0.35) -> str:
        """`colour` laid thinly on the card: a solid tint, for paper rasterises transparency."""
        return mixed(self.card, colour, strength)


def text_on(colour: str) -> str:
    """Dark or light text, whichever is easier to read on `colour`; black where that is not enough.
    On every colour there is, it has the contrast that text needs."""
    text = max((LIGHT_TEXT, DARK_TEXT), key=lambda text: contrast(text, colour))
    return text if contrast(text, colour) >= TEXT_CONTRAST else _BLACK


@lru_cache(maxsize=1024)
def contrast(one: str, other: str) -> float:
    """The ratio of luminances, from 1 to 21 (WCAG 2.2, "contrast ratio")."""
    darker, lighter = sorted((_luminance(one), _luminance(other)))
    return (lighter + 0.05) / (darker + 0.05)


@lru_cache(maxsize=1024)
def mixed(one: str, other: str, share: float) -> str:
    """`one` with so much of `other` in it (0 to 1)."""
    pairs = zip(_channels(one), _channels(other), strict=True)
    return "#" + "".join(f"{round(a + (b - a) * share):02x}" for a, b in pairs)


def shaded(colour: str, lighter: float) -> str:
    """`colour` mixed with white, or with black below 0."""
    return mixed(colour, "#ffffff" if lighter > 0 else "#000000", abs(lighter))


def _channels(colour: str) -> tuple[int, int, int]:
    return int(colour[1:3], 16), int(colour[3:5], 16), int(colour[5:7], 16)


def _luminance(colour: str) -> float:
    red, green, blue = (_linear(channel / 255) for channel in _channels(colour))
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def _linear(channel: float) -> float:
    return channel / 12.92 if channel <= 0.04045 else float(((channel + 0.055) / 1.055) ** 2.4)


_ROLES = MappingProxyType(
    {
        Role.CUSTOMER: "#0072b2",
        Role.MEETINGS: "#e69f00",
        Role.WORK: "#007a59",
        Role.ADMIN: "#6b7280",
        Role.PEOPLE: "#cc79a7",
        Role.IMPROVEMENT: "#56b4e9",
        Role.TRAVEL: "#8a5a2b",
        Role.OTHER: "#c9bf73",
    }
)

LIGHT = Palette(
    id="light",
    is_dark=False,
    window="#f3f4f6",
    card="#ffffff",
    raised="#eef1f5",
    line="#e2e5ea",
    edge="#7e8693",
    text="#1a202c",
    faint="#5f6774",
    resting="#7e8693",
    accent="#0067a3",
    on_accent="#ffffff",
    good="#00694c",
    warning="#a33a00",
    focus="#0067a3",
    open_slice="#dfe3e9",
    tip="#1f2533",
    on_tip="#ffffff",
    roles=_ROLES,
)
DARK = Palette(
    id="dark",
    is_dark=True,
    window="#14171c",
    card="#1d2128",
    raised="#2a303a",
    line="#323944",
    edge="#7b8595",
    text="#f1f3f6",
    faint="#a3acba",
    resting="#7b8595",
    accent="#5cb8ee",
    on_accent="#10141a",
    good="#4fc79a",
    warning="#ffb27a",
    focus="#7cc7f2",
    open_slice="#3b424e",
    tip="#f1f3f6",
    on_tip="#1a202c",
    roles=MappingProxyType(
        {
            **_ROLES,
            Role.CUSTOMER: "#1c78bd",
            Role.WORK: "#1f9b77",
            Role.PEOPLE: "#d98bb5",
            Role.TRAVEL: "#b9834c",
            Role.OTHER: "#d5cc7a",
        }
    ),
)
HIGH_CONTRAST = Palette(
    id="high-contrast",
    is_dark=True,
    window="#000000",
    card="#000000",
    raised="#2b2b2b",
    line="#ffffff",
    edge="#ffffff",
    text="#ffffff",
    faint="#ffffff",
    resting="#8f8f8f",
    accent="#ffd84d",
    on_accent="#000000",
    good="#7dffb2",
    warning="#ffd84d",
    focus="#ffd84d",
    open_slice="#4d4d4d",
    tip="#ffffff",
    on_tip="#000000",
    roles=DARK.roles,
)
PALETTES = MappingProxyType({palette.id: palette for palette in (LIGHT, DARK, HIGH_CONTRAST)})
