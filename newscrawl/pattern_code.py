"""Compiled patterns, kept where Python keeps bytecode: a start compiles 650 of them, which takes 0.1 s.

Python keeps the code of modules and compiles their patterns anew each time. The file is written like bytecode, beside
that of this module, for one version of Python and of its patterns' code, and not at all where Python is told to write
none or may not. What is missing, from elsewhere or damaged is compiled as ever. Python checks each code before it
takes it.
"""

from __future__ import annotations

import marshal
import os
import re
import sys
from array import array
from contextlib import suppress
from hashlib import blake2b
from importlib.util import cache_from_source
from pathlib import Path
from typing import Any, ClassVar

_MOST = 4_000  # patterns in the file, above which it is made anew
_FEW = 20  # new ones for which it is not written: some libraries' patterns are others in each process
_DIGEST = 16

_compiler: Any = getattr(re, "_compiler", None)  # Python 3.11 and later
_Kept = tuple[int, bytes, int, dict[str, int]]


class _State:
    """The patterns of the file, those that were compiled besides, and Python's own functions meanwhile."""

    kept: ClassVar[dict[tuple[Any, int], _Kept]] = {}
    new: ClassVar[dict[tuple[Any, int], _Kept]] = {}
    before: ClassVar[tuple[Any, Any] | None] = None
    code: ClassVar[list[int]] = []


def begin() -> None:
    """Take patterns from the file from now on, and remember those that are not in it."""
    if _State.before is None and _compiler is not None and hasattr(_compiler, "_code"):
        _State.kept, _State.new = _read(), {}
        _State.before = _compiler.compile, _compiler._code  # noqa: SLF001 - nobody else knows a pattern's code
        _compiler.compile, _compiler._code = _compile, _code  # noqa: SLF001 - as above


def end() -> None:
    """Leave patterns to Python again; write the file if there are new ones."""
    if _State.before is None:
        return
    _compiler.compile, _compiler._code = _State.before  # noqa: SLF001 - as above
    _State.before = None
    if len(_State.new) >= _FEW and not sys.dont_write_bytecode:
        _write((_State.kept if len(_State.kept) < _MOST else {}) | _State.new)
    _State.kept, _State.new, _State.code = {}, {}, []


def _compile(pattern: Any, flags: int = 0) -> Any:
    assert _State.before is not None
    key = (pattern, int(flags)) if type(pattern) in {str, bytes} else None
    kept = _State.kept.get(key) if key else None
    if kept is not None:
        with suppress(Exception):  # of another form than this Python's: it says so
            all_flags, code, groups, names = kept
            places = [None, *[None] * groups]
            for name, place in names.items():
                places[place] = name  # type: ignore[call-overload]  # a list of None so far
            return _compiler._sre.compile(  # noqa: SLF001 - as Python's own module calls it
                pattern, all_flags, array("I", code).tolist(), groups, dict(names), tuple(places)
            )
    found = _State.before[0](pattern, flags)
    if key is not None:
        code = array("I", _State.code).tobytes()
        _State.new[key] = (found.flags, code, found.groups, dict(found.groupindex))
    return found


def _code(*arguments: Any) -> list[int]:
    assert _State.before is not None
    _State.code = _State.before[1](*arguments)
    return _State.code


def _version() -> bytes:
    return f"{sys.version} {_compiler.MAGIC} {sys.byteorder}".encode()


def _file() -> Path:
    return Path(cache_from_source(__file__)).with_suffix(".patterns")


def _read() -> dict[tuple[Any, int], _Kept]:
    with suppress(OSError, NotImplementedError, ValueError, EOFError, TypeError):
        data = _file().read_bytes()
        if data[:_DIGEST] == blake2b(_version() + data[_DIGEST:], digest_size=_DIGEST).digest():
            found = marshal.loads(data[_DIGEST:])  # noqa: S302 - as Python does with bytecode, and checked
            return found if isinstance(found, dict) else {}
    return {}


def _write(patterns: dict[tuple[Any, int], _Kept]) -> None:
    data = marshal.dumps(patterns)
    whole = blake2b(_version() + data, digest_size=_DIGEST).digest() + data
    with suppress(OSError, NotImplementedError):
        file = _file()
        file.parent.mkdir(parents=True, exist_ok=True)
        beside = file.with_name(f"{file.name}.{os.getpid()}")
        beside.write_bytes(whole)
        beside.replace(file)
