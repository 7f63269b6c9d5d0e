-- On the job's own key. ARGV: 1 or 0.
return call('HSET', shard, 'paused', ARGV[1])
