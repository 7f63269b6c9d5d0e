"""Items of Scrapy that are records, in whatever class a project keeps them."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from itemadapter import ItemAdapter

from newscrawl.items import Article

if TYPE_CHECKING:
    from collections.abc import Mapping

_STAMPED = ("version", "previousContentHash", "changeType")


def is_record(item: Any) -> bool:
    """Tell a record, in whatever class of items, from a project's other items."""
    return isinstance(item, Article) or (ItemAdapter.is_item(item) and "schemaVersion" in ItemAdapter(item))


def reflect(item: Any, record: Mapping[str, Any]) -> None:
    """Show the version and the people's ids to whatever sees the item after us, such as Scrapy's feeds."""
    if isinstance(item, Article):
        for author, signed in zip(item.authors, record["authors"], strict=False):
            author.id = signed["id"]
        for key in _STAMPED:
            setattr(item, key, record[key])
        return
    adapter = ItemAdapter(item)
    for author, signed in zip(adapter.get("authors") or (), record["authors"], strict=False):
        ItemAdapter(author)["id"] = signed["id"]
    for key in _STAMPED:
        if key in adapter.field_names() or isinstance(item, dict):
            adapter[key] = record[key]
