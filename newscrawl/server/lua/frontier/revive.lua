-- ARGV: most dead letters to look at, name of the counter that is left or '', outcomes.
-- Puts dead letters back into their queues, the others behind all of them. Returns {looked at, put back}.
local most, wanted = tonumber(ARGV[1]), {}
for i = 3, #ARGV do wanted[ARGV[i]] = true end
if ARGV[2] ~= '' then most = math.min(most, tonumber(call('HGET', shard, ARGV[2]) or 0)) end
local looked, back = 0, 0
while looked < most do
  local packed = call('LPOP', shard .. ':dead')
  if not packed then break end
  looked = looked + 1
  local host, score, tries, payload, outcome = unpack(cmsgpack.unpack(packed))
  if wanted[outcome] then
    queue_again(host, score, tries, payload)
    call('HINCRBY', shard .. ':letters', outcome, -1)
    list(host)
    back = back + 1
  else
    call('RPUSH', shard .. ':dead', packed)
  end
end
add_waiting(back)
if ARGV[2] ~= '' then call('HSET', shard, ARGV[2], looked < most and 0 or call('HGET', shard, ARGV[2]) - looked) end
return {looked, back}
