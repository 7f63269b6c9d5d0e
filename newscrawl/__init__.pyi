from newscrawl.addon import Addon as Addon
from newscrawl.errors import CrawlError as CrawlError
from newscrawl.errors import FetchError as FetchError
from newscrawl.errors import NewscrawlError as NewscrawlError
from newscrawl.extraction.article_page import ArticlePage as ArticlePage
from newscrawl.extraction.selectors import css as css
from newscrawl.extraction.selectors import xpath as xpath
from newscrawl.html.document import Document as Document
from newscrawl.items import Article as Article
from newscrawl.items import Author as Author
from newscrawl.items import PostRef as PostRef
from newscrawl.library.crawling import crawl as crawl
from newscrawl.library.fetching import fetch as fetch
from newscrawl.library.reading import extract as extract
from newscrawl.library.reading import read_authors as read_authors
from newscrawl.library.reading import read_date as read_date
from newscrawl.sites.site import Site as Site

__version__: str
