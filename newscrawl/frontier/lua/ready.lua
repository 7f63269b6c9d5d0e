-- Returns all hosts with entries.
return call('ZRANGE', shard .. ':ready', 0, -1)
