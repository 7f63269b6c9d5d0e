"""What the tests of hostile pages share."""

from __future__ import annotations

import pytest


@pytest.fixture
def stored(request, tmp_path):
    """A file with the case's page."""
    path = tmp_path / "page.html"
    path.write_bytes(request.param.body)
    return path
