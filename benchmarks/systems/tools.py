"""Where the publishing systems are installed, and how a command of theirs is run."""

from __future__ import annotations

import json
import os
import subprocess
from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from pathlib import Path

PYTHON_PACKAGES = (
    "nikola", "ablog", "lektor", "wagtail", "pelican", "markdown", "mkdocs-material", "mkdocs-rss-plugin",
)  # fmt: skip
PLONE = ("Plone==6.2.*", "plone.app.layout<7")  # 7 is of the next series, and none of 6.2 fits it
MEZZANINE = ("mezzanine==6.*", "django<4.1", "setuptools<81")  # it asks for pkg_resources, and breaks with Django 4.1
NODE_PACKAGES = (
    "@11ty/eleventy", "@11ty/eleventy-plugin-rss", "astro@5", "@astrojs/rss@4.0.12", "@astrojs/sitemap@3.4",
    "@docusaurus/core", "@docusaurus/preset-classic", "react", "react-dom",
    "hexo", "hexo-theme-landscape", "hexo-renderer-marked", "hexo-renderer-ejs", "hexo-renderer-stylus",
    "hexo-generator-index", "hexo-generator-archive", "hexo-generator-tag", "hexo-generator-category",
    "hexo-generator-feed", "hexo-generator-sitemap",
)  # fmt: skip
GHOST = "ghost@5"
DEBIAN_PACKAGES = (
    "hugo", "jekyll", "jekyll-theme-minima", "ruby-jekyll-feed", "ruby-jekyll-sitemap", "ruby-jekyll-seo-tag",
    "wordpress", "wordpress-theme-twentytwentyone", "wordpress-theme-twentytwentytwo",
    "wordpress-theme-twentytwentythree", "mariadb-server-core", "mariadb-client-core", "php8.2-cli", "php8.2-mysql",
    "php8.2-xml", "php8.2-mbstring", "php8.2-gd", "ikiwiki", "libtimedate-perl", "libxml-simple-perl",
    "libtext-markdown-perl",
)  # fmt: skip


@dataclass(frozen=True, slots=True)
class Tools:
    """A folder with ``gen``, ``plone`` and ``mezzanine`` (virtual environments) and ``node`` (npm packages)."""

    folder: Path

    def python(self, name: str) -> str:
        """Return the path of a command of the virtual environment."""
        return str(self.folder / "gen" / "bin" / name)

    def node(self, name: str) -> str:
        """Return the path of a command of the npm packages."""
        return str(self.folder / "node" / "node_modules" / ".bin" / name)

    def plone(self, name: str) -> str:
        """Return the path of a command of Plone, which has an environment of its own: it pins 300 packages."""
        return str(self.folder / "plone" / "bin" / name)

    def mezzanine(self, name: str) -> str:
        """Return the path of a command of Mezzanine, which takes an older Django than Wagtail."""
        return str(self.folder / "mezzanine" / "bin" / name)

    @property
    def ghost(self) -> Path:
        """Return the folder of Ghost's package: its own parts stand in it as files."""
        return self.folder / "ghost" / "package"

    def link_modules(self, folder: Path) -> None:
        """Let a project in *folder* find the npm packages."""
        link = folder / "node_modules"
        if not link.exists():
            link.symlink_to(self.folder / "node" / "node_modules")

    def install(self) -> None:
        """Install all systems: some minutes and about 800 MB."""
        self.folder.mkdir(parents=True, exist_ok=True)
        run(["apt-get", "install", "-y", "-qq", "--no-install-recommends", *DEBIAN_PACKAGES], self.folder)
        if not (self.folder / "gen").exists():
            run(["python3", "-m", "venv", "gen"], self.folder)
        run([self.python("pip"), "install", "-q", *PYTHON_PACKAGES], self.folder)
        if not (self.folder / "plone").exists():
            run(["python3", "-m", "venv", "plone"], self.folder)
        run([self.plone("pip"), "install", "-q", *PLONE], self.folder)
        if not (self.folder / "mezzanine").exists():
            run(["python3", "-m", "venv", "mezzanine"], self.folder)
        run([self.mezzanine("pip"), "install", "-q", *MEZZANINE], self.folder)
        node = self.folder / "node"
        node.mkdir(exist_ok=True)
        (node / "package.json").write_text('{"name": "systems", "private": true}')
        run(["npm", "install", "--no-audit", "--no-fund", *NODE_PACKAGES], node)
        self._install_ghost()

    def _install_ghost(self) -> None:
        """Install Ghost as its package stands: it asks for parts of itself that npm finds beside it only."""
        self.ghost.parent.mkdir(exist_ok=True)
        run(["npm", "pack", GHOST], self.ghost.parent)
        packed = next(self.ghost.parent.glob("ghost-*.tgz"))
        run(["tar", "xzf", packed.name], self.ghost.parent)
        package = json.loads((self.ghost / "package.json").read_text())
        package.pop("devDependencies", None)  # one of them is no npm package
        (self.ghost / "package.json").write_text(json.dumps(package))
        run(["npm", "install", "--legacy-peer-deps", "--no-audit", "--no-fund"], self.ghost)


def package_version(tools: Tools, name: str) -> str:
    """Return the version of an npm package."""
    package = tools.folder / "node" / "node_modules" / name / "package.json"
    return str(json.loads(package.read_text())["version"])


def run(command: list[str], folder: Path, **environment: str) -> str:
    """Run a command and return what it printed; its error output stands in the exception when it fails."""
    done = subprocess.run(
        command, cwd=folder, env={**os.environ, **environment}, capture_output=True, text=True, timeout=900, check=False
    )
    if done.returncode:
        raise RuntimeError(f"{' '.join(command)}:\n{done.stdout[-1500:]}\n{done.stderr[-3000:]}")
    return done.stdout


def write(folder: Path, files: dict[str, str]) -> None:
    """Write text files by their path below *folder*."""
    for name, text in files.items():
        path = folder / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text, encoding="utf-8")
