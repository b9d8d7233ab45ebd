"""Shipped files are found wherever the program lies."""

import sys
from importlib.util import module_from_spec, spec_from_file_location
from pathlib import Path
from shutil import copy
from types import ModuleType

import pytest

import planner.resources

LAYOUTS = {
    "checkout": ("planner", "resources"),
    "wheel": ("site-packages/planner", "site-packages/planner/_resources"),
    "bundle": ("_internal/planner", "_internal/resources"),
}


def _installed(folder: Path, layout: str) -> tuple[ModuleType, Path]:
    """The module as it lies in that layout, and the icon that it should find."""
    package, resources = (folder / place for place in LAYOUTS[layout])
    package.mkdir(parents=True)
    icon = resources / "icons" / "lock.svg"
    icon.parent.mkdir(parents=True)
    icon.write_text("<svg/>")
    copied = copy(planner.resources.__file__, package)
    spec = spec_from_file_location("resources_elsewhere", copied)
    assert spec
    assert spec.loader
    module = module_from_spec(spec)
    spec.loader.exec_module(module)
    return module, icon


@pytest.mark.parametrize("layout", LAYOUTS)
def test_a_shipped_file_is_found(
    layout: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    module, icon = _installed(tmp_path.resolve(), layout)
    if layout == "bundle":
        monkeypatch.setattr(sys, "_MEIPASS", str(tmp_path.resolve() / "_internal"), raising=False)

    assert module.resource("icons", "lock.svg") == icon


@pytest.mark.parametrize("layout", LAYOUTS)
def test_a_file_that_is_missing_is_named(layout: str, tmp_path: Path) -> None:
    module, _ = _installed(tmp_path, layout)

    with pytest.raises(module.ResourceMissing, match=r"icons/none\.svg"):
        module.resource("icons", "none.svg")


def test_an_installed_program_prefers_its_own_files(tmp_path: Path) -> None:
    module, icon = _installed(tmp_path.resolve(), "wheel")
    beside = tmp_path / "site-packages" / "resources" / "icons" / "lock.svg"
    beside.parent.mkdir(parents=True)
    beside.write_text("<svg>somebody else's</svg>")

    assert module.resource("icons", "lock.svg") == icon
