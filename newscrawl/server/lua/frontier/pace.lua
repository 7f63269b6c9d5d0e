-- ARGV: host, seconds between two of its requests, until the end of this run: the next one reads robots.txt again.
return call('HSET', about(ARGV[1]), 'delay', ARGV[2], 'paced', call('HGET', shard, 'run') or '')
