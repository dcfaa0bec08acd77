-- Notes that a token was used.
-- KEYS: accounts. ARGV: hash, now (ms).
local key = KEYS[1] .. 't:' .. ARGV[1]
if redis.call('EXISTS', key) == 1 then redis.call('HSET', key, 'used', ARGV[2]) end
return 1
