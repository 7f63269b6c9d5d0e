"""Is the page an article? A probability from cheap signals, each with a weight.

The weights are a logistic regression over public page-kind truth and, a tenth as heavy, the article sets. It is kept
small (L2, 0.01), rounded after: weights that fit the sets better were right less often on pages that no rule was made
with. Those marked "by hand" are for what the sets do not hold.
"""

from __future__ import annotations

import math
import re
from typing import TYPE_CHECKING, Final
from urllib.parse import urlsplit

from newscrawl.discovery.link_classifier import classify_link
from newscrawl.discovery.links import Link
from newscrawl.extraction.body.article_body import STATE
from newscrawl.extraction.kinds import is_gallery
from newscrawl.extraction.metadata.structured_data import ARTICLE_TYPES
from newscrawl.extraction.titled_text import heads_its_text
from newscrawl.html.naming import is_set_as_button
from newscrawl.html.outline import HEADINGS
from newscrawl.html.roles import AUTHOR, COMMENTS
from newscrawl.html.signs import holds
from newscrawl.html.structured import types_of
from newscrawl.normalize.text import has_spaces
from newscrawl.normalize.words import Pieces

if TYPE_CHECKING:
    from newscrawl.extraction.body.article_body import Body
    from newscrawl.extraction.metadata.structured_data import StructuredData
    from newscrawl.html.document import Document

_BIAS: Final = -3.7
_WEIGHTS: Final = {
    "post by JSON-LD": 0.7,
    "listing by JSON-LD": -0.5,
    "goods by JSON-LD": -0.6,
    "article by OpenGraph": 1.3,
    "goods by OpenGraph": -0.7,
    "website by OpenGraph": -1.0,
    "dated": 1.4,
    "signed": 1.2,
    "listed": 2.5,  # by hand
    "share of prose": 1.0,
    "length of paragraphs": 1.2,
    "hardly a text": -1.0,  # by hand
    "headline is a sentence": 1.0,
    "title heads the text": 2.4,  # by hand: old pages without a date, among many links
    "headings": -0.2,
    "cards": -0.5,
    "cards before the text": -0.6,
    "text of cards alone": -2.5,  # by hand
    "pictures under a name": -3.0,
    "code": -0.4,
    "forms": -0.5,
    "address": 1.4,
    "home address": -1.0,
    "listing address": -1.2,  # by hand: -0.9 on the sets, which hold no section pages of newsrooms
    "news address": 1.7,
    "forum address": -1.8,
    "documentation address": -0.3,
    "shop address": -0.2,
    "service address": -0.6,
    "single by class": 1.3,
    "listing by class": -0.3,
    "shop by class": -0.7,
    "forum by class": -1.2,
    "many authors": -0.6,
    "many buttons": -0.8,  # by hand: shops and services
}

_OF_ANOTHER_KIND = (
    "goods by JSON-LD", "goods by OpenGraph", "code", "home address", "forum address", "documentation address",
    "shop address", "service address", "shop by class", "forum by class", "many authors", "many buttons",
)  # fmt: skip
_OF_FOLDERS: Final = ("listing address", "forum address")
_POSTS = frozenset(ARTICLE_TYPES) - {"Article", "SocialMediaPosting", "TechArticle", "Report", "Review", "Recipe"}
_LISTS: Final = frozenset(
    "CollectionPage SearchResultsPage ItemList ProfilePage DiscussionForumPosting QAPage AboutPage ContactPage".split()
)
_GOODS: Final = frozenset(
    "Product Offer AggregateOffer ProductGroup SoftwareApplication WebApplication Service LocalBusiness Store "
    "Course Event "
    "JobPosting".split()
)
# Words of host and folders.
_FOLDERS: Final = {
    "forum address": "forum forums board boards thread threads topic topics t question questions talk discussion "
    "discussions "
    "discuss showthread viewtopic",
    "documentation address": "docs doc documentation api reference manual wiki developer developers book guides "
    "kb help support "
    "tutorial tutorials",
    "shop address": "product products p dp shop store item items buy deals",
    "service address": "services service offers solutions course courses location locations pricing program "
    "programs features about",
    "news address": "blog blogs news article articles story stories post posts magazine press",
}
_FOLDER_WORDS: Final = {name: frozenset(words.split()) for name, words in _FOLDERS.items()}
# Words of the classes of ``body`` and of its first boxes.
_SINGLE: Final = Pieces(("single", "post-template", "article", "blog-post", "story"))
_LISTING: Final = re.compile(r"\b(?:archive|category|tag|search|author|home|blog)\b(?!-)")
_SHOP: Final = Pieces(("product", "woocommerce", "shop"))
_FORUM: Final = Pieces(
    "forum thread topic- phpbb discourse bbpress xenforo vbulletin messagelist answer question".split()
)
MANY_BUTTONS: Final = 8  # links that are set as buttons
MANY_AUTHORS: Final = 12  # a thread names a writer with every post
MAX_BUTTONS, FIRST_BOXES = 200, 60  # looked at
LITTLE, LITTLE_UNSPACED = 150, 65  # characters of prose
HEADLINE_UNSPACED: Final = 10  # characters of a title that is a sentence
MOSTLY_PROSE: Final = 0.5
LONG, LONG_UNSPACED = 200, 90  # characters of a paragraph, and of one in a script without spaces


def article_probability(document: Document, structured: StructuredData, body: Body, **known: bool) -> float:
    """Return 0 to 1: how sure we are that the page is one article, and not a listing, a product or a form.

    *known* is what others found out: ``dated``, ``signed``, and ``listed`` where a card or a feed pointed here.
    """
    signals = {**page_signals(document, structured, body), **known}
    if known.get("signed"):
        signals["pictures under a name"] = 0  # a reporter's gallery, not a shop's or a portfolio
        if _is_told_at_length(signals):
            signals.update(dict.fromkeys(_OF_FOLDERS, 0))
    elif not known.get("dated") and is_gallery(document, body):
        signals["pictures under a name"] = 1  # … and a sentence that calls to buy is no headline
    points = _BIAS + sum(_WEIGHTS[name] * value for name, value in signals.items())
    return round(1 / (1 + math.exp(-max(-9.0, min(9.0, points)))), 2)


def _is_told_at_length(signals: dict[str, float]) -> bool:
    """Tell a page that says it is an article and is mostly long paragraphs: its folder may be a topic, or a talk."""
    is_told = signals["article by OpenGraph"] and not signals["forum by class"]
    return bool(is_told) and signals["length of paragraphs"] >= 1 and signals["share of prose"] >= MOSTLY_PROSE


def page_signals(document: Document, structured: StructuredData, body: Body) -> dict[str, float]:
    """Return the signals of the page itself by name; most are 0 or 1, shares and sizes run to 2."""
    signals = {
        **_declared(document, structured),
        **_of_text(document, body),
        **_of_address(document.url),
        **_of_names(document),
    }
    if any(map(signals.get, _OF_ANOTHER_KIND)):
        signals["title heads the text"] = 0  # questions, handbooks and offers are told under sentences, too
    return signals


def _declared(document: Document, structured: StructuredData) -> dict[str, float]:
    own = types_of(structured.article) if structured.article else set()
    every = {kind for node in document.json_ld for kind in types_of(node)}
    og_type = (document.meta_first("og:type") or "").lower()
    post = bool(own & _POSTS)
    return {
        "post by JSON-LD": post,
        "listing by JSON-LD": bool(every & _LISTS) and not own,
        "goods by JSON-LD": bool(every & _GOODS) and not post,
        "article by OpenGraph": og_type.endswith(("article", "blog", "news", "post")),
        "goods by OpenGraph": "product" in og_type or og_type in {"profile", "video.other"},
        "website by OpenGraph": og_type in {"website", "site"},
    }


def _of_text(document: Document, body: Body) -> dict[str, float]:
    lines = document.outline.lines[body.first : body.last]
    texts = set(body.paragraphs)
    kept = [line for line in lines if line.text in texts]
    prose = [line.plain_chars for line in kept if line.is_prose]
    read = sum(len(line.text) for line in lines)
    if body.place == STATE:  # a script is to show it: no line of the page has it
        prose = [len(text) for text in body.paragraphs]
        read = body.prose
    title = next((line.text for line in document.outline.lines if line.tag == "h1"), document.title or "")
    is_sentence = len(title.split()) >= 5 if has_spaces(title) else len(title) >= HEADLINE_UNSPACED
    is_spaced = not texts or has_spaces(body.paragraphs[0])
    unit, little = (LONG, LITTLE) if is_spaced else (LONG_UNSPACED, LITTLE_UNSPACED)
    cards = [card for found in document.card_lists for card in found.cards if body.first <= card.first < body.last]
    first = body.lines[0] if body.lines else body.first
    forms = [box.tag for box in document.outline.boxes].count("form")
    return {
        "hardly a text": body.prose < little,
        "share of prose": sum(prose) / (read or 1),
        "length of paragraphs": min(sum(prose) / (len(prose) or 1) / unit, 2.0),
        "headings": min(sum(line.tag in HEADINGS for line in kept) / (len(prose) or 1), 2.0),
        "headline is a sentence": is_sentence,
        "title heads the text": heads_its_text(document, body),
        "cards": min(len(cards) / 10, 2.0),
        "cards before the text": min(sum(card.first < first for card in cards) / 10, 2.0),
        "text of cards alone": _is_of_cards(document, body),
        "pictures under a name": not is_sentence and is_gallery(document, body),
        "code": holds(document.html, "<code"),
        "forms": min(forms / 3, 2.0),
    }


def _is_of_cards(document: Document, body: Body) -> bool:
    """Tell whether all that was read as the text are excerpts of other pages, in two cards of one list or more."""
    if not body.lines or body.place == STATE:
        return False
    for found in document.card_lists:
        whose = [
            next((n for n, card in enumerate(found.cards) if card.first <= at < card.last), -1) for at in body.lines
        ]
        if -1 not in whose and len(set(whose)) > 1:
            return True
    return False


def _of_address(url: str) -> dict[str, float]:
    verdict = classify_link(Link(url, "page"))
    parts = urlsplit(url.lower()[:500])
    folders = [segment for segment in parts.path.split("/")[:-1] if len(segment) < 30]
    names = " ".join([(parts.hostname or "").rpartition(".")[0], *folders])
    words = {*folders, *(word for word in re.split(r"[^a-z]+", names) if len(word) > 1)}  # "/t/", and no "t-post"
    stated = verdict.kind != "article" and not verdict.score
    return {
        "address": verdict.score,
        "home address": not parts.path.strip("/"),
        "listing address": stated,
        **{name: bool(words & table) for name, table in _FOLDER_WORDS.items()},
    }


def _of_names(document: Document) -> dict[str, float]:
    node = document.tree.body
    own = f" {(node.attributes.get('class') or '') if node is not None else ''} ".lower()[:2_000]
    first = " ".join([box.name for box in document.outline.boxes[:FIRST_BOXES]]).lower()[:8_000]
    return {
        "single by class": _SINGLE.are_in(own),
        "listing by class": bool(_LISTING.search(own)) and not _SINGLE.are_in(own),
        "shop by class": _SHOP.are_in(own),
        "forum by class": _FORUM.are_in(own) or _FORUM.are_in(first),
        "many authors": _writers(document) > MANY_AUTHORS,
        "many buttons": _buttons(document) >= MANY_BUTTONS,
    }


def _writers(document: Document) -> int:
    """Return how many different lines begin the boxes of authors, those of comments left out."""
    lines = document.outline.lines
    boxes = [box for box in document.outline.boxes if box.own_roles & AUTHOR and not box.roles & COMMENTS]
    return len({lines[box.first].text for box in boxes if box.first < box.last}) if len(boxes) > MANY_AUTHORS else 0


def _buttons(document: Document) -> int:
    links = document.tree.css("a[class*=btn], a[class*=button], a[class*=cta]")
    return sum(is_set_as_button(link.attributes) for link in links[:MAX_BUTTONS])
