-- ARGV: host, seconds between two of its requests, as its server asked for.
call('HSET', about(ARGV[1]), 'delay', ARGV[2], 'asked', seconds(now))
return call('EXPIRE', about(ARGV[1]), KEPT)
