-- ARGV: worker, seconds, seconds of grace, then host, fence of each. Returns the hosts that were lost.
local lost, moved = {}, {}
for i = 4, #ARGV, 2 do
  local host = ARGV[i]
  if is_ours(host, ARGV[1], ARGV[i + 1]) then
    local ends = seconds(now + tonumber(ARGV[2]) + math.max(tonumber(ARGV[3]), tonumber(delay_of(host))))
    call('HSET', about(host), 'free', ends)
    moved[#moved + 1] = ends
    moved[#moved + 1] = host
  else
    lost[#lost + 1] = host
  end
end
in_parts(moved, 'ZADD', READY, 'XX')
return lost
