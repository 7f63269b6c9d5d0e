-- ARGV: worker, most hosts, batch, seconds of the lease, seconds that a host whose holder vanished rests beyond it.
-- Returns for each host {host, fence, delay, taken}.
local worker, batch, ttl, grace = ARGV[1], tonumber(ARGV[3]), tonumber(ARGV[4]), tonumber(ARGV[5])
local hosts = call('ZRANGEBYSCORE', READY, '-inf', now, 'LIMIT', 0, ARGV[2])
if #hosts == 0 then return {} end
local fence = call('HINCRBY', shard, 'fence', #hosts) - #hosts
local leases, moved = {}, {}
for i, host in ipairs(hosts) do
  local delay = delay_of(host)
  local ends = seconds(now + ttl + math.max(grace, tonumber(delay)))
  call('HSET', about(host), 'lease', worker .. ':' .. fence + i, 'free', ends)
  moved[2 * i - 1], moved[2 * i] = ends, host
  leases[i] = {host, fence + i, delay, take(host, batch, {})}
end
in_parts(moved, 'ZADD', READY)
return leases
