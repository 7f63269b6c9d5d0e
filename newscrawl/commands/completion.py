"""``newscrawl completion SHELL``: print what lets a shell complete commands, options, arguments and settings."""

from __future__ import annotations

import sys
from typing import TYPE_CHECKING

from scrapy.cmdline import _get_commands_dict  # a list of commands is not public; host_versions bounds Scrapy
from scrapy.commands import ScrapyCommand
from scrapy.exceptions import UsageError

from newscrawl.command_line.completion import SHELLS, words

if TYPE_CHECKING:
    import argparse


class Command(ScrapyCommand):
    """Prints to stdout."""

    requires_crawler_process = False

    def syntax(self) -> str:
        """Return the arguments."""
        return "|".join(SHELLS)

    def short_desc(self) -> str:
        """Return the line of ``newscrawl --help``."""
        return "Print what lets bash, zsh or fish complete commands and arguments"

    def long_desc(self) -> str:
        """Return how it is used."""
        return (
            "For this shell: source <(newscrawl completion bash). For every one: put that line into ~/.bashrc or "
            "~/.zshrc; for fish: newscrawl completion fish > ~/.config/fish/completions/newscrawl.fish"
        )

    def run(self, args: list[str], opts: argparse.Namespace) -> None:  # noqa: ARG002 - Scrapy's signature
        """Print the script."""
        if len(args) != 1 or args[0] not in SHELLS:
            raise UsageError(f"name your shell: newscrawl completion {self.syntax()}", print_help=False)
        assert self.settings is not None
        known = _get_commands_dict(self.settings, inproject=True)
        for command in known.values():
            command.settings = self.settings
        sys.stdout.write(SHELLS[args[0]](words(known)))
