"""The papers that sheets are made for. Lengths on paper are in points, 72 to the inch."""

from dataclasses import dataclass
from enum import StrEnum
from types import MappingProxyType

INCH = 72.0
MARGIN = 48.0
"""Of every sheet, at either side: more than any printer needs."""


@dataclass(frozen=True, slots=True)
class Paper:
    """A size of paper, upright unless it is turned."""

    id: str
    width: float
    height: float

    @property
    def is_upright(self) -> bool:
        return self.height >= self.width

    @property
    def turned(self) -> "Paper":
        return Paper(self.id, self.height, self.width)

    @property
    def upright(self) -> "Paper":
        return self if self.is_upright else self.turned


class Orientation(StrEnum):
    """How a sheet lies that can lie either way."""

    FITTING = "fitting"
    PORTRAIT = "portrait"
    LANDSCAPE = "landscape"


A4 = Paper("a4", 210 / 25.4 * INCH, 297 / 25.4 * INCH)
LETTER = Paper("letter", 8.5 * INCH, 11 * INCH)
PAPERS = MappingProxyType({paper.id: paper for paper in (A4, LETTER)})

_LETTER_TERRITORIES = frozenset(
    {"BZ", "CA", "CL", "CO", "CR", "GT", "MX", "NI", "PA", "PH", "PR", "SV", "US", "VE"}
)


def usual_paper(territory: str) -> Paper:
    """What printers hold in a country (`DK`, `US`): Letter in the Americas and the Philippines as the
    Unicode CLDR lists them, A4 elsewhere."""
    return LETTER if territory.upper() in _LETTER_TERRITORIES else A4


def laid_out_as(width: float, height: float) -> Paper:
    """What a sheet is laid out on for a page of that size: the page itself, if it is about as wide as
    A4 and as high as Letter; else one of its proportions that is, for type to be larger or smaller
    with the page."""
    short, long = sorted((width, height))
    near = _WIDTHS[0] <= short <= _WIDTHS[1] and long >= LETTER.height - 1
    scale = 1.0 if near else max(A4.width / short, LETTER.height / long)
    return Paper("other", width * scale, height * scale)


_WIDTHS = (A4.width - 1, LETTER.width + 1)
