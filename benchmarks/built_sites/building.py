"""Builds papers with the public packages that their developers use: npm, pinned in the templates, no lock file."""

from __future__ import annotations

import json
import os
import shutil
import subprocess
from dataclasses import dataclass
from pathlib import Path

from tests.rendering.framework_pages import STORIES as PLAIN

TEMPLATES = Path(__file__).parent / "templates"
STORIES = [
    {**story, "url": f"/story/{story['slug']}", "lead": story["body"][0], "author": ("Nora Vale", "Ilse Brandt")[n % 2]}
    for n, story in enumerate(PLAIN)
]


@dataclass(frozen=True, slots=True)
class BuiltSite:
    """``group`` shares its packages; ``command``, and ``then``, build into ``output``.

    ``own_data``: pages hold all, as HTML or as JSON. ``like``: the template of which its own changes a few files.
    A template with a script and no page of its own has the ``index.html`` of all templates.
    """

    name: str
    group: str
    command: tuple[str, ...]
    output: str
    own_data: bool = False
    then: tuple[str, ...] = ()
    like: str | None = None

    def build(self, home: Path) -> Path:
        """Install and build below *home* what is not there yet; return the folder of files to serve."""
        group, source = home / self.group, TEMPLATES / self.group
        if not (group / "node_modules").exists():
            group.mkdir(parents=True, exist_ok=True)
            shutil.copy(source / "package.json", group)
            _run(("npm", "install", "--no-audit", "--no-fund", "--no-package-lock"), group)
        project = group / self.name
        if not (project / self.output).exists():
            for name in filter(None, (self.like, self.name)):
                shutil.copytree(source / name, project, dirs_exist_ok=True)
            self._add_page(project)
            shutil.copy(source / "package.json", project)  # Astro looks there for what it must compile
            (project / "stories.json").write_text(json.dumps(STORIES))
            for program, *arguments in filter(None, (self.command, self.then)):
                _run((str(group / "node_modules" / ".bin" / program), *arguments), project)
        return project / self.output

    @staticmethod
    def _add_page(project: Path) -> None:
        page, script = project / "index.html", next(project.glob("src/main.js*"), None)
        if script is not None and not page.exists():
            page.write_text((TEMPLATES / "index.html").read_text().replace("SCRIPT", script.name))


def _vite(name: str, like: str | None = None) -> BuiltSite:
    return BuiltSite(name, "vite", ("vite", "build"), "dist", like=like)


#: Those that most papers are built with first.
SITES = (
    BuiltSite("next-app", "next", ("next", "build"), "out", own_data=True),
    BuiltSite("next-pages", "next", ("next", "build"), "out", own_data=True),
    BuiltSite("nuxt", "nuxt", ("nuxt", "generate"), ".output/public", own_data=True),
    _vite("react-spa"),
    _vite("vue-history", like="vue-hash"),
    _vite("vue-hash"),
    BuiltSite("sveltekit", "svelte", ("vite", "build"), "build"),
    BuiltSite("astro-islands", "astro", ("astro", "build"), "dist"),
    _vite("solid"),
    _vite("shadow-dom"),
    _vite("consent-wall"),
    _vite("infinite-scroll"),
    _vite("load-more"),
    _vite("htmx"),
    _vite("turbo"),
    _vite("alpine"),
    BuiltSite("marko", "marko", ("vite", "build"), "dist"),
    BuiltSite("qwik", "qwik", ("vite", "build"), "dist"),
    BuiltSite(
        "qwik-city",
        "qwikcity",
        ("vite", "build"),
        "dist",
        own_data=True,
        then=("vite", "build", "-c", "adapters/static/vite.config.js"),
    ),
    BuiltSite("marko-run", "markorun", ("marko-run", "build"), "dist/public", own_data=True),
    BuiltSite("react-router", "reactrouter", ("react-router", "build"), "build/client", own_data=True),
    BuiltSite("stencil", "stencil", ("stencil", "build"), "www"),
    BuiltSite("tanstack-start", "tanstack", ("vite", "build"), "dist/client"),
    BuiltSite("solid-start", "solidstart", ("vinxi", "build"), ".output/public"),
)


def _run(command: tuple[str, ...], folder: Path) -> None:
    quiet = {"NEXT_TELEMETRY_DISABLED": "1", "NUXT_TELEMETRY_DISABLED": "1", "ASTRO_TELEMETRY_DISABLED": "1", "CI": "1"}
    done = subprocess.run(
        command, cwd=folder, env={**os.environ, **quiet}, capture_output=True, text=True, timeout=900, check=False
    )
    if done.returncode:
        raise SystemExit(f"{' '.join(command)} in {folder}:\n{done.stdout[-2000:]}\n{done.stderr[-3000:]}")
