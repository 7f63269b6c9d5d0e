"""Articles that go on where their page ends: behind a button, or in an empty element that a script is to fill.

What stands right behind the last paragraph decides, and what else agrees with it: an address, a script that names the
element and fetches, the number of words that the page's JSON-LD tells. What only looks like it is a "maybe".
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final, NamedTuple

from newscrawl.extraction.body.article_body import DECLARED, STATE
from newscrawl.extraction.body.behind_text import Behind, behind
from newscrawl.extraction.body.rest_scripts import Scripts, rest_address
from newscrawl.extraction.body.stored_rest import stored_rest
from newscrawl.html.roles import PAYWALL
from newscrawl.normalize.text import word_count

if TYPE_CHECKING:
    from selectolax.lexbor import LexborNode

    from newscrawl.extraction.body.article_body import Body
    from newscrawl.html.document import Document

MORE, MANY = 1.3, 40  # times and words that JSON-LD must tell of more than were read …
MOST: Final = 4.5  # … and times that it may: some count characters
MAX_ABOVE: Final = 8  # elements around the text that may be cut short by a style
# Names of what a script fills with the rest of a text, and of a text that a style cuts short: it is all there.
_OF_REST: Final = re.compile(
    r"(?<![a-z])(?:rest|remain(?:der|ing)|continu(?:e|ed|ation)|sentinel|full-?(?:text|story|article|body)"
    r"|(?:story|article|body|text|content|paragraphs?)-?(?:more|rest|tail|next|part|lazy|continued|remainder)"
    r"|(?:more|next|lazy|rest-of)-?(?:text|story|content|body|paragraphs?|part)|part-?(?:two|2)|read-?(?:more|on))(?![a-z])"
)
_CLAMPED: Final = re.compile(
    r"clamp|collaps|truncat|expand|fold|clip|limit|shorten|read-?more|readmore|is-closed|excerpt|fade"
)
_CLAMPS: Final = re.compile(r"-webkit-line-clamp|line-clamp\s?:|max-height\s?:\s?\d")
_RUN = ("<script", "hx-get", "<turbo-frame")  # without any of these nothing brings more
_OPEN = ("…", "...", "[…]", "(…)")
_NO_TEXT: Final = frozenset(
    {"LiveBlogPosting", "ImageGallery", "DiscussionForumPosting", "QAPage", "ItemList", "CollectionPage"}
)


class GoesOn(NamedTuple):
    """How an article goes on: ``paragraphs`` that the page holds for a script, or the address (``url``) of the rest.

    ``is_sure``: several signs agree that a part is missing.
    """

    is_sure: bool
    how: str
    url: str | None = None
    paragraphs: tuple[str, ...] = ()


def going_on(document: Document, body: Body) -> GoesOn | None:
    """Return how the article goes on; ``None`` where nothing says that its text is not whole."""
    if not body.lines or body.place in {DECLARED, STATE} or not any(map(document.html.__contains__, _RUN)):
        return None
    outline = document.outline
    node = outline.boxes[outline.lines[max(body.lines)].box].node
    found = behind(node)
    if not found or _is_locked(document):
        return None
    known = body.text or ""
    for element in found:
        if rest := stored_rest(element, known):
            return GoesOn(is_sure=True, how="its page holds more for a script", paragraphs=rest)
    scripts, is_longer = Scripts(document), _is_longer(document, known)
    for element in found:
        button = element.button is not None
        goes_on = (
            _behind_button(element, document, scripts)
            if button
            else _in_empty(element, document, scripts, is_longer=is_longer)
        )
        if goes_on is None:
            continue
        agrees = (
            "its JSON-LD counts more words"
            if is_longer
            else "its last line breaks off"
            if button and known.rstrip().endswith(_OPEN)
            else None
        )
        return goes_on._replace(is_sure=True, how=f"{goes_on.how}, and {agrees}") if agrees else goes_on
    return None


def _behind_button(element: Behind, document: Document, scripts: Scripts) -> GoesOn | None:
    """Judge a button that says "continue reading"."""
    if url := rest_address(element, document, is_button=True):
        return GoesOn(is_sure=True, how="a button asks for the rest", url=url)
    if element.opens or _is_clamped(element, document):
        return None
    if script := scripts.naming(element.names):
        if not script.fetches:
            return None
        return GoesOn(is_sure=True, how="a button's script asks for the rest", url=script.address(document))
    return GoesOn(is_sure=False, how="a button may ask for the rest") if scripts.may_fetch else None


def _in_empty(element: Behind, document: Document, scripts: Scripts, *, is_longer: bool) -> GoesOn | None:
    """Judge an element with nothing in it."""
    if url := rest_address(element, document, is_button=False):
        return GoesOn(is_sure=True, how="an element asks for the rest", url=url)
    is_named = bool(_OF_REST.search(" ".join(element.names).lower().replace("_", "-")))
    may_be = is_named or is_longer or scripts.fetches_near(element.names)
    script = scripts.naming(element.names) if may_be else None
    if script is not None and script.fetches and (script.is_of_page(document) or is_named):
        return GoesOn(is_sure=script.is_of_page(document), how="a script brings the rest", url=script.address(document))
    if script is None and element.names and (is_named or is_longer) and scripts.has_files:
        return GoesOn(is_sure=False, how="a script may bring the rest")
    return None


def _is_clamped(element: Behind, document: Document) -> bool:
    """Tell whether a style cuts the text short that is there."""
    node: LexborNode | None = element.node
    for _ in range(MAX_ABOVE):
        if node is None or node.tag in {"body", "html"}:
            break
        names = f"{node.attributes.get('class') or ''} {node.attributes.get('style') or ''}".lower()[:400]
        if node is not element.node and (_CLAMPED.search(names) or "max-height" in names):
            return True
        node = node.parent
    return any(_CLAMPS.search((style.text() or "")[:100_000]) for style in document.tree.css("style")[:20])


def _is_longer(document: Document, known: str) -> bool:
    """Tell whether JSON-LD counts many more words than *known* has."""
    told = [
        int(value)
        for node in document.json_ld
        if len(value := str(node.get("wordCount", ""))) < 6 and value.isdecimal()
    ]
    have = (word_count(known) or 0) if told else 0
    return any(MORE * have <= count <= MOST * have and count - have >= MANY for count in told)


def _is_locked(document: Document) -> bool:
    nodes = document.json_ld
    if any(str(node.get("isAccessibleForFree")).lower() == "false" for node in nodes):
        return True
    if any(_NO_TEXT.intersection(_types(node.get("@type"))) for node in nodes):
        return True
    return bool(document.blocks.of(PAYWALL)) or document.meta_first("article:content_tier") in {"locked", "metered"}


def _types(value: object) -> set[str]:
    return {str(each) for each in value} if isinstance(value, list) else {str(value)}
