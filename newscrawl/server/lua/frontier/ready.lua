-- Returns all hosts with entries.
return call('ZRANGE', READY, 0, -1)
