-- KEYS[1]: what is remembered of the sites of one host. ARGV: 1 to keep what is there already, then name, value (or ''
-- for a row that is gone) of each row.
for i = 2, #ARGV, 2 do
  if ARGV[i + 1] ~= '' then
    redis.call(ARGV[1] == '1' and 'HSETNX' or 'HSET', KEYS[1], ARGV[i], ARGV[i + 1])
  elseif ARGV[1] ~= '1' then
    redis.call('HDEL', KEYS[1], ARGV[i])
  end
end
return 0
