-- ARGV: holder, then host and seconds of rest of each. Whose host is not ours any more is left as it is.
for i = 2, #ARGV, 2 do
  if call('HGET', about(ARGV[i]), 'holder') == ARGV[1] then
    call('HSET', about(ARGV[i]), 'holder', '', 'ends', '0', 'next', seconds(now + tonumber(ARGV[i + 1])))
  end
end
return 0
