"""Type on paper: what can be drawn, what fits into a line."""

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from planner.charts.style import UNKNOWN, Type, cut, drawable, font_files, short_name, wrapped
from planner.i18n import NO_BREAK

FACE = Type(9)
NAMES = st.text(max_size=60)


@pytest.mark.parametrize("bold", [False, True])
def test_figures_are_all_equally_wide(bold: bool) -> None:
    face = Type(10, bold)

    assert len({round(face.width(figure * 10), 3) for figure in "0123456789"}) == 1


def test_bold_is_a_real_face_of_its_own() -> None:
    assert Type(10, bold=True).width("Kundekontakt") > Type(10).width("Kundekontakt")


@pytest.mark.parametrize("sign", "æøåÆØÅéüßłč→−–·…€≥½")
def test_european_signs_are_in_the_shipped_font(sign: str) -> None:
    from matplotlib.font_manager import get_font

    for path in font_files()[:2]:
        assert ord(sign) in get_font(path).get_charmap()


def test_the_shipped_fonts_are_small() -> None:
    assert sum(path.stat().st_size for path in font_files()[:2]) < 400_000


@given(NAMES)
@example("\u202eevil\u2069")
@example("a\u200d\ufe0fb")
def test_what_is_drawable_stays_so(text: str) -> None:
    assert drawable(drawable(text)) == drawable(text)


def test_emoji_without_a_glyph_are_left_out_and_letters_become_boxes() -> None:
    assert drawable("🎉 Mail 📧") == "Mail"
    assert drawable("漢字 A") == f"{UNKNOWN * 2} A"
    assert drawable("🎉") == UNKNOWN


def test_signs_that_turn_the_line_are_gone() -> None:
    assert drawable("a\u202eb\u2066c\x00d") == "abcd"


def test_a_number_stays_with_its_unit() -> None:
    assert drawable(f"30{NO_BREAK}%") == f"30{NO_BREAK}%"
    assert wrapped(f"Goal 30{NO_BREAK}%", FACE.width("Goal 30"), FACE, 3) == [
        "Goal",
        f"30{NO_BREAK}%",
    ]


@given(NAMES.map(drawable), st.floats(20, 300))
def test_what_is_cut_fits(text: str, width: float) -> None:
    assert FACE.width(cut(text, width, FACE)) <= width


@given(NAMES.map(drawable), st.floats(20, 300), st.integers(1, 4))
def test_wrapped_lines_fit_and_are_few(text: str, width: float, most: int) -> None:
    lines = wrapped(text, width, FACE, most)

    assert 1 <= len(lines) <= most
    assert all(FACE.width(line) <= width for line in lines)


def test_what_fits_is_not_cut() -> None:
    assert cut("Customer contact", 500, FACE) == "Customer contact"
    assert wrapped("a b c", 500, FACE, 2) == ["a b c"]


def test_what_goes_beyond_the_last_line_is_cut() -> None:
    lines = wrapped(
        "Forberedelse og dokumentation af møder", FACE.width("Forberedelse og"), FACE, 2
    )

    assert lines[0] == "Forberedelse og"
    assert len(lines) == 2
    assert lines[1].startswith("dokumen")
    assert lines[1].endswith("…")


def test_a_name_as_long_as_a_book_is_cut_and_says_so() -> None:
    assert short_name("Mail") == "Mail"
    assert short_name("m" * 40) == "m" * 40
    assert short_name("m" * 41) == "m" * 39 + "…"
