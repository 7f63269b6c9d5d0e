"""Other spellings of one address that servers answer alike."""

from __future__ import annotations

from functools import lru_cache

from newscrawl.normalize.urls.canonical import canonical_url


@lru_cache(maxsize=512)
def url_variants(url: str) -> tuple[str, ...]:
    """Return the canonical address, then with the other trailing slash, scheme and ``www.``; each in one respect."""
    url = canonical_url(url)
    scheme, separator, rest = url.partition("://")
    if not separator:
        return (url,)
    address, mark, query = rest.partition("?")
    host, slash, path = address.partition("/")
    other_scheme = "http" if scheme == "https" else "https"
    other_host = host.removeprefix("www.") if host.startswith("www.") else f"www.{host}"
    found = [url, f"{other_scheme}://{rest}", f"{scheme}://{other_host}{slash}{path}{mark}{query}"]
    if path:
        other_path = path.removesuffix("/") if path.endswith("/") else f"{path}/"
        found.append(f"{scheme}://{host}/{other_path}{mark}{query}")
    return tuple(found)
