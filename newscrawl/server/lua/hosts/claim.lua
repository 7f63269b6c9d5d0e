-- ARGV: holder (a job, a blank, a worker), seconds of the hold, seconds that a host whose holder vanished rests beyond it, most seconds of a rest,
-- hosts. Returns for each host the seconds until it may be claimed ('0' when it is ours now) and its delay.
local me, ttl, grace, most = ARGV[1], tonumber(ARGV[2]), tonumber(ARGV[3]), tonumber(ARGV[4])
local found, job = {}, string.match(me, '^(.*) ') or me
for i = 5, #ARGV do
  local host = ARGV[i]
  local h = call('HMGET', about(host), 'holder', 'ends', 'next', 'last')
  local delay = tonumber(delay_of(host))
  local is_held = h[1] and h[1] ~= '' and h[1] ~= me
  local free = math.max(is_held and tonumber(h[2] or 0) or 0, tonumber(h[3] or 0))
  if free > now + most + ttl then free = now end -- a clock that was ahead
  if not is_held and h[4] == job and tonumber(call('ZSCORE', WANTED, host) or 0) > now then
    free = math.max(free, now + TURN_SECONDS) -- it is another job's turn
  end
  if free > now then
    if is_held then call('ZADD', WANTED, seconds(now + WANTED_SECONDS), host) end
    found[#found + 1] = seconds(free - now)
  else
    call('HSET', about(host), 'holder', me, 'ends', seconds(now + ttl + math.max(grace, delay)), 'next', '0', 'last', job)
    call('EXPIRE', about(host), KEPT)
    call('ZREM', WANTED, host)
    found[#found + 1] = '0'
  end
  found[#found + 1] = seconds(delay)
end
return found
