"""The signals that newscrawl sends beside Scrapy's own, through the crawler's signal manager.

Handlers of the first three and of `completing` may be coroutine functions; the sender waits for them.
"""

from __future__ import annotations

#: Before finished requests are written as done. Whoever buffers what came of them makes it durable in the handler; when
#: a handler raises, nothing is written as done and the crawl stops.
settling = "newscrawl_frontier_settling"

#: With ``hosts`` (names) that are ours from now on, before the first of their requests is handed out.
leased = "newscrawl_frontier_leased"

#: A person, or a program, asked for the crawl's end: nobody waits for long any more. It is closed next.
stopping = "newscrawl_stopping"

#: Before a run is published and judged: whoever works on the job beside this process comes to an end.
gathering = "newscrawl_gathering"

#: Everybody's figures are there, and the run is published and judged next: whoever checks it does so now.
gathered = "newscrawl_gathered"

#: With ``host`` and ``reason``: nothing more is asked of the host in this run; what waits there comes in the next.
host_given_up = "newscrawl_host_given_up"

#: With ``url``, ``host``, ``outcome`` and ``reason``: an address is not asked again in this run.
address_given_up = "newscrawl_address_given_up"

#: How the text of Scrapy's ``DropItem`` begins where an item is not a record: its page is asked again by other code.
REJECTED = "rejected: "

#: A line is on disk; sent with ``record``, the line's plain values. What is known and unchanged is not a line.
RECORD_WRITTEN = "newscrawl_record_written"

#: With the ``exporter``, before its shard is finished: records that say more than their lines are to be taken.
completing = "newscrawl_completing"

#: A record says more than its line; sent with ``before``, the line's plain values, and ``record``, those that follow.
RECORD_COMPLETED = "newscrawl_record_completed"

#: At the end, for each site: with its ``home`` and its ``plan``, which knows how far it was read.
site_walked = "newscrawl_site_walked"

#: With ``url`` and ``engines`` (names): a page shows nothing without JavaScript, and none of these could show more.
needs_javascript = "newscrawl_needs_javascript"
