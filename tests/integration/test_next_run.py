"""What a run could not do is done by the next: hosts with more than their budget, addresses that failed."""

from __future__ import annotations

import json
import re

from tests.paper import Paper
from tests.running import QUICK, newscrawl, records


def crawl(folder, *arguments, **environment):
    done = newscrawl("crawl", "site", *arguments, "-O", "out.jsonl", *QUICK, cwd=folder, **environment)
    return done.returncode, done.stderr


def job(folder):
    (found,) = [path for path in (folder / ".newscrawl").iterdir() if path.is_dir()]
    return found.name


def test_the_budget_of_a_host_holds_in_each_run_for_what_waits_already_and_the_rest_comes_later(tmp_path):
    with Paper(60) as paper:
        where = ("-a", f"url={paper.url}")
        assert crawl(tmp_path, *where, "-a", "max_articles=5")[0] == 0  # leaves 55 in the queue
        seen = []
        for _ in range(3):
            before = sum(paper.hits.values())
            assert crawl(tmp_path, *where, "-s", "NEWSCRAWL_FRONTIER_HOST_BUDGET=20")[0] == 0
            seen.append(sum(number for path, number in paper.hits.items() if "/post-" in path))
            assert sum(paper.hits.values()) - before <= 20 + 5  # and robots.txt, the start, guessed sources
        assert seen[0] < seen[1] < seen[2]
        assert crawl(tmp_path, *where)[0] == 0
        assert sorted(record["url"] for record in records(tmp_path / "out.jsonl")) == paper.urls()


def test_an_endless_host_beside_a_finite_one_does_not_keep_the_job_from_publishing(tmp_path):
    with Paper(6) as paper, Paper(2, host="127.0.0.2") as endless:

        def more(path: str):
            number = int((re.findall(r"post-(\d+)", path) or ["0"])[0])
            endless.numbers = [number]
            answer = endless.page(endless.path(number))
            links = "".join(f'<a href="{endless.path(n)}">Story {n} of the town</a>' for n in (number + 1, number + 2))
            return answer[0], answer[1], answer[2].replace("</article>", f"</article><nav>{links}</nav>")

        endless.spoil_all = lambda path: (404, {}, "") if path.endswith((".txt", ".xml")) else more(path)
        where = ("-a", f"url={paper.url} {endless.url}", "-s", "NEWSCRAWL_FRONTIER_HOST_BUDGET=30")
        for _ in range(2):
            before = sum(endless.hits.values())
            code, said = crawl(tmp_path, *where)
            assert code in {0, 3}, said[-2000:]
            assert sum(endless.hits.values()) - before <= 40
            assert set(paper.urls()) <= {record["url"] for record in records(tmp_path / "out.jsonl")}


def test_dead_letters_are_listed_forgotten_and_the_old_name_is_answered(tmp_path):
    with Paper(4) as paper:
        paper.spoil[paper.path(2)] = (500, {}, "")
        assert crawl(tmp_path, "-a", f"url={paper.url}", "-s", "RETRY_TIMES=0")[0] == 3
        name = job(tmp_path)
        listed = newscrawl("frontier", "dead-letters", name, cwd=tmp_path)
        assert [json.loads(line)["reason"] for line in listed.stdout.splitlines()] == ["HTTP 500"]
        old = newscrawl("frontier", "letters", name, cwd=tmp_path)
        assert old.returncode == 2
        assert "frontier letters is now: frontier dead-letters" in old.stderr
        assert "requeued 0" in newscrawl("frontier", "requeue", name, "--errors", cwd=tmp_path).stdout
        assert newscrawl("frontier", "forget", name, cwd=tmp_path).stdout == "forgot 1 requests\n"
        assert crawl(tmp_path, "-a", f"url={paper.url}")[0] == 0


def test_a_listed_article_that_is_not_there_yet_is_asked_for_once_more_by_the_next_run(tmp_path):
    with Paper(6) as paper:
        for number in (2, 3):
            paper.spoil[paper.path(number)] = (404, {}, "<title>Not found</title>")
        where = ("-a", f"url={paper.url}")
        assert crawl(tmp_path, *where)[0] == 0
        assert len(records(tmp_path / "out.jsonl")) == 4
        del paper.spoil[paper.path(2)]
        for _ in range(3):
            assert crawl(tmp_path, *where)[0] == 0
        assert len(records(tmp_path / "out.jsonl")) == 5
        assert paper.hits[paper.path(3)] == 2
        assert paper.hits[paper.path(2)] == 2
