"""A Friday close that has just been opened."""

import pytest

from tests.ui.conftest import Open
from tests.ui.friday.afternoon import Afternoon, lived


@pytest.fixture
def friday(open_desk: Open) -> Afternoon:
    return Afternoon(open_desk(lived())).open()
