import json
import re
from collections import Counter

import pytest

from newscrawl.job.reasons import SiteEvidence, explain, kind_of_failure


@pytest.mark.parametrize(
    ("seen", "words"),
    [
        (SiteEvidence(failures=Counter({"host unknown": 3})), "host name is not known"),
        (SiteEvidence(failures=Counter({"refused": 1})), "connection is refused"),
        (SiteEvidence(failures=Counter({"timeout": 9})), "DOWNLOAD_TIMEOUT"),
        (SiteEvidence(failures=Counter({"certificate": 2})), "certificate is not valid"),
        (SiteEvidence(failures=Counter({"other: Strange": 2})), r"cannot be fetched \(Strange\)"),
        (SiteEvidence(statuses=Counter({403: 2})), r"answers 403 Forbidden \(2 times\): .*USER_AGENT"),
        (SiteEvidence(statuses=Counter({404: 1})), r"answers 404 Not Found \(1 time\): .*check the address"),
        (SiteEvidence(statuses=Counter({503: 5})), "503 Service Unavailable"),
        (SiteEvidence(statuses=Counter({522: 5})), r"answers 522 \(5 times\): the site has a fault of its own"),
        (SiteEvidence(forbidden=1), "robots.txt forbids it"),
        (SiteEvidence(forbidden=1, statuses=Counter({404: 1})), "robots.txt forbids it"),
        (SiteEvidence(statuses=Counter({200: 1}), media=Counter({"application/pdf": 1})), "answers a PDF, not a page"),
        (SiteEvidence(statuses=Counter({200: 1}), media=Counter({"application/json": 1})), "answers JSON"),
        (SiteEvidence(pages=8, dropped=Counter({"wall": 8})), r"all pages read are walls .*8 pages"),
        (SiteEvidence(pages=8, dropped=Counter({"too_old": 5})), "only old articles"),
        (SiteEvidence(pages=1, statuses=Counter({200: 1})), "1 page read, and no article"),
        (SiteEvidence(pages=2, statuses=Counter({200: 2, 403: 7})), r"no article found .*403: 7"),
        (
            SiteEvidence(unshown=6, pages=7, engines=("never",)),
            r"6 pages without .* JavaScript .*render=never.*-a render=auto.*newscrawl\[playwright\]",
        ),
    ],
)
def test_the_sentence_says_which_site_and_why(seen, words):
    sentence = explain("paper.example", seen)
    assert sentence is not None
    assert re.search(words, sentence), sentence
    assert sentence.startswith("paper.example: ")


def test_what_two_processes_saw_of_a_site_is_one_evidence():
    ours = SiteEvidence(statuses=Counter({200: 1}), pages=1, engines=("splash",))
    theirs = SiteEvidence(statuses=Counter({200: 2, 404: 1}), dropped=Counter(wall=2), pages=2, forbidden=1, unshown=1)
    theirs.engines, theirs.failures = ("playwright", "splash"), Counter(timeout=1)
    ours.merge(json.loads(json.dumps(theirs.plain())))
    assert ours == SiteEvidence(
        failures=Counter(timeout=1),
        statuses=Counter({200: 3, 404: 1}),
        dropped=Counter(wall=2),
        pages=3,
        forbidden=1,
        unshown=1,
        engines=("splash", "playwright"),
    )
    ours.merge(SiteEvidence(articles=1).plain())
    assert explain("paper.example", ours) is None, "what another process exported keeps the site alive"


@pytest.mark.parametrize(
    "seen",
    [
        SiteEvidence(articles=1, statuses=Counter({403: 90})),
        SiteEvidence(known=12),
        SiteEvidence(statuses=Counter({304: 1})),
        SiteEvidence(),
    ],
)
def test_of_a_site_that_is_alive_nothing_is_said(seen):
    assert explain("paper.example", seen) is None


@pytest.mark.parametrize(
    ("error", "kind"),
    [
        ("CannotResolveHostError: DNS lookup failed: no results for hostname lookup: x.invalid.", "host unknown"),
        ("DownloadConnectionRefusedError: Connection was refused by other side: 111: Connection refused.", "refused"),
        ("DownloadTimeoutError: Getting http://x/ took longer than 3.0 seconds.", "timeout"),
        ("DownloadFailedError: [<… OpenSSL.SSL.Error: [('SSL routines', '', 'wrong version number')]>]", "tls"),
        ("DownloadFailedError: [<… OpenSSL.SSL.Error: [('', '', 'certificate verify failed')]>]", "certificate"),
        ("DownloadFailedError: [<… twisted.internet.error.ConnectionLost: …>]", "cut off"),
        ("DownloadFailedError: 101: Network is unreachable.", "no route"),
        (TimeoutError("too late"), "timeout"),
        ("Strange: thing", "other: Strange"),
    ],
)
def test_failures_have_a_kind(error, kind):
    assert kind_of_failure(error) == kind
