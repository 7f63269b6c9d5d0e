"""Asks the bundled newsroom."""

from __future__ import annotations

import re
from html import unescape
from typing import TYPE_CHECKING
from urllib.error import HTTPError
from urllib.request import Request, urlopen
from xml.etree import ElementTree as ET

from newscrawl.normalize.text import squash

if TYPE_CHECKING:
    from http.client import HTTPResponse


def get(url: str, **headers: str) -> HTTPResponse:
    request = Request(url, headers={name.replace("_", "-"): value for name, value in headers.items()})
    with urlopen(request, timeout=10) as response:
        response.text = response.read().decode()
        return response


def status(url: str, **headers: str) -> int:
    try:
        return get(url, **headers).status
    except HTTPError as error:
        with error:
            return error.code


def xml(url: str) -> ET.Element:
    return ET.fromstring(get(url).text)


def words(page: str) -> str:
    """The page's text, its tags gone."""
    return squash(unescape(re.sub(r"<[^>]+>", "", page.partition("</head>")[2])))
