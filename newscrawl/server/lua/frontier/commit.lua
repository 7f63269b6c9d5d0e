-- ARGV: worker, number of the commit, most tries,
-- number of kinds of entries, then of each: scope, score, room or '', space or '',
-- number of hosts to push to, then of each: host, count, count * (key or '', number of its kind, payload),
-- then for each host to settle: host, fence, number that are done, their places,
-- number of the others, of each of these: place, outcome, reason.
-- Returns {new, seen, refused, crowded, dead_lettered, abandoned, hosts that were lost}.
local worker, commit, most_tries = ARGV[1], ARGV[2], tonumber(ARGV[3])
local last = call('HGET', shard .. ':done', worker)
if last then
  local told = cmsgpack.unpack(last)
  if told[1] == commit then return told[2] end
end
local state = call('HMGET', shard, 'run', 'seen', 'buckets', 'pushed', 'waiting', 'settled')
local run, seen, buckets, serial = state[1] or '0', tonumber(state[2] or 0), tonumber(state[3] or 1), tonumber(state[4] or 0)
local waiting, settled = tonumber(state[5] or 0), tonumber(state[6] or 0)
local level = 1
while level * 2 <= buckets do level = level * 2 end
local new, known, refused, crowded, dead_lettered, abandoned, lost = 0, 0, 0, 0, 0, 0, {}

-- Linear hashing: one bucket is split whenever BUCKET keys came, so that buckets hold BUCKET keys on average and twice
-- as many at most: they stay sets of integers that the server packs (512 is its default limit).
local function bucket_of(low)
  local bucket = low % (level * 2)
  return bucket < buckets and bucket or low % level
end

local function low_of(key) return tonumber(string.sub(key, -9)) end

local function split()
  local from, to = shard .. ':s:' .. (buckets - level), shard .. ':s:' .. buckets
  local moved, goal = {}, buckets
  for _, key in ipairs(call('SMEMBERS', from)) do
    if low_of(key) % (level * 2) == goal then moved[#moved + 1] = key end
  end
  if #moved > 0 then
    call('SREM', from, unpack(moved))
    call('SADD', to, unpack(moved))
  end
  buckets = buckets + 1
  if buckets == level * 2 then level = buckets end
end

local function see(key, scope)
  local low = low_of(key)
  local in_run = shard .. ':r:' .. low % RUN_BUCKETS
  if scope == 'run' then return call('SADD', in_run, key) == 1 end
  if call('SISMEMBER', in_run, key) == 1 or call('SADD', shard .. ':s:' .. bucket_of(low), key) == 0 then return false end
  seen = seen + 1
  if seen > buckets * BUCKET then split() end
  return true
end

local at, kinds, counts = 5, {}, false
for i = 1, tonumber(ARGV[4]) do
  kinds[tostring(i)] = {ARGV[at], tonumber(ARGV[at + 1]) * STEP, tonumber(ARGV[at + 2]), tonumber(ARGV[at + 3])}
  counts = counts or ARGV[at + 2] ~= ''
  at = at + 4
end

local listed = {}

local function push(host, first, count)
  local given, added = 0, {}
  if counts then
    local h = call('HMGET', about(host), 'run', 'given')
    given = h[1] == run and tonumber(h[2] or 0) or 0
  end
  for i = first, first + (count - 1) * 3, 3 do
    local key, kind = ARGV[i], kinds[ARGV[i + 1]]
    if kind[4] and waiting >= kind[4] then
      crowded = crowded + 1 -- and not seen: it may come again when there is space
    elseif kind[3] and given >= kind[3] then
      refused = refused + 1 -- the same
    elseif key ~= '' and not see(key, kind[1]) then
      known = known + 1
    else
      serial, given, waiting = serial + 1, given + 1, waiting + 1
      added[#added + 1] = whole(kind[2] + serial)
      added[#added + 1] = '0:' .. whole(serial) .. ':' .. ARGV[i + 2]
    end
  end
  if #added == 0 then return end
  if call('EXISTS', queue(host)) == 0 then
    listed[#listed + 1] = free_at(host)
    listed[#listed + 1] = host
  end
  in_parts(added, 'ZADD', queue(host))
  if counts then call('HSET', about(host), 'run', run, 'given', given) end
  new = new + #added / 2
end

local function retry_or_bury(host, place, outcome, reason)
  local member = call('ZRANGEBYSCORE', queue(host), place, place)[1]
  if not member then return end
  local tries, payload = parts(member)
  local score = whole(math.floor(tonumber(place) / STEP))
  if outcome ~= 'later' and outcome ~= 'abandoned' then tries = tries + 1 end
  if outcome == 'later' or (outcome == 'retry' and tries < most_tries) then
    queue_again(host, outcome == 'later' and LATE or score, tries, payload)
    waiting = waiting + 1
    return
  end
  to_dead_letters(host, score, tries, payload, outcome == 'retry' and 'error' or outcome, reason)
  if outcome == 'abandoned' then abandoned = abandoned + 1 else dead_lettered = dead_lettered + 1 end
end

at = at + 1
for _ = 1, tonumber(ARGV[at - 1]) do
  local count = tonumber(ARGV[at + 1])
  push(ARGV[at], at + 2, count)
  at = at + 2 + count * 3
end
if new > 0 then
  call('HSET', shard, 'seen', seen, 'buckets', buckets, 'pushed', whole(serial))
  in_parts(listed, 'ZADD', READY, 'NX')
end

local function settle(host, first, done, others)
  local gone = 0 -- a person may have drained some
  for i = first, first + done - 1 do gone = gone + call('ZREMRANGEBYSCORE', queue(host), ARGV[i], ARGV[i]) end
  for i = first + done + 1, first + done + others * 3, 3 do
    retry_or_bury(host, ARGV[i], ARGV[i + 1], ARGV[i + 2])
    gone = gone + call('ZREMRANGEBYSCORE', queue(host), ARGV[i], ARGV[i])
  end
  waiting, settled = waiting - gone, settled + gone
end

local empty = {}
while at <= #ARGV do
  local host, fence, done = ARGV[at], ARGV[at + 1], tonumber(ARGV[at + 2])
  local others = tonumber(ARGV[at + 3 + done])
  if is_ours(host, worker, fence) then
    settle(host, at + 3, done, others)
    if call('EXISTS', queue(host)) == 0 then empty[#empty + 1] = host end
  else
    lost[#lost + 1] = host
  end
  at = at + 4 + done + others * 3
end
in_parts(empty, 'ZREM', READY)
call('HSET', shard, 'waiting', waiting, 'settled', settled)
local reply = {new, known, refused, crowded, dead_lettered, abandoned, lost}
call('HSET', shard .. ':done', worker, cmsgpack.pack({commit, reply}))
return reply
