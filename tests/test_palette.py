"""The palette: what can be read, what can be seen, and what colour-blind people tell apart."""

from dataclasses import replace
from itertools import combinations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from planner.core.category import OPEN_ID, Category, Role
from planner.palette import (
    MARK_CONTRAST,
    PALETTES,
    SHADES,
    TEXT_CONTRAST,
    Palette,
    contrast,
    mixed,
    shaded,
    text_on,
)
from planner.ui.ring.scene import PALE
from tests.builders import CATEGORIES

Linear = tuple[float, float, float]
Matrix = tuple[Linear, Linear, Linear]

colours = st.integers(0, 0xFFFFFF).map(lambda number: f"#{number:06x}")
palettes = pytest.mark.parametrize("palette", PALETTES.values(), ids=PALETTES)

SIGHTS: dict[str, Matrix] = {
    "usual": ((1, 0, 0), (0, 1, 0), (0, 0, 1)),
    "deuteranope": (
        (0.367322, 0.860646, -0.227968),
        (0.280085, 0.672501, 0.047413),
        (-0.011820, 0.042940, 0.968881),
    ),
    "protanope": (
        (0.152286, 1.052583, -0.204868),
        (0.114503, 0.786281, 0.099216),
        (-0.003882, -0.048116, 1.051998),
    ),
    "tritanope": (
        (1.255528, -0.076749, -0.178779),
        (-0.078411, 0.930809, 0.147602),
        (0.004733, 0.691367, 0.303900),
    ),
}
"""What is seen of linear red, green and blue (Machado, Oliveira and Fernandes 2009, severity 1)."""

TOLD_APART = 10.0
"""A distance in CIE L*a*b* that is seen at a glance."""


@given(colours)
def test_text_can_be_read_on_any_colour(colour: str) -> None:
    assert contrast(text_on(colour), colour) >= TEXT_CONTRAST


@palettes
@pytest.mark.parametrize("role", Role)
def test_text_can_be_read_on_every_shade_of_a_role(palette: Palette, role: Role) -> None:
    for shade in SHADES:
        colour = shaded(palette.roles[role], shade)
        assert contrast(text_on(colour), colour) >= TEXT_CONTRAST


@palettes
@pytest.mark.parametrize("text", ["text", "faint", "accent", "good", "warning"])
@pytest.mark.parametrize("behind", ["window", "card", "raised"])
def test_text_can_be_read_on_every_surface(palette: Palette, text: str, behind: str) -> None:
    assert contrast(getattr(palette, text), getattr(palette, behind)) >= TEXT_CONTRAST


@palettes
def test_text_can_be_read_on_buttons_and_tips(palette: Palette) -> None:
    assert contrast(palette.on_accent, palette.accent) >= TEXT_CONTRAST
    assert contrast(palette.on_tip, palette.tip) >= TEXT_CONTRAST


@palettes
@pytest.mark.parametrize("mark", ["edge", "focus", "accent", "good", "warning"])
def test_marks_that_stand_alone_can_be_seen_on_the_card(palette: Palette, mark: str) -> None:
    assert contrast(getattr(palette, mark), palette.card) >= MARK_CONTRAST


@palettes
@pytest.mark.parametrize("role", Role)
def test_a_mark_of_every_shade_of_a_role_is_seen_on_the_card_by_its_rim(
    palette: Palette, role: Role
) -> None:
    for shade in SHADES:
        rim = palette.rim(shaded(palette.roles[role], shade))
        assert contrast(rim, palette.card) >= MARK_CONTRAST


@palettes
@given(colour=colours)
def test_a_mark_of_any_colour_is_seen_by_its_rim_which_is_its_own_where_that_is_enough(
    palette: Palette, colour: str
) -> None:
    rim = palette.rim(colour)

    assert contrast(rim, palette.card) >= MARK_CONTRAST
    assert (rim == colour) == (contrast(colour, palette.card) >= MARK_CONTRAST)


@palettes
@pytest.mark.parametrize("role", Role)
def test_text_can_be_read_on_the_pale_slices_of_a_suggested_week(
    palette: Palette, role: Role
) -> None:
    for shade in SHADES:
        pale = palette.tint(shaded(palette.roles[role], shade), PALE)
        assert contrast(text_on(pale), pale) >= TEXT_CONTRAST


@palettes
def test_what_can_not_be_used_now_is_fainter_than_text_and_can_still_be_seen(
    palette: Palette,
) -> None:
    for ground in (palette.card, palette.window):
        assert contrast(palette.resting, ground) < contrast(palette.text, ground) * 0.6
    assert contrast(palette.resting, palette.card) >= MARK_CONTRAST


@palettes
@pytest.mark.parametrize("mark", ["edge", "focus"])
@pytest.mark.parametrize("behind", ["card", "window", "raised"])
def test_the_edges_of_fields_and_boxes_and_the_focus_are_seen_wherever_they_stand(
    palette: Palette, mark: str, behind: str
) -> None:
    assert contrast(getattr(palette, mark), getattr(palette, behind)) >= MARK_CONTRAST


@palettes
@pytest.mark.parametrize("sight", SIGHTS)
def test_roles_and_what_is_not_planned_are_told_apart_by_everybody(
    palette: Palette, sight: str
) -> None:
    seen = {
        **{str(role): colour for role, colour in palette.roles.items()},
        "open": palette.open_slice,
    }

    near = {
        (one, other): round(distance(seen[one], seen[other], SIGHTS[sight]), 1)
        for one, other in combinations(seen, 2)
    }

    assert {pair: value for pair, value in near.items() if value < TOLD_APART} == {}


@palettes
@pytest.mark.parametrize("role", Role)
def test_the_shades_of_a_role_are_told_apart(palette: Palette, role: Role) -> None:
    shades = [shaded(palette.roles[role], shade) for shade in SHADES]

    for one, other in combinations(shades, 2):
        assert distance(one, other, SIGHTS["usual"]) >= TOLD_APART


@palettes
def test_every_role_has_a_colour(palette: Palette) -> None:
    assert set(palette.roles) == set(Role)


def test_the_second_category_of_a_role_has_another_shade_and_an_own_colour_wins() -> None:
    light = PALETTES["light"]
    second = Category("calls", "Calls", Role.CUSTOMER)
    own = replace(second, id="own", colour="#123456")
    everybody = (*CATEGORIES, second, own)

    assert light.colour(CATEGORIES[0], everybody) == light.roles[Role.CUSTOMER]
    assert light.colour(second, everybody) == shaded(light.roles[Role.CUSTOMER], SHADES[1])
    assert light.colour(own, everybody) == "#123456"
    assert light.colour(CATEGORIES[-1], everybody) == light.open_slice
    assert CATEGORIES[-1].id == OPEN_ID


@palettes
def test_a_tint_lies_between_the_card_and_the_colour(palette: Palette) -> None:
    assert palette.tint("#0072b2", 0) == palette.card
    assert palette.tint("#0072b2", 1) == "#0072b2"


def test_contrast_is_from_1_to_21_and_knows_no_order() -> None:
    assert contrast("#ffffff", "#000000") == contrast("#000000", "#ffffff") == pytest.approx(21)
    assert contrast("#777777", "#777777") == 1
    assert contrast("#777777", "#ffffff") == pytest.approx(4.48, abs=0.01)


def test_colours_are_mixed_by_channel() -> None:
    assert mixed("#000000", "#ff8000", 0.5) == "#804000"
    assert shaded("#808080", 0) == "#808080"


def distance(one: str, other: str, sight: Matrix) -> float:
    """How far apart two colours are seen (CIE 1976)."""
    a, b = lab(seen_by(one, sight)), lab(seen_by(other, sight))
    return float(sum((x - y) ** 2 for x, y in zip(a, b, strict=True)) ** 0.5)


def seen_by(colour: str, sight: Matrix) -> Linear:
    channels = [int(colour[place : place + 2], 16) / 255 for place in (1, 3, 5)]
    linear = [c / 12.92 if c <= 0.04045 else ((c + 0.055) / 1.055) ** 2.4 for c in channels]
    seen = [sum(a * b for a, b in zip(row, linear, strict=True)) for row in sight]
    return (inside(seen[0]), inside(seen[1]), inside(seen[2]))


def inside(channel: float) -> float:
    return min(1.0, max(0.0, channel))


def lab(colour: Linear) -> Linear:
    red, green, blue = colour
    x = curved((0.4124 * red + 0.3576 * green + 0.1805 * blue) / 0.95047)
    y = curved(0.2126 * red + 0.7152 * green + 0.0722 * blue)
    z = curved((0.0193 * red + 0.1192 * green + 0.9505 * blue) / 1.08883)
    return 116 * y - 16, 500 * (x - y), 200 * (y - z)


def curved(value: float) -> float:
    return float(value ** (1 / 3)) if value > 0.008856 else 7.787 * value + 16 / 116
