-- What the scripts on hosts begin with. KEYS[1] is, with its hash tag, the beginning of the keys of some hosts:
--   KEYS[1]:HOST    holder (empty when released), ends (of the hold), next (when a request may go), delay and asked (what
--                   its server asked for, and when that was last said), last (the job that held it last)
--   KEYS[1]:wanted  ZSET of hosts that somebody else waits for: until when that counts
-- Times are seconds of the server's clock. A host that nobody asked for in a day is forgotten, and a delay that nobody was
-- told for half a day: a site that takes it back is not crawled slowly for ever.
if redis.replicate_commands then redis.replicate_commands() end -- before Redis 7, a script that asks for the time
local call = redis.call
local KEPT, KEPT_DELAY, WANTED, WANTED_SECONDS, TURN_SECONDS = 86400, 43200, KEYS[1] .. ':wanted', 5, 1
local clock = call('TIME')
local now = tonumber(clock[1]) + tonumber(clock[2]) / 1000000

local function about(host) return KEYS[1] .. ':' .. host end
local function seconds(number) return string.format('%.6f', number) end
local function delay_of(host)
  local h = call('HMGET', about(host), 'delay', 'asked')
  return h[1] and tonumber(h[2] or 0) + KEPT_DELAY > now and h[1] or '0'
end
