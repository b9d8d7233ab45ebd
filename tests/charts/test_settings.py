"""Drawing with settings of one's own, which matplotlib keeps for the whole program."""

from threading import Event, Thread

import matplotlib as mpl

from planner.charts.settings import drawing_with


def test_two_who_draw_with_settings_of_their_own_take_turns() -> None:
    usual, found, has_begun = mpl.rcParams["text.hinting"], [], Event()

    def draw() -> None:
        with drawing_with({"text.hinting": "none"}):
            has_begun.set()
            found.append((mpl.rcParams["text.hinting"], mpl.rcParams["pdf.fonttype"]))

    other = Thread(target=draw)
    with drawing_with({"pdf.fonttype": 42}):
        other.start()
        waits = not has_begun.wait(0.05)
        found.append((mpl.rcParams["text.hinting"], mpl.rcParams["pdf.fonttype"]))
    other.join(10)

    assert waits
    assert found == [(usual, 42), ("none", mpl.rcParams["pdf.fonttype"])]
    assert (mpl.rcParams["text.hinting"], mpl.rcParams["pdf.fonttype"]) == (usual, 3)
