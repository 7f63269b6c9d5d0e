-- ARGV: cursor (a place in the list of ready hosts), most entries at once. What earlier runs left comes after what this one
-- finds. Returns the cursor to go on with, or -1.
local at, most, moved = tonumber(ARGV[1]), tonumber(ARGV[2]), 0
local older = OLDER * STEP
for _, host in ipairs(call('ZRANGE', READY, at, at + 199)) do
  local found = call('ZRANGEBYSCORE', queue(host), '-inf', '(' .. whole(older), 'WITHSCORES', 'LIMIT', 0, most - moved)
  local aged = {}
  for i = 1, #found, 2 do
    aged[i], aged[i + 1] = whole(tonumber(found[i + 1]) + older), found[i]
  end
  in_parts(aged, 'ZADD', queue(host))
  moved = moved + #found / 2
  if moved >= most then return at end
  at = at + 1
end
return call('ZCARD', READY) > at and at or -1
