"""``scrapy parse`` as Scrapy has it, apart from the jobs: it neither reads nor changes what a crawl remembers."""

from scrapy.commands import parse


class Command(parse.Command):
    """Scrapy's command with its state in memory."""

    default_settings = {**parse.Command.default_settings, "NEWSCRAWL_STATE": ""}  # noqa: RUF012 - Scrapy declares it so
