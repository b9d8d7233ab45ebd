"""A printer of the test's own: a private CUPS on loopback whose paper is a folder.

What is printed goes the way it goes on any desktop, through Qt, libcups, the scheduler and its filters,
up to the device, which keeps the page as a PDF. Nothing of the machine's own printing is touched.
"""

import os
import shutil
import socket
import subprocess
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from tempfile import mkdtemp

from tests.end_to_end.waiting import wait_for

SYSTEM = "/usr/sbin:/sbin:/usr/bin:/bin"
SERVER_BIN = Path("/usr/lib/cups")
FILTERS = Path("/usr/share/cups/mime/cupsfilters.convs")
NAME = "Paper"


def missing() -> list[str]:
    """What a private queue needs and this machine doesn't have."""
    programs = [name for name in ("cupsd", "lpadmin", "lpstat") if not _path(name)]
    return programs if FILTERS.exists() else [*programs, "cups-filters"]


@contextmanager
def private_queue() -> Iterator["Queue"]:
    """A queue that takes pages until this is left; its daemon is ended by its own id."""
    # Not below pytest's folder, which is closed to the account that CUPS runs its filters as.
    folder = Path(mkdtemp(prefix="lagkage-cups-"))
    folder.chmod(0o755)
    try:
        queue = Queue(folder, _free_port())
        try:
            queue.open()
            yield queue
        finally:
            queue.close()
    finally:
        shutil.rmtree(folder)


class Queue:
    """`server` is what `CUPS_SERVER` has to be for a program to print here."""

    def __init__(self, folder: Path, port: int) -> None:
        self._folder = folder
        self.server = f"127.0.0.1:{port}"
        self._printed = folder / "printed"
        _lay_out(folder, port, self._printed)
        daemon = [_path("cupsd"), "-f", "-c", folder / "cupsd.conf", "-s", folder / "files.conf"]
        self._daemon = subprocess.Popen([str(part) for part in daemon])

    def open(self) -> None:
        """Wait for the daemon, and tell it of its one printer."""
        wait_for("the scheduler", lambda: "is running" in self._run("lpstat", "-r"))
        driver = str(self._folder / "paper.ppd")
        self._run("lpadmin", "-p", NAME, "-v", "keep:/", "-P", driver, "-E")
        wait_for("the printer", lambda: "idle" in self._run("lpstat", "-p", NAME))

    def pages(self) -> list[Path]:
        """What was printed, oldest first."""
        return sorted(self._printed.glob("*.pdf"))

    def errors(self) -> str:
        return (self._folder / "errors").read_text()

    def close(self) -> None:
        self._daemon.terminate()
        try:
            self._daemon.wait(10)
        except subprocess.TimeoutExpired:
            self._daemon.kill()
            self._daemon.wait()

    def _run(self, program: str, *words: str) -> str:
        environment = {**os.environ, "CUPS_SERVER": self.server, "LC_ALL": "C"}
        command = [str(_path(program)), *words]
        return subprocess.run(
            command, env=environment, capture_output=True, text=True, check=False
        ).stdout


def _path(program: str) -> str | None:
    return shutil.which(program, path=SYSTEM)


def _free_port() -> int:
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return int(probe.getsockname()[1])


def _lay_out(folder: Path, port: int, printed: Path) -> None:
    for name in ("spool", "cache", "state", "temporary", "printed"):
        (folder / name).mkdir()
    (folder / "cupsd.conf").write_text(CUPSD.format(port=port))
    (folder / "files.conf").write_text(FILES.format(folder=folder))
    (folder / "paper.ppd").write_text(PPD)
    binaries = folder / "bin"
    binaries.mkdir()
    for part in SERVER_BIN.iterdir():
        if part.name != "backend":
            (binaries / part.name).symlink_to(part)
    device = binaries / "backend" / "keep"
    device.parent.mkdir()
    device.write_text(DEVICE.format(printed=printed))
    device.chmod(0o700)  # which is also how CUPS is told to run it as whoever runs the daemon


CUPSD = """\
Listen 127.0.0.1:{port}
Browsing Off
WebInterface No
DefaultAuthType None
<Location />
  Order allow,deny
  Allow from 127.0.0.1
</Location>
<Policy default>
  <Limit All>
    Order allow,deny
    Allow from 127.0.0.1
  </Limit>
</Policy>
"""
FILES = """\
ServerRoot {folder}
ServerBin {folder}/bin
DataDir /usr/share/cups
RequestRoot {folder}/spool
CacheDir {folder}/cache
StateDir {folder}/state
TempDir {folder}/temporary
AccessLog {folder}/access
ErrorLog {folder}/errors
PageLog {folder}/pages
"""
DEVICE = """\
#!/bin/sh
[ $# -gt 0 ] || {{ echo 'direct keep "Unknown" "Keep"'; exit 0; }}
cat "${{6:--}}" >"{printed}/.$1" && mv "{printed}/.$1" "{printed}/$1.pdf"
"""
PPD = """\
*PPD-Adobe: "4.3"
*FormatVersion: "4.3"
*FileVersion: "1.0"
*LanguageVersion: English
*LanguageEncoding: ISOLatin1
*PCFileName: "KEEP.PPD"
*Product: "(Keep)"
*Manufacturer: "Keep"
*ModelName: "Keep"
*ShortNickName: "Keep"
*NickName: "Keep"
*PSVersion: "(3010.000) 0"
*ColorDevice: True
*DefaultColorSpace: RGB
*cupsFilter2: "application/vnd.cups-pdf application/pdf 0 -"
*OpenUI *PageSize/Size: PickOne
*DefaultPageSize: A4
*PageSize A4/A4: ""
*PageSize Letter/Letter: ""
*CloseUI: *PageSize
*OpenUI *PageRegion: PickOne
*DefaultPageRegion: A4
*PageRegion A4/A4: ""
*PageRegion Letter/Letter: ""
*CloseUI: *PageRegion
*DefaultImageableArea: A4
*ImageableArea A4/A4: "12 12 583 830"
*ImageableArea Letter/Letter: "12 12 600 780"
*DefaultPaperDimension: A4
*PaperDimension A4/A4: "595 842"
*PaperDimension Letter/Letter: "612 792"
"""
