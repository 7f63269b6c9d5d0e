-- ARGV: worker, seconds, seconds of grace, then host, fence of each. Returns the hosts that were lost.
local lost, moved = {}, {}
for i = 4, #ARGV, 2 do
  local host = ARGV[i]
  local h = call('HMGET', about(host), 'lease', 'delay')
  if h[1] == ARGV[1] .. ':' .. ARGV[i + 1] then
    local ends = seconds(now + tonumber(ARGV[2]) + math.max(tonumber(ARGV[3]), tonumber(h[2] or 0)))
    call('HSET', about(host), 'free', ends)
    moved[#moved + 1] = ends
    moved[#moved + 1] = host
  else
    lost[#lost + 1] = host
  end
end
in_parts(moved, 'ZADD', READY, 'XX')
return lost
