"""The configured sites: one TOML file each, in the folder that ``NEWSCRAWL_SITES_DIR`` names."""

from __future__ import annotations

import re
from collections.abc import Mapping
from pathlib import Path
from typing import TYPE_CHECKING

from newscrawl.sites.errors import SiteError

if TYPE_CHECKING:
    from collections.abc import Iterator

    from newscrawl.sites.site import Site


def load_sites(folder: str | Path) -> dict[str, Site]:
    """Return the sites of *folder* by name (the file's name less ``.toml``); none where there is no such folder.

    Raises ``SiteError`` naming the first file that cannot be used.
    """
    return {name: load_site(folder, name) for name in site_names(folder)}


def site_names(folder: str | Path) -> list[str]:
    """Return the names of the files of *folder*, sorted, without reading them."""
    return [path.stem for path in sorted(Path(folder).glob("*.toml"))]


def load_site(folder: str | Path, name: str) -> Site:
    """Return one site. Raises ``SiteError``: there is no such file, or it cannot be used."""
    path = Path(folder) / f"{name}.toml"
    try:
        text = path.read_text(encoding="utf-8-sig")
    except FileNotFoundError:
        known = ", ".join(site_names(folder)) or f"none yet (`newscrawl new URL` writes a file into {folder})"
        raise SiteError(f"no site is called {name!r}: the configured sites are {known}") from None
    except UnicodeDecodeError as error:
        raise SiteError(f"{path} is not TOML: {error}") from None
    except OSError as error:
        raise SiteError(f"{path} cannot be read: {error.strerror}") from None
    from newscrawl.sites.site import parse_site  # noqa: PLC0415 - whoever has no sites does not import their keys

    return parse_site(name, text, str(path), str(folder))


class Catalogue(Mapping[str, "Site"]):
    """The sites of a folder by name, each read when it is first asked for: a bad file stops only its own site.

    As a mapping it raises ``SiteError`` for a site that cannot be used; ``find`` and ``of_host`` do not.
    """

    def __init__(self, folder: str | Path) -> None:
        self.folder = Path(folder) if str(folder) else Path("/dev/null")  # of no folder no file is read
        self.problems: dict[str, str] = {}
        self._read: dict[str, Site | None] = {}
        self._of_host: dict[str, Site | None] = {}
        self._names: list[str] | None = None

    @property
    def names(self) -> list[str]:
        """The names of all sites, also of those that cannot be used."""
        if self._names is None:
            self._names = site_names(self.folder)
        return self._names

    def __getitem__(self, name: str) -> Site:
        if name not in self.names:
            raise KeyError(name)
        site = self.find(name)
        if site is None:
            raise SiteError(self.problems[name])
        return site

    def __iter__(self) -> Iterator[str]:
        return iter(self.names)

    def __len__(self) -> int:
        return len(self.names)

    def __contains__(self, name: object) -> bool:
        return name in self.names

    def find(self, name: str) -> Site | None:
        """Return a site; of one that cannot be used the reason is in ``problems``."""
        if name not in self._read:
            try:
                self._read[name] = load_site(self.folder, name)
            except SiteError as error:
                self.problems[name] = str(error)
                self._read[name] = None
        return self._read[name]

    def of_host(self, host: str) -> Site | None:
        """Return the site for pages of a host: a file of its name, or of a host above it, else who claims it."""
        host = host.lower().removeprefix("www.")
        if host not in self._of_host:
            self._of_host[host] = next(self._claims(host), None)
        return self._of_host[host]

    def needed(self, host: str) -> Site | None:
        """Return the same for a crawl that begins at *host*. Raises ``SiteError`` if the file named after it is bad."""
        site = self.of_host(host)
        own = host.lower().removeprefix("www.")
        if site is None and own in self.problems:
            raise SiteError(self.problems[own])
        return site

    def telling(self, *keys: str) -> Iterator[Site]:
        """Yield the sites whose files hold one of *keys*; others, of which there may be thousands, are not parsed.

        Of a file that cannot be used the reason is in ``problems``.
        """
        pattern = re.compile(rf"^[ \t]{{0,20}}(?:{'|'.join(map(re.escape, keys))})\b", re.MULTILINE)
        for name in self.names:
            try:
                text = (self.folder / f"{name}.toml").read_text(encoding="utf-8-sig")
            except (OSError, UnicodeDecodeError):
                self.find(name)  # keeps the reason
                continue
            site = self.find(name) if pattern.search(text) else None
            if site is not None:
                yield site

    def _claims(self, host: str) -> Iterator[Site]:
        labels = host.split(".")
        above = [".".join(labels[first:]) for first in range(max(1, len(labels) - 1))]
        named = [name for each in above for name in (each, f"www.{each}") if name in set(self.names)]
        # A name with a dot is a host's; any other may be for every host.
        others = [name for name in self.names if "." not in name]
        for name in dict.fromkeys((*named, *others)):
            site = self.find(name)
            if site is not None and site.is_for(host):
                yield site
