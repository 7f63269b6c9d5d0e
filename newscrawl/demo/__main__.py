"""``python -m newscrawl.demo [--port N]``: the demo newsroom in the foreground, until Ctrl-C."""

from __future__ import annotations

import sys
from argparse import ArgumentParser
from contextlib import suppress

from newscrawl.demo.server import DemoNewsroom


def main() -> int:
    """Serve until interrupted; return the exit code, 1 where the port is taken."""
    parser = ArgumentParser(prog="python -m newscrawl.demo", description="A small news site on loopback.")
    parser.add_argument("--port", type=int, default=0, help="the port to listen on (default: a free one)")
    port: int = parser.parse_args().port
    try:
        newsroom = DemoNewsroom(port=port)
    except OSError as error:
        sys.stderr.write(f"Port {port}: {error.strerror}. Choose another one with --port.\n")
        return 1
    sys.stdout.write(f"The demo newsroom is at {newsroom.url} (Ctrl-C ends it)\n")
    sys.stdout.flush()
    with suppress(KeyboardInterrupt):  # Ctrl-C is how it is ended
        newsroom.serve()
    newsroom.stop()
    return 0


if __name__ == "__main__":
    sys.exit(main())
