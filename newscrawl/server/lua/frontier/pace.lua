-- ARGV: host, seconds between two of its requests.
return call('HSET', about(ARGV[1]), 'delay', ARGV[2])
