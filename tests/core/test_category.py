"""Names as they are kept: one line, nothing invisible, no longer than 80 signs."""

import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from planner.core.category import LONGEST_NAME, LONGEST_TEXT, clean_name, cleaned
from planner.core.errors import EmptyName

odd = st.text(
    alphabet=st.one_of(st.characters(), st.sampled_from(" \t\n\u200b\u202e\u00ad\x00\u3164"))
)


@given(odd)
def test_a_text_is_one_line_of_what_can_be_seen(text: str) -> None:
    seen = cleaned(text)

    assert seen == seen.strip()
    assert "  " not in seen
    assert not {unicodedata.category(sign) for sign in seen} & {"Cc", "Cf", "Cs", "Co", "Zl", "Zp"}
    assert unicodedata.is_normalized("NFC", seen)


@given(odd, st.integers(1, 20))
def test_cleaning_twice_is_cleaning_once(text: str, longest: int) -> None:
    once = cleaned(text, longest)

    assert len(once) <= longest
    assert cleaned(once, longest) == once


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("  Internal   meetings\n", "Internal meetings"),
        ("evil\u202e.exe", "evil.exe"),
        ("a\u200b \u200bb", "a b"),
        ("Cafe\u0301", "Café"),
        ("A\ttab\x00", "A tab"),
        ("شؤون الزبائن", "شؤون الزبائن"),
        ("\U0001f469\u200d\U0001f4bb", "\U0001f469\U0001f4bb"),
        ("Møder <b>&amp; $x$", "Møder <b>&amp; $x$"),
    ],
)
def test_a_name_is_kept_as_a_person_reads_it(text: str, name: str) -> None:
    assert clean_name(text) == name


@pytest.mark.parametrize(
    "text", ["", " \n\t", "\u200b\u200d\ufeff", "\u202e", "\x00", "\u3164", "\u2800"]
)
def test_a_name_with_nothing_to_see_is_refused(text: str) -> None:
    with pytest.raises(EmptyName):
        clean_name(text)


def test_a_name_is_cut_at_80_signs_and_a_text_at_2000() -> None:
    assert len(clean_name("x" * 200)) == LONGEST_NAME == 80
    assert len(cleaned("x" * 20_000)) == LONGEST_TEXT == 2000
    assert clean_name("x" * 79 + " y") == "x" * 79
