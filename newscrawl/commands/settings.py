"""``newscrawl settings`` as Scrapy has it; without ``--get…``, newscrawl's own settings, as a list or as a page."""

from __future__ import annotations

import sys
from typing import TYPE_CHECKING

from scrapy.commands import settings
from scrapy.exceptions import UsageError

from newscrawl.default_settings import ALL, ENVIRONMENT, SETTINGS
from newscrawl.spelling import nearest

if TYPE_CHECKING:
    import argparse

    from newscrawl.setting_types import Setting

_HEAD = """# Settings

Written by `newscrawl settings --markdown`; change `newscrawl/default_settings.py` instead.

Set one with `-s NAME=VALUE` on the command line, or in the `settings.py` of a Scrapy project. A name that does not
exist, or a value that means nothing, ends the start with exit code 2 and a sentence.

| Setting | Default | Values | Meaning |
|---|---|---|---|
"""
_ENVIRONMENT = """
## Environment

| Variable | Meaning |
|---|---|
"""


class Command(settings.Command):
    """Prints settings."""

    def short_desc(self) -> str:
        """Return the line of ``newscrawl --help``."""
        return "List newscrawl's settings, or get the value of any setting"

    def add_options(self, parser: argparse.ArgumentParser) -> None:
        """Add ``--markdown``."""
        super().add_options(parser)
        parser.add_argument("--markdown", action="store_true", help="print the page of the documentation")

    def run(self, args: list[str], opts: argparse.Namespace) -> None:
        """Print the list, the page, or what Scrapy's command prints."""
        if opts.markdown:
            sys.stdout.write(markdown())
        elif args:
            raise UsageError(f"write --get {args[0]} for the value of a setting", print_help=False)
        elif name := opts.get or opts.getbool or opts.getint or opts.getfloat or opts.getlist:
            assert self.settings is not None
            if name not in self.settings and name not in SETTINGS:
                near = nearest(name, [*SETTINGS, *self.settings])
                meant = f": did you mean {near}?" if near else ": newscrawl settings lists those of newscrawl"
                raise UsageError(f"there is no setting {name}{meant}", print_help=False)
            super().run(args, opts)
        else:
            for setting in _public():
                sys.stdout.write(f"{setting.name}={_plain(setting)}\n    {setting.meaning}\n")


def markdown() -> str:
    """Return the page of all settings that a person may set."""
    rows = "".join(f"| `{each.name}` | {_code(each)} | {each.values} | {each.meaning} |\n" for each in _public())
    named = {each.name: each.meaning for each in ALL if each.is_environment} | ENVIRONMENT
    return _HEAD + rows + _ENVIRONMENT + "".join(f"| `{name}` | {meaning} |\n" for name, meaning in named.items())


def _public() -> list[Setting]:
    return [setting for setting in ALL if not setting.is_internal]


def _plain(setting: Setting) -> str:
    value = setting.default
    return "" if value is None else str(value).lower() if isinstance(value, bool) else str(value)


def _code(setting: Setting) -> str:
    return f"`{_plain(setting)}`" if _plain(setting) else ""
