"""``newscrawl …`` is ``scrapy …`` with newscrawl's settings, from any folder; ``newscrawl extract`` needs no Scrapy."""

from __future__ import annotations

from newscrawl import early_stop

early_stop.end_at_once()  # before anything else is imported, as the file says

import os
import sys
from pathlib import Path
from typing import TYPE_CHECKING

from newscrawl.garbage import keep_heap_small, rest, wake

if TYPE_CHECKING:
    from scrapy.settings import Settings

_COMMANDS = "newscrawl.commands"
_LISTS_COMMANDS = "completion"  # it looks at the options of all
_READER_GONE = 141  # what a shell calls a program that was ended by SIGPIPE

#: Words of 8 bytes, over half of a piece of 256 KB: the rest of it takes some 500 calls.
_FRAME = 1 << 14
rest()


def main() -> None:
    """Run the command line in a frame that brings a large piece of Python's stack with it, for all calls below it.

    Python takes the memory of frames in pieces of 16 KB and gives each back at the return over its edge: a loop that
    stands there, as deep as imports stand in each other, calls the system twice for each call (12,000 times, 0.1 s).
    """
    _run.__code__ = _run.__code__.replace(co_stacksize=_FRAME)
    _run()


def _run() -> None:
    """Run the command line; a reader that has enough, such as ``| head``, ends it quietly.

    Ctrl-C and a disk that is full or shut end it with a sentence.
    """
    try:
        try:
            _main()
        finally:
            sys.stdout.flush()
    except BrokenPipeError:
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())  # what is left to flush goes there
        sys.exit(_READER_GONE)
    except KeyboardInterrupt:
        sys.stderr.write(f"{early_stop.SENTENCE if early_stop.is_asked() else 'newscrawl: interrupted'}\n")
        sys.exit(early_stop.CODE)
    except Exception as error:  # what the disk did not do may come as an error of SQLite, which is imported only then
        from newscrawl.command_line.disk import disk_end  # noqa: PLC0415 - only where something went wrong

        if (end := disk_end(error)) is None:
            raise
        sys.stderr.write(f"newscrawl: {end.sentence}\n")
        sys.exit(end.code)


def _main() -> None:
    """Run Scrapy's command line; inside somebody's Scrapy project that project's settings stay in charge."""
    if len(sys.argv) == 1 or sys.argv[1] in {"-h", "--help", "help", "--version", "version"}:
        _about(sys.argv[1:2])
        return
    if sys.argv[1:2] == ["extract"]:
        code = _extract(sys.argv[2:])
        if code is not None:
            sys.exit(code)
    from newscrawl.host_versions import wrong_version  # noqa: PLC0415 - a tenth of the start of extract, which needs none

    if (sentence := wrong_version()) is not None:
        sys.stderr.write(f"newscrawl: {sentence}\n")
        sys.exit(2)
    keep_heap_small()  # before there is any thread

    from scrapy.utils.conf import closest_scrapy_cfg  # noqa: PLC0415 - 0.4 s that extract does without

    from newscrawl.command_line.own_name import execute  # noqa: PLC0415 - as above

    if not closest_scrapy_cfg():
        os.environ.setdefault("SCRAPY_SETTINGS_MODULE", "newscrawl.settings")
    arguments = ["newscrawl", *sys.argv[1:]]
    sys.argv[0] = "newscrawl"  # its name in messages, also of ``python -m newscrawl``
    execute(arguments, _settings_for(arguments[1]))


def _settings_for(command: str) -> Settings | None:
    """Return settings that name a command of ours alone: Scrapy imports all that it is told of (0.2 to 0.5 s)."""
    from scrapy.utils.project import get_project_settings  # noqa: PLC0415 - only where Scrapy runs

    settings = get_project_settings()
    is_ours = command.isidentifier() and Path(__file__).with_name("commands").joinpath(f"{command}.py").is_file()
    if not is_ours or command == _LISTS_COMMANDS or settings["COMMANDS_MODULE"] != _COMMANDS:
        return None
    settings.set("COMMANDS_MODULE", f"{_COMMANDS}.{command}", priority="project")
    return settings


def _about(arguments: list[str]) -> None:
    """Print the version or the help; without any word, too, as people type a name to see what it is."""
    from newscrawl.command_line import table  # noqa: PLC0415 - no other command prints it

    is_version = arguments in (["--version"], ["version"])
    sys.stdout.write(table.version_text() if is_version else table.help_text())


def _extract(arguments: list[str]) -> int | None:
    """Run ``extract`` and return its exit code; ``None`` where an option is Scrapy's, which then runs it."""
    from newscrawl import stored_pages  # noqa: PLC0415 - only this command reads pages
    from newscrawl.command_line.wrong_values import SentenceParser  # noqa: PLC0415 - Scrapy's commands bring their own

    parser = SentenceParser(
        "newscrawl extract", f"newscrawl extract {stored_pages.SYNTAX}", stored_pages.LONG, allow_abbrev=False
    )
    stored_pages.add_options(parser)
    parser.add_argument("files", nargs="*", metavar="FILE")
    opts, unknown = parser.parse_known_args(arguments)
    if unknown:
        return None
    early_stop.leave_to_python()
    wake()
    try:
        return stored_pages.run(opts.files, opts)
    except stored_pages.ArgumentValueError as problem:
        parser.error(str(problem))


if __name__ == "__main__":
    main()
