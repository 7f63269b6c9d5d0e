"""A job's records in any format that Scrapy has an exporter for: csv, json, xml and those of ``FEED_EXPORTERS``."""

from __future__ import annotations

from typing import IO, TYPE_CHECKING, Any

import orjson
from scrapy.utils.misc import load_object

from newscrawl.export.cells import table_row
from newscrawl.export.targets import TargetError

if TYPE_CHECKING:
    from collections.abc import Iterable

    from scrapy.settings import BaseSettings

    from newscrawl.export.targets import Target


class Formats:
    """Writes records with Scrapy's exporters, as its feeds would, but from what a job holds."""

    def __init__(self, settings: BaseSettings) -> None:
        self._settings = settings
        self._classes = settings.getwithbase("FEED_EXPORTERS")

    def check(self, target: Target) -> None:
        """Return if there is an exporter for it; `TargetError` if not."""
        if not target.is_lines and target.format not in self._classes:
            known = ", ".join(sorted(str(name) for name in self._classes))
            raise TargetError(
                f"{target.name} has no format that can be written: name one of {known}, as -O FILE:FORMAT"
            )

    def write(self, file: IO[bytes], lines: Iterable[bytes], target: Target) -> None:
        """Write lines of ours; the head of a table only where the file is empty."""
        exporter = load_object(self._classes[target.format])(file, **self._options(target))
        if target.format == "csv" and file.tell():
            exporter.include_headers_line = False
        exporter.start_exporting()
        for line in lines:
            record = orjson.loads(line)
            exporter.export_item(table_row(record) if target.format == "csv" else record)
        exporter.finish_exporting()

    def _options(self, target: Target) -> dict[str, Any]:
        """Return the exporter's options: the feed's own, else the settings'."""
        options, settings = target.options, self._settings
        indent = settings.getint("FEED_EXPORT_INDENT") if settings["FEED_EXPORT_INDENT"] is not None else None
        return {
            "fields_to_export": options.get("fields") or settings.getdictorlist("FEED_EXPORT_FIELDS") or None,
            "encoding": options.get("encoding") or settings["FEED_EXPORT_ENCODING"],
            "indent": options.get("indent", indent),
            **options.get("item_export_kwargs", {}),
        }
