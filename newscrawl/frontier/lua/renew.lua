-- ARGV: worker, seconds, seconds of grace, then host, fence of each. Returns the hosts that were lost.
local lost = {}
for i = 4, #ARGV, 2 do
  local host = ARGV[i]
  if is_ours(host, ARGV[1], ARGV[i + 1]) then
    local delay = tonumber(call('HGET', about(host), 'delay') or 0)
    local ends = seconds(now + tonumber(ARGV[2]) + math.max(tonumber(ARGV[3]), delay))
    call('HSET', about(host), 'ends', ends)
    call('ZADD', shard .. ':ready', 'XX', ends, host)
  else
    lost[#lost + 1] = host
  end
end
return lost
