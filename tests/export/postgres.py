"""A real server of PostgreSQL, Debian's, in a folder of the test's; on a socket of that folder and nowhere else."""

import os
import pwd
import shutil
import subprocess
import tempfile
from contextlib import contextmanager
from pathlib import Path

BINARIES = sorted(Path("/usr/lib/postgresql").glob("*/bin"), key=lambda path: int(path.parent.name))


def user():
    """Whoever may run a server: PostgreSQL refuses root."""
    if os.geteuid() != 0:
        return None
    try:
        return pwd.getpwnam("postgres")
    except KeyError:  # no such user here: `why_not` says it
        return None


def why_not():
    """The reason why no server can be run here; None if one can."""
    if not BINARIES:
        return "no PostgreSQL is installed: apt install postgresql"
    return "root needs the user postgres to run a server" if os.geteuid() == 0 and user() is None else None


@contextmanager
def running():
    """The address of a database; the server is stopped and gone afterwards."""
    home, owner = Path(tempfile.mkdtemp(prefix="pg-", dir="/tmp")), user()
    rights = {"user": owner.pw_uid, "group": owner.pw_gid, "extra_groups": []} if owner else {}
    if owner:
        os.chown(home, owner.pw_uid, owner.pw_gid)

    def run(*words):
        binary = str(BINARIES[-1] / words[0])
        subprocess.run([binary, *words[1:]], check=True, cwd=home, stdout=subprocess.DEVNULL, timeout=120, **rights)

    try:
        run("initdb", "-D", str(home / "data"), "-U", "postgres", "--auth=trust", "--no-sync", "-E", "UTF8")
        options = f"-c listen_addresses='' -c unix_socket_directories={home} -c fsync=off"
        run("pg_ctl", "-D", str(home / "data"), "-l", str(home / "log"), "-w", "-o", options, "start")
        try:
            yield f"postgresql://postgres@/postgres?host={home}"
        finally:
            run("pg_ctl", "-D", str(home / "data"), "-m", "immediate", "-w", "stop")
    finally:
        shutil.rmtree(home, ignore_errors=True)
