"""The article's text as markup: the elements that hold its lines, lists, tables, quotations and pictures, sanitised.

Needs the extra ``markup``: nh3 sanitises, markdownify writes Markdown.
"""

from __future__ import annotations

import re
from html import escape
from typing import TYPE_CHECKING, Final

from newscrawl.extraction.metadata.picture_address import address_of
from newscrawl.html.outline import HEADINGS

if TYPE_CHECKING:
    from collections.abc import Iterator

    from newscrawl.extraction.body.article_body import Body
    from newscrawl.html.document import Document
    from newscrawl.html.outline import Line

TAGS: Final = frozenset(
    "p h2 h3 h4 h5 h6 ul ol li blockquote pre code table tr th td a em strong i b u s sub sup br img figure figcaption "
    "cite q abbr time dl dt dd hr".split()
)
ATTRIBUTES: Final = {
    "a": {"href"},
    "img": {"src", "alt"},
    "time": {"datetime"},
    "abbr": {"title"},
    "td": {"colspan", "rowspan"},
}
_LEAVES: Final = HEADINGS | {"p", "li", "td", "th", "dt", "dd", "pre"}
_PARENTS: Final = {"li": ("ul", "ol"), "td": ("tr",), "th": ("tr",), "dt": ("dl",), "dd": ("dl",)}
_OPENING, _CLOSING = {"tr": "<table><tr>"}, {"tr": "</tr></table>"}
MAX_CHARS: Final = 1_000_000
#: Before these a backslash stands, as else Markdown takes words for signs (markdownify leaves them, as shown by
#: findings/the-days-of-a-chronicle-are-counted-anew.sh): at a line's beginning the point of "12. März", a dash, a hash;
#: anywhere what looks like code, a link or an escape. What looks like a tag or an entity begins with an entity then.
_SIGNS: Final = re.compile(
    r"^[ \t]{0,50}(?=>|[#+-]{1,200}(?:\s|$))|^[ \t]{0,50}\d{1,9}(?=[.)](?:\s|$))"
    r"|(?=`|\[[^\[\]\n]{0,500}\][(\[:]|\\[!-/:-@\[-`{-~])",
    re.MULTILINE,
)
_TAG_OR_ENTITY: Final = re.compile(r"<(?=[a-zA-Z/!?])|&(?=#?\w{1,40};)")


def body_html(document: Document, body: Body) -> str | None:
    """Return the text as sanitised HTML with absolute addresses; ``None`` where there is no text.

    Raises ``ImportError`` where nh3 is not installed.
    """
    import nh3  # noqa: PLC0415 - an extra

    plain = body.rest if body.lines else body.paragraphs
    raw = "\n".join([*(_pieces(document, body) if body.lines else ()), *(f"<p>{escape(p)}</p>" for p in plain)])

    def absolute(_tag: str, name: str, value: str) -> str | None:
        return document.resolve(value) if name in {"href", "src"} else value

    clean = nh3.clean(
        raw[:MAX_CHARS], tags=set(TAGS), attributes={tag: set(names) for tag, names in ATTRIBUTES.items()},
        attribute_filter=absolute, url_schemes={"http", "https"}, clean_content_tags={"script", "style"},
    )  # fmt: skip
    return clean.strip() or None


def body_markdown(document: Document, body: Body) -> str | None:
    """Return the text as Markdown. Raises ``ImportError`` where nh3 or markdownify is not installed."""
    from markdownify import MarkdownConverter  # noqa: PLC0415 - an extra

    class Converter(MarkdownConverter):
        def escape(self, text: str, parent_tags: set[str]) -> str:
            plain = _TAG_OR_ENTITY.sub(lambda found: escape(found[0]), text)
            signed = _SIGNS.sub(r"\g<0>\\", plain)
            return str(super().escape(signed, parent_tags))  # type: ignore[misc]  # its stub leaves the method out

    html = body_html(document, body)
    return str(Converter(heading_style="ATX", bullets="-").convert(html)).strip() or None if html else None


def _pieces(document: Document, body: Body) -> Iterator[str]:
    """Yield the markup of the lines in order, with the pictures between them; lists and rows are opened and closed."""
    lines = document.outline.lines
    pictures = [picture for picture in document.outline.pictures if body.first <= picture.line <= body.last]
    group: tuple[str, int] | None = None
    for index in body.lines:
        line = lines[index]
        own = _group(line, document)
        if group is not None and own != group:
            yield _CLOSING.get(group[0], f"</{group[0]}>")
        while pictures and pictures[0].line <= index:
            picture = pictures.pop(0)
            address = address_of(picture.node, document)
            if address and own is None:
                told = escape(picture.node.attributes.get("alt") or "")
                yield f'<figure><img src="{escape(address)}" alt="{told}"></figure>'
        if own is not None and own != group:
            yield _OPENING.get(own[0], f"<{own[0]}>")
        group = own
        yield _element(line, document)
    if group is not None:
        yield _CLOSING.get(group[0], f"</{group[0]}>")


def _group(line: Line, document: Document) -> tuple[str, int] | None:
    """Return the tag and the index of the list, or of the row, that a line is an entry of."""
    boxes = document.outline.boxes
    index = line.box
    while index >= 0 and boxes[index].tag not in _PARENTS:
        if boxes[index].last - boxes[index].first > 1:
            return None
        index = boxes[index].parent
    if index < 0:
        return None
    parent = boxes[boxes[index].parent].tag
    wanted = _PARENTS[boxes[index].tag]
    return (parent if parent in wanted else wanted[0], boxes[index].parent)


def _element(line: Line, document: Document) -> str:
    """Return the element that holds the line alone, with its inline markup; else its text in a paragraph."""
    boxes = document.outline.boxes
    box = boxes[line.box]
    quoted = any(boxes[at].tag == "blockquote" for at in document.outline.ancestors(line.box)[:4])
    if box.last - box.first == 1 and box.tag in _LEAVES:
        found = box.node.html or ""
    elif box.last - box.first == 1:
        found = f"<p>{box.node.html or ''}</p>"
    else:
        tag = line.tag if line.tag in HEADINGS else "p"
        text = "<br>".join(map(escape, (line.kept or line.text).split("\n")))
        found = f"<{tag}>{text}</{tag}>"
    return f"<blockquote>{found}</blockquote>" if quoted else found
