-- ARGV: holder, seconds, seconds of grace, hosts. Prolongs what is held; returns the hosts that are somebody else's.
local me, ttl, grace, lost = ARGV[1], tonumber(ARGV[2]), tonumber(ARGV[3]), {}
for i = 4, #ARGV do
  if call('HGET', about(ARGV[i]), 'holder') == me then
    call('HSET', about(ARGV[i]), 'ends', seconds(now + ttl + math.max(grace, tonumber(delay_of(ARGV[i])))))
    call('EXPIRE', about(ARGV[i]), KEPT)
  else
    lost[#lost + 1] = ARGV[i]
  end
end
return lost
