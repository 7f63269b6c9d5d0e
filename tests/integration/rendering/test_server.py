"""``newscrawl splash``: a server that is known by its pid and answers before the command ends."""

from __future__ import annotations

from pathlib import Path

from tests.integration.rendering.conftest import free_port
from tests.running import newscrawl


def test_start_status_stop(tmp_path, splash_server):
    port = str(free_port())
    where = ("--port", port, "--home", str(splash_server.home))
    try:
        started = newscrawl("splash", "start", *where, cwd=tmp_path)
        assert started.returncode == 0, started.stderr
        assert f"Splash answers at http://127.0.0.1:{port} (pid " in started.stdout
        pid = int(started.stdout.partition("(pid ")[2].partition(")")[0])
        assert newscrawl("splash", "status", *where, cwd=tmp_path).stdout == started.stdout
        assert newscrawl("splash", "start", *where, cwd=tmp_path).stdout == started.stdout
    finally:
        stopped = newscrawl("splash", "stop", *where, cwd=tmp_path)
    assert (stopped.returncode, stopped.stdout) == (0, "stopped\n")
    assert is_gone(pid)
    status = newscrawl("splash", "status", *where, cwd=tmp_path)
    assert (status.returncode, status.stdout) == (1, f"Splash is not running at http://127.0.0.1:{port}\n")


def is_gone(pid: int) -> bool:
    """Whether a process has ended, waited for or not."""
    try:
        return not Path(f"/proc/{pid}/cmdline").read_bytes()
    except FileNotFoundError:
        return True


def test_where_it_is_not_installed_a_sentence_says_how_and_nothing_is_installed(tmp_path):
    home = tmp_path / "home"
    run = newscrawl("splash", "start", "--port", str(free_port()), "--home", str(home), cwd=tmp_path)
    assert run.returncode == 1
    assert run.stderr.endswith("elsewhere: docker run -d -p 127.0.0.1:8050:8050 scrapinghub/splash:3.5\n")
    assert "newscrawl splash start --install" in run.stderr
    assert not home.exists()
    assert newscrawl("splash", "stop", "--home", str(home), cwd=tmp_path).stdout == "nothing to stop\n"


def test_a_word_that_is_no_action_is_exit_code_2(tmp_path):
    assert newscrawl("splash", "restart", cwd=tmp_path).returncode == 2
