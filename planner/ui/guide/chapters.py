"""The chapters of the guide, read from `resources/guide`.

A chapter is a file `NN-id.md` in the folder of each language: the number orders it, the first line is
its title (`# Goals`), and links to other chapters are written `[goals](goals)`. To add one is to add
its files; `ui/guide/where.py` says from where in the window it is opened.
"""

from dataclasses import dataclass

from planner.resources import resource


@dataclass(frozen=True, slots=True)
class Chapter:
    """One chapter; `text` is Markdown, its title included."""

    id: str
    title: str
    text: str

    def occurrences(self, wanted: str) -> int:
        """How often `wanted` is in it, case ignored."""
        return self.text.casefold().count(wanted.casefold()) if wanted else 0


def chapters(language: str) -> tuple[Chapter, ...]:
    """All chapters in order, in `language`."""
    files = sorted(resource("guide", language).glob("*.md"))
    return tuple(_chapter(file.stem, file.read_text(encoding="utf-8")) for file in files)


def _chapter(name: str, text: str) -> Chapter:
    title = text.partition("\n")[0].removeprefix("# ").strip()
    return Chapter(name.partition("-")[2], title, text)
