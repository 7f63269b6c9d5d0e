-- On the job's own key. Returns {run, paused, shards, names of the workers that live}.
local job = call('HMGET', shard, 'run', 'paused', 'shards')
local names = {}
for _, worker in ipairs(call('ZRANGEBYSCORE', shard .. ':workers', seconds(now), '+inf')) do
  names[#names + 1] = call('HGET', shard .. ':names', worker) or worker
end
return {tonumber(job[1] or 0), tonumber(job[2] or 0), tonumber(job[3] or 0), names}
