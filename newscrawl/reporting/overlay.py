"""A page as it was, with what each piece of it was taken for: one file, complete in itself and safe to open."""

from __future__ import annotations

import re
from html import escape
from typing import TYPE_CHECKING, Any

from newscrawl.discovery.feed_links import find_feeds
from newscrawl.discovery.listing import read_listing
from newscrawl.html import roles
from newscrawl.html.document import Document
from newscrawl.normalize.text import fold

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from selectolax.lexbor import LexborNode

    from newscrawl.html.outline import Line

#: Nothing is fetched, run or sent, whatever markup a page holds; only its own inline styles count.
POLICY = "default-src 'none'; style-src 'unsafe-inline'; img-src data:; base-uri 'none'; form-action 'none'"
MAX_LINKS = 300
MAX_VALUE = 600  # characters of a value in the table
_GONE = (
    "script,noscript,iframe,frame,object,embed,applet,base,link,meta,portal,template,audio,video,source,track,"
    "foreignObject,use,animate,set"
)
_KEPT = frozenset(
    "class id style href alt title colspan rowspan dir lang hidden open datetime value width data-newscrawl".split()
)
_LOADS = re.compile(r"url\s{0,20}\(|@import|\\", re.IGNORECASE)  # a backslash may spell either
_ATTRIBUTE_NAME = re.compile(r"[a-z][a-z0-9-]{0,50}")
_COLOURS = {
    "headline": "#1a7f37",
    "authors": "#8250df",
    "datePublished": "#0969da",
    "dateModified": "#54aeff",
    "description": "#bf8700",
    "articleBody": "#2da44e",
    "recentPosts": "#cf222e",
    "relatedPosts": "#cf222e",
    "rejected": "#953800",
}
_ROLES = {
    "share": roles.SHARE,
    "related": roles.RELATED,
    "recent": roles.RECENT,
    "author box": roles.BIO,
    "comments": roles.COMMENTS,
    "newsletter": roles.NEWSLETTER,
    "navigation": roles.NAV,
    "footer": roles.FOOTER,
    "advertisement": roles.AD,
    "caption": roles.CAPTION,
    "breadcrumb": roles.BREADCRUMB,
    "card": roles.CARD,
    "hidden": roles.HIDDEN,
}
_STYLE = """
#nc-panel{all:initial;display:block;box-sizing:border-box;font:14px/1.5 system-ui,sans-serif;color:#1f2328;
background:#f6f8fa;border-bottom:3px solid #d0d7de;padding:16px 24px;max-height:45vh;overflow:auto}
#nc-panel *{all:revert;color:inherit}#nc-panel table{border-collapse:collapse;width:100%}
#nc-panel th,#nc-panel td{text-align:left;vertical-align:top;padding:4px 12px 4px 0;border-bottom:1px solid #d0d7de}
#nc-panel h1{font-size:19px;overflow-wrap:anywhere;margin:8px 0}#nc-panel td,#nc-panel li{overflow-wrap:anywhere}
@media (max-width:480px){#nc-panel{padding:12px}#nc-panel table{table-layout:fixed}
#nc-panel th{width:136px;overflow-wrap:anywhere}}
#nc-panel small{color:#59636e;display:block}#nc-panel th i{display:inline-block;width:10px;height:10px;margin-right:6px}
[data-newscrawl]{outline:2px dashed #8c959f;outline-offset:1px;position:relative}
[data-newscrawl]::before{content:attr(data-newscrawl);font:11px/1.4 system-ui,sans-serif;background:#59636e;color:#fff;
padding:0 4px;border-radius:2px;margin-right:6px;letter-spacing:0;text-transform:none}
"""


_READ = """
body{margin:0;background:#fff;color:#1f2328}#nc-read{max-width:44em;margin:24px auto;padding:0 24px;
font:17px/1.6 system-ui,sans-serif;overflow-wrap:anywhere}
"""


def overlay(document: Document, record: Mapping[str, Any], above: str = "") -> str:
    """Return the page as HTML: above it the record with its evidence and the links that it has, in it the marks.

    *above* is HTML of our own that stands first.
    """
    marked = Document(document.url, document.html)  # a tree of its own: this one is written into
    _mark(marked, record)
    root = marked.tree.root
    if root is None:
        return ""
    _make_safe(marked)
    own = "".join(f"<style>{_quiet(node.text())}</style>" for node in marked.tree.css("style"))
    for node in marked.tree.css("style"):
        node.decompose()
    body = marked.tree.body
    inner = body.html or "" if body is not None else ""
    return _whole(record, own, f"{above}{_panel(document, record)}", _without_body_tag(inner))


def without_page(record: Mapping[str, Any], above: str = "") -> str:
    """Return the record with its evidence, and below it the article as it was read, for want of its page."""
    paragraphs = (record.get("articleBody") or "").split("\n\n")
    parts = [("h1", "headline", record.get("headline")), ("p", "description", record.get("description"))]
    parts += [("p", "authors", author.get("nameRaw") or author.get("name")) for author in record.get("authors") or ()]
    parts += [("p", "articleBody", paragraph) for paragraph in paragraphs]
    article = "".join(f'<{tag} data-newscrawl="{name}">{escape(text)}</{tag}>' for tag, name, text in parts if text)
    return _whole(record, f"<style>{_READ}</style>", f"{above}{_head(record)}", f'<main id="nc-read">{article}</main>')


def _whole(record: Mapping[str, Any], own: str, panel: str, inner: str) -> str:
    styles = "".join(
        f'[data-newscrawl~="{name}"]{{outline:2px solid {colour}}}\n'
        f'[data-newscrawl~="{name}"]::before{{background:{colour}}}\n'
        for name, colour in _COLOURS.items()
    )
    return (
        f'<!doctype html>\n<html lang="en"><head><meta charset="utf-8">'
        f'<meta http-equiv="Content-Security-Policy" content="{escape(POLICY)}">'
        f'<meta name="viewport" content="width=device-width, initial-scale=1">'
        f'<meta name="referrer" content="no-referrer">'
        f"<title>{escape(record.get('headline') or record.get('url') or '')}</title>"
        f"{own}<style>{_STYLE}{styles}</style></head>"
        f'<body><section id="nc-panel">{panel}</section>{inner}</body></html>\n'
    )


def _mark(document: Document, record: Mapping[str, Any]) -> None:
    """Write into the elements what was read there."""
    outline = document.outline
    known = _texts(record)
    names: dict[int, dict[str, None]] = {}
    for line in outline.lines:
        for name in _names(line, known):
            names.setdefault(line.box, {})[name] = None
    for index, found in names.items():
        node = outline.boxes[index].node
        if node.tag not in {"html", "body", "head"}:
            node.attrs["data-newscrawl"] = " ".join(found)


def _texts(record: Mapping[str, Any]) -> dict[str, set[str]]:
    """Return the folded texts of each field as they stand on the page."""
    evidence = record.get("evidence") or {}
    found = {
        "headline": {record.get("headline")},
        "description": {record.get("description")},
        "articleBody": set((record.get("articleBody") or "").split("\n\n")),
        "authors": {author.get("nameRaw") for author in record.get("authors") or ()},
        "datePublished": {record.get("datePublishedRaw")},
        "dateModified": {record.get("dateModifiedRaw")},
        "rejected": {each["raw"] for entry in evidence.values() for each in entry.get("rejected") or ()},
    }
    for name in ("recentPosts", "relatedPosts"):
        found[name] = {card.get("headline") for card in record.get(name) or ()}
    return {name: {fold(text) for text in texts if text} - {""} for name, texts in found.items()}


def _names(line: Line, known: Mapping[str, set[str]]) -> Iterator[str]:
    text = fold(line.text)
    for name, texts in known.items():
        is_part = name in {"authors", "datePublished", "dateModified", "rejected", "recentPosts", "relatedPosts"}
        if text in texts or (is_part and len(text) < MAX_VALUE and any(each in text for each in texts)):
            yield name
    yield from (name.replace(" ", "-") for name, role in _ROLES.items() if line.roles & role)


def _make_safe(document: Document) -> None:
    """Take out what runs, loads or sends."""
    for node in document.tree.css(_GONE):
        node.decompose()
    for node in document.tree.css("*"):
        _strip(node)


def _strip(node: LexborNode) -> None:
    for name in list(node.attributes):
        value = node.attributes[name] or ""
        is_link = name == "href" and value.strip().lower().startswith(("http://", "https://", "#"))
        if name not in _KEPT or not _ATTRIBUTE_NAME.fullmatch(name) or (name == "href" and not is_link):
            del node.attrs[name]
        elif name == "style":
            node.attrs[name] = _quiet(value)
    if node.tag == "a":
        node.attrs["rel"] = "noopener noreferrer"


def _quiet(style: str) -> str:
    """Return a style that loads nothing and ends nowhere but where it should."""
    return _LOADS.sub("x-", style).replace("<", "")


def _without_body_tag(html: str) -> str:
    return re.sub(r"^<body[^>]{0,5000}>|</body>$", "", html)


def _panel(document: Document, record: Mapping[str, Any]) -> str:
    return f"{_head(record, document.url)}{_links(document)}"


def _head(record: Mapping[str, Any], url: str | None = None) -> str:
    probability = (record.get("metadata") or {}).get("probability") or 0
    address = escape(url or record.get("url") or "")
    said = f"<h1>{address}</h1><p>An article with a probability of {probability:.0%}.</p>"
    return f"{said}<table>{''.join(_rows(record))}</table>"


def _rows(record: Mapping[str, Any]) -> Iterator[str]:
    evidence = record.get("evidence") or {}
    for field, value in record.items():
        entry = evidence.get(field) or {}
        if field in {"evidence", "metadata"} or (value in (None, [], "", {}) and not entry):
            continue
        notes = [f"from {entry['source']}: {entry['rule']} (confidence {entry['confidence']:.2f})"] if entry else []
        notes += [
            f"rejected {each['raw']!r} ({each['rule']}): {each['reason']}" for each in entry.get("rejected") or ()
        ]
        said = "".join(f"<small>{escape(note[:MAX_VALUE])}</small>" for note in notes)
        mark = f'<i style="background:{_COLOURS[field]}"></i>' if field in _COLOURS else ""
        yield f"<tr><th>{mark}{escape(field)}</th><td>{escape(_shown(value))}{said}</td></tr>"


def _shown(value: Any) -> str:
    if isinstance(value, list):
        return "; ".join(_shown(each) for each in value)[:MAX_VALUE]
    if isinstance(value, dict):
        return (", ".join(str(value[key]) for key in ("name", "headline", "url", "bio") if value.get(key)) or "-")[
            :MAX_VALUE
        ]
    return "-" if value in (None, "") else str(value)[:MAX_VALUE]


def _links(document: Document) -> str:
    """What each source would follow from this page."""
    listing = read_listing(document)
    groups = {
        "Articles that its links and cards lead to": [(link.url, link.source) for link in listing.articles],
        "Listings that it leads to": [(link.url, link.source) for link in listing.pages],
        "Feeds that it names": [(url, "feed") for url in find_feeds(document)],
    }
    return "".join(
        f"<details><summary>{title}: {len(found)}</summary><ol>"
        + "".join(f"<li>{escape(url)} <small>{escape(str(source))}</small></li>" for url, source in found[:MAX_LINKS])
        + "</ol></details>"
        for title, found in groups.items()
    )
