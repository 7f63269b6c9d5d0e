"""A crawl of made articles through Scrapy's command line, with newscrawl's export and crawl command alone.

usage: crawled_site.py crawl ARGUMENTS… - as ``scrapy crawl``; the settings say what the spider does
"""

import sys

import scrapy
from scrapy.cmdline import execute
from scrapy.exceptions import CloseSpider, UsageError
from scrapy.settings import Settings

from newscrawl.export.targets import take_over
from tests.export.made_articles import made_article


class Export:
    """The part of the add-on that concerns the export."""

    def update_settings(self, settings):
        settings.set("ITEM_PIPELINES", {"newscrawl.export.pipeline.ExportPipeline": 900}, priority="addon")
        feeds = settings.getdict("FEEDS")
        if feeds:
            targets, remaining = take_over(feeds)
            settings.set("NEWSCRAWL_EXPORT_TARGETS", targets, priority="cmdline")
            settings.set("FEEDS", remaining, priority="cmdline")


class MadeSpider(scrapy.Spider):
    """``count`` articles from ``first`` on, as edition ``edition``; ``bad`` of them cannot be exported."""

    name = "made"

    def __init__(self, count="5", first="0", edition="0", bad="0", reason="", words="60", **arguments):
        super().__init__(**arguments)
        if not count.isdigit():
            raise UsageError(f"count is a number, not {count!r}")
        self.numbers = range(int(first), int(first) + int(count))
        self.edition, self.bad, self.reason = int(edition), int(bad), reason
        self.words = int(words)

    async def start(self):
        for number in self.numbers:
            yield scrapy.Request(f"data:,{number}", dont_filter=True, cb_kwargs={"number": number})

    def parse(self, _response, number):
        wrong = {"keywords": [object()]} if number - self.numbers.start < self.bad else {}
        yield made_article(number, edition=self.edition, body_words=self.words, **wrong)
        if self.reason:
            raise CloseSpider(self.reason)


class SpiderLoader:
    """Knows one spider."""

    @classmethod
    def from_settings(cls, _settings):
        return cls()

    def load(self, _name):
        return MadeSpider

    def list(self):
        return [MadeSpider.name]

    def find_by_request(self, _request):
        return []


SETTINGS = {
    "ADDONS": {Export: 0},
    "COMMANDS_MODULE": "newscrawl.commands.crawl",  # Scrapy would import all of them
    "COOKIES_ENABLED": False,
    "EXTENSIONS": {  # imported although they are switched off
        "scrapy.extensions.remote_control.RemoteControl": None,
        "scrapy.extensions.telnet.TelnetConsole": None,
    },
    "LOG_LEVEL": "WARNING",
    "SPIDER_LOADER_CLASS": SpiderLoader,
    "TELNETCONSOLE_ENABLED": False,
    "REMOTE_CONTROL_ENABLED": False,
}

if __name__ == "__main__":
    execute(["scrapy", *sys.argv[1:]], Settings(SETTINGS))
