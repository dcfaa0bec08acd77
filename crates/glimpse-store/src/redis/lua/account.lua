-- The fields of an account, by its address.
-- KEYS: accounts. ARGV: address.
local id = redis.call('HGET', KEYS[1] .. 'emails', ARGV[1])
if not id then return {} end
return redis.call('HGETALL', KEYS[1] .. 'a:' .. id)
