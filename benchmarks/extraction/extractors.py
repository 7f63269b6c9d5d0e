"""newscrawl and its peers behind one contract: ``(html, url)`` gives ``title body authors date is_article``.

newscrawl keeps apart what the sets have in one: the ``standfirst`` that the page prints above its body, and the date
as it is written, in its own zone (``date_printed``), beside the instant in UTC.

A peer is imported when it is asked for: one that is not installed is left out of the table by name.
"""

from __future__ import annotations

import re
from importlib.metadata import version
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from newscrawl.items import Article

    Extractor = Callable[[str, str], dict[str, Any]]

_CELLS = ".//p|.//li|.//h1|.//h2|.//h3|.//h4|.//td|.//th|.//pre|.//blockquote|.//div|.//br|.//dt|.//dd|.//figcaption"


def newscrawl() -> Extractor:
    """Everything, as ``newscrawl extract`` gives it."""
    from newscrawl.garbage import tune
    from newscrawl.pipelines.complete import DEFAULT
    from newscrawl.pipelines.record import read_record

    tune()

    def run(html: str, url: str) -> dict[str, Any]:
        article = read_record(url, html)
        return {
            "title": article.headline,
            "body": article.articleBody,
            "authors": [author.name for author in article.authors],
            "persons": [author.name for author in article.authors if author.type == "Person"],
            "date": article.datePublished,
            "standfirst": article.description if _is_printed(article) else None,
            "date_printed": article.datePublishedRaw,
            "date_local": article.datePublishedLocal,
            "date_modified": article.dateModified,
            "is_article": (article.metadata.probability or 0) >= DEFAULT.probability,
        }

    return run


def trafilatura(**options: bool) -> Extractor:
    """Its metadata and text, comments left out; *options* are its own."""
    from trafilatura import bare_extraction

    def run(html: str, url: str) -> dict[str, Any]:
        found = bare_extraction(html, url=url, with_metadata=True, include_comments=False, **options)
        if found is None:
            return {}
        names = (found.author or "").split(";")
        return {"title": found.title, "body": found.text, "date": found.date, "authors": list(map(str.strip, names))}

    return run


def trafilatura_precision() -> Extractor:
    """The same with its option for fewer errors."""
    return trafilatura(favor_precision=True)


def newspaper4k() -> Extractor:
    """Its parse of a given page, nothing fetched."""
    from newspaper import Article

    def run(html: str, url: str) -> dict[str, Any]:
        article = Article(url, fetch_images=False)
        article.download(input_html=html)
        article.parse()
        return {
            "title": article.title,
            "body": article.text,
            "authors": list(article.authors or ()),
            "date": _iso(article.publish_date),
        }

    return run


def goose3() -> Extractor:
    """Its extraction of a given page."""
    from goose3 import Goose

    goose = Goose({"enable_image_fetching": False})

    def run(html: str, url: str) -> dict[str, Any]:  # noqa: ARG001 - the contract
        article = goose.extract(raw_html=html)
        return {
            "title": article.title,
            "body": article.cleaned_text,
            "authors": list(article.authors or ()),
            "date": _iso(article.publish_date),
        }

    return run


def news_please() -> Extractor:
    """Its extractor alone, without its crawler."""
    from newsplease import NewsPlease

    def run(html: str, url: str) -> dict[str, Any]:
        article = NewsPlease.from_html(html, url=url, download_date=None, fetch_images=False)
        return {
            "title": article.title,
            "body": article.maintext,
            "authors": list(article.authors or ()),
            "date": _iso(article.date_publish),
        }

    return run


def readability_lxml() -> Extractor:
    """Title and body; its answer is HTML, of which the text is taken block by block."""
    import lxml.html
    from readability import Document

    def run(html: str, url: str) -> dict[str, Any]:
        document = Document(html, url=url)
        root = lxml.html.fromstring(document.summary() or "<p></p>")
        for block in root.xpath(_CELLS):
            block.tail = "\n" + (block.tail or "")
        return {"title": document.short_title(), "body": root.text_content()}

    return run


def resiliparse() -> Extractor:
    """The body alone."""
    from resiliparse.extract.html2text import extract_plain_text

    def run(html: str, url: str) -> dict[str, Any]:  # noqa: ARG001 - the contract
        return {"body": extract_plain_text(html, main_content=True, alt_texts=False, links=False, list_bullets=False)}

    return run


def htmldate() -> Extractor:
    """The date alone."""
    from htmldate import find_date

    def run(html: str, url: str) -> dict[str, Any]:
        return {"date": find_date(html, url=url, original_date=True, extensive_search=True)}

    return run


def json_ld() -> Extractor:
    """What a page's first JSON-LD node of an article says, and nothing else: no tree, no rules."""
    from newscrawl.html.structured import read_json_ld, types_of

    wanted = re.compile("Article|Posting|Report|Review|Recipe")

    def run(html: str, url: str) -> dict[str, Any]:  # noqa: ARG001 - the contract
        nodes = read_json_ld(html)
        known = {node["@id"]: node for node in nodes if isinstance(node.get("@id"), str) and "name" in node}
        for node in nodes:
            if wanted.search(" ".join(types_of(node))):
                return {
                    "title": node.get("headline"),
                    "body": _text(node.get("articleBody")),
                    "authors": list(_names(node.get("author") or node.get("creator"), known)),
                    "date": _text(node.get("datePublished")),
                }
        return {}

    return run


#: By the name in the table: how to make one, the package whose version is printed, what it speaks of.
EXTRACTORS: dict[str, tuple[Callable[[], Extractor], str, str]] = {
    "newscrawl": (newscrawl, "newscrawl", "title body authors date is_article"),
    "trafilatura": (trafilatura, "trafilatura", "title body authors date is_article"),
    "… precision": (trafilatura_precision, "trafilatura", "title body authors date is_article"),
    "newspaper4k": (newspaper4k, "newspaper4k", "title body authors date is_article"),
    "news-please": (news_please, "news-please", "title body authors date is_article"),
    "goose3": (goose3, "goose3", "title body authors date is_article"),
    "readability": (readability_lxml, "readability-lxml", "title body is_article"),
    "resiliparse": (resiliparse, "resiliparse", "body is_article"),
    "htmldate": (htmldate, "htmldate", "date"),
    "JSON-LD": (json_ld, "newscrawl", "title body authors date"),
}


def version_of(name: str) -> str:
    """Return the installed version of an extractor's package."""
    return version(EXTRACTORS[name][1])


def _is_printed(article: Article) -> bool:
    """Tell a description that is the page's standfirst from one that only its head has."""
    return (article.evidence or {})["description"].rule == "standfirst" if article.description else False


def _iso(value: Any) -> str | None:
    """Return a date or date-time as ISO 8601; text that is one already as it is."""
    return value.isoformat() if hasattr(value, "isoformat") else str(value).replace(" ", "T") if value else None


def _text(value: Any) -> str | None:
    return value if isinstance(value, str) else None


def _names(value: Any, known: dict[str, dict[str, Any]]) -> Iterator[str]:
    for item in value if isinstance(value, list) else [value]:
        name = known.get(item.get("@id"), item).get("name") if isinstance(item, dict) else item
        yield from (name for name in (name if isinstance(name, list) else [name]) if isinstance(name, str))
