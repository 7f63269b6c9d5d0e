"""Completion in bash, zsh and fish: scripts that hold every command, option, argument and setting as plain words."""

from __future__ import annotations

import argparse
from dataclasses import dataclass
from typing import TYPE_CHECKING

from newscrawl import default_settings
from newscrawl.command_line.table import commands
from newscrawl.spiders.argument_help import ARGUMENTS

if TYPE_CHECKING:
    from collections.abc import Mapping

    from scrapy.commands import ScrapyCommand


@dataclass(frozen=True, slots=True)
class Words:
    """What can be completed: command -> its line, command -> its options, ``name=`` of arguments and settings."""

    commands: Mapping[str, str]
    options: Mapping[str, tuple[str, ...]]
    arguments: tuple[str, ...]
    settings: tuple[str, ...]


def words(known: Mapping[str, ScrapyCommand]) -> Words:
    """Return the words of our commands; *known* are the commands as Scrapy's loader finds them, settings attached."""
    table = commands()
    return Words(
        table,
        {name: _options(known[name]) for name in table if name in known},
        tuple(f"{name}=" for name in ARGUMENTS),
        tuple(f"{name}=" for name in default_settings.SETTINGS),
    )


def _options(command: ScrapyCommand) -> tuple[str, ...]:
    parser = argparse.ArgumentParser(conflict_handler="resolve")
    command.add_options(parser)
    return tuple(option for action in parser._actions for option in action.option_strings)  # noqa: SLF001 - no other way


def bash(words: Words) -> str:
    """Return the script; it needs no bash-completion package."""
    cases = "\n".join(f'    {name}) options="{" ".join(options)}" ;;' for name, options in words.options.items())
    cases = f'    completion) COMPREPLY=($(compgen -W "bash zsh fish" -- "$current")); return ;;\n{cases}'
    return f"""\
# newscrawl completion for bash: source <(newscrawl completion bash)
_newscrawl() {{
  local current="${{COMP_WORDS[COMP_CWORD]}}" before="${{COMP_WORDS[COMP_CWORD-1]}}" options=""
  COMPREPLY=()
  if (( COMP_CWORD == 1 )); then
    COMPREPLY=($(compgen -W "{" ".join(words.commands)} --help --version" -- "$current"))
    return
  fi
  case "$before" in
    -a) compopt -o nospace 2>/dev/null; COMPREPLY=($(compgen -W "{" ".join(words.arguments)}" -- "$current")); return ;;
    -s|--set) compopt -o nospace 2>/dev/null
      COMPREPLY=($(compgen -W "{" ".join(words.settings)}" -- "$current")); return ;;
  esac
  case "${{COMP_WORDS[1]}}" in
{cases}
  esac
  if [[ "${{COMP_WORDS[1]}}" == crawl && $COMP_CWORD == 2 && "$current" != -* ]]; then
    COMPREPLY=($(compgen -W "site" -- "$current")); return
  fi
  if [[ "$current" == -* ]]; then COMPREPLY=($(compgen -W "$options" -- "$current")); fi
}}
complete -o default -F _newscrawl newscrawl
"""


def zsh(words: Words) -> str:
    """Return the script: source it, or keep it as ``_newscrawl`` in a folder of ``fpath``."""
    lines = "\n".join(f"    {_quoted(f'{name}:{line}')}" for name, line in words.commands.items())
    cases = "\n".join(f"    {name}) options=({' '.join(options)}) ;;" for name, options in words.options.items())
    return f"""\
#compdef newscrawl
# newscrawl completion for zsh: source <(newscrawl completion zsh)
_newscrawl() {{
  local -a commands options
  commands=(
{lines}
  )
  if (( CURRENT == 2 )); then _describe command commands; return; fi
  case "${{words[CURRENT-1]}}" in
    -a) compadd -S '' -- {" ".join(words.arguments)}; return ;;
    -s|--set) compadd -S '' -- {" ".join(words.settings)}; return ;;
  esac
  case "${{words[2]}}" in
{cases}
  esac
  if [[ "${{words[2]}}" == completion ]]; then compadd -- bash zsh fish; return; fi
  if [[ "${{words[2]}}" == crawl && $CURRENT == 3 && "${{words[CURRENT]}}" != -* ]]; then compadd -- site; return; fi
  if [[ "${{words[CURRENT]}}" == -* ]]; then compadd -- $options; else _files; fi
}}
compdef _newscrawl newscrawl
"""


def fish(words: Words) -> str:
    """Return the script: source it, or keep it as ``~/.config/fish/completions/newscrawl.fish``."""
    none = "complete -c newscrawl -n __fish_use_subcommand"
    lines = ["# newscrawl completion for fish: newscrawl completion fish | source"]
    lines += [f"{none} -f -a {name} -d {_quoted(line)}" for name, line in words.commands.items()]
    lines += [f"{none} -f -l help", f"{none} -f -l version"]
    for name, options in words.options.items():
        seen = f"complete -c newscrawl -n '__fish_seen_subcommand_from {name}'"
        lines += [f"{seen} {'-l' if o.startswith('--') else '-s'} {o.lstrip('-')}" for o in options]
    crawl = "complete -c newscrawl -n '__fish_seen_subcommand_from crawl schedule'"
    lines.append("complete -c newscrawl -n '__fish_seen_subcommand_from completion' -f -a 'bash zsh fish'")
    lines.append(f"{crawl} -a site")
    lines.append(f"{crawl} -s a -x -a {_quoted(' '.join(words.arguments))}")
    lines.append(f"complete -c newscrawl -s s -x -a {_quoted(' '.join(words.settings))}")
    return "\n".join(lines) + "\n"


def _quoted(text: str) -> str:
    return "'" + text.replace("'", "'\\''") + "'"


SHELLS = {"bash": bash, "zsh": zsh, "fish": fish}
