-- Reads a head that changed lately and writes it again, so that WAIT tells whether it can still be undone.
-- KEYS: head, sealed. Answers with both.
local head = redis.call('GET', KEYS[1])
if not head then return {false, false} end
redis.call('SET', KEYS[1], head, 'KEEPTTL')
return {head, redis.call('GET', KEYS[2])}
