"""``newscrawl splash``: a Splash server on this machine, for pages that need JavaScript."""

from __future__ import annotations

import sys
from pathlib import Path
from typing import TYPE_CHECKING

from scrapy.commands import ScrapyCommand
from scrapy.exceptions import UsageError

from newscrawl.rendering.server import MEMORY, PORT, ServerError, SplashServer, default_home

if TYPE_CHECKING:
    import argparse

_NOT_THERE = 1


class Command(ScrapyCommand):
    """Exit codes: 0 done or running, 1 not running or not possible, 2 wrong arguments."""

    requires_project = False
    requires_crawler_process = False

    def syntax(self) -> str:
        """Return the arguments."""
        return "start|stop|status [--install] [--port 8050] [--memory 1000]"

    def short_desc(self) -> str:
        """Return one line."""
        return "Start or stop a Splash server on loopback, for pages that need JavaScript"

    def add_options(self, parser: argparse.ArgumentParser) -> None:
        """Add the options."""
        super().add_options(parser)
        parser.add_argument("--install", action="store_true", help="with start: install what is missing (Debian 12)")
        parser.add_argument("--port", type=int, default=PORT, help=f"port on 127.0.0.1 (default: {PORT})")
        parser.add_argument(
            "--memory", type=int, default=MEMORY, help="with start: MB beyond which it is started again (%(default)s)"
        )
        parser.add_argument("--home", type=Path, default=default_home(), help="folder of its files (%(default)s)")

    def run(self, args: list[str], opts: argparse.Namespace) -> None:
        """Do what the argument says."""
        actions = {"start": self._start, "stop": self._stop, "status": self._status}
        if len(args) != 1 or args[0] not in actions:
            raise UsageError("write splash start, splash stop or splash status")
        server = SplashServer(opts.home.resolve(), opts.port, opts.memory)
        try:
            self.exitcode = actions[args[0]](server, opts)
        except ServerError as error:
            sys.stderr.write(f"newscrawl: {error}\n")
            self.exitcode = _NOT_THERE

    @staticmethod
    def _start(server: SplashServer, opts: argparse.Namespace) -> int:
        if opts.install and not server.answers and not server.is_installed:
            server.install()
        server.start()
        sys.stdout.write(_running(server))
        return 0

    @staticmethod
    def _stop(server: SplashServer, _: argparse.Namespace) -> int:
        sys.stdout.write("stopped\n" if server.stop() else "nothing to stop\n")
        return 0

    @staticmethod
    def _status(server: SplashServer, _: argparse.Namespace) -> int:
        if server.answers:
            sys.stdout.write(_running(server))
            return 0
        state = "does not answer" if server.pid else "is not running" if server.is_installed else "is not installed"
        sys.stdout.write(f"Splash {state} at {server.url}\n")
        return _NOT_THERE


def _running(server: SplashServer) -> str:
    whose = f"pid {server.pid}" if server.pid else "started by somebody else"
    return f"Splash answers at {server.url} ({whose})\n"
