-- What all scripts begin with. KEYS[1] is a shard's own hash and, with its hash tag, the beginning of all its keys:
--   KEYS[1]         run, waiting, pushed, settled, seen, buckets, left (dead letters still to be looked at in this run)
--   KEYS[1]:ready   ZSET of the hosts with entries: when each may be leased, seconds of the server's clock
--   KEYS[1]:h:HOST  serial, given, run (of given), delay, fence, owner, ends (of the lease), next (end of its rest)
--   KEYS[1]:q:HOST  ZSET of entries "tries:serial:payload", by score * STEP + serial
--   KEYS[1]:s:N     seen keys of the job, KEYS[1]:r:N of the run: sets of integers
--   KEYS[1]:dead    LIST of letters, KEYS[1]:letters their number by outcome
--   KEYS[1]:done    worker -> its last commit and the reply, so that a commit made twice counts once
-- Entries stay in their queue until they are settled: taking them writes nothing.
if redis.replicate_commands then redis.replicate_commands() end -- before Redis 7, a script that asks for the time
local call, shard = redis.call, KEYS[1]
local STEP, RUN_BUCKETS, BUCKET = 2 ^ 38, 64, 200
local clock = call('TIME')
local now = tonumber(clock[1]) + tonumber(clock[2]) / 1000000

local function about(host) return shard .. ':h:' .. host end
local function queue(host) return shard .. ':q:' .. host end
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

local function unlist_if_empty(host)
  if call('EXISTS', queue(host)) == 0 then call('ZREM', shard .. ':ready', host) end
end

-- A host that had nothing waiting: it may be leased when its rest, or the lease of its holder, is over, but behind
-- those that have waited.
local function list(host)
  local h = call('HMGET', about(host), 'owner', 'ends', 'next')
  local at = math.max(now, tonumber(h[3] or 0), h[1] and tonumber(h[2] or 0) or 0)
  call('ZADD', shard .. ':ready', 'NX', seconds(at), host)
end

local function is_ours(host, worker, fence)
  local h = call('HMGET', about(host), 'owner', 'fence')
  return h[1] == worker and h[2] == fence
end

-- Up to *batch* entries of a host, best first, but for those in *out* (their places): place, tries, payload, …
local function take(host, batch, out)
  local skip, taken, held = {}, {}, 0
  for _, place in ipairs(out) do skip[place], held = true, held + 1 end
  local found = call('ZRANGE', queue(host), 0, batch + held - 1, 'WITHSCORES')
  for i = 1, #found, 2 do
    local place = whole(tonumber(found[i + 1]))
    if not skip[place] and #taken < 3 * batch then
      local tries, payload = parts(found[i])
      taken[#taken + 1], taken[#taken + 2], taken[#taken + 3] = place, tries, payload
    end
  end
  return taken
end

local function bury(host, score, tries, payload, outcome, reason)
  call('RPUSH', shard .. ':dead', cmsgpack.pack({host, score, tries, payload, outcome, reason, now}))
  call('HINCRBY', shard .. ':letters', outcome, 1)
end

local function next_serials(host, number)
  local last = call('HINCRBY', about(host), 'serial', number)
  call('HINCRBY', shard, 'pushed', number)
  return last - number
end
