-- The mask key, made once, and the root keys that are remembered.
-- KEYS: identity. ARGV: a fresh mask key, then generations and verifiers to remember.
redis.call('HSETNX', KEYS[1], 'mask', ARGV[1])
for at = 2, #ARGV, 2 do redis.call('HSETNX', KEYS[1], 'root:' .. ARGV[at], ARGV[at + 1]) end
return redis.call('HGETALL', KEYS[1])
