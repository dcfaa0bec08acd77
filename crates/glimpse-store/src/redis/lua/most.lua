-- Remembers the most replicas that any master was ever seen to have, and says how many that is.
-- KEYS: identity. ARGV: how many there are.
local known, there = tonumber(redis.call('HGET', KEYS[1], 'replicas') or -1), tonumber(ARGV[1])
if there > known then redis.call('HSET', KEYS[1], 'replicas', there) end
return math.max(known, there)
