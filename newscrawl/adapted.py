"""itemadapter, without looking up the fields of our own classes for each item anew: 0.5 µs instead of 3.

itemadapter imports Scrapy and pydantic where they are installed (0.4 s of CPU), so it waits for the first item of
another class: whoever reads stored pages has none.
"""

from __future__ import annotations

from collections.abc import KeysView, MutableMapping
from dataclasses import fields, is_dataclass
from typing import TYPE_CHECKING, Any

from newscrawl import items

if TYPE_CHECKING:
    from collections.abc import Iterator

# Of each class of a record its fields, in their order.
_FIELDS: dict[type, dict[str, None]] = {
    cls: dict.fromkeys(field.name for field in fields(cls))
    for cls in (items.Article, items.Author, items.PostRef, items.Publisher, items.Metadata, items.Evidence)
}


class _RecordAdapter:
    """What itemadapter asks of an adapter; all fields of these classes are always there."""

    def __init__(self, item: Any) -> None:
        self.item = item

    def field_names(self) -> KeysView[str]:
        return KeysView(_FIELDS[type(self.item)])

    def __getitem__(self, name: str) -> Any:
        if name in _FIELDS[type(self.item)]:
            return getattr(self.item, name)
        raise KeyError(name)

    def __setitem__(self, name: str, value: Any) -> None:
        if name not in _FIELDS[type(self.item)]:
            raise KeyError(f"{type(self.item).__name__} does not support field: {name}")
        setattr(self.item, name, value)

    def __delitem__(self, name: str) -> None:
        raise KeyError(f"{type(self.item).__name__} keeps its fields, {name} too")

    def __iter__(self) -> Iterator[str]:
        return iter(_FIELDS[type(self.item)])

    def __len__(self) -> int:
        return len(_FIELDS[type(self.item)])


class ItemAdapter(MutableMapping[str, Any]):
    """Reads and writes any item that itemadapter knows."""

    def __init__(self, item: Any) -> None:
        self.adapter: Any = _RecordAdapter(item) if type(item) in _FIELDS else _foreign().ItemAdapter(item).adapter

    @property
    def item(self) -> Any:
        """The item itself."""
        return self.adapter.item

    @classmethod
    def is_item(cls, item: Any) -> bool:
        """Tell whether *item* is one."""
        if type(item) in _FIELDS:
            return True
        return not isinstance(item, _NO_ITEMS) and bool(_foreign().ItemAdapter.is_item(item))

    @classmethod
    def get_field_names_from_class(cls, item_class: type) -> list[str] | None:
        """Return the names of a class' fields; ``None`` where its items do not tell them beforehand."""
        if item_class in _FIELDS:
            return list(_FIELDS[item_class])
        names: list[str] | None = _foreign().ItemAdapter.get_field_names_from_class(item_class)
        return names

    def field_names(self) -> KeysView[str]:
        """Return the names of all fields, set or not."""
        names: KeysView[str] = self.adapter.field_names()
        return names

    def get(self, name: str, default: Any = None) -> Any:
        """Return a field, *default* where the item has none of that name."""
        item = self.adapter.item
        return getattr(item, name, default) if type(item) in _FIELDS else super().get(name, default)

    def asdict(self) -> dict[str, Any]:
        """Return the item as a dict, and the items in it."""
        return {name: _plain(value) for name, value in self.items()}

    def __getitem__(self, name: str) -> Any:
        return self.adapter[name]

    def __setitem__(self, name: str, value: Any) -> None:
        self.adapter[name] = value

    def __delitem__(self, name: str) -> None:
        del self.adapter[name]

    def __iter__(self) -> Iterator[str]:
        return iter(self.adapter)

    def __len__(self) -> int:
        return len(self.adapter)


_NO_ITEMS = (str, int, float, list, tuple, set, type(None))


def _foreign() -> Any:
    import itemadapter  # noqa: PLC0415 - as said above

    return itemadapter


def _plain(value: Any) -> Any:
    if isinstance(value, dict):
        return {key: _plain(each) for key, each in value.items()}
    if isinstance(value, (list, tuple, set)):
        return type(value)(map(_plain, value))
    if is_dataclass(value) or ItemAdapter.is_item(value):
        return ItemAdapter(value).asdict()
    return value
