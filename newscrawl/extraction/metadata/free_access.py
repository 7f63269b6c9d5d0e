"""Whether an article can be read by everybody, as its page says."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from newscrawl.items import Evidence

if TYPE_CHECKING:
    from newscrawl.extraction.metadata.structured_data import StructuredData
    from newscrawl.html.document import Document

TIER: Final = "article:content_tier"
_FREELY: Final = "isAccessibleForFree"
_FREE: Final = {"true": True, "free": True, "false": False, "locked": False, "metered": False}


def is_free(document: Document, structured: StructuredData) -> tuple[bool | None, Evidence | None]:
    """Only what the page says outright: ``isAccessibleForFree`` or the content tier of its meta tags."""
    own = (("json-ld", _FREELY, raw) for raw in structured.values(structured.article, _FREELY))
    for source, rule, raw in (*own, *(("meta", TIER, raw) for raw in document.meta.get(TIER, ()))):
        value = _FREE.get(str(raw).strip().lower())
        if value is not None:
            return value, Evidence(source, rule, str(raw), 0.9)
    return None, None
