"""The bundled newsroom, served."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from newscrawl.demo import DemoNewsroom

if TYPE_CHECKING:
    from collections.abc import Iterator


@pytest.fixture(scope="module")
def newsroom() -> Iterator[DemoNewsroom]:
    with DemoNewsroom() as running:
        yield running
