-- KEYS[1]: when each source is to be asked again. ARGV: now, later, most. Returns when the next one is due, or '', and
-- those to be asked now, which are due again later, should nothing come of it.
local due = redis.call('ZRANGEBYSCORE', KEYS[1], '-inf', ARGV[1], 'LIMIT', 0, ARGV[3])
for _, source in ipairs(due) do redis.call('ZADD', KEYS[1], ARGV[2], source) end
return {redis.call('ZRANGE', KEYS[1], 0, 0, 'WITHSCORES')[2] or '', due}
