import subprocess

import pytest


@pytest.fixture
def small_disk(tmp_path, request):
    """A small file system (400 KB, or as the test's parameter says), and a function that changes its size."""
    folder = tmp_path / "disk"
    folder.mkdir()

    def mount(*arguments):
        return subprocess.run(["mount", *arguments, folder], check=False, capture_output=True, text=True)

    mounted = mount("-t", "tmpfs", "-o", f"size={getattr(request, 'param', '400k')}", "tmpfs")
    if mounted.returncode:
        pytest.skip(f"a small file system needs the right to mount: {mounted.stderr.strip()}")
    yield folder, lambda size: mount("-o", f"remount,size={size}")
    subprocess.run(["umount", "-l", folder], check=True)
