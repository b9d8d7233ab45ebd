"""A hand that drags files and addresses out of another program and drops them on a window."""

from pathlib import Path

from tests.end_to_end import drag_source
from tests.end_to_end.desktop import Desktop
from tests.end_to_end.drag_source import PLACE
from tests.end_to_end.program import Program

HERE = (PLACE[0] + PLACE[2] // 2, PLACE[1] + PLACE[3] // 2)


def drop(desktop: Desktop, program: Program, *what: Path | str, is_taken: bool = True) -> None:
    """Drag it over the window and let go, until the window has taken it: a hand that lets go before the
    window could answer does it again. What is not to be taken is tried once. The other program stays, for
    it is asked what it is that was dropped."""
    urls = [each.as_uri() if isinstance(each, Path) else each for each in what]
    source = desktop.start_beside(drag_source.__file__, *urls)
    assert source.stdout
    assert source.stdout.readline() == "ready\n"
    over = program.find("frame", "").rect.at(0.5, 0.4)
    answer, tries = "ignored", 0
    while answer == "ignored" and tries < (5 if is_taken else 1):
        program.press(HERE)
        program.glide(HERE, over, 40)
        program.glide(over, (over[0] + 5, over[1]), 20)
        program.release()
        answer, tries = source.stdout.readline().strip(), tries + 1
    assert answer == ("copy" if is_taken else "ignored")
