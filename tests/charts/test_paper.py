"""Papers by country."""

import pytest

from planner.charts.paper import A4, LETTER, laid_out_as, usual_paper


@pytest.mark.parametrize("territory", ["DK", "DE", "GB", "GL", ""])
def test_most_of_the_world_prints_on_a4(territory: str) -> None:
    assert usual_paper(territory) is A4


@pytest.mark.parametrize("territory", ["US", "CA", "mx", "PH"])
def test_the_americas_print_on_letter(territory: str) -> None:
    assert usual_paper(territory) is LETTER


@pytest.mark.parametrize("size", [(595, 842), (842, 595), (612, 792), (612, 1008)])
def test_paper_like_a4_and_letter_is_laid_out_for_as_it_is(size: tuple[int, int]) -> None:
    paper = laid_out_as(*size)

    assert (paper.width, paper.height) == size


@pytest.mark.parametrize("size", [(420, 595), (842, 1191), (298, 420), (500, 500), (516, 729)])
def test_other_paper_is_laid_out_for_in_its_proportions_with_room_enough(
    size: tuple[int, int],
) -> None:
    paper = laid_out_as(*size)

    assert paper.width / paper.height == pytest.approx(size[0] / size[1])
    assert paper.width >= A4.width - 1
    assert paper.height >= LETTER.height - 1
