"""The choices of a crawl: polite by default, quiet, nothing listening. Everything else is Scrapy's or the add-on's."""

from newscrawl import __version__

BOT_NAME = "newscrawl"
SPIDER_MODULES = ["newscrawl.spiders"]
NEWSPIDER_MODULE = "newscrawl.spiders"
COMMANDS_MODULE = "newscrawl.commands"
ADDONS = {"newscrawl.addon.Addon": 100}

# Who we are. Put your own address here: site owners write to it before they block you.
USER_AGENT = f"newscrawl/{__version__} (+https://github.com/newscrawl/newscrawl)"

# Politeness: one request at a time to a host, about a second apart, and never where robots.txt forbids.
ROBOTSTXT_OBEY = True
CONCURRENT_REQUESTS_PER_DOMAIN = 1
DOWNLOAD_DELAY = 1.0
DOWNLOAD_DELAY_JITTER = 0.5
DOWNLOAD_TIMEOUT = 60
DOWNLOAD_MAXSIZE = 16 * 1024 * 1024  # a page larger than this is not an article
DOWNLOAD_VERIFY_CERTIFICATES = True

# Nothing listens.
TELNETCONSOLE_ENABLED = False
REMOTE_CONTROL_ENABLED = False

FEED_EXPORT_ENCODING = "utf-8"
LOG_LEVEL = "INFO"
