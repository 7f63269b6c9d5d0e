-- ARGV: most seconds. Ends the rests of hosts that are longer: a clock was ahead. Returns the number of hosts.
local found = call('ZRANGEBYSCORE', READY, seconds(now + tonumber(ARGV[1])), '+inf', 'LIMIT', 0, 500)
for _, host in ipairs(found) do
  call('HSET', about(host), 'free', seconds(now))
  call('ZADD', READY, 'XX', seconds(now), host)
end
return #found
