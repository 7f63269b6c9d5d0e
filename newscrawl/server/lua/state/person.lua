-- KEYS[1]: a hash of one publisher's persons, by name and by profile link. ARGV: person, then keys that were free.
-- Gives the person these keys, unless one of them was taken meanwhile; returns 1 if it did.
for i = 2, #ARGV do
  if redis.call('HEXISTS', KEYS[1], ARGV[i]) == 1 then return 0 end
end
for i = 2, #ARGV do redis.call('HSET', KEYS[1], ARGV[i], ARGV[1]) end
return 1
