"""How long nobody has used keys or mouse in any program, where the desktop tells it.

X tells it through its screen saver, GNOME on Wayland over the session's bus, Windows by itself. Elsewhere
nobody does, and the window knows only of itself: what KDE says on Wayland is always 0.
"""

import ctypes
import os
import sys
from collections.abc import Callable, Iterator
from datetime import timedelta
from typing import Any

from PySide6.QtGui import QGuiApplication

Idle = Callable[[], timedelta | None]
"""Tells how long; `None` where it can't be told now."""

_PATIENCE = 200
"""Milliseconds within which a desktop that knows answers."""

_MUTTER = "org.gnome.Mutter.IdleMonitor"


def idle_of_desktop() -> Idle | None:
    """What tells it here; `None` if nothing does."""
    return next((idle for idle in _known() if idle() is not None), None)


def _known() -> Iterator[Idle]:
    platform = QGuiApplication.platformName()
    if sys.platform == "win32":
        yield _of_windows
    elif platform == "xcb" and not os.environ.get("WAYLAND_DISPLAY"):
        yield from _of_x()
    if platform in ("xcb", "wayland"):
        yield _of_gnome


class _ScreenSaverInfo(ctypes.Structure):
    _fields_ = (
        ("window", ctypes.c_ulong),
        ("state", ctypes.c_int),
        ("kind", ctypes.c_int),
        ("til_or_since", ctypes.c_ulong),
        ("idle", ctypes.c_ulong),
        ("event_mask", ctypes.c_ulong),
    )


def _of_x() -> Iterator[Idle]:
    """The screen saver of the X server, through a connection of its own that stays open."""
    try:
        x, saver = ctypes.CDLL("libX11.so.6"), ctypes.CDLL("libXss.so.1")
    except OSError:  # a desktop without them
        return
    x.XOpenDisplay.restype = ctypes.c_void_p
    x.XDefaultRootWindow.restype = ctypes.c_ulong
    x.XDefaultRootWindow.argtypes = (ctypes.c_void_p,)
    saver.XScreenSaverQueryExtension.argtypes = (ctypes.c_void_p, *[ctypes.c_void_p] * 2)
    saver.XScreenSaverQueryInfo.argtypes = (ctypes.c_void_p, ctypes.c_ulong, ctypes.c_void_p)
    display = x.XOpenDisplay(None)
    numbers = [ctypes.byref(ctypes.c_int()) for _ in range(2)]
    if display and saver.XScreenSaverQueryExtension(display, *numbers):
        root, info = x.XDefaultRootWindow(display), _ScreenSaverInfo()

        def idle() -> timedelta | None:
            known = saver.XScreenSaverQueryInfo(display, root, ctypes.byref(info))
            return timedelta(milliseconds=info.idle) if known else None

        yield idle


def _of_gnome() -> timedelta | None:
    from PySide6.QtDBus import QDBus, QDBusConnection, QDBusMessage

    path = "/org/gnome/Mutter/IdleMonitor/Core"
    call = QDBusMessage.createMethodCall(_MUTTER, path, _MUTTER, "GetIdletime")
    answer = QDBusConnection.sessionBus().call(call, QDBus.CallMode.Block, _PATIENCE)
    if answer.type() is not QDBusMessage.MessageType.ReplyMessage or not answer.arguments():
        return None
    told: Any = answer.arguments()[0]
    return timedelta(milliseconds=int(told))


class _LastInput(ctypes.Structure):
    _fields_ = (("size", ctypes.c_uint), ("time", ctypes.c_uint))


def _of_windows() -> timedelta | None:
    windows: Any = ctypes.windll  # type: ignore[attr-defined,unused-ignore]
    last = _LastInput(ctypes.sizeof(_LastInput), 0)
    if not windows.user32.GetLastInputInfo(ctypes.byref(last)):
        return None
    passed = (windows.kernel32.GetTickCount() - last.time) & 0xFFFFFFFF
    return timedelta(milliseconds=passed)
