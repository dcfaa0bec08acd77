-- Moves on from one stage to another.
-- KEYS: identity. ARGV: field, where it stands ('' for a store that never moved), where it shall stand.
-- 1: it stands there now, also when it did before; 0: it stands elsewhere.
local at = redis.call('HGET', KEYS[1], ARGV[1]) or ''
if at ~= ARGV[2] and at ~= ARGV[3] then return 0 end
if ARGV[3] == '' then redis.call('HDEL', KEYS[1], ARGV[1]) else redis.call('HSET', KEYS[1], ARGV[1], ARGV[3]) end
return 1
