"""An extension for tests on loopback, which is one range: only the very addresses that were named are allowed."""

from newscrawl.network.guard import guard_of


class Narrow:
    @classmethod
    def from_crawler(cls, crawler):
        rules = guard_of(crawler).rules
        rules.allows = lambda address, _host, _site: address in rules._ranges
        return cls()
