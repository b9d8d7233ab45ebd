"""Make the font for paper from Inter's static files: `paper_font.py FOLDER_OF_TTF OUT_FOLDER`.

The result has its own name, so that no Inter of the system stands in for it, figures of one width
for columns, and only what European names need. Run by hand, when Inter has a new release.
"""

import sys
from collections.abc import Iterable
from copy import deepcopy
from pathlib import Path

from fontTools import subset
from fontTools.ttLib import TTFont
from fontTools.ttLib.tables._g_l_y_f import Glyph

FAMILY = "Lagkage Sans"
STYLES = {
    "Regular": "400Regular/Inter_400Regular.ttf",
    "Bold": "700Bold/Inter_700Bold.ttf",
}
TAB = 0x09
KEPT = (
    (TAB, TAB),
    (0x20, 0x17F),  # Latin
    (0x180, 0x24F),
    (0x2B0, 0x36F),  # accents that combine
    (0x370, 0x52F),  # Greek, Cyrillic
    (0x1E00, 0x1EFF),
    (0x2000, 0x206F),  # punctuation
    (0x20A0, 0x20BF),  # currencies
    (0x2190, 0x2193),  # arrows
    (0x2200, 0x22FF),  # mathematics
    (0x25A0, 0x25FF),  # shapes
    (0x2713, 0x2717),  # ticks
)
KERNED = ((0x20, 0xFF), (0x2010, 0x2026))
FAMILY_ID, FULL_NAME_ID, UNIQUE_ID, POSTSCRIPT_ID = 1, 4, 3, 6
TRADEMARK_ID, PREFERRED_IDS = 7, (16, 17, 21, 22, 25)


def make(source: Path, target: Path, style: str) -> None:
    font = TTFont(source)
    _use_tabular_figures(font)
    _give_the_tab_a_glyph(font)
    _rename(font, style)
    _keep_what_is_needed(font)
    font.save(target)


def _use_tabular_figures(font: TTFont) -> None:
    for table in font["cmap"].tables:
        if table.isUnicode():
            for figure in "0123456789":
                table.cmap[ord(figure)] = f"{table.cmap[ord(figure)].removesuffix('.tf')}.tf"


def _give_the_tab_a_glyph(font: TTFont) -> None:
    """WORKAROUND Qt 6.11 draws a tab that a font lacks as its space, and then takes the space for a tab
    in the text of its PDF files."""
    font["glyf"]["tab"] = Glyph()
    font["hmtx"]["tab"] = font["hmtx"]["space"]
    for table in font["cmap"].tables:
        if table.isUnicode():
            table.cmap[TAB] = "tab"


def _rename(font: TTFont, style: str) -> None:
    names = font["name"]
    names.names = [n for n in names.names if n.nameID not in (TRADEMARK_ID, *PREFERRED_IDS)]
    fresh = {
        FAMILY_ID: FAMILY,
        2: style,
        UNIQUE_ID: f"{FAMILY} {style}, made from Inter 4.001",
        FULL_NAME_ID: f"{FAMILY} {style}",
        POSTSCRIPT_ID: f"{FAMILY.replace(' ', '')}-{style}",
    }
    for name_id, text in fresh.items():
        names.setName(text, name_id, 3, 1, 0x409)


def _keep_what_is_needed(font: TTFont) -> None:
    """All of `KEPT`, and kerning for `KERNED` alone: every PDF carries a part of the font, and to cut
    one out of all the kerning that there is takes longer than the rest of the page."""
    kerned = deepcopy(font)
    _subset(kerned, KERNED, ["kern"])
    _subset(font, KEPT, [])
    font["GPOS"] = kerned["GPOS"]


def _subset(font: TTFont, ranges: Iterable[tuple[int, int]], features: list[str]) -> None:
    options = subset.Options()
    options.layout_features = features
    options.name_IDs = ["*"]
    options.hinting = False
    options.notdef_outline = True
    subsetter = subset.Subsetter(options)
    subsetter.populate(unicodes=[c for first, last in ranges for c in range(first, last + 1)])
    subsetter.subset(font)


if __name__ == "__main__":
    folder, out = map(Path, sys.argv[1:])
    for style, file in STYLES.items():
        make(folder / file, out / f"LagkageSans-{style}.ttf", style)
