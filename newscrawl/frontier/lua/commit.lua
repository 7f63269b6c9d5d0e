-- ARGV: worker, number of the commit, most tries, number of hosts to push to,
-- then for each of these: host, count, count * (key, scope, score, room, payload);
-- then for each host to settle: host, fence, count, count * (score, serial, outcome, reason).
-- Returns {new, seen, refused, buried, hosts that were lost}.
local worker, commit, most_tries = ARGV[1], ARGV[2], tonumber(ARGV[3])
local last = call('HGET', shard .. ':done', worker)
if last then
  local told = cmsgpack.unpack(last)
  if told[1] == commit then return told[2] end
end
local state = call('HMGET', shard, 'run', 'seen', 'buckets')
local run, seen, buckets = state[1] or '0', tonumber(state[2] or 0), tonumber(state[3] or 1)
local level = 1
while level * 2 <= buckets do level = level * 2 end
local new, known, refused, buried, lost = 0, 0, 0, 0, {}

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

local function push(host, first, count)
  local h = call('HMGET', about(host), 'serial', 'run', 'given')
  local serial, given = tonumber(h[1] or 0), h[2] == run and tonumber(h[3] or 0) or 0
  local added = {}
  for i = first, first + (count - 1) * 5, 5 do
    local key, scope, score, room, payload = ARGV[i], ARGV[i + 1], ARGV[i + 2], ARGV[i + 3], ARGV[i + 4]
    if room ~= '' and given >= tonumber(room) then
      refused = refused + 1 -- and not seen: a later run may have room
    elseif key ~= '' and not see(key, scope) then
      known = known + 1
    else
      serial, given = serial + 1, given + 1
      added[#added + 1] = whole(tonumber(score) * STEP + serial)
      added[#added + 1] = '0:' .. whole(serial) .. ':' .. payload
    end
  end
  if #added > 0 then
    call('ZADD', queue(host), unpack(added))
    call('HSET', about(host), 'serial', whole(serial), 'run', run, 'given', given)
    new = new + #added / 2
    list(host)
  end
end

local function retry_or_bury(host, score, place, outcome, reason)
  local member = call('ZRANGEBYSCORE', queue(host), place, place)[1]
  if not member then return end
  local tries, payload = parts(member)
  tries = tries + 1
  if outcome == 'retry' and tries < most_tries then
    local serial = next_serials(host, 1) + 1
    call('ZADD', queue(host), whole(tonumber(score) * STEP + serial), tries .. ':' .. whole(serial) .. ':' .. payload)
    add_waiting(1)
    return
  end
  bury(host, score, tries, payload, outcome == 'retry' and 'error' or outcome, reason)
  buried = buried + 1
end

local at = 5
for _ = 1, tonumber(ARGV[4]) do
  local count = tonumber(ARGV[at + 1])
  push(ARGV[at], at + 2, count)
  at = at + 2 + count * 5
end
if new > 0 then
  call('HINCRBY', shard, 'waiting', new)
  call('HINCRBY', shard, 'pushed', new)
  call('HSET', shard, 'seen', seen, 'buckets', buckets)
end
local settled = 0
while at <= #ARGV do
  local host, fence, count = ARGV[at], ARGV[at + 1], tonumber(ARGV[at + 2])
  if not is_ours(host, worker, fence) then
    lost[#lost + 1] = host
  else
    local gone = 0
    for i = at + 3, at + 2 + count * 4, 4 do
      local place = whole(tonumber(ARGV[i]) * STEP + tonumber(ARGV[i + 1]))
      if ARGV[i + 2] ~= 'done' then retry_or_bury(host, ARGV[i], place, ARGV[i + 2], ARGV[i + 3]) end
      gone = gone + call('ZREMRANGEBYSCORE', queue(host), place, place) -- a person may have drained it
    end
    settled = settled + gone
    add_waiting(-gone)
    unlist_if_empty(host)
  end
  at = at + 3 + count * 4
end
if settled > 0 then call('HINCRBY', shard, 'settled', settled) end
local reply = {new, known, refused, buried, lost}
call('HSET', shard .. ':done', worker, cmsgpack.pack({commit, reply}))
return reply
