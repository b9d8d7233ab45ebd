"""Papers by country."""

import pytest

from planner.charts.paper import A4, LETTER, usual_paper


@pytest.mark.parametrize("territory", ["DK", "DE", "GB", "GL", ""])
def test_most_of_the_world_prints_on_a4(territory: str) -> None:
    assert usual_paper(territory) is A4


@pytest.mark.parametrize("territory", ["US", "CA", "mx", "PH"])
def test_the_americas_print_on_letter(territory: str) -> None:
    assert usual_paper(territory) is LETTER
