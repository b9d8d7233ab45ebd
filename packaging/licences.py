"""Gather the licences of all that a running Lagkage stands on into `resources/licences`.

    python packaging/licences.py

A file for each: its name, its licence in a word, and the licence in full as its makers wrote it. Which
libraries there are comes from pyproject.toml and what they need themselves; a test says when one is
missing here. Qt's wheels bring no licence text, so the GNU licences lie in `packaging/gnu`.
"""

import re
import sys
import tomllib
from collections.abc import Iterator
from importlib.metadata import Distribution, distribution
from pathlib import Path

from packaging.requirements import Requirement

ROOT = Path(__file__).resolve().parents[1]
LICENCES = ROOT / "resources" / "licences"
GNU = ROOT / "packaging" / "gnu"
IN_A_WORD = {
    "contourpy": "BSD 3-Clause",
    "cycler": "BSD 3-Clause",
    "kiwisolver": "BSD 3-Clause",
    "matplotlib": "matplotlib licence, after Python's",
    "python-dateutil": "Apache 2.0 or BSD 3-Clause",
}
"""Where the package itself does not say it in a word."""

QT = ("pyside6-essentials", "shiboken6")
_LICENCE = re.compile(r"(licen[sc]e|copying|notice)", re.IGNORECASE)


def main() -> int:
    for old in LICENCES.glob("*.txt"):
        old.unlink()
    LICENCES.mkdir(exist_ok=True)
    for name, (title, word, text) in {**own(), **libraries()}.items():
        (LICENCES / f"{name}.txt").write_text(f"{title}\n{word}\n\n{text}\n", encoding="utf-8")
    return 0


def own() -> dict[str, tuple[str, str, str]]:
    """What does not come as a Python package: title, licence in a word, and in full."""
    gnu = "\n\n\n".join(_read(GNU / name) for name in ("LGPL-3.txt", "GPL-3.txt"))
    python = _read(Path(sys.base_prefix, "lib", f"python3.{sys.version_info[1]}", "LICENSE.txt"))
    return {
        "lagkage": ("Lagkage", "MIT", _read(ROOT / "LICENSE")),
        "qt-for-python": ("Qt and Qt for Python", "LGPL 3.0", gnu),
        "python": ("Python", "PSF", python),
        "tabler-icons": ("Tabler Icons", "MIT", _read(ROOT / "resources" / "icons" / "LICENSE")),
        "inter": ("Inter", "SIL OFL 1.1", _read(ROOT / "resources" / "fonts" / "LICENSE")),
    }


def libraries() -> dict[str, tuple[str, str, str]]:
    found = {}
    for name in sorted(needed() - set(QT)):
        package = distribution(name)
        word = IN_A_WORD.get(name) or package.metadata.get("License-Expression")
        word = word or (package.metadata.get("License") or "").partition("\n")[0]
        found[name] = (package.metadata["Name"], word, "\n\n\n".join(_texts(package)))
    return found


def needed() -> set[str]:
    """The names of all packages that a running Lagkage needs."""
    project = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))["project"]
    names: set[str] = set()
    waiting = [Requirement(each).name for each in project["dependencies"]]
    while waiting:
        name = re.sub(r"[-_.]+", "-", waiting.pop()).lower()
        if name not in names:
            names.add(name)
            waiting += _needs(distribution(name))
    return names


def _needs(package: Distribution) -> Iterator[str]:
    for each in map(Requirement, package.requires or ()):
        if each.marker is None or each.marker.evaluate({"extra": ""}):
            yield each.name


def _texts(package: Distribution) -> Iterator[str]:
    """Every licence that lies in the package's own description, each once."""
    seen: set[str] = set()
    for file in package.files or ():
        if ".dist-info" in str(file) and _LICENCE.search(file.name):
            text = _read(Path(str(file.locate())))
            if text not in seen:
                seen.add(text)
                yield text


def _read(path: Path) -> str:
    """Without what editors leave at the ends of lines."""
    lines = path.read_text(encoding="utf-8").expandtabs(4).splitlines()
    return "\n".join(line.rstrip() for line in lines).strip("\n\f")


if __name__ == "__main__":
    sys.exit(main())
