"""WordPress' REST API: all posts of a site, a hundred at a time, with exact dates."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Any, Final

import orjson

from newscrawl.discovery.charsets import decode
from newscrawl.discovery.excerpt import excerpt, plain_text
from newscrawl.discovery.json_values import list_in, text_in
from newscrawl.discovery.links import Link, absolute
from newscrawl.items import PostRef

if TYPE_CHECKING:
    from newscrawl.html.document import Document

_PAGE: Final = re.compile(r"[?&]page=(\d{1,6})(?=&|$)")
PER_PAGE: Final = 100  # the most that the API gives
_FIELDS = "link,title,excerpt,date,date_gmt,modified,modified_gmt,status,type"


def rest_root(document: Document) -> str | None:
    """Return the root of the site's REST API as the page's head names it, ``None`` where it does not."""
    node = document.tree.css_first('link[rel="https://api.w.org/"][href]')
    return absolute(node.attributes.get("href"), document.base_url) if node else None


def posts_url(root: str, page: int, per_page: int = PER_PAGE, *, embed: bool = False) -> str:
    """Return the address of a page (from 1) of the posts, the last edited first.

    In that order the first page shows all that is new or changed since the last look.

    A page past the last answers 400; the header ``X-WP-TotalPages`` counts them. *embed* asks for authors, sections and
    pictures, which costs the server more.
    """
    more = ",_links,_embedded&_embed=author,wp:term,wp:featuredmedia" if embed else ""
    start = f"{root.removesuffix('/')}/wp/v2/posts"
    return (
        f"{start}{'&' if '?' in root else '?'}page={page}&per_page={per_page}&_fields={_FIELDS}{more}&orderby=modified"
    )


def is_further(url: str) -> bool:
    """Tell whether it is the address of a page of posts behind the first."""
    page = _PAGE.search(url)
    return page is not None and page[1] != "1"


def read_posts(body: bytes | str, url: str = "") -> list[Link]:
    """Return the published posts of an answer, in its order, each with its card; ``[]`` for anything else.

    Dates are in UTC with ``Z`` where the API gives them so, else the site's local time without zone.
    """
    try:
        posts = orjson.loads(decode(body))
    except ValueError:  # a page instead of an answer names no posts
        return []
    if not isinstance(posts, list):
        return []
    links = (_link(post, position, url) for position, post in enumerate(posts[:PER_PAGE], 1) if isinstance(post, dict))
    return [link for link in links if link is not None]


def _link(post: dict[str, Any], position: int, base: str) -> Link | None:
    url = absolute(text_in(post, "link"), base)
    if url is None or post.get("status", "publish") != "publish":
        return None
    headline = plain_text(_rendered(post, "title"))
    description, truncated = excerpt(_rendered(post, "excerpt"), headline)
    card = PostRef(
        headline=headline,
        url=url,
        description=description,
        descriptionTruncated=truncated,
        datePublishedRaw=_date(post, "date"),
        position=position,
    )
    sections = _names(post, "wp:term", "category")
    return Link(
        url,
        "wordpress",
        card,
        section=sections[0] if sections else None,
        authors=_names(post, "author", None),
        keywords=_names(post, "wp:term", "post_tag"),
        modified=_date(post, "modified"),
        image=_picture(post, base),
    )


def _date(post: dict[str, Any], name: str) -> str | None:
    """Return the instant, else the local time; WordPress writes year 0 for a time it does not know."""
    instant = text_in(post, f"{name}_gmt")
    if instant and not instant.startswith("0000"):
        return f"{instant.removesuffix('Z')}Z"
    local = text_in(post, name)
    return local if local and not local.startswith("0000") else None


def _picture(post: dict[str, Any], base: str) -> str | None:
    """Return the address of the embedded picture that stands for the post; films and sounds are none."""
    embedded = post.get("_embedded")
    media = list_in(embedded, "wp:featuredmedia")[:1] if isinstance(embedded, dict) else ()
    picture = next((one for one in media if isinstance(one, dict)), {})
    is_other = text_in(picture, "media_type") not in {None, "image"}
    return None if is_other else absolute(text_in(picture, "source_url"), base)


def _names(post: dict[str, Any], relation: str, taxonomy: str | None) -> tuple[str, ...]:
    """Return the names embedded under *relation*, which the API gives as a list, or a list of lists."""
    embedded = post.get("_embedded")
    flat: list[Any] = []
    for group in list_in(embedded, relation) if isinstance(embedded, dict) else ():
        flat.extend(group if isinstance(group, list) else [group])
    named = (one for one in flat[:100] if isinstance(one, dict) and taxonomy in (None, one.get("taxonomy")))
    names = (plain_text(text_in(one, "name")) for one in named)
    return tuple(dict.fromkeys(name for name in names if name))


def _rendered(post: dict[str, Any], key: str) -> str | None:
    value = post.get(key)
    return text_in(value, "rendered") if isinstance(value, dict) else None


def next_posts_url(url: str, header: bytes | None) -> str | None:
    """Return the address of the page after *url*; *header* is its answer's ``X-WP-TotalPages``. ``None``: the last."""
    total, page = (header or b"")[:9], _PAGE.search(url)
    if page is None or not total.isdigit() or int(page[1]) >= int(total):
        return None
    return f"{url[: page.start(1)]}{int(page[1]) + 1}{url[page.end(1) :]}"
