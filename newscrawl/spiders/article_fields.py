"""What of an article its sources may change, as plain data: kept with the page's own values, and put back."""

from __future__ import annotations

from dataclasses import fields as fields_of
from hashlib import blake2b
from typing import TYPE_CHECKING, Any

import orjson

from newscrawl.items import Article, Author, Evidence, Image, Metadata, Publisher, Rejected, Usage
from newscrawl.pipelines.sources import FIELDS, promised

if TYPE_CHECKING:
    from collections.abc import Mapping

_FIELDS = tuple(field.name for field in fields_of(Article) if field.name in FIELDS)
LIKELY = 0.5  # what the pipelines take for an article


def own_fields(article: Article) -> dict[str, Any]:
    """Return as plain data what mentions may change."""
    values: dict[str, Any] = {name: getattr(article, name) for name in _FIELDS}
    evidence = {name: entry for name, entry in (article.evidence or {}).items() if name in _FIELDS}
    values |= {"evidence": evidence if article.evidence is not None else None}
    values |= {"probability": article.metadata.probability, "dateDownloaded": article.metadata.dateDownloaded}
    values |= {"url": article.url, "publisher": article.publisher}
    plain: dict[str, Any] = orjson.loads(orjson.dumps(values))
    return plain


def own_values(article: Article, record: Mapping[str, Any]) -> dict[str, Any]:
    """Return the keys of a record that mentions may have changed."""
    values = {name: value for name, value in own_fields(article).items() if name in {*_FIELDS, "evidence"}}
    if record.get("evidence") is not None and values["evidence"] is not None:
        rest = {name: entry for name, entry in record["evidence"].items() if name not in _FIELDS}
        values["evidence"] = {**rest, **values["evidence"]}
    told = record.get("usage") or []  # with those of the site's files, which are not mentions
    values["usage"] = [*told, *(usage for usage in values["usage"] if usage not in told)]
    return {**values, "metadata": {**record["metadata"], "probability": article.metadata.probability}}


def digest_of(article: Article) -> str:
    """Return a digest of what mentions may change; persons' ids are given later."""
    values = own_fields(article)
    for author in values["authors"]:
        author["id"] = None
    return blake2b(orjson.dumps(values, option=orjson.OPT_SORT_KEYS), digest_size=12).hexdigest()


def article_with(fields: Mapping[str, Any]) -> Article:
    """Return an article with these fields of its page."""
    metadata = Metadata(fields["dateDownloaded"], fields["probability"])
    article = Article(url=fields["url"], publisher=Publisher(**fields["publisher"]), metadata=metadata)
    for name in _FIELDS:
        setattr(article, name, fields.get(name, getattr(article, name)))
    article.authors = [Author(**{**one, "image": _image(one.get("image"))}) for one in fields["authors"]]
    article.mainImage = _image(fields["mainImage"])
    article.images = [image for one in fields["images"] if (image := _image(one))]
    article.usage = [Usage(**one) for one in fields.get("usage", ())]
    evidence = fields["evidence"]
    article.evidence = None if evidence is None else {name: _evidence(entry) for name, entry in evidence.items()}
    return article


def _image(value: Mapping[str, Any] | None) -> Image | None:
    return Image(**value) if value else None


def _evidence(value: Mapping[str, Any]) -> Evidence:
    return Evidence(**{**value, "rejected": [Rejected(**one) for one in value["rejected"]]})


def may_be_promised(article: Article) -> bool:
    """Tell whether a source could make the page an article: else it need not be fetched again on any promise."""
    best = {"feed": {"published": [["", None, None]], "authors": [""]}}
    return bool(article.headline) and (promised(article, best) or 0.0) >= LIKELY
