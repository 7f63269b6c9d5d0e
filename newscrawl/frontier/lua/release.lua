-- ARGV: worker, then host, fence, seconds of rest of each.
for i = 2, #ARGV, 3 do
  local host = ARGV[i]
  if is_ours(host, ARGV[1], ARGV[i + 1]) then
    local rested = math.max(tonumber(call('HGET', about(host), 'next') or 0), now + tonumber(ARGV[i + 2]))
    call('HDEL', about(host), 'owner', 'ends')
    call('HSET', about(host), 'next', seconds(rested))
    call('ZADD', shard .. ':ready', 'XX', seconds(rested), host)
  end
end
return 0
