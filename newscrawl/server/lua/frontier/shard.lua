-- What all scripts begin with. KEYS[1] is a shard's own hash and, with its hash tag, the beginning of all its keys:
--   KEYS[1]         run, waiting, pushed (also the last serial), settled, seen, buckets, fence (the last), left (dead letters
--                   still to be looked at in this run)
--   KEYS[1]:ready   ZSET of the hosts with entries: when each may be leased, seconds of the server's clock
--   KEYS[1]:h:HOST  lease ("worker:fence", empty when released), free (the end of its lease or rest), delay, paced (the
--                   run that was told the delay), and where entries have a room: given, run (of given). A host that was never leased has no such hash.
--   KEYS[1]:q:HOST  ZSET of entries "tries:serial:payload", by their place: score * STEP + serial
--   KEYS[1]:s:N     seen keys of the job, KEYS[1]:r:N of the run: sets of integers
--   KEYS[1]:dead    LIST of dead letters, KEYS[1]:letters their number by outcome
--   KEYS[1]:done    worker -> its last commit and the reply, so that a commit made twice counts once
-- Entries stay in their queue until they are settled: taking them writes nothing. A write costs the server twice what a
-- read does, for it goes to the append-only file and to replicas, too: what many hosts share is written once for all.
if redis.replicate_commands then redis.replicate_commands() end -- before Redis 7, a script that asks for the time
local call, shard = redis.call, KEYS[1]
local STEP, RUN_BUCKETS, BUCKET, OLDER, LATE = 2 ^ 38, 64, 200, 4096, 8704
local READY, QUEUE, ABOUT = shard .. ':ready', shard .. ':q:', shard .. ':h:'
local clock = call('TIME')
local now = tonumber(clock[1]) + tonumber(clock[2]) / 1000000

local function about(host) return ABOUT .. host end
local function queue(host) return QUEUE .. host end
local function seconds(number) return string.format('%.6f', number) end
local function whole(number) return string.format('%.0f', number) end

-- A member is made by us; whatever else somebody put there is a payload that nobody can read.
local function parts(member)
  local tries, serial, payload = string.match(member, '^(%d+):(%d+):(.*)$')
  return tonumber(tries) or 0, payload or member, serial
end

local function add_waiting(number)
  if number ~= 0 then call('HINCRBY', shard, 'waiting', number) end
end

-- Lua passes some thousands of arguments at most. *flag* may be nil.
local function in_parts(values, command, key, flag)
  for first = 1, #values, 1000 do
    local last = math.min(first + 999, #values)
    if flag then
      call(command, key, flag, unpack(values, first, last))
    else
      call(command, key, unpack(values, first, last))
    end
  end
end

local function unlist_if_empty(host)
  if call('EXISTS', queue(host)) == 0 then call('ZREM', READY, host) end
end

-- When a host that had nothing waiting may be leased: its rest, or the lease of its holder, is over, but it goes behind
-- those that have waited.
local function free_at(host)
  return seconds(math.max(now, tonumber(call('HGET', about(host), 'free') or 0)))
end

local function list(host) call('ZADD', READY, 'NX', free_at(host), host) end

local function is_ours(host, worker, fence)
  return call('HGET', about(host), 'lease') == worker .. ':' .. fence
end

-- What the server of a host asked for in this run: seconds between two requests.
local function delay_of(host)
  local h = call('HMGET', about(host), 'delay', 'paced')
  return h[1] and h[2] == call('HGET', shard, 'run') and h[1] or '0'
end

-- Up to *batch* entries of a host, best first, but for those in *out* (their places): place, tries, payload, …
local function take(host, batch, out)
  local skip, taken = {}, {}
  for _, place in ipairs(out) do skip[tonumber(place)] = true end
  local found = call('ZRANGE', queue(host), 0, batch + #out - 1, 'WITHSCORES')
  for i = 1, #found, 2 do
    local place = tonumber(found[i + 1])
    if not skip[place] and #taken < 3 * batch then
      local tries, payload = parts(found[i])
      taken[#taken + 1], taken[#taken + 2], taken[#taken + 3] = place, tries, payload
    end
  end
  return taken
end

local function to_dead_letters(host, score, tries, payload, outcome, reason)
  call('RPUSH', shard .. ':dead', cmsgpack.pack({host, score, tries, payload, outcome, reason, now}))
  call('HINCRBY', shard .. ':letters', outcome, 1)
end

-- Queues an entry again, behind all others of its score.
local function queue_again(host, score, tries, payload)
  local serial = call('HINCRBY', shard, 'pushed', 1)
  call('ZADD', queue(host), whole(tonumber(score) * STEP + serial), tries .. ':' .. serial .. ':' .. payload)
end
