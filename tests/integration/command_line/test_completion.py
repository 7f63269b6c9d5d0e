import shutil
import subprocess

import pytest

from tests.running import newscrawl


def script(shell, folder):
    run = newscrawl("completion", shell, cwd=folder)
    assert run.returncode == 0, run.stderr
    path = folder / f"completion.{shell}"
    path.write_text(run.stdout, encoding="utf-8")
    return path


def said(shell, *arguments):
    if shutil.which(shell) is None:
        pytest.skip(f"no {shell} on this machine")
    run = subprocess.run([shell, *arguments], capture_output=True, text=True, check=True, timeout=60)
    assert run.stderr == ""
    return set(run.stdout.splitlines())


@pytest.mark.parametrize(
    ("line", "expected"),
    [
        ("newscrawl cr", {"crawl"}),
        ("newscrawl export --to", {"--to"}),
        ("newscrawl crawl si", {"site"}),
        ("newscrawl crawl site -a si", {"since=", "site="}),
        ("newscrawl crawl site -s NEWSCRAWL_KEEP_D", {"NEWSCRAWL_KEEP_DAYS="}),
        ("newscrawl completion z", {"zsh"}),
    ],
)
def test_bash_completes(tmp_path, line, expected):
    words = line.split()
    code = (
        f"source {script('bash', tmp_path)}; COMP_WORDS=({' '.join(words)}); COMP_CWORD={len(words) - 1}; "
        'COMP_TYPE=9; _newscrawl; printf "%s\\n" "${COMPREPLY[@]}"'
    )
    assert said("bash", "--norc", "-c", code) == expected


@pytest.mark.parametrize(
    ("line", "expected"),
    [
        ("newscrawl cra", {"crawl"}),
        ("newscrawl export --to", {"--to"}),
        ("newscrawl crawl -a sinc", {"since="}),
        ("newscrawl completion b", {"bash"}),
    ],
)
def test_fish_completes(tmp_path, line, expected):
    code = f"source {script('fish', tmp_path)}; complete -C '{line}'"
    assert {entry.partition("\t")[0] for entry in said("fish", "--no-config", "-c", code)} == expected


def test_zsh_takes_the_script_and_knows_whom_it_serves(tmp_path):
    code = f"autoload -U compinit; compinit -u -D; source {script('zsh', tmp_path)}; print $_comps[newscrawl]"
    assert said("zsh", "-f", "-c", code) == {"_newscrawl"}


def test_a_shell_that_is_not_known_is_refused_with_those_that_are(tmp_path):
    run = newscrawl("completion", "tcsh", cwd=tmp_path)
    assert run.returncode == 2
    assert "newscrawl completion bash|zsh|fish" in run.stderr
