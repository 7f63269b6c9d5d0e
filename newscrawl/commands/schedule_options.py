"""The options of ``scrapy schedule``."""

from __future__ import annotations

from typing import TYPE_CHECKING

from newscrawl.export.growing.tables import GROWING

if TYPE_CHECKING:
    import argparse

CLOCKS = ("systemd-user", "systemd-system", "cron", "serve")


def add_options(parser: argparse.ArgumentParser) -> None:
    """Add the options of all actions."""
    parser.add_argument("-a", dest="spargs", action="append", default=[], metavar="NAME=VALUE", help="spider argument")
    parser.add_argument("-O", dest="overwrite", metavar="FILE", help="replace this file after each good run")
    parser.add_argument("-o", dest="append", metavar="FILE", help="append each run's lines to this file")
    parser.add_argument(
        "--table",
        dest="tables",
        action="append",
        default=[],
        metavar="FORM:PLACE",
        help=f"bring this table up to date after each run, such as parquet:articles; FORM: {', '.join(GROWING)}",
    )
    parser.add_argument("--every", metavar="PERIOD", help="such as 15m, 2h, 1d")
    parser.add_argument("--at", metavar="HH:MM", help="local time (default: chosen by the job's name)")
    parser.add_argument("--name", help="of the job (default: from its arguments)")
    parser.add_argument("--via", choices=("auto", *CLOCKS, "scrapyd"), default="auto", help="who keeps the clock")
    parser.add_argument("--server", default="http://127.0.0.1:6800", metavar="URL", help="--via scrapyd: its address")
    parser.add_argument("--project", default="newscrawl", help="--via scrapyd: the project's name there")
    parser.add_argument("--jitter", type=int, default=0, metavar="SECONDS", help="begin up to so much later")
    parser.add_argument("--missed", choices=("once", "skip"), default="once", help="make up for missed runs by one")
    parser.add_argument("--keep", type=int, default=100, metavar="N", help="run folders to keep (default: 100)")
    parser.add_argument("--print", dest="print_only", action="store_true", help="show units or lines, change nothing")
    parser.add_argument("--at-once", type=int, default=4, metavar="N", help="serve: most runs at a time (default: 4)")
    parser.add_argument("-f", "--follow", action="store_true", help="logs: go on until Ctrl-C")
