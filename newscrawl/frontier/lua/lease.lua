-- ARGV: worker, most hosts, batch, seconds of the lease, seconds that a host whose holder vanished rests beyond it.
-- Returns for each host {host, fence, delay, taken}.
local worker, batch, ttl, grace = ARGV[1], tonumber(ARGV[3]), tonumber(ARGV[4]), tonumber(ARGV[5])
local leases = {}
for _, host in ipairs(call('ZRANGEBYSCORE', shard .. ':ready', '-inf', now, 'LIMIT', 0, ARGV[2])) do
  local fence = call('HINCRBY', about(host), 'fence', 1)
  local delay = call('HGET', about(host), 'delay') or '0'
  local ends = now + ttl + math.max(grace, tonumber(delay))
  call('HSET', about(host), 'owner', worker, 'ends', seconds(ends))
  call('ZADD', shard .. ':ready', seconds(ends), host)
  leases[#leases + 1] = {host, fence, delay, take(host, batch, {})}
end
return leases
