"""The stopwatch in a real window: it survives a power cut, and the desktop tells who is there."""

import sys
import time as clock
from datetime import timedelta

from planner.core.duration import total
from tests.end_to_end.desktop import SYSTEM_PYTHON, Desktop
from tests.end_to_end.plan_page import PlanPage

IDLE = """
from PySide6.QtWidgets import QApplication
from planner.ui.stopwatch.desktop_idle import idle_of_desktop
application = QApplication([])
idle = idle_of_desktop()
print(idle().total_seconds())
"""


GNOME = """
import os, subprocess, sys
from gi.repository import Gio, GLib

XML = "<node><interface name='org.gnome.Mutter.IdleMonitor'><method name='GetIdletime'>"
XML += "<arg type='t' direction='out'/></method></interface></node>"

def told(connection, sender, path, interface, method, given, call):
    call.return_value(GLib.Variant("(t)", (1234567,)))

def found(connection, name):
    asked = subprocess.Popen(sys.argv[1:], env=os.environ | {"WAYLAND_DISPLAY": "wayland-0"})
    GLib.child_watch_add(GLib.PRIORITY_DEFAULT, asked.pid, lambda *_: loop.quit())

def known(connection, name):
    interface = Gio.DBusNodeInfo.new_for_xml(XML).interfaces[0]
    connection.register_object("/org/gnome/Mutter/IdleMonitor/Core", interface, told, None, None)

loop = GLib.MainLoop()
flags = Gio.BusNameOwnerFlags.NONE
Gio.bus_own_name(Gio.BusType.SESSION, "org.gnome.Mutter.IdleMonitor", flags, known, found, None)
loop.run()
"""
"""Tells like GNOME how long nobody was there, and has it asked by what stands in its arguments."""


def recorded(page: PlanPage) -> timedelta:
    book = page.book()
    return total(book.log(week).total for week in book.recorded.logs)


def test_what_was_started_with_the_keys_runs_on_after_a_power_cut(desktop: Desktop, page: PlanPage):
    program = page.program
    program.key("ctrl+shift+s", "Down", "Return")
    started = program.wait_for("the start on disk", lambda: page.book().stopwatch)
    program.kill()

    again = PlanPage(desktop.start(program.book))
    again.program.find("label", "^0:0[0-9] Customer contact$")
    assert again.book().stopwatch == started
    again.program.key("ctrl+2")
    again.program.click(again.program.find("push button", "^Correct when it").rect.centre)
    again.program.key("Down", "Return")
    again.program.find("label", "^0:[01][0-9] Customer contact$")
    again.program.key("ctrl+shift+s")
    again.program.wait_for("what is recorded", lambda: again.book().stopwatch is None)
    assert recorded(again) >= timedelta(minutes=5)


def test_the_screen_s_own_saver_tells_how_long_nobody_was_there(desktop: Desktop):
    began = clock.monotonic()
    desktop.run("xdotool", "mousemove", "10", "10", "mousemove", "20", "20")
    first = float(desktop.run(sys.executable, "-c", IDLE))
    second = float(desktop.run(sys.executable, "-c", IDLE))
    asked = clock.monotonic()
    desktop.run("xdotool", "key", "Shift_L")
    after = float(desktop.run(sys.executable, "-c", IDLE))

    assert first < second <= asked - began
    assert after <= clock.monotonic() - asked


def test_on_wayland_gnome_tells_it_over_the_bus(desktop: Desktop):
    asked = desktop.run(SYSTEM_PYTHON, "-c", GNOME, sys.executable, "-c", IDLE)

    assert float(asked) == 1234.567
