"""A desktop of the test's own: a screen, a window manager, a session bus, and the real program."""

import json
import os
import shutil
import struct
import subprocess
import sys
from pathlib import Path

from planner.ui.reminding.choices import CHOICES
from tests.end_to_end.program import Program
from tests.end_to_end.waiting import PATIENCE, wait_for

ROOT = Path(__file__).resolve().parents[2]
PROGRAMS = ("Xvfb", "openbox", "xdotool", "wmctrl", "dbus-daemon", "pdftotext")
SCREEN_READER = (
    Path("/usr/libexec/at-spi-bus-launcher"),
    Path("/usr/lib/python3/dist-packages/pyatspi"),
)
SYSTEM_PYTHON = "/usr/bin/python3"
SCREEN = (1400, 1000)


def missing() -> list[str]:
    """What a desktop needs and this machine doesn't have."""
    programs = [name for name in PROGRAMS if not shutil.which(name)]
    return programs + [str(path) for path in SCREEN_READER if not path.exists()]


class Desktop:
    """Started once for many tests: each starts its own program on it and closes it."""

    def __init__(self, folder: Path) -> None:
        self._folder = folder
        self._processes: list[subprocess.Popen[str]] = []
        self.programs: list[Program] = []
        self._environment = self._own_environment()
        self.forget_settings()
        try:
            self._start_screen()
            self._start_bus()
            self._start(["openbox"])
            wait_for("the window manager", self._window_manager_is_up)
            self._eyes = self._start([SYSTEM_PYTHON, str(Path(__file__).with_name("eyes.py"))])
        except BaseException:
            self.close()
            raise

    def run(self, *command: str, check: bool = True) -> str:
        """What a command on this desktop prints."""
        done = subprocess.run(
            command, env=self._environment, capture_output=True, text=True, check=check, timeout=60
        )
        return done.stdout

    def start(self, book: Path, *arguments: str, language: str = "en") -> "Program":
        """Start the real program on `book` and wait until its window is up, and gets the keys."""
        options = ["--data", str(book), "--lang", language, *arguments]
        process = self._start([sys.executable, "-m", "planner", *options])
        program = Program(self, process, self._errors_of(process), book)
        self.programs.append(program)
        program.wait_for("its window", program.gets_keys)
        return program

    def start_beside(self, script: str, *arguments: str) -> "subprocess.Popen[str]":
        """Start a script of the tests, which tells what happens on its standard output."""
        return self._start([sys.executable, script, *arguments])

    def ask_eyes(self, **question: object) -> object:
        """What a screen reader would learn; see eyes.py. None while a window is changing."""
        assert self._eyes.stdin
        assert self._eyes.stdout
        self._eyes.stdin.write(json.dumps(question) + "\n")
        self._eyes.stdin.flush()
        return json.loads(self._eyes.stdout.readline()).get("answer")

    def screenshot(self, path: Path) -> None:
        """The whole screen as a PNG, read from the framebuffer that Xvfb keeps as an XWD file."""
        from PIL import Image

        raw = (self._folder / "Xvfb_screen0").read_bytes()
        header = struct.unpack(">25I", raw[:100])
        size, width, height, row, colours = (header[n] for n in (0, 4, 5, 12, 19))
        pixels = raw[size + 12 * colours :]
        path.parent.mkdir(parents=True, exist_ok=True)
        Image.frombuffer("RGB", (width, height), pixels, "raw", "BGRX", row, 1).save(path)

    def forget_settings(self) -> None:
        """Be a computer on which nobody has chosen anything yet, but to be reminded of nothing: on a
        Monday or a Friday that would come in the middle of a journey, and move the page."""
        shutil.rmtree(self._folder / "config", ignore_errors=True)
        file = self._folder / "config" / "lagkage" / "settings.ini"
        file.parent.mkdir(parents=True)
        off = (f"{choices.on.key}=off\n" for choices in CHOICES.values())
        file.write_text("".join(("[General]\n", *off)))

    def close(self) -> None:
        """End everything that was started here, the last first."""
        for process in reversed(self._processes):
            with process:  # which closes its pipes, too
                process.terminate()
                process.wait(PATIENCE)

    def _own_environment(self) -> dict[str, str]:
        run = self._folder / "run"
        run.mkdir(mode=0o700)
        kept = {key: value for key, value in os.environ.items() if not key.startswith("WAYLAND")}
        return kept | {
            "HOME": str(self._folder),
            "XDG_RUNTIME_DIR": str(run),
            "XDG_CONFIG_HOME": str(self._folder / "config"),
            "XDG_DATA_HOME": str(self._folder / "data"),
            "XDG_CACHE_HOME": str(self._folder / "cache"),
            "QT_QPA_PLATFORM": "xcb",
            "QT_LINUX_ACCESSIBILITY_ALWAYS_ON": "1",
            "LC_ALL": "C.UTF-8",
            "TZ": "Europe/Copenhagen",  # whose clock the calendars tell that are imported
            "PYTHONPATH": str(ROOT),
        }

    def _start_screen(self) -> None:
        ready, tells = os.pipe()
        size = "{}x{}x24".format(*SCREEN)
        options = [
            "-screen",
            "0",
            size,
            "-nolisten",
            "tcp",
            "-noreset",
            "-r",  # a key that a busy machine is long in letting go of is pressed once
            "-fbdir",
            str(self._folder),
        ]
        self._start(["Xvfb", "-displayfd", str(tells), *options], pass_fds=(tells,))
        os.close(tells)
        with os.fdopen(ready) as told:
            self._environment["DISPLAY"] = f":{told.readline().strip()}"

    def _start_bus(self) -> None:
        bus = self._start(["dbus-daemon", "--session", "--nofork", "--print-address"])
        assert bus.stdout
        self._environment["DBUS_SESSION_BUS_ADDRESS"] = bus.stdout.readline().strip()

    def _window_manager_is_up(self) -> bool:
        return "Openbox" in self.run("wmctrl", "-m", check=False)

    def _start(
        self, command: list[str], pass_fds: tuple[int, ...] = (), **environment: str
    ) -> "subprocess.Popen[str]":
        with self._folder.joinpath(f"errors-{len(self._processes)}.txt").open("w") as kept:
            process = subprocess.Popen(
                command,
                stdin=subprocess.PIPE,
                stdout=subprocess.PIPE,
                stderr=kept,
                env=self._environment | environment,
                cwd=self._folder,
                text=True,
                pass_fds=pass_fds,
            )
        self._processes.append(process)
        return process

    def _errors_of(self, process: "subprocess.Popen[str]") -> Path:
        return self._folder / f"errors-{self._processes.index(process)}.txt"
