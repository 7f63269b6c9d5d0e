import asyncio

import pytest

from newscrawl.export.exporter import Exporter, plain
from newscrawl.export.parts import MissingPartError, Part, check_parts, part_of, read_part, register
from newscrawl.server.server import Server
from tests.export.made_articles import made_article
from tests.running import newscrawl


@pytest.fixture
def parts(tmp_path, server):
    """The folders of one job on two machines, and the address of their server, which knows both."""
    url = f"redis://127.0.0.1:{server('valkey').port}/0"
    job = f"job-{tmp_path.name}"
    folders = []
    for machine, numbers in (("one", range(3)), ("two", range(3, 5))):
        folder = tmp_path / machine / job
        exporter = Exporter(folder)
        for number in numbers:
            exporter.take(plain(made_article(number)))
        exporter.rotate()
        exporter.close()
        folders.append(folder)

    async def tell() -> None:
        client = Server(url)
        for folder in folders:
            await register(client, job, part_of(folder))
        await client.close()

    asyncio.run(tell())
    return url, folders


def test_a_part_that_is_missing_is_named_and_can_be_left_out(parts):
    url, (one, two) = parts
    with pytest.raises(MissingPartError, match=rf"a part is missing: {two} of .*--also FOLDER"):
        check_parts(url, [one], [])
    check_parts(url, [one, two], [])
    check_parts(url, [one], [read_part(two).host])
    check_parts(url, [one], ["all"])


def test_without_the_server_a_part_says_that_there_are_others(parts):
    _, (one, two) = parts
    with pytest.raises(MissingPartError, match="set REDIS_URL"):
        check_parts(None, [one], [])
    check_parts(None, [one, two], [])


def test_a_part_whose_name_is_damaged_says_so_too(tmp_path):
    (tmp_path / "part.json").write_text("{", encoding="utf-8")
    with pytest.raises(MissingPartError, match="set REDIS_URL"):
        check_parts(None, [tmp_path], [])


def test_a_job_of_one_machine_has_no_parts(tmp_path):
    check_parts(None, [tmp_path], [])
    assert read_part(tmp_path) is None
    assert part_of(tmp_path) == part_of(tmp_path)
    assert isinstance(read_part(tmp_path), Part)


@pytest.mark.parametrize("command", ["publish", "export"])
def test_publish_and_export_end_with_a_code_of_their_own_where_a_part_is_missing(parts, tmp_path, command):
    url, (one, two) = parts
    target = ("-O", "out.jsonl") if command == "publish" else ("--to", "csv", "-O", "out.csv")
    words = (command, one.name, *target, "-s", f"NEWSCRAWL_STATE={one.parent}", "-s", f"REDIS_URL={url}")
    done = newscrawl(*words, cwd=tmp_path)
    assert (done.returncode, "a part is missing" in done.stderr) == (9, True), done.stderr
    assert not (tmp_path / target[-1]).exists()
    done = newscrawl(*words, "--also", str(two.parent), cwd=tmp_path)
    assert done.returncode == 0, done.stderr
    assert (tmp_path / target[-1]).read_text().count("runs at night") >= 5
