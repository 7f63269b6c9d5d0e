-- On the job's own key. ARGV: shards to be, seconds until a worker that says nothing counts as gone, 1 if a new run may
-- begin, a worker's name, the least number of a new run. Returns {run, worker, shards}.
-- A new run begins only while nobody works.
local workers = shard .. ':workers'
call('HSETNX', shard, 'shards', ARGV[1])
for _, gone in ipairs(call('ZRANGEBYSCORE', workers, '-inf', now)) do
  call('ZREM', workers, gone)
  call('HDEL', shard .. ':names', gone)
end
local run = tonumber(call('HGET', shard, 'run') or 0)
if run == 0 or (ARGV[3] == '1' and call('ZCARD', workers) == 0) then
  run = math.max(run + 1, tonumber(ARGV[5]))
  call('HSET', shard, 'run', run)
end
local worker = call('HINCRBY', shard, 'worker', 1)
call('ZADD', workers, seconds(now + tonumber(ARGV[2])), worker)
call('HSET', shard .. ':names', worker, ARGV[4])
return {run, tostring(worker), tonumber(call('HGET', shard, 'shards'))}
