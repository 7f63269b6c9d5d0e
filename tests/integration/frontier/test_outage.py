"""A node of a Cluster that is away for a while."""

from __future__ import annotations

import time

from tests.frontier.counting_site import CountingSite, tree
from tests.integration.frontier.test_shared_crawl import TTL, crawls_of, wait_for
from tests.servers import ClusterServer


def test_workers_outlive_a_node_of_a_cluster_that_is_killed_and_comes_back(tmp_path):
    with ClusterServer(tmp_path / "cluster") as cluster, CountingSite(tree(40), delay=0.02) as site:
        crawls = crawls_of(tmp_path, cluster.url, site, 6)
        workers = [crawls.begin(), crawls.begin()]
        wait_for(site, 60)
        cluster.nodes[1].kill()
        time.sleep(TTL)
        cluster.nodes[1].start()
        for worker in workers:
            crawls.end(worker, 90)
    assert len(set(crawls.items())) == 40 * 6
    assert "Traceback" not in crawls.log(whole=True)
