-- Forgets a root key. Its place stays taken, so that a node that still has it does not make it remembered again.
-- KEYS: identity. ARGV: generation.
redis.call('HSET', KEYS[1], 'root:' .. ARGV[1], '')
return 1
