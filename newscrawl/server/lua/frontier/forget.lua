-- Throws the dead letters away and returns their number.
local number = call('LLEN', shard .. ':dead')
call('UNLINK', shard .. ':dead', shard .. ':letters')
call('HSET', shard, 'left', 0)
return number
