"""The README's picture of the live panel: a crawl of three sites on a terminal, as it stands after some seconds.

    python benchmarks/panel.py docs/panel.svg

A real crawl writes to a real pseudo-terminal; a terminal emulator (pyte) reads it; rich draws the screen as SVG.
"""

from __future__ import annotations

import os
import re
import select
import subprocess
import sys
import tempfile
import termios
import time
from pathlib import Path

import pyte
from rich.console import Console
from rich.text import Text
from schedule import ENVIRONMENT, Paper

COLUMNS, ROWS, SECONDS = 100, 18, 25


def screen_of(command: list[str], folder: Path) -> pyte.Screen:
    """Return the terminal's screen after some seconds of the command, which then ends."""
    ours, theirs = os.openpty()
    termios.tcsetwinsize(theirs, (ROWS, COLUMNS))
    screen = pyte.Screen(COLUMNS, ROWS)
    stream = pyte.ByteStream(screen)
    environment = {**ENVIRONMENT, "TERM": "xterm-256color"}
    with subprocess.Popen(command, cwd=folder, env=environment, stdin=theirs, stdout=theirs, stderr=theirs) as process:
        os.close(theirs)
        end = time.monotonic() + SECONDS
        while time.monotonic() < end:
            if select.select([ours], [], [], 0.1)[0]:
                stream.feed(os.read(ours, 65536))
        process.kill()
    os.close(ours)
    return screen


def drawn(screen: pyte.Screen) -> Text:
    """Return the screen with its colours."""
    text = Text(no_wrap=True)
    for row in range(screen.lines):
        for column in range(screen.columns):
            cell = screen.buffer[row][column]
            color = "" if cell.fg == "default" else cell.fg
            text.append(cell.data, f"{'bold ' if cell.bold else ''}{color}".strip() or None)
        text.append("\n")
    return text


def main() -> None:
    """Crawl, and write the picture."""
    papers = [Paper(60 + 20 * number, f"127.0.0.{number}") for number in (1, 2, 3)]
    for paper in papers:
        paper.open()
    addresses = " ".join(paper.url for paper in papers)
    command = [
        sys.executable,
        "-m",
        "newscrawl",
        "crawl",
        "site",
        "-a",
        f"url={addresses}",
        "-s",
        "NEWSCRAWL_JOB=papers",
    ]
    command += ["-s", "DOWNLOAD_DELAY=0.2"]
    with tempfile.TemporaryDirectory() as folder:
        screen = screen_of(command, Path(folder))
    with Path(os.devnull).open("w", encoding="utf-8") as nowhere:
        console = Console(record=True, width=COLUMNS, file=nowhere)
        console.print(drawn(screen))
        svg = console.export_svg(title="newscrawl crawl site")
    svg = re.sub(r"@font-face \{.*?\}", "", svg, flags=re.DOTALL)  # no font from a network
    Path(sys.argv[1]).write_text(svg, encoding="utf-8")


if __name__ == "__main__":
    main()
