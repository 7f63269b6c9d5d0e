-- ARGV: run, 1 if nobody else works. Begins it on this shard, once: listing pages are new again, budgets too (a host's is
-- of one run). Returns how many dead letters are still to be looked at: all of them where nobody else works.
local run = tonumber(ARGV[1])
if tonumber(call('HGET', shard, 'run') or 0) < run then
  for bucket = 0, RUN_BUCKETS - 1 do call('UNLINK', shard .. ':r:' .. bucket) end
  call('DEL', shard .. ':done')
  call('HSET', shard, 'run', run)
end
if ARGV[2] == '1' then call('HSET', shard, 'left', call('LLEN', shard .. ':dead')) end
return tonumber(call('HGET', shard, 'left') or 0)
