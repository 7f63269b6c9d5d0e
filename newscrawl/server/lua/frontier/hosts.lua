-- ARGV: most. Returns for the hosts with entries {host, waiting, 1 if it is leased, seconds until it may be leased, delay}.
local hosts = {}
local found = call('ZRANGE', READY, 0, ARGV[1] - 1, 'WITHSCORES')
for i = 1, #found, 2 do
  local host, wait = found[i], math.max(0, tonumber(found[i + 1]) - now)
  local lease = call('HGET', about(host), 'lease')
  local leased = wait > 0 and lease and lease ~= ''
  hosts[#hosts + 1] = {host, call('ZCARD', queue(host)), leased and 1 or 0, seconds(wait), delay_of(host)}
end
return hosts
