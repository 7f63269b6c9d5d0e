-- On the job's own key. ARGV: worker, seconds. The worker lives; 0 seconds: it has left. A job that is gone stays gone.
if ARGV[2] == '0' then
  call('HDEL', shard .. ':names', ARGV[1])
  call('HDEL', shard .. ':told', ARGV[1])
  return call('ZREM', shard .. ':workers', ARGV[1])
end
if call('EXISTS', shard) == 0 then return 0 end
return call('ZADD', shard .. ':workers', seconds(now + tonumber(ARGV[2])), ARGV[1])
