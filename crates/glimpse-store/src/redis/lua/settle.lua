-- Reads a head that changed lately and writes it again, so that WAIT tells whether a failover can still undo it.
-- KEYS: head, sealed, nothing. ARGV: 1 if somebody will be told of its fate, which then nobody can undo any more, or 0.
-- Answers with both.
local head = redis.call('GET', KEYS[1])
if not head then return {false, false} end
if ARGV[1] == '1' and head:byte(63) ~= 0 then head = head:sub(1, 15) .. '\1' .. head:sub(17) end
-- A server whose memory is full refuses a script whose first write needs some. Erasing what never was needs none.
redis.call('DEL', KEYS[3])
redis.call('SET', KEYS[1], head, 'KEEPTTL')
return {head, redis.call('GET', KEYS[2])}
