"""Hours are written through one door: no text that a window shows has a time of its own in it."""

import ast
import re

from tests.house.source import name_of, nodes, place

SHOWN = ("planner/ui/", "planner/wording/", "planner/charts/")
WAYS_TO_WRITE = {
    "“{typed}” is not a time. Write it like 8:30, 8.5, 2h or 90m.",
    "“{text}” can't be read. Write a time like 1:30, 1.5 or 90m.",
    "“{text}” is not a time of day. Write it like 9:30.",
    "How long? Write it like 1:30, 90m or 9:00-10:30.",
    "1:30 customer call yesterday",
    "9:30, or 10 min ago",
    "now, or 9:30",
    "When it started: empty for now, 9:30, or 10 min ago",
}
"""These say how a time may be typed, whichever way it is shown."""


def test_no_text_has_a_time_in_it_that_a_setting_would_write_otherwise() -> None:
    marked = [
        (place(path, node), argument.value)
        for path, node in nodes(ast.Call)
        if path.startswith(SHOWN) and isinstance(node, ast.Call)
        if name_of(node.func).split(".")[-1] in {"text", "plural", "in_context", "mark", "mark_in"}
        for argument in node.args
        if isinstance(argument, ast.Constant) and isinstance(argument.value, str)
    ]

    timed = {text: where for where, text in marked if re.search(r"\d:\d\d", text)}

    assert len(marked) > 300
    assert set(timed) == WAYS_TO_WRITE, timed
