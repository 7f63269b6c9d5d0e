-- ARGV: first, last. Returns for each dead letter {host, outcome, reason, payload, at}.
local found = {}
for _, packed in ipairs(call('LRANGE', shard .. ':dead', ARGV[1], ARGV[2])) do
  local host, _, _, payload, outcome, reason, at = unpack(cmsgpack.unpack(packed))
  found[#found + 1] = {host, outcome, reason, payload, seconds(at)}
end
return found
