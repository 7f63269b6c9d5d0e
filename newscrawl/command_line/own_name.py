"""Scrapy's command line under our name: it writes its own into every usage line, and offers no way to change that."""

from __future__ import annotations

import difflib
import sys
from typing import TYPE_CHECKING, Any, NoReturn

from scrapy import cmdline
from scrapy.commands import ScrapyHelpFormatter

from newscrawl import early_stop
from newscrawl.command_line.examples import examples
from newscrawl.command_line.table import OF_SCRAPY, commands
from newscrawl.command_line.wrong_values import level_problem, worded
from newscrawl.garbage import wake

if TYPE_CHECKING:
    from scrapy.settings import BaseSettings, Settings


class _PlainFormatter(ScrapyHelpFormatter):
    """Scrapy's formatter; what stands below the options keeps its lines, and no line of an option is a heading."""

    def format_part_strings(self, part_strings: list[str]) -> list[str]:
        """Return the parts with their headings underlined; a line of an option is indented, and may end in a colon."""
        if part_strings and part_strings[0].startswith(" "):
            return part_strings
        return super().format_part_strings(part_strings)

    def _fill_text(self, text: str, width: int, indent: str) -> str:
        return text if "\n" in text else super()._fill_text(text, width, indent)


class _Parser(cmdline.ScrapyArgumentParser):
    """Scrapy's parser; ``usage: newscrawl …`` in help and in errors, examples as they were written."""

    def __init__(self, *args: Any, **named: Any) -> None:
        usage = str(named.get("usage") or "")
        if usage.startswith("scrapy "):
            named["usage"] = f"newscrawl{usage.removeprefix('scrapy')}"
            named["epilog"] = examples(usage.split()[1])
        super().__init__(*args, **named | {"formatter_class": _PlainFormatter})

    def parse_known_args(self, *args: Any, **named: Any) -> Any:
        """Do what the base class does; all is imported by now, and the command may open something."""
        early_stop.leave_to_python()
        wake()
        found = super().parse_known_args(*args, **named)
        if problem := level_problem(getattr(found[0], "loglevel", None)):
            self.error(problem)
        return found

    def error(self, message: str) -> NoReturn:
        """End with exit code 2 and a sentence."""
        super().error(worded(message))


def execute(argv: list[str], settings: Settings | None = None) -> None:
    """Run a command as ``scrapy.cmdline.execute`` does; it ends the process by ``SystemExit`` with the exit code.

    host_versions bounds Scrapy's version, for the two names that are replaced here are not public.
    """
    cmdline.ScrapyArgumentParser = _Parser  # type: ignore[misc]  # a subclass in its place
    cmdline._print_unknown_command = _say_unknown  # noqa: SLF001 - Scrapy has no other way in
    cmdline.execute(argv, settings)


def _say_unknown(settings: BaseSettings, cmdname: str, inproject: bool) -> None:  # noqa: ARG001 - Scrapy's
    near = difflib.get_close_matches(cmdname, [*commands(), *OF_SCRAPY], n=1)
    meant = f"did you mean newscrawl {near[0]}? " if near else ""
    sys.stderr.write(f"newscrawl: there is no command {cmdname!r}; {meant}newscrawl --help lists them\n")
