"""Builds the parts in C: a hook of hatchling, on for HATCH_BUILD_HOOK_ENABLE_CUSTOM=1.

Its headers are those of the selectolax that is installed beside it, taken from that release's source package; a folder
that NEWSCRAWL_SELECTOLAX_SOURCE names is taken instead, for builds without a network.
"""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
import sysconfig
import tarfile
import tempfile
from importlib.metadata import version
from pathlib import Path
from typing import Any

from hatchling.builders.hooks.plugin.interface import BuildHookInterface

FOLDER = "newscrawl/native"
PARTS = ("outline_reader", "text")


class CustomBuildHook(BuildHookInterface[Any]):
    """Adds the extension to a wheel."""

    def initialize(self, version: str, build_data: dict[str, Any]) -> None:
        """Build it, unless the wheel is an editable one (*version*), whose code stays where it is."""
        if self.target_name != "wheel" or version == "editable":
            return
        root = Path(self.root)
        with tempfile.TemporaryDirectory() as folder:
            for built in build(root / FOLDER, headers(Path(folder)), Path(folder)):
                kept = root / "build" / "native" / built.name
                kept.parent.mkdir(parents=True, exist_ok=True)
                kept.write_bytes(built.read_bytes())
                build_data["force_include"][str(kept)] = f"{FOLDER}/{built.name}"
        build_data["pure_python"] = False
        build_data["infer_tag"] = True


def headers(folder: Path) -> Path:
    """Return the folder of lexbor's headers, in the source package of the selectolax that is installed."""
    given = os.environ.get("NEWSCRAWL_SELECTOLAX_SOURCE")
    if given:
        return Path(given) / "lexbor" / "source"
    name = f"selectolax-{version('selectolax')}"
    asked = ["download", "--quiet", "--no-deps", "--no-binary=selectolax", f"--dest={folder}", name.replace("-", "==")]
    subprocess.run([sys.executable, "-m", "pip", *asked], check=True)  # noqa: S603 - words of this file and a version
    with tarfile.open(folder / f"{name}.tar.gz") as package:
        package.extractall(folder, filter="data")
    return folder / name / "lexbor" / "source"


def build(source: Path, include: Path, folder: Path) -> list[Path]:
    """Return the extensions, made of the files ``.pyx`` in *folder*."""
    import selectolax
    from Cython.Build import cythonize
    from setuptools import Distribution, Extension
    from setuptools.command.build_ext import build_ext

    sources = Path(shutil.copytree(source, folder / "sources"))  # what is made of them stays with them
    release = f'"{version("selectolax")}"'
    extensions = [
        Extension(
            f"{FOLDER.replace('/', '.')}.{part}",
            [str(sources / f"{part}.pyx")],
            include_dirs=[str(include)],
            define_macros=[("LEXBOR_STATIC", None), ("SELECTOLAX_VERSION", release)],
            extra_compile_args=[] if sysconfig.get_platform().startswith("win") else ["-O3", "-g0"],
        )
        for part in PARTS
    ]
    site = str(Path(selectolax.__file__).parents[1])
    made = cythonize(extensions, include_path=[str(sources), site], quiet=True)
    command = build_ext(Distribution({"name": "newscrawl", "ext_modules": made}))
    command.build_lib, command.build_temp = str(folder / "lib"), str(folder / "objects")
    command.ensure_finalized()
    command.run()
    return [Path(command.get_ext_fullpath(extension.name)) for extension in extensions]
