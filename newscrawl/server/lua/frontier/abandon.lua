-- ARGV: worker, host, fence, reason, most at once. Leaves what waits on a held host to the next run; returns the number.
local host = ARGV[2]
if not is_ours(host, ARGV[1], ARGV[3]) then return 0 end
local found = call('ZRANGE', queue(host), 0, ARGV[5] - 1, 'WITHSCORES')
for i = 1, #found, 2 do
  local tries, payload = parts(found[i])
  to_dead_letters(host, whole(math.floor(tonumber(found[i + 1]) / STEP)), tries, payload, 'abandoned', ARGV[4])
end
call('ZREMRANGEBYRANK', queue(host), 0, ARGV[5] - 1)
add_waiting(-#found / 2)
unlist_if_empty(host)
return #found / 2
