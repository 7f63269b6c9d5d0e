"""The newest rules of time zones that a machine has: its own, or those of the package tzdata.

Python reads the system's database wherever there is one, and the package never, however new that is. A server is often
years behind: of 2026 Debian's 2025b knows neither that Morocco has had Greenwich's time since September nor that
Edmonton, Winnipeg and Vancouver keep summer time. A page that prints a time without a zone would be read an hour off.
"""

from __future__ import annotations

import zoneinfo
from functools import cache
from importlib.resources import files
from pathlib import Path
from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from importlib.resources.abc import Traversable

_VERSIONS = ("tzdata.zi", "+VERSION")  # files that name it: "# version 2026f", or "2026f" alone
_BEGINNING: Final = 64  # bytes of them that are read


def newest_zone(name: str) -> zoneinfo.ZoneInfo:
    """Return the IANA zone of that name by the newest rules; raises what ``ZoneInfo`` does for a name of none."""
    zone = zoneinfo.ZoneInfo(name)  # which looks at the name, too
    if not is_package_newer(zoneinfo.TZPATH):
        return zone
    try:
        with _package().joinpath(*name.split("/")).open("rb") as file:
            return zoneinfo.ZoneInfo.from_file(file, key=name)
    except OSError:  # a zone of this system alone
        return zone


@cache
def is_package_newer(paths: tuple[str, ...]) -> bool:
    """Tell whether the package has a later version of the database than the first of *paths* that has any."""
    system = next((version for path in paths if (version := _version_in(Path(path)))), "")
    return _order(_version_in(_package())) > _order(system)


def _package() -> Traversable:
    return files("tzdata") / "zoneinfo"


def _version_in(folder: Traversable) -> str:
    """Return the version that a folder of zones names, such as ``2026f``; nothing where it names none."""
    for name in _VERSIONS:
        try:
            with (folder / name).open("rb") as file:
                first = file.read(_BEGINNING).decode("ascii", "replace").splitlines()
        except OSError:  # the other file may name it
            continue
        words = first[0].split() if first else []
        if words:
            return words[-1]
    return ""


def _order(version: str) -> tuple[str, int, str]:
    """Return what versions are put in order by: ``2026z`` is before ``2026za``."""
    return version[:4], len(version), version
