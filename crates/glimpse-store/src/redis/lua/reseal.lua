-- Puts other sealed bytes in the place of a waiting letter's.
-- KEYS: letters. ARGV: id, what it has, what it shall have.
-- 1: it has them, also when it had them before by the same call.
local key = KEYS[1] .. 'l:' .. ARGV[1]
if redis.call('HGET', key, 'state') ~= '0' then return 0 end
local sealed = redis.call('HGET', key, 'sealed')
if sealed ~= ARGV[2] and sealed ~= ARGV[3] then return 0 end
redis.call('HSET', key, 'sealed', ARGV[3])
return 1
