"""Pages in Parquet files, as units of work."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from newscrawl.archives.compression import all_parts
from newscrawl.archives.page_units import Page, Reject
from newscrawl.archives.pages import MAX_HTML
from newscrawl.archives.sources import SourceError
from newscrawl.archives.unpackers import PACKED

if TYPE_CHECKING:
    from collections.abc import Iterator

    from newscrawl.archives.sources import Source

_WANTED = ("url", "html")
_AT_ONCE = 64  # rows


def parquet_rows(source: Source) -> Iterator[Page | Reject]:
    """Yield the rows of a Parquet file with columns ``url`` and ``html``, in any case; ``SourceError`` for another."""
    try:
        import pyarrow as pa  # noqa: PLC0415 - an extra
        from pyarrow import parquet  # noqa: PLC0415 - an extra
    except ImportError:
        raise SourceError(f"{source.name} wants a library: pip install 'newscrawl[parquet]'") from None
    if source.path is None:
        raise SourceError(
            f"{source.name} is a Parquet file: name the file itself, not a stream or an archive around it"
        )
    number = 0
    try:
        with parquet.ParquetFile(source.path) as file:
            columns = _columns(source.name, file.schema_arrow)
            for batch in file.iter_batches(batch_size=_AT_ONCE, columns=columns):
                for row in batch.to_pylist():
                    yield _unit(source.name, number, *(row[name] for name in columns))
                    number += 1
    except (pa.ArrowException, OSError) as error:
        yield Reject(source.name, number, None, f"it cannot be read on after {number} rows: {_one_line(error)}")


def _columns(name: str, schema: Any) -> list[str]:
    """Return the names of the columns, and refuse a table without them or with others than text and bytes."""
    found = {each.lower(): each for each in reversed(schema.names)}
    missing = [each for each in _WANTED if each not in found]
    if missing:
        raise SourceError(f"{name} has no column {' and no column '.join(missing)}")
    for each in _WANTED:
        kind = str(schema.field(found[each]).type)
        if not any(word in kind for word in ("string", "binary")) or "list" in kind or "struct" in kind:
            raise SourceError(f"{name}: its column {found[each]} is of type {kind}, not text or bytes")
    return [found[each] for each in _WANTED]


def _unit(name: str, number: int, url: str | bytes | None, html: str | bytes | None) -> Page | Reject:
    place = f"{name}:{number}"
    address = url.decode("utf-8", "replace") if isinstance(url, bytes) else url
    if not address or not html:
        return Reject(name, number, address, f"row {number} has no {'address' if not address else 'page'}")
    if isinstance(html, str):
        return Page(place, address, html.encode("utf-8", "replace")[:MAX_HTML], "text/html; charset=utf-8")
    content = all_parts(html, MAX_HTML) if html.startswith(PACKED) else html
    return Page(place, address, content[:MAX_HTML])


def _one_line(error: Exception) -> str:
    return " ".join(str(error).split())[:300]
