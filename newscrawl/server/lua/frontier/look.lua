-- Returns {waiting, hosts with entries, seconds until one may be leased or '', pushed ever, hosts leased, seen, settled,
-- letters by outcome as name, number, …, run (0: the shard is gone)}. ARGV: 1 to count the leased hosts, too.
local s = call('HMGET', shard, 'waiting', 'pushed', 'seen', 'settled', 'run')
local first = call('ZRANGE', READY, 0, 0, 'WITHSCORES')
local wait = first[2] and seconds(math.max(0, tonumber(first[2]) - now)) or ''
local leased = 0
if ARGV[1] == '1' then
  for _, host in ipairs(call('ZRANGEBYSCORE', READY, now, '+inf')) do
    if (call('HGET', about(host), 'lease') or '') ~= '' then leased = leased + 1 end
  end
end
return {
  tonumber(s[1] or 0), call('ZCARD', READY), wait, tonumber(s[2] or 0), leased,
  tonumber(s[3] or 0), tonumber(s[4] or 0), call('HGETALL', shard .. ':letters'), tonumber(s[5] or 0),
}
