-- ARGV: most. Returns for the hosts with entries {host, waiting, owner or '', seconds until it may be leased, delay}.
local hosts = {}
local found = call('ZRANGE', shard .. ':ready', 0, ARGV[1] - 1, 'WITHSCORES')
for i = 1, #found, 2 do
  local h = call('HMGET', about(found[i]), 'owner', 'delay')
  hosts[#hosts + 1] = {
    found[i], call('ZCARD', queue(found[i])), h[1] or '', seconds(math.max(0, tonumber(found[i + 1]) - now)), h[2] or '0',
  }
end
return hosts
