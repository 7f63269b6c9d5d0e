"""What ``newscrawl crawl --help`` says below the options: every argument, examples, exit codes."""

from __future__ import annotations

import textwrap

from newscrawl.job.outcome import MEANINGS
from newscrawl.spiders.argument_help import ARGUMENTS

_WIDTH = 100

_EXAMPLES = """\
examples:
  newscrawl crawl site                                               the demo newsroom on this machine
  newscrawl crawl site -a url=https://example.com -O articles.jsonl  one paper, all it holds
  newscrawl crawl site -a url=https://example.com/sport -a scope=section -a max_articles=50
  newscrawl crawl site -a urls_file=papers.txt -a since=2026-11-01   many papers, from a day on
  newscrawl crawl site -a site=paper -a follow=true                  as sites/paper.toml says, and stay on
  newscrawl crawl site -a url=https://example.com -s DOWNLOAD_DELAY=3 -s NEWSCRAWL_KEEP=warc

Settings are given as -s NAME=VALUE; newscrawl settings lists them.
"""


def epilog() -> str:
    """Return the text, lines of 100 characters at most."""
    arguments = "\n".join(_entry(help_.form, help_.meaning) for help_ in ARGUMENTS.values())
    codes = "\n".join(f"  {code:<4} {meaning}" for code, meaning in MEANINGS.items())
    return f"arguments, each given as -a NAME=VALUE:\n{arguments}\n\n{_EXAMPLES}\nexit codes:\n{codes}\n"


def _entry(form: str, meaning: str) -> str:
    lines = textwrap.wrap(meaning, _WIDTH - 29)
    head = f"  -a {form}"
    first = [head] if len(head) > 27 else []
    rows = [f"{'' if at or first else head:<28} {line}" for at, line in enumerate(lines)]
    return "\n".join([*first, *rows])
