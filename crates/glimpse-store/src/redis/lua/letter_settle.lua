-- What became of a letter that waits.
-- KEYS: letters. ARGV: id, state (0 for later, 1 sent, 2 failed), when, trouble.
local all, id, state = KEYS[1], ARGV[1], ARGV[2]
local key = all .. 'l:' .. id
if redis.call('HGET', key, 'state') ~= '0' then return 0 end
local kind, account = unpack(redis.call('HMGET', key, 'kind', 'account'))
local queue = all .. (tonumber(kind) >= 4 and 'hook' or 'due')
redis.call('HSET', key, 'trouble', ARGV[4])
if state == '0' then
  redis.call('HSET', key, 'due', ARGV[3], 'until', ARGV[3])
  redis.call('ZADD', queue, ARGV[3], id)
else
  redis.call('HSET', key, 'state', state, 'at', ARGV[3])
  redis.call('HDEL', key, 'sealed')
  redis.call('ZREM', queue, id)
  redis.call('ZREM', queue .. ':' .. account, id)
end
return 1
