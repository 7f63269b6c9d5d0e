-- ARGV: cursor (a place in the list of ready hosts), run, budget of a host, most entries at once.
-- Leaves of each host no more waiting than its budget, the best, and counts these as given in this run; the others are
-- dead letters until the next. Returns the cursor to go on with, or -1.
local at, budget, most = tonumber(ARGV[1]), tonumber(ARGV[3]), tonumber(ARGV[4])
local moved = 0
for _, host in ipairs(call('ZRANGE', READY, at, at + 199)) do
  local waiting = call('ZCARD', queue(host))
  local more = math.min(waiting - budget, most - moved)
  if more > 0 then
    local found = call('ZRANGE', queue(host), -more, -1, 'WITHSCORES')
    for i = 1, #found, 2 do
      local tries, payload = parts(found[i])
      local score = whole(math.floor(tonumber(found[i + 1]) / STEP))
      to_dead_letters(host, score, tries, payload, 'over_budget', 'NEWSCRAWL_FRONTIER_HOST_BUDGET')
    end
    call('ZREMRANGEBYRANK', queue(host), -more, -1)
    add_waiting(-more)
    moved = moved + more
  end
  call('HSET', about(host), 'run', ARGV[2], 'given', call('ZCARD', queue(host)))
  if moved >= most then return at end
  at = at + 1
end
return call('ZCARD', READY) > at and at or -1
