-- ARGV: worker, then host, fence, seconds of rest of each.
local moved = {}
for i = 2, #ARGV, 3 do
  local host = ARGV[i]
  if is_ours(host, ARGV[1], ARGV[i + 1]) then
    local rested = seconds(now + tonumber(ARGV[i + 2]))
    call('HSET', about(host), 'lease', '', 'free', rested)
    moved[#moved + 1] = rested
    moved[#moved + 1] = host
  end
end
in_parts(moved, 'ZADD', READY, 'XX')
return 0
