-- On the job's own key. ARGV: shards to be, seconds until a worker that says nothing counts as gone, 1 if a new run may
-- begin, the least number of a new run, a worker's name, what it tells of itself, a name for this life of the job, the
-- name of the code that reads pages, the form in which jobs are kept. Returns {run, worker, shards, 1 if nobody else works, life, 1 if the code is another}.
-- A new run begins only while nobody works.
local workers = shard .. ':workers'
call('HSETNX', shard, 'shards', ARGV[1])
call('HSETNX', shard, 'life', ARGV[7])
call('HSETNX', shard, 'form', ARGV[9])
for _, gone in ipairs(call('ZRANGEBYSCORE', workers, '-inf', now)) do
  call('ZREM', workers, gone)
  call('HDEL', shard .. ':names', gone)
  call('HDEL', shard .. ':told', gone)
end
local run, is_other = tonumber(call('HGET', shard, 'run') or 0), 0
local is_alone = call('ZCARD', workers) == 0
if run == 0 or (ARGV[3] == '1' and is_alone) then
  run = math.max(run + 1, tonumber(ARGV[4]))
  call('HSET', shard, 'run', run)
end
if is_alone then
  local code = call('HGET', shard, 'code')
  is_other = code and code ~= ARGV[8] and 1 or 0
  call('HSET', shard, 'code', ARGV[8])
end
local worker = call('HINCRBY', shard, 'worker', 1)
call('ZADD', workers, seconds(now + tonumber(ARGV[2])), worker)
call('HSET', shard .. ':names', worker, ARGV[5])
call('HSET', shard .. ':told', worker, ARGV[6])
local shards = tonumber(call('HGET', shard, 'shards'))
return {run, tostring(worker), shards, is_alone and 1 or 0, call('HGET', shard, 'life'), is_other}
