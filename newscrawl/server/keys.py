"""The names of all keys on a server, and the Lua scripts that work on them: nothing else names a key.

``{…}`` in a name decides the node of a cluster: what one script reads and writes is on one. A prefix ``newscrawl:``
keeps them apart from other users of the server; ``deploy/newscrawl.users.acl`` allows no other.
"""

from __future__ import annotations

from functools import cache
from importlib.resources import files

#: The form in which a job is kept: a newscrawl that changes it so that others go wrong writes a higher number.
FORM = 1


def job_key(job: str) -> str:
    """A job: its run, its workers, the number of its shards."""
    return f"newscrawl:{{{job}}}"


def shard_key(job: str, shard: int) -> str:
    """A shard of a job's queue; names that begin with it are its parts (``lua/frontier/shard.lua``)."""
    return f"newscrawl:{{{job}/{shard}}}"


def parts_key(job: str) -> str:
    """Which machines have a part of the job's output, and where."""
    return f"newscrawl:{{{job}}}:parts"


def articles_key(job: str, article: str) -> str:
    """The latest version of articles, one of 65,536 hashes: with 10^7 articles a server still packs each."""
    return f"newscrawl:{{{job}/a/{article[2:6]}}}"


def people_key(job: str, publisher: str) -> str:
    """The persons of a publisher, by name and by link."""
    return f"newscrawl:{{{job}/p/{publisher}}}"


def sites_key(job: str, host: str) -> str:
    """What is remembered of the sites of a host."""
    return f"newscrawl:{{{job}/m/{host}}}"


def due_key(job: str) -> str:
    """When each source is to be asked again."""
    return f"newscrawl:{{{job}/due}}"


def hosts_key(group: int) -> str:
    """A group of hosts, which belong to no job."""
    return f"newscrawl:{{hosts/{group}}}"


@cache
def script(name: str, beginning: str | None = None) -> bytes:
    """Return a script of ``lua/`` by its path without the ending, behind the one that others have in common."""
    folder = files("newscrawl.server") / "lua"
    return b"".join((folder / f"{each}.lua").read_bytes() for each in (beginning, name) if each)
