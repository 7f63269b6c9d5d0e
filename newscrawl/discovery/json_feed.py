"""The items of JSON Feed 1.1 (jsonfeed.org)."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from newscrawl.discovery.excerpt import excerpt, plain_text
from newscrawl.discovery.json_values import list_in, text_in
from newscrawl.discovery.links import Link, absolute
from newscrawl.items import PostRef

if TYPE_CHECKING:
    from collections.abc import Iterable


def json_entry(item: dict[str, Any], position: int, base: str, language: str | None) -> Link | None:
    """Return an item of a JSON Feed as a link with its card; ``None`` where it names no address.

    The id may be the only address: the standard has it to be one "ideally".
    """
    url = absolute(text_in(item, "url"), base) or absolute(text_in(item, "external_url"), base)
    name = text_in(item, "id") or ""
    if url is None and name.startswith(("http://", "https://")):
        url = absolute(name, base)
    if url is None:
        return None
    headline = plain_text(text_in(item, "title"))
    description, truncated = excerpt(
        text_in(item, "summary") or text_in(item, "content_html") or text_in(item, "content_text"), headline
    )
    people = [*list_in(item, "authors"), item.get("author")]
    return Link(
        url,
        "feed",
        PostRef(
            headline=headline,
            url=url,
            description=description,
            descriptionTruncated=truncated,
            datePublishedRaw=text_in(item, "date_published"),
            position=position,
        ),
        authors=unique(text_in(person, "name") or "" for person in people if isinstance(person, dict)),
        language=text_in(item, "language") or language,
        keywords=unique(tag for tag in list_in(item, "tags") if isinstance(tag, str)),
        modified=text_in(item, "date_modified"),
        image=absolute(text_in(item, "image") or text_in(item, "banner_image"), base),
    )


def unique(texts: Iterable[str]) -> tuple[str, ...]:
    """Return the texts that are left as plain text, each once, at most 50."""
    plain = (plain_text(text) for text in texts)
    return tuple(dict.fromkeys(text for text in plain if text))[:50]
