"""What is tried does not hang on what ran before."""

from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st


def test_the_same_is_tried_whatever_is_loaded_meanwhile(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    tried: list[int] = []
    monkeypatch.syspath_prepend(tmp_path)
    (tmp_path / "full_of_numbers.py").write_text(f"NUMBERS = {[*range(2**20, 2**20 + 100)]}")

    @given(st.integers())
    def look(number: int) -> None:
        tried.append(number)

    look()
    before = tried.copy()
    tried.clear()
    __import__("full_of_numbers")
    look()

    assert tried == before
