"""A report that can be copied: versions, and the trace. Nothing of the book, of its owner or of where
things lie is in it."""

import platform
import sys

from PySide6.QtCore import qVersion
from PySide6.QtGui import QGuiApplication

from planner import __version__


def report_of(trace: str) -> str:
    """What whoever mends the program needs to know. Always in English, like the source."""
    return f"{_versions()}\n{trace}".rstrip()


def _versions() -> str:
    python = ".".join(map(str, sys.version_info[:3]))
    system = f"{platform.system()} {platform.release()} {platform.machine()}"
    screen = QGuiApplication.platformName() if QGuiApplication.instance() else "no screen"
    return f"Lagkage {__version__}, Python {python}, Qt {qVersion()}, {system}, {screen}"
