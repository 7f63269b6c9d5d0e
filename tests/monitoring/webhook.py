"""A webhook on loopback: keeps what is posted to it."""

from __future__ import annotations

import json

from tests.loopback import LoopbackSite, QuietHandler


class Webhook(LoopbackSite):
    """Listens while the ``with`` block runs; answers *status*."""

    def __init__(self, status=200):
        self.status = status
        self.messages = []
        super().__init__(_Handler)

    @property
    def url(self):
        """The address that is to be told."""
        return f"{super().url}hooks/T0KEN-of-the-channel"


class _Handler(QuietHandler):
    timeout = 20

    def take(self, body):
        self.server.site.messages.append(json.loads(body))
        self.give(self.server.site.status, {}, b"")
