"""The running program, as a user has it: a window to look at, a mouse, keys, and a file on disk."""

import json
import re
import signal
import subprocess
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import Any, Protocol

from tests.end_to_end.waiting import PATIENCE, Found, wait_for

Point = tuple[int, int]

MOST_STOPS = 60
"""Presses of Tab until somebody gives up that looks for something."""

NOISE = re.compile(r"^qt\.accessibility\.|^AtSpiAdaptor::|^\s*$")
"""What Qt says about the screen reader's protocol, whatever a program does."""


@dataclass(frozen=True, slots=True)
class Rect:
    """In pixels of the screen."""

    x: int
    y: int
    width: int
    height: int

    @property
    def centre(self) -> Point:
        return self.x + self.width // 2, self.y + self.height // 2

    def at(self, across: float, down: float) -> Point:
        """A point inside; `at(0.5, 0.5)` is the centre."""
        return self.x + round(across * self.width), self.y + round(down * self.height)


@dataclass(frozen=True, slots=True)
class Seen:
    """A part of the window, as a screen reader knows it."""

    role: str
    name: str
    description: str
    rect: Rect
    value: float | None
    text: str | None
    states: tuple[str, ...]
    depth: int


class Stage(Protocol):
    """What a program needs of the desktop that it runs on."""

    def run(self, *command: str, check: bool = True) -> str: ...
    def ask_eyes(self, **question: object) -> Any: ...
    def screenshot(self, path: Path) -> None: ...


class Program:
    """Made by `desktop.start(book)`. Every look waits until there is something to see."""

    def __init__(
        self, stage: Stage, process: "subprocess.Popen[str]", errors: Path, book: Path
    ) -> None:
        self.book = book
        self._stage = stage
        self._process = process
        self._errors = errors

    # Eyes

    def find(self, role: str, name: str = "") -> Seen:
        """The first part that shows with that role ("push button") and a name that matches; a dialog
        once it gets the keys, which the window below it has until then."""

        def look() -> list[Seen]:
            found = self.all(role, name)
            return [each for each in found if role != "dialog" or "active" in each.states]

        return self.wait_for(f"{role} {name!r}", look)[0]

    def all(self, role: str = "", name: str = "") -> list[Seen]:
        """What shows now, from the top down. `name` is a regular expression found anywhere."""
        found = self._stage.ask_eyes(ask="find", pid=self._process.pid, role=role, name=name)
        return [_seen(each) for each in found or ()]

    def shows(self, name: str, role: str = "") -> bool:
        """Whether something with that name shows now."""
        return bool(self.all(role, name))

    def tree(self) -> str:
        """Everything that shows, an indented line each: for whoever writes or mends a journey."""
        return "\n".join(f"{'  ' * s.depth}{s.role} {s.name!r} {_more(s)}" for s in self.all())

    def windows(self) -> list[str]:
        """The titles of the program's windows."""
        return list(self._titles().values())

    def gets_keys(self) -> bool:
        """Whether one of its windows does; nobody does for a moment once a dialog is closed."""
        asked = ("xdotool", "getwindowfocus", "getwindowpid")
        return self._stage.run(*asked, check=False).strip() == str(self._process.pid)

    def screenshot(self, path: Path) -> None:
        self._stage.screenshot(path)

    # A mouse

    def move_to(self, point: Point) -> None:
        self._xdo(*_to(point))

    def press(self, point: Point, button: int = 1) -> None:
        self._xdo(*_to(point), "mousedown", str(button))

    def release(self, button: int = 1) -> None:
        self._xdo("mouseup", str(button))

    def click(self, point: Point, button: int = 1, times: int = 1) -> None:
        self._xdo(*_to(point), "click", "--repeat", str(times), "--delay", "60", str(button))

    def drag(self, start: Point, end: Point, steps: int = 20) -> None:
        """Press at `start`, go straight to `end` in steps, let go there."""
        self.press(start)
        self.glide(start, end, steps)
        self.release()

    def glide(self, start: Point, end: Point, steps: int = 20) -> None:
        """Move as a hand does, whatever is pressed: a program may miss a jump."""
        parts = [(n + 1) / steps for n in range(steps)]
        path = [(_between(start[0], end[0], p), _between(start[1], end[1], p)) for p in parts]
        self._xdo(*(word for point in path for word in (*_to(point), "sleep", "0.01")))

    def wheel(self, point: Point, notches: int) -> None:
        """Downwards, or upwards if negative."""
        button = "5" if notches > 0 else "4"
        self._xdo(*_to(point), "click", "--repeat", str(abs(notches)), "--delay", "10", button)

    # A keyboard

    def key(self, *names: str) -> None:
        """`key("Tab", "Tab", "ctrl+z")`, as X names them. A mouse button that is held stays so, which
        xdotool's `--clearmodifiers` would not leave alone."""
        self._press("key", *names)

    def hold(self, name: str) -> None:
        self._xdo("keydown", name)

    def let_go(self, name: str) -> None:
        self._xdo("keyup", name)

    def type(self, text: str) -> None:
        self._press("type", text)

    def _press(self, how: str, *what: str) -> None:
        """Once the program gets the keys, and until it has heard them: what is seen then is what they
        have done."""
        self.wait_for("the keys to be its", self.gets_keys)
        self._xdo(how, "--delay", "15", *what)
        self._stage.ask_eyes(ask="greet", pid=self._process.pid)

    def go_to(self, role: str, name: str, key: str = "Tab") -> None:
        """Press Tab until what has that role and a name that matches has the focus."""
        for _ in range(MOST_STOPS):
            if any(not role or each.role == role for each in self.focused(name)):
                return
            self.key(key)
        raise AssertionError(f"{key} never comes to {role} {name!r}: {self.focused()}")

    def focused(self, name: str = "") -> list[Seen]:
        """What has the focus, if its name matches."""
        return [each for each in self.all("", name) if "focused" in each.states]

    # A screen reader's hands

    def set_value(self, role: str, name: str, value: float) -> None:
        self._have_done("set", role, name, value=value)

    def do(self, role: str, name: str) -> None:
        """The first thing that can be done with it: press a button, open a menu."""
        self._have_done("do", role, name)

    def _have_done(self, ask: str, role: str, name: str, **more: float) -> None:
        """Once it is there: a window that is built anew meanwhile is looked through again."""
        question = {"ask": ask, "pid": self._process.pid, "role": role, "name": name, **more}
        self.wait_for(f"{role} {name!r}", lambda: self._stage.ask_eyes(**question))

    # The file on disk

    def revision(self) -> int:
        """The revision in the file; 0 while there is no file."""
        return json.loads(self.book.read_bytes())["rev"] if self.book.exists() else 0

    def wait_saved(self, revision: int) -> dict[str, Any]:
        """The whole file once it holds that revision or a later one."""
        self.wait_for(f"revision {revision} on disk", lambda: self.revision() >= revision)
        return json.loads(self.book.read_bytes())

    # Beginning and end

    def wait_for(self, what: str, look: Callable[[], Found], patience: float = PATIENCE) -> Found:
        """`look`'s first true answer. Fails at once when the program has ended by itself."""

        def look_at_the_living() -> Found:
            if self._process.poll() is not None:
                raise AssertionError(f"the program ended, waiting for {what}:\n{self.errors()}")
            return look()

        return wait_for(what, look_at_the_living, patience)

    def close(self) -> None:
        """Close the first window as a user does, and wait until the program has ended."""
        self._wmctrl("-i", "-c", next(iter(self._titles())))
        assert self.wait_ended() == 0, self.errors()

    def wait_ended(self) -> int:
        """The exit status, once it has ended by itself."""
        return self._process.wait(PATIENCE)

    def kill(self) -> None:
        """What a power cut leaves of a process."""
        self._process.kill()
        self._process.wait()

    @contextmanager
    def held_up(self) -> Iterator[None]:
        """While this holds it answers nobody, as where a disk or a computer is stuck."""
        self._process.send_signal(signal.SIGSTOP)
        try:
            yield
        finally:
            self._process.send_signal(signal.SIGCONT)

    @property
    def is_running(self) -> bool:
        return self._process.poll() is None

    def errors(self) -> str:
        """What it wrote to standard error; nothing, when all is well."""
        lines = self._errors.read_text().splitlines()
        return "\n".join(line for line in lines if not NOISE.search(line))

    def _titles(self) -> dict[str, str]:
        """The windows' titles by the window manager's id, oldest first."""
        lines = (line.split(maxsplit=4) for line in self._wmctrl("-lp").splitlines())
        return {line[0]: line[-1] for line in lines if int(line[2]) == self._process.pid}

    def _xdo(self, *words: str) -> None:
        self._stage.run("xdotool", *words)

    def _wmctrl(self, *words: str) -> str:
        return self._stage.run("wmctrl", *words, check=False)


def _to(point: Point) -> Sequence[str]:
    return "mousemove", str(point[0]), str(point[1])


def _between(start: int, end: int, part: float) -> int:
    return round(start + part * (end - start))


def _seen(node: dict[str, Any]) -> Seen:
    rest = {"rect": Rect(*node.pop("box")), "states": tuple(node.pop("states"))}
    return Seen(**node, **rest)


def _more(seen: Seen) -> str:
    value = "" if seen.value is None else f" = {seen.value:g}"
    text = "" if seen.text is None else f" {seen.text!r}"
    rect = seen.rect
    return f"{rect.x},{rect.y} {rect.width}×{rect.height}{value}{text} {' '.join(seen.states)}"
