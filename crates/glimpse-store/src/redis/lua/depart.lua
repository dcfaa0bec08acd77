-- Marks a row as moved away, so that nobody takes it here any more, and answers with it.
-- KEYS: head, sealed. What was taken is moved as taken: the mark keeps it from being undone here, too.
local head = redis.call('GET', KEYS[1])
if not head then return {false, false} end
redis.call('SET', KEYS[1], head:sub(1, 15) .. '\2' .. head:sub(17), 'KEEPTTL')
return {head, redis.call('GET', KEYS[2])}
