"""Themes: the markup of a publishing system as named snippets, one HTML file each.

A file holds snippets under lines ``=== name``; ``=== extends other`` on top takes the rest from another theme.
"""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache
from importlib.resources import files
from string import Template
from typing import TYPE_CHECKING, Literal

if TYPE_CHECKING:
    from collections.abc import Mapping

Part = Literal["section", "profiles", "related links", "recent excerpts", "language"]

# What a theme's article pages do without.
_LACKS: Mapping[str, frozenset[Part]] = {
    "classic": frozenset({"recent excerpts"}),
    "blocks": frozenset({"recent excerpts"}),
    "soup": frozenset({"profiles"}),
    "seed": frozenset({"section", "related links", "language"}),
}


@dataclass(frozen=True, slots=True)
class Theme:
    """A theme's snippets, and what its article pages show."""

    name: str
    snippets: Mapping[str, Template]

    def fill(self, snippet: str, /, **values: str) -> str:
        """Return the snippet's HTML with *values*, which are HTML themselves."""
        return self.snippets[snippet].substitute(values)

    def shows(self, part: Part) -> bool:
        """Tell whether the theme's article pages have that part."""
        return part not in _LACKS.get(self.name, ())


@cache
def theme(name: str) -> Theme:
    """Return the theme of ``themes/NAME.html``, read once."""
    own: dict[str, Template] = {}
    for part in asset(f"{name}.html").split("=== ")[1:]:
        title, _, markup = part.partition("\n")
        if title.startswith("extends "):
            own.update(theme(title.removeprefix("extends ").strip()).snippets)
        else:
            own[title.strip()] = Template(markup.strip())
    return Theme(name, own)


def asset(file: str) -> str:
    """Return the text of a file in ``themes/``."""
    return files(__package__).joinpath("themes", file).read_text(encoding="utf-8")
