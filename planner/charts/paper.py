"""The papers that sheets are made for. Lengths on paper are in points, 72 to the inch."""

from dataclasses import dataclass
from types import MappingProxyType

INCH = 72.0


@dataclass(frozen=True, slots=True)
class Paper:
    """A size of paper, upright."""

    id: str
    width: float
    height: float


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
