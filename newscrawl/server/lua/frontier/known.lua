-- ARGV: keys. Returns those that were seen in this job or run.
local buckets = tonumber(call('HGET', shard, 'buckets') or 1)
local level = 1
while level * 2 <= buckets do level = level * 2 end
local found = {}
for _, key in ipairs(ARGV) do
  local low = tonumber(string.sub(key, -9))
  local bucket = low % (level * 2)
  if bucket >= buckets then bucket = low % level end
  if call('SISMEMBER', shard .. ':s:' .. bucket, key) == 1 or call('SISMEMBER', shard .. ':r:' .. low % RUN_BUCKETS, key) == 1 then
    found[#found + 1] = key
  end
end
return found
