"""The base of a site's own page class: a few lines of plain values, checked before a crawl begins."""

from __future__ import annotations

import difflib
import inspect
import logging
from typing import TYPE_CHECKING, Any, TypeAlias

from newscrawl.errors import NewscrawlError
from newscrawl.extraction.markup import Markup
from newscrawl.extraction.selectors import Selector, SelectorError, css, xpath
from newscrawl.extraction.stated import FIELDS, LISTS, MAX_VALUES, Stated, Value, first_value
from newscrawl.normalize.text import squash

if TYPE_CHECKING:
    from collections.abc import Sequence

    from newscrawl.html.document import Document
    from newscrawl.items import PostRef

logger = logging.getLogger(__name__)

Statement: TypeAlias = "str | Selector | Sequence[str | Selector] | None"


class PageClassError(NewscrawlError, ValueError):
    """A page class that cannot be used; the message is one sentence that says what to write."""


class ArticlePage:
    """What a site knows better of its article pages.

    A subclass sets fields to ``css("…")``, to a text or to a list of texts, or makes them properties that return such.
    ``None``, as all are here, leaves a field to the general rules; ``""`` and ``[]`` say that a page has none.
    ``document`` is the page, ``card`` what a listing said of it.
    """

    def __init__(self, document: Document, card: PostRef | None = None) -> None:
        self.document = document
        self.card = card
        self._markup: Markup | None = None

    @property
    def url(self) -> str:
        """The page's address, after redirects."""
        return self.document.url

    @property
    def headline(self) -> Statement:
        """The headline."""
        return None

    @property
    def description(self) -> Statement:
        """The summary or standfirst."""
        return None

    @property
    def authors(self) -> Statement:
        """Who wrote it: a text for each person, or bylines that are parted as everywhere."""
        return None

    @property
    def date_published(self) -> Statement:
        """When it was published, as the page writes it."""
        return None

    @property
    def date_modified(self) -> Statement:
        """When it was changed last, as the page writes it."""
        return None

    @property
    def body(self) -> Statement:
        """The text: elements that hold it, or paragraphs (a text's are parted by blank lines)."""
        return None

    @property
    def section(self) -> Statement:
        """The sections it stands in."""
        return None

    @property
    def keywords(self) -> Statement:
        """Its tags."""
        return None

    @property
    def language(self) -> Statement:
        """Its language as a BCP 47 tag."""
        return None

    @property
    def image(self) -> Statement:
        """The address of its main picture."""
        return None

    @property
    def markup(self) -> Markup:
        """The page as selectors read it."""
        if self._markup is None:
            self._markup = Markup(self.document.html, self.document.tree)
        return self._markup

    def css(self, query: str, read: str = "text") -> list[str]:
        """Return the texts of all elements that match, or an attribute of each: ``self.css("time", "@datetime")``.

        Raises ``SelectorError``.
        """
        return self._texts_by(css(query, read))

    def xpath(self, query: str, read: str = "text") -> list[str]:
        """Return the same of an XPath expression."""
        return self._texts_by(xpath(query, read))

    def _texts_by(self, selector: Selector) -> list[str]:
        selector.check()
        return self.markup.texts(selector)


def check_page_class(found: Any, name: str) -> type[ArticlePage]:
    """Return *found* if it can be used as a page class. Raises ``PageClassError``."""
    if not (inspect.isclass(found) and issubclass(found, ArticlePage)):
        raise PageClassError(
            f"{name} is not a page class: write class {name.rpartition('.')[2]}(newscrawl.ArticlePage)"
        )
    for cls in found.__mro__:
        if cls is ArticlePage:
            break
        for attribute, value in vars(cls).items():
            _check_attribute(name, attribute, value)
    return found


def _check_attribute(name: str, attribute: str, value: Any) -> None:
    if attribute in FIELDS:
        is_code = isinstance(value, property) or callable(value) or hasattr(value, "__get__")
        if not is_code or isinstance(value, Selector):
            _check_statement(name, attribute, value)
    elif isinstance(value, Selector):
        close = difflib.get_close_matches(attribute, FIELDS, 1)
        hint = f"did you mean {close[0]}?" if close else f"the fields are {', '.join(FIELDS)}"
        raise PageClassError(f"{name} has the unknown field {attribute!r}: {hint}")


def _check_statement(name: str, attribute: str, value: Any) -> None:
    values = value if isinstance(value, (list, tuple)) else [value]
    for each in values:
        if each is not None and not isinstance(each, (str, Selector)):
            raise PageClassError(f'{name}.{attribute} is {value!r}: write css("…"), a text, a list of texts or None')
        try:
            if isinstance(each, Selector):
                each.check()
        except SelectorError as error:
            raise PageClassError(f"{name}.{attribute} cannot be used: {error}") from None


def read_page_class(page: ArticlePage) -> Stated:
    """Return what a page class says of its page; a property that fails is logged and leaves its field to the rules.

    A body that is told by selectors is in ``body_selectors``.
    """
    stated, cls = Stated(), type(page)
    for name in FIELDS:
        if getattr(cls, name) is getattr(ArticlePage, name):
            continue
        rule = f"{cls.__name__}.{name}"
        try:
            value = getattr(page, name)
            value = value() if callable(value) else value
            _check_statement(cls.__name__, name, value)
        except Exception as error:  # noqa: BLE001 - whatever a site's own code raises, the article is not lost
            logger.warning("%s failed on %s: %s: %s", rule, page.url, type(error).__name__, error)
            stated.stale[name] = rule
            continue
        _state(stated, page, name, value, rule)
    return stated


def _state(stated: Stated, page: ArticlePage, name: str, value: Any, rule: str) -> None:
    if value is None:
        return
    values = list(value) if isinstance(value, (list, tuple)) else [value]
    selectors = [each for each in values if isinstance(each, Selector)]
    if not selectors:
        stated.values[name] = Value(_texts(name, values), rule)
    elif name == "body":
        stated.body_selectors = tuple(selectors)
    else:
        found = first_value(name, selectors, page.markup, page.document)
        if found is None:
            stated.stale[name] = " | ".join(map(str, selectors))
        else:
            stated.values[name] = found


def _texts(name: str, values: list[str]) -> list[str]:
    if name == "body":
        return [line for value in values for part in value.split("\n\n") if (line := squash(part))]
    texts = [text for value in values if (text := squash(value))]
    return texts[:MAX_VALUES] if name in LISTS else texts[:1]
