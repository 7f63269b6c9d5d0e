"""What ``newscrawl COMMAND --help`` shows as examples: what to type, and what it does."""

from __future__ import annotations

#: Command -> pairs of a line and what it does. ``crawl`` and ``extract`` have texts of their own.
EXAMPLES: dict[str, tuple[tuple[str, str], ...]] = {
    "authors": (
        ("authors list site-example.com-1a2b3c4d", "a JSON line a person"),
        ("authors merge JOB p_1a2b3c p_4d5e6f", "two entries of one person become one"),
        ("authors split JOB p_1a2b3c 'A. Lane'", "a name that is somebody else's"),
    ),
    "browse": (
        ("browse articles.jsonl", "the articles of a file"),
        ("browse site-example.com-1a2b3c4d", "those of a job, with the pages that it kept"),
        ("browse articles.jsonl --port 8001 --no-open", "at an address of your choice"),
    ),
    "completion": (
        ("completion bash > ~/.newscrawl.bash", "then put into ~/.bashrc: source ~/.newscrawl.bash"),
        ("completion fish > ~/.config/fish/completions/newscrawl.fish", "fish finds it there"),
    ),
    "doctor": (
        ("doctor site-example.com-1a2b3c4d", "what is damaged, and what would be done"),
        ("doctor site-example.com-1a2b3c4d --repair", "do it"),
    ),
    "export": (
        ("export articles.jsonl --to parquet", "the whole records, into articles.parquet"),
        ("export articles.jsonl --to csv --flat --bom -O articles.csv", "a row an article, for a spreadsheet"),
        ("export JOB --to sqlite --flat --append papers.sqlite", "a table that grows with each call"),
    ),
    "fetch": (("fetch --nolog https://example.com/a-story > page.html", "the page as the crawler gets it"),),
    "frontier": (
        ("frontier stats site-example.com-1a2b3c4d", "what waits, and what was given up"),
        ("frontier dead-letters JOB", "the addresses that were given up, and why"),
        ("frontier push JOB https://example.com/a-story", "crawl this address, too"),
        ("frontier drain JOB --host example.com --dry-run", "how many requests would be thrown away"),
    ),
    "init": (
        ("init papers", "make the folder papers with all that a crawl of several papers needs"),
        ("init --dry-run", "say what would be made in this folder"),
    ),
    "mend": (
        ("mend paper --articles articles.jsonl", "what would be changed in sites/paper.toml"),
        ("mend paper --articles articles.jsonl --apply", "change it"),
    ),
    "new": (
        ("new https://example.com --name paper", "write sites/paper.toml, or print its change"),
        ("new https://example.com --name paper --apply", "write the change; what you wrote yourself stays"),
        ("new https://example.com --from crawl.warc.gz", "learn from an archive; nothing is fetched"),
        ("new --from-ftr ftr-site-config/", "convert rule files of others"),
    ),
    "publish": (
        ("publish site-example.com-1a2b3c4d -O articles.jsonl", "what it holds now, also of an interrupted run"),
    ),
    "replay": (
        ("replay JOB", "what today's rules read otherwise, one JSON line a field"),
        ("replay JOB --publish", "new versions of these articles (changeType: reread), and the file again"),
    ),
    "schedule": (
        ("schedule add site --every 1d --at 03:00 --name papers -a urls_file=papers.txt -O papers.jsonl", ""),
        ("schedule add site --every 15m -a site=paper --print", "show what would be written, and write nothing"),
        ("schedule list", "each job: its next and its last run"),
        ("schedule run papers", "one run now"),
        ("schedule logs papers --follow", "what it says"),
        ("schedule remove papers", "schedule it no more; what it remembers stays"),
    ),
    "schema": (
        ("schema > article.schema.json", "the JSON Schema of a line"),
        ("schema --for duckdb --file articles.jsonl", "the statement by which DuckDB reads the lines"),
        ("schema --site", "the JSON Schema of a site file, for editors"),
    ),
    "settings": (
        ("settings", "all of newscrawl's, each with its value and a line about it"),
        ("settings --get DOWNLOAD_DELAY", "the value of one, Scrapy's too"),
    ),
    "sites": (
        ("sites add https://one.example https://two.example", "a site file for each"),
        ("sites add --csv papers.csv", "those of a table with a column url, and others"),
        ("sites check", "can each be read, its newest article, its fields"),
        ("sites remove two.example", "delete its site file and its golden pages"),
    ),
    "splash": (
        ("splash start --install", "install what is missing, and start it"),
        ("splash status", "whether it runs"),
        ("splash stop", "end it"),
    ),
    "stop": (("stop site-example.com-1a2b3c4d", "end it with everything on disk"),),
    "stories": (
        ("stories articles.jsonl", "stories of two articles or more, one JSON line each"),
        ("stories job-a job-b --min-size 1", "all of two jobs, single articles too"),
        ("stories job-a --index stories.sqlite", "goes on with the stories of earlier calls"),
        ("stories articles.jsonl --articles", "the articles again, each with its cluster"),
        ("stories --index stories.sqlite --forget https://paper.example/a-story", ""),
    ),
    "test": (
        ("test", "all golden pages of all sites, without a network"),
        ("test paper --live", "today's pages of one site"),
    ),
    "top": (
        ("top", "the crawls that run in this folder"),
        ("top site-example.com-1a2b3c4d", "one of them, and its hosts"),
        ("top --once", "print it once, as a script wants it"),
    ),
    "try": (
        ("try https://example.com/a-story", "the record of a page, each field with its evidence"),
        ("try page.html --url https://example.com/a-story", "of a page that you have"),
        ("try https://example.com/a-story --site paper --html page.html", "the page with all marks, for a browser"),
        ("try https://example.com/a-story --from crawl.warc.gz", "of an archive; nothing is fetched"),
    ),
    "validate": (("validate articles.jsonl more.jsonl.gz", "name each line that is no article, and say why"),),
}


def examples(command: str) -> str | None:
    """Return the text below the options of a command, what is done in a column; ``None`` where it has none here."""
    pairs = EXAMPLES.get(command)
    if pairs is None:
        return None
    width = min(46, max(len(line) for line, _ in pairs))
    return "examples:\n" + "".join(f"  newscrawl {line:<{width}}  {does}".rstrip() + "\n" for line, does in pairs)
