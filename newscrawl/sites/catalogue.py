"""The configured sites: one TOML file each, in the folder that ``NEWSCRAWL_SITES_DIR`` names."""

from __future__ import annotations

import tomllib
from pathlib import Path

from newscrawl.sites.site import Site, SiteError, read_site


def load_sites(folder: str | Path) -> dict[str, Site]:
    """Return the sites of *folder* by name (the file's name less ``.toml``); none where there is no such folder.

    Raises ``SiteError`` naming the first file that cannot be used.
    """
    sites = {}
    for path in sorted(Path(folder).glob("*.toml")):
        try:
            facts = tomllib.loads(path.read_text(encoding="utf-8"))
        except (tomllib.TOMLDecodeError, UnicodeDecodeError) as error:
            raise SiteError(f"{path} is no TOML: {error}") from None
        sites[path.stem] = read_site(path.stem, facts)
    return sites
