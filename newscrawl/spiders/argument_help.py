"""What each argument of ``newscrawl crawl site`` means: for ``--help`` and for the reference pages."""

from __future__ import annotations

from typing import NamedTuple


class ArgumentHelp(NamedTuple):
    """How an argument is written, and what it does."""

    form: str
    meaning: str


#: By name, in the order in which people need them.
ARGUMENTS: dict[str, ArgumentHelp] = {
    "url": ArgumentHelp(
        "url=https://example.com",
        "Start addresses, between commas or spaces: a home page, a section, an article, a feed, a sitemap, "
        "robots.txt or an OPML file.",
    ),
    "urls_file": ArgumentHelp("urls_file=papers.txt", "The same from a file, one address a line. # begins a comment."),
    "site": ArgumentHelp(
        "site=paper", "Names of site files: sites/paper.toml. Without any of the three: all site files."
    ),
    "max_articles": ArgumentHelp("max_articles=50", "Stop after so many articles. The next run goes on."),
    "scope": ArgumentHelp(
        "scope=section",
        "How much of a site: site (all of it, the default), section (below the start address), page (it alone).",
    ),
    "section": ArgumentHelp("section=sport", "Only articles of these sections, as the site names or addresses them."),
    "include": ArgumentHelp(
        "include=/2026/*", "Only addresses that match one of these patterns; * stands for anything."
    ),
    "exclude": ArgumentHelp("exclude=*/live/*", "No addresses that match one of these patterns."),
    "since": ArgumentHelp("since=2026-11-01", "Leave out what was published before that day."),
    "until": ArgumentHelp("until=2026-11-30", "Leave out what was published after that day."),
    "language": ArgumentHelp("language=en,de", "Only articles in these languages."),
    "keywords": ArgumentHelp(
        "keywords=ferry,bridge", "Only articles with one of these words in headline, description or body."
    ),
    "sources": ArgumentHelp(
        "sources=feeds,sitemaps",
        "Only these ways to find articles: recent, pages, feeds, sitemaps, wordpress, archives.",
    ),
    "follow": ArgumentHelp(
        "follow=true", "Stay on: each source is asked again at its own pace, from minutes to a day."
    ),
    "render": ArgumentHelp("render=auto", "Whether JavaScript is run: never, auto (where a page needs it) or always."),
}
