"""A page whose script never ends counts against itself: the others come, and it is one dead letter with its reason."""

PAGES = 14
MOST = 4  # times that the page is tried: once for each look at whether it is the engine that hangs, and at last plainly


def test_a_page_that_loops_among_fifteen_is_the_only_one_that_is_lost(crawl, site, engine):
    pages = [(site.url(f"/page/{number}"), "article") for number in range(PAGES)]
    pages.insert(2, (site.url("/endless"), "article"))
    run = crawl(pages, NEWSCRAWL_RENDER="always", NEWSCRAWL_RENDER_TIMEOUT=15, **engine)
    stats = run.end(run.begin(), 240)
    good = sorted(item["asked"] for item in run.items() if "error" not in item)
    assert good == sorted(url for url, _ in pages if "endless" not in url)
    assert stats["finish_reason"] == "finished"
    assert stats["newscrawl/frontier/dead_letters"] == 1
    assert "endless" in run.log()
    asked = [sum(hit.path == path for hit in site.hits) for path in ("/endless", "/page/0", "/page/9")]
    assert 1 <= asked[0] <= MOST  # so that it costs its own time limits and no more
    assert asked[1:] == [1, 1]
