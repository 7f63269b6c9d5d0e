-- On the job's own key. Returns {run, paused, shards, life, workers}: of each worker its name, the seconds until it counts
-- as gone (fewer than none for one that does), and what it told of itself.
local job = call('HMGET', shard, 'run', 'paused', 'shards', 'life')
local workers = {}
local found = call('ZRANGE', shard .. ':workers', 0, -1, 'WITHSCORES')
for i = 1, #found, 2 do
  local worker = found[i]
  workers[#workers + 1] = {
    call('HGET', shard .. ':names', worker) or worker,
    string.format('%.6f', tonumber(found[i + 1]) - now),
    call('HGET', shard .. ':told', worker) or '{}',
  }
end
return {tonumber(job[1] or 0), tonumber(job[2] or 0), tonumber(job[3] or 0), job[4] or '', workers}
