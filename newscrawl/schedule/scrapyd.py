"""Runs of a job on a scrapyd: queued there unless one waits or goes on already.

scrapyd forgets the crawls that run when it is killed, so the crawl itself holds the job's lock, too
(``NEWSCRAWL_RUN_ALONE``).
"""

from __future__ import annotations

import base64
import os
from datetime import UTC, datetime
from typing import TYPE_CHECKING, Any
from urllib.parse import urlencode
from urllib.request import Request, urlopen

import orjson

from newscrawl.schedule.jobs import ClockError

if TYPE_CHECKING:
    from newscrawl.schedule.jobs import Job

AUTH = "NEWSCRAWL_SCRAPYD_AUTH"  # environment: user:password, kept out of files and command lines
_SECONDS = 30
_MAX_BYTES = 1 << 20


def queue_run(job: Job) -> str | None:
    """Return scrapyd's number of the new run; None if one waits or runs. :class:`ClockError` if scrapyd refuses."""
    listed = _ask(job, "listjobs.json?" + urlencode({"project": job.project}))
    if any(_is_of(job, run) for state in ("pending", "running") for run in listed.get(state, ())):
        return None
    start = datetime.now(UTC).strftime("%Y%m%dT%H%M%SZ")
    ours = {
        "NEWSCRAWL_JOB": job.name,
        "NEWSCRAWL_RUN_DIR": f"runs/{job.name}/{start}",
        "NEWSCRAWL_RUN_ALONE": "true",
    }
    form = [("project", job.project), ("spider", job.spider), ("jobid", f"{job.name}.{start}")]
    form += [("setting", f"{name}={value}") for name, value in {**job.settings, **_feeds(job), **ours}.items()]
    form += list(job.arguments.items())
    return str(_ask(job, "schedule.json", urlencode(form).encode())["jobid"])


def cancel_runs(job: Job) -> list[str]:
    """Cancel what waits and stop what runs there, resumable; the numbers of those runs."""
    listed = _ask(job, "listjobs.json?" + urlencode({"project": job.project}))
    runs = [run["id"] for state in ("pending", "running") for run in listed.get(state, ()) if _is_of(job, run)]
    for run in runs:
        _ask(job, "cancel.json", urlencode({"project": job.project, "job": run, "signal": "TERM"}).encode())
    return runs


def _feeds(job: Job) -> dict[str, str]:
    """Return the job's ``-O`` and ``-o`` as the setting they stand for; none where it has neither."""
    pairs = zip(job.outputs[::2], job.outputs[1::2], strict=True)
    feeds = {file: {"format": "jsonlines", "overwrite": flag == "-O"} for flag, file in pairs}
    return {"FEEDS": orjson.dumps(feeds).decode()} if feeds else {}


def _is_of(job: Job, run: dict[str, Any]) -> bool:
    return str(run.get("id", "")).rpartition(".")[0] == job.name


def _ask(job: Job, path: str, form: bytes | None = None) -> dict[str, Any]:
    assert job.server is not None
    request = Request(f"{job.server.rstrip('/')}/{path}", data=form)  # noqa: S310 - http or https, checked when it was added
    if auth := os.environ.get(AUTH):
        request.add_header("Authorization", "Basic " + base64.b64encode(auth.encode()).decode())
    try:
        with urlopen(request, timeout=_SECONDS) as response:  # noqa: S310 - as above
            answer: dict[str, Any] = orjson.loads(response.read(_MAX_BYTES))
    except (OSError, ValueError) as error:
        raise ClockError(f"scrapyd at {job.server}: {error}") from None
    if answer.get("status") != "ok":
        raise ClockError(f"scrapyd at {job.server}: {answer.get('message', answer)}")
    return answer
