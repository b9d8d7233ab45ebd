"""Every state that a power cut can leave behind, from what was asked of a disk until then.

The model is harsher than real file systems: until a file is synced, its content may be missing, zero,
cut in half or whole; until a folder is synced, each change of a name in it may have happened or not,
in any combination.
"""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from itertools import product
from pathlib import Path

from tests.storage.disks import Happened

Files = Mapping[Path, bytes]
"""What lies on the medium: contents by name."""


@dataclass(slots=True)
class _File:
    content: bytes = b""
    is_synced: bool = False

    def contents(self) -> tuple[bytes, ...]:
        """What a power cut may leave of it."""
        if self.is_synced:
            return (self.content,)
        half = self.content[: len(self.content) // 2]
        return b"", bytes(len(self.content)), half, self.content


Names = dict[Path, _File | None]


@dataclass(slots=True)
class _Medium:
    now: Names = field(default_factory=dict)
    synced: Names = field(default_factory=dict)
    pending: list[Names] = field(default_factory=list)

    def happen(self, what: Happened) -> None:
        file = self.now.get(what.path)
        match what.operation:
            case "create":
                self._rename({what.path: _File()})
            case "write" if file:
                file.content += what.content
                file.is_synced = False
            case "sync" if file:
                file.is_synced = True
            case "link" if what.other:
                self._rename({what.other: file})
            case "replace" if what.other:
                self._rename({what.other: file, what.path: None})
            case "exchange" if what.other:
                self._rename({what.other: file, what.path: self.now.get(what.other)})
            case "remove":
                self._rename({what.path: None})
            case "sync_folder":
                self._sync(what.path)

    def _rename(self, names: Names) -> None:
        self.now.update(names)
        self.pending.append(names)

    def _sync(self, folder: Path) -> None:
        for names in [names for names in self.pending if next(iter(names)).parent == folder]:
            self.synced.update(names)
            self.pending.remove(names)

    def states(self) -> Iterator[Files]:
        for arrived in product((False, True), repeat=len(self.pending)):
            names = dict(self.synced)
            for change, here in zip(self.pending, arrived, strict=True):
                if here:
                    names.update(change)
            yield from _contents({name: file for name, file in names.items() if file})


def states_after_a_crash(
    log: Sequence[Happened], before: Files | None = None
) -> Iterator[tuple[int, Files]]:
    """The revision that was last acknowledged, and the files that may be there, for a power cut after
    each thing that happened. `before` is what lay there before the first of them."""
    names: Names = {path: _File(content, True) for path, content in (before or {}).items()}
    medium, acknowledged = _Medium(dict(names), dict(names)), 0
    for what in log:
        medium.happen(what)
        acknowledged = what.revision or acknowledged
        for files in medium.states():
            yield acknowledged, files


def _contents(names: Mapping[Path, _File]) -> Iterator[Files]:
    for contents in product(*(file.contents() for file in names.values())):
        yield dict(zip(names, contents, strict=True))
