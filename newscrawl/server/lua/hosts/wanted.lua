-- Returns the hosts that somebody waits for whom a holder keeps from them.
call('ZREMRANGEBYSCORE', WANTED, '-inf', seconds(now))
return call('ZRANGE', WANTED, 0, 999)
