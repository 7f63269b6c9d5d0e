-- ARGV: host, first, last. Returns the payloads that wait there, best first.
local payloads = {}
for i, member in ipairs(call('ZRANGE', queue(ARGV[1]), ARGV[2], ARGV[3])) do
  local _, payload = parts(member)
  payloads[i] = payload
end
return payloads
