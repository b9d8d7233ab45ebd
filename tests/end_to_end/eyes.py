"""Sees windows as a screen reader does, and answers questions about them.

Runs as a child process under the system's Python, which is the one that has AT-SPI (`gi`); so it
imports nothing of the project. A question a line on standard input, an answer a line on standard
output, both JSON:

    {"ask": "see", "pid": 1}                                     every node that shows
    {"ask": "find", "pid": 1, "role": "slider", "name": "^Mail"}  those that match; name is a regex
    {"ask": "set", …, "value": 90}                               set the first match's value
    {"ask": "do", …}                                             the first match's first action
    {"ask": "greet", "pid": 1}                                   nothing, and be answered

An answer to "set" and "do" is whether it was done.
"""

import json
import re
import sys

import gi

gi.require_version("Atspi", "2.0")
from gi.repository import Atspi, GLib  # noqa: E402

LEVELS = 40
GREETINGS = 3
PATIENCE = 60_000
"""Milliseconds that a program may take to answer; usual are 800, which a busy machine needs at times."""
STATES = ("FOCUSED", "CHECKED", "ENABLED", "SELECTED", "EDITABLE", "FOCUSABLE", "ACTIVE")


def windows(pid):
    desktop = Atspi.get_desktop(0)
    for number in range(desktop.get_child_count()):
        application = desktop.get_child_at_index(number)
        if application and application.get_process_id() == pid:
            yield from children(application)


def children(node):
    """All at once, before any of them is looked into."""
    # WORKAROUND QAccessibleAbstractScrollArea::child has no bounds: asked for a scroll bar that went
    # after it was counted, the program ends. Qt 6.11.
    found = [node.get_child_at_index(number) for number in range(node.get_child_count())]
    return [child for child in found if child]


def showing(nodes, closed=(), depth=0):
    """All nodes that show, each with its depth, from the top down; not what is in those of the roles
    `closed`."""
    for node in nodes:
        if node.get_state_set().contains(Atspi.StateType.SHOWING):
            yield node, depth
            if depth < LEVELS and node.get_role_name() not in closed:
                yield from showing(children(node), closed, depth + 1)


def matches(question):
    name = re.compile(question.get("name") or "")
    role = question.get("role")
    closed = () if not role or role.startswith("table") else ("table",)  # it has many cells
    for node, depth in showing(windows(question["pid"]), closed):
        if (not role or node.get_role_name() == role) and name.search(node.get_name() or ""):
            yield node, depth


def described(node, depth):
    component, value, text = (
        node.get_component_iface(),
        node.get_value_iface(),
        node.get_text_iface(),
    )
    box = component and component.get_extents(Atspi.CoordType.SCREEN)
    states = node.get_state_set()
    return {
        "role": node.get_role_name(),
        "name": node.get_name() or "",
        "description": node.get_description() or "",
        "box": [box.x, box.y, box.width, box.height] if box else [0, 0, 0, 0],
        "value": value.get_current_value() if value else None,
        "text": text.get_text(0, text.get_character_count()) if text else None,
        "states": [s.lower() for s in STATES if states.contains(getattr(Atspi.StateType, s))],
        "depth": depth,
    }


def greet(pid):
    """Ask for the windows' names, again and again: a program that was held up, and finds keys and a
    question waiting, may answer the first before it reads its keys, and not the one after."""
    for _ in range(GREETINGS):
        for window in windows(pid):
            window.get_name()


def answer(question):
    ask = question["ask"]
    if ask == "greet":
        return greet(question["pid"])
    if ask == "see":
        question = {"pid": question["pid"]}
    found = matches(question)
    if ask in ("see", "find"):
        return [described(*each) for each in found]
    node, _ = next(found)
    if ask == "set":
        node.get_value_iface().set_current_value(question["value"])
    else:
        node.get_action_iface().do_action(0)
    return True


def main():
    Atspi.init()
    Atspi.set_timeout(PATIENCE, PATIENCE)
    for line in sys.stdin:
        Atspi.get_desktop(0).set_cache_mask(Atspi.Cache.NONE)
        try:
            reply = {"answer": answer(json.loads(line))}
        except (GLib.GError, StopIteration) as gone:  # a window closed while it was looked at
            reply = {"gone": repr(gone)}
        print(json.dumps(reply), flush=True)


main()
