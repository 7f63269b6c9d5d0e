-- On the job's own key. ARGV: worker, seconds. The worker lives; 0 seconds: it has left.
if ARGV[2] == '0' then
  call('HDEL', shard .. ':names', ARGV[1])
  return call('ZREM', shard .. ':workers', ARGV[1])
end
return call('ZADD', shard .. ':workers', seconds(now + tonumber(ARGV[2])), ARGV[1])
