-- KEYS[1]: a hash of articles. ARGV: id, version, 1 if it bears a date, what to remember (version, time, dated, hash).
-- Remembers it unless as much or more is remembered: a later version, or the same with a date.
local old = redis.call('HGET', KEYS[1], ARGV[1])
if old then
  local version, _, dated = struct.unpack('>IIB', old)
  if version * 2 + dated >= ARGV[2] * 2 + ARGV[3] then return 0 end
end
redis.call('HSET', KEYS[1], ARGV[1], ARGV[4])
return 1
